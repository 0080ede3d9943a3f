"""The guideline beside the text: opened at what is in hand, the project's own where it has one."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from annotator.app.guideline import RULES, builtin
from annotator.app.panels.guideline_reader import GuidelineReader
from annotator.model.mention import Layer
from annotator.store.project import Project
from annotator.wording import WORDING
from annotator.wording.language import Language

OWN = "# دليلنا\n\n## عن القائل\n\nمن يتكلم.\n\n## عن القول\n\nما قيل.\n"


def titles(panel):
    return [section.title for section in panel.reader.sections]


def first_in_view(panel):
    """Give the title at the upper edge of the page."""
    return panel.reader.section_in_view().title


@pytest.fixture
def guided(read):
    """Give a session in which a quote, its cue and its speaker are marked, nothing is missing."""
    session = read()
    session.mark("Q", "لن نتراجع عن القرار")
    session.mark("C", "وقال")
    session.mark("S", "الوزير", within="وقال")
    return session


class TestTheOneThatComesWithTheProgram:
    @pytest.mark.parametrize("language", Language)
    def test_has_a_section_for_every_rule_layer_and_finding(self, language):
        anchors = set(re.findall(r'<a id="([\w-]+)"></a>', builtin(language)))
        assert anchors >= {f"rule-{number}" for number in range(1, 16)}
        assert anchors >= {f"layer-{layer}" for layer in Layer}
        assert anchors >= set(RULES.values())

    @pytest.mark.parametrize("language", Language)
    def test_leads_only_to_places_within_it(self, language):
        text = builtin(language)
        links = re.findall(r"\]\(([^)]+)\)", text)
        assert links
        anchors = re.findall(r'<a id="([\w-]+)"></a>', text)
        assert [link for link in links if link.removeprefix("#") not in anchors] == []
        assert len(set(anchors)) == len(anchors)

    def test_has_the_same_sections_in_both_languages(self):
        arabic, english = (
            re.findall(r'<a id="([\w-]+)"></a>', builtin(language)) for language in Language
        )
        assert arabic == english

    def test_says_which_rule_a_finding_comes_from(self):
        assert set(RULES) <= set(WORDING)
        unruled = {code for code in WORDING if code.startswith("lint.")} - set(RULES)
        no_rule = {"lint.exact_mismatch", "lint.unplaced"}
        assert unruled == no_rule, "a damaged file, a changed text: no rule is about these"


class TestOpening:
    def test_costs_nothing_before_somebody_looks(self, guided):
        assert guided.window.guideline_panel.reader.toPlainText() == ""

    def test_leads_to_the_layer_under_the_caret_and_back(self, guided):
        window = guided.window
        guided.press("F2")
        assert window.guideline_panel.reader.hasFocus()
        assert first_in_view(window.guideline_panel) == "٩. القائل"
        guided.press("F2")
        assert guided.view.hasFocus()
        assert window.side.shown_tab() == "attributions"
        guided.select("وقال")
        guided.press("F2")
        assert first_in_view(window.guideline_panel) == "٨. لفظ الإسناد"

    def test_leads_to_the_role_that_is_asked_for(self, read):
        session = read()
        session.mark("Q", "لن نتراجع عن القرار")
        session.press("F2")
        assert first_in_view(session.window.guideline_panel) == "٩. القائل"

    def test_leads_to_the_rule_of_a_finding(self, read, qtbot):
        session = read(language=Language.ENGLISH)
        session.mark("O", "«البلد»")
        session.press("]", "W")
        session.mark("Q", "لن نتراجع عن القرار")
        findings = session.window.findings
        qtbot.waitUntil(lambda: session.window.tasks.is_idle and bool(findings._findings))
        session.press(".")
        code = findings.told.code
        session.press("F2")
        anchors = session.window.guideline_panel.reader.section_in_view().anchors
        assert RULES[code] in anchors

    def test_esc_leads_back_to_the_article(self, guided):
        guided.press("F2", "Esc")
        assert guided.view.hasFocus()

    def test_is_a_pane_among_the_others(self, guided):
        panel, window = guided.window.guideline_panel, guided.window
        guided.press("F2")
        seen = []
        for _ in range(3):
            guided.press("F6")
            seen.append(window.focusWidget())
        assert seen == [window.articles.list, guided.view, panel.reader]

    def test_unfolds_the_pane_beside_the_article(self, guided):
        guided.press("F7")
        assert not guided.window.side.isVisible()
        guided.press("F2")
        assert guided.window.guideline_panel.reader.hasFocus()

    def test_follows_the_language_with_its_direction(self, guided, qtbot):
        panel = guided.window.guideline_panel
        guided.press("F2")
        assert titles(panel)[0] == "دليل وسم الإسناد"
        blocks = panel.reader.document()
        assert blocks.begin().blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft
        guided.press("Ctrl+L")
        qtbot.waitUntil(lambda: titles(panel)[0] == "Marking attributions")
        assert blocks.begin().blockFormat().layoutDirection() is Qt.LayoutDirection.LeftToRight

    def test_grows_with_the_letters_of_the_article(self, guided):
        panel = guided.window.guideline_panel
        guided.press("F2")
        before = panel.reader.document().defaultFont().pointSizeF()
        guided.press(*["Ctrl++"] * 4)
        assert panel.reader.document().defaultFont().pointSizeF() > before


class TestReading:
    def test_goes_to_a_section_chosen_from_the_list(self, guided):
        panel = guided.window.guideline_panel
        guided.press("F2")
        row = titles(panel).index("٤. إسناد واحد لكل لفظ ومضمونه")
        panel.contents.setCurrentIndex(row)
        panel.contents.activated.emit(row)
        assert first_in_view(panel) == "٤. إسناد واحد لكل لفظ ومضمونه"

    def test_follows_links_within_and_no_others(self, guided):
        reader = guided.window.guideline_panel.reader
        guided.press("F2")
        reader.anchorClicked.emit(QUrl("#rule-12"))
        assert first_in_view(guided.window.guideline_panel) == "١٢. المصدر"
        there, text = reader.verticalScrollBar().value(), reader.toPlainText()
        for link in ("https://example.org/#rule-1", "file:///etc/hostname", "other.md"):
            reader.anchorClicked.emit(QUrl(link))
        assert (reader.verticalScrollBar().value(), reader.toPlainText()) == (there, text)

    def test_loads_no_pictures(self, qtbot):
        reader = GuidelineReader()
        qtbot.addWidget(reader)
        for name in ("https://example.org/a.png", "file:///a.png", "a.png"):
            assert reader.loadResource(2, QUrl(name)) is None


class TestTheProjectsOwn:
    @pytest.fixture
    def writing(self, guided):
        """Write a guideline by hand, up to the button that keeps it."""
        panel = guided.window.guideline_panel
        guided.press("F2")
        panel.edit_action.trigger()
        assert panel.editor.hasFocus()
        panel.editor.setPlainText(OWN)
        return guided

    def test_is_written_seen_beforehand_and_kept(self, writing, qtbot):
        panel = writing.window.guideline_panel
        panel.preview.click()
        assert titles(panel) == ["دليلنا", "عن القائل", "عن القول"]
        panel.preview.click()
        panel.save.click()
        qtbot.waitUntil(lambda: titles(panel)[0] == "دليلنا")
        assert panel.own.isVisible()
        target = writing.work.project.target
        writing.press("Ctrl+Q")
        with Project.open(target, writable=False) as project:
            assert project.setting("guideline") == OWN

    def test_is_opened_by_the_name_of_the_layer_where_it_has_no_anchors(self, writing, qtbot):
        panel = writing.window.guideline_panel
        panel.save.click()
        qtbot.waitUntil(lambda: titles(panel)[0] == "دليلنا")
        assert panel.go_to("layer-quote", "قول")
        assert panel.reader.textCursor().block().text() == "عن القول"

    def test_is_left_as_it_was_by_cancel_and_esc(self, writing):
        panel = writing.window.guideline_panel
        panel.cancel.click()
        assert titles(panel)[0] == "دليل وسم الإسناد"
        panel.begin_editing()
        writing.press("Esc")
        assert not panel.is_editing
        assert panel.reader.hasFocus()
        assert writing.work.project.setting("guideline") is None

    def test_gives_way_to_the_programs_again(self, writing, qtbot):
        panel = writing.window.guideline_panel
        panel.save.click()
        qtbot.waitUntil(panel.builtin_action.isEnabled)
        panel.builtin_action.trigger()
        qtbot.waitUntil(lambda: titles(panel)[0] == "دليل وسم الإسناد")
        assert writing.work.project.setting("guideline") is None

    def test_is_taken_from_a_file(self, guided, tmp_path, monkeypatch, qtbot):
        file = tmp_path / "دليل.md"
        file.write_text(OWN, encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        guided.press("F2")
        guided.window.guideline_panel.import_action.trigger()
        qtbot.waitUntil(lambda: titles(guided.window.guideline_panel)[0] == "دليلنا")

    def test_what_is_no_text_is_told(self, guided, tmp_path, monkeypatch):
        file = tmp_path / "دليل.md"
        file.write_bytes(b"\xff\xfe\x00")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        guided.press("F2")
        guided.window.guideline_panel.import_action.trigger()
        assert Path(file).name in guided.bar.label.text()

    def test_cannot_be_written_in_a_project_open_to_read(self, project_of, open_window):
        target = project_of("قال الوزير إن العمل مستمر.")
        window = open_window()
        window.workspace.set_project(Project.open(target, writable=False))
        window.guideline.open()
        panel = window.guideline_panel
        assert not panel.edit_action.isEnabled()
        assert not panel.import_action.isEnabled()
        assert titles(panel)[0] == "دليل وسم الإسناد"
