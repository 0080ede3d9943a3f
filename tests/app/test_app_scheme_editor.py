"""The scheme's editor: faults told as one types, what would fall outside counted, then applied."""

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QToolButton,
)

from annotator.app.scheme_editor import draft, preview
from annotator.app.scheme_editor.fields import KeyField
from annotator.app.theme import DARK, LIGHT
from annotator.formats.schemes import read_scheme, write_scheme
from annotator.model.article import Article
from annotator.model.check import faults
from annotator.model.mention import Layer
from annotator.model.record import record_of
from annotator.model.scheme import DEFAULT_SCHEME, Feature, Kind, Look, Owner
from annotator.model.scheme_check import PAGES
from annotator.model.stance import Polarity
from annotator.store.project import Project
from annotator.wording.language import Language


@pytest.fixture
def editing(read, qtbot):
    """Give a session, and its scheme's editor open and in use."""

    def editing(language=Language.ENGLISH):
        session = read(language=language)
        session.press("Ctrl+,")
        editor = session.window.scheme_desk.editor
        qtbot.waitUntil(editor.isActiveWindow)
        return session, editor

    return editing


def back_at(session, qtbot):
    """Come back to the window: nobody manages windows where there is no screen."""
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    session.view.setFocus()


def typed(field, hands, text):
    """Write a text into a field in place of the one there."""
    field.setFocus()
    hands.press("Ctrl+A")
    hands.type(text)


class TestOpening:
    def test_takes_the_window_and_the_keyboard(self, editing):
        session, editor = editing()
        assert editor.isModal()
        assert editor.windowModality() is Qt.WindowModality.WindowModal
        session.press("Esc")
        assert session.window.scheme_desk.editor is None
        assert session.work.project.scheme == DEFAULT_SCHEME

    def test_needs_a_project(self, open_window):
        window = open_window()
        window.scheme_desk.open()
        assert window.scheme_desk.editor is None

    @pytest.mark.parametrize("language", Language)
    def test_is_mirrored_with_the_language(self, editing, language):
        _, editor = editing(language)
        fields = editor.layers.name_ar.mapTo(editor, editor.layers.name_ar.rect().center()).x()
        beside = editor.layers.list.mapTo(editor, editor.layers.list.rect().center()).x()
        assert (fields < beside) == (language is Language.ARABIC)

    def test_every_field_has_a_name_and_can_have_the_focus(self, editing):
        _, editor = editing()
        kinds = (QLineEdit, QComboBox, QCheckBox, QListWidget, QToolButton)
        for number in range(editor.pages.count()):
            editor.pages.setCurrentIndex(number)
            page = editor.pages.widget(number)
            fields = [field for kind in kinds for field in page.findChildren(kind)]
            assert fields
            for field in fields:
                assert field.accessibleName() or field.text(), field
                assert field.focusPolicy() & Qt.FocusPolicy.TabFocus

    def test_of_a_project_open_to_read_shows_and_changes_nothing(self, project_of, open_window):
        target = project_of("قال الوزير إن العمل مستمر.")
        window = open_window(language=Language.ENGLISH)
        window.workspace.set_project(Project.open(target, writable=False))
        window.scheme_desk.open()
        editor = window.scheme_desk.editor
        assert editor.layers.name_en.text() == "quote"
        assert not editor.layers.name_en.isEnabled()
        assert not editor.features.buttons.add.isEnabled()
        assert not editor.save.isEnabled()
        assert not editor.take.isEnabled()
        assert editor.give.isEnabled()
        editor.reject()


class TestLayers:
    def test_are_renamed_reached_and_drawn_anew_at_once(self, editing, hands, qtbot):
        session, editor = editing()
        typed(editor.layers.name_en, hands, "citation")
        typed(editor.layers.key, hands, "y")
        editor.layers.look.setFocus()
        hands.press("End")
        editor.save.click()
        qtbot.waitUntil(lambda: session.window.interface.scheme != DEFAULT_SCHEME)
        quote = session.work.project.scheme.style(Layer.QUOTE)
        assert (quote.name_en, quote.key, quote.look) == ("citation", "Y", Look.DASHED)
        assert "citation" in session.window.actions_["mark_quote"].text()
        back_at(session, qtbot)
        session.mark("Y", "القرار")
        assert session.texts("quote") == ["القرار"]
        with Project.open(session.work.project.target, writable=False) as again:
            assert again.scheme == session.work.project.scheme

    def test_tell_a_fault_at_its_field_as_one_types(self, editing, hands):
        _, editor = editing()
        assert not editor.save.isEnabled(), "nothing is changed yet"
        typed(editor.layers.key, hands, "s")
        line = editor.layers.fields["key"].line
        assert line.isVisible()
        assert "does two things" in line.text()
        assert editor.layers.key.accessibleDescription() == line.text()
        assert not editor.save.isEnabled()
        assert "✘" in editor.layers.list.item(0).text()
        assert "✘" in editor.layers.list.item(2).text()
        typed(editor.layers.key, hands, "y")
        assert not line.isVisible()
        assert editor.save.isEnabled()

    def test_may_not_take_a_key_of_the_app(self, editing, hands):
        _, editor = editing()
        typed(editor.layers.key, hands, "j")
        text = editor.layers.fields["key"].line.text()
        assert "Next attribution" in text
        assert not editor.save.isEnabled()

    def test_may_be_hard_to_see_but_it_is_said(self, editing, hands):
        _, editor = editing()
        editor.layers.list.setCurrentRow(1)
        editor.layers.colour.text.setFocus()
        hands.press("Ctrl+A")
        hands.type("#FFD0A0")
        assert "hard to see" in editor.layers.fields["colour"].line.text()
        assert editor.save.isEnabled()

    def test_may_be_required(self, editing, hands):
        _, editor = editing()
        editor.layers.list.setCurrentRow(1)
        editor.layers.required.setFocus()
        hands.press("Space")
        assert editor.scheme.style(Layer.CUE).required

    def test_the_first_fault_is_one_key_away(self, editing, hands):
        _, editor = editing()
        editor.show_scheme(draft.with_style(editor.scheme, Layer.TARGET, name_ar=""))
        editor.pages.setCurrentIndex(1)
        editor.fault.setFocus()
        hands.press("Space")
        assert editor.layers.name_ar.hasFocus()
        assert editor.layers.style_in_hand().layer is Layer.TARGET


class TestStances:
    def test_get_their_keys(self, editing, hands, qtbot):
        session, editor = editing()
        editor.pages.setCurrentIndex(1)
        typed(editor.stances.keys[Polarity.SUPPORT], hands, "9")
        editor.save.click()
        qtbot.waitUntil(lambda: session.window.interface.scheme != DEFAULT_SCHEME)
        back_at(session, qtbot)
        session.mark("Q", "القرار")
        session.press("9")
        assert session.work.annotation.stances[0].polarity is Polarity.SUPPORT


class TestFeatures:
    def test_are_added_named_and_given_values(self, editing, hands, qtbot):
        _, editor = editing()
        editor.pages.setCurrentIndex(2)
        page = editor.features
        page.buttons.add.click()
        hands.type("tone")
        page.owner.setFocus()
        hands.press("Home")
        page.values.buttons.add.click()
        hands.press("Ctrl+A")
        hands.type("calm")
        hands.press("Return")
        tone = Feature(name="tone", on=Owner.QUOTE, values=("value", "calm"))
        qtbot.waitUntil(lambda: editor.scheme.features[-1] == tone)
        assert editor.isVisible(), "Return ends the writing and nothing else"

    def test_are_put_in_order_and_taken_out(self, editing):
        _, editor = editing()
        editor.pages.setCurrentIndex(2)
        page = editor.features
        page.list.setCurrentRow(2)
        page.buttons.up.click()
        assert [feature.name for feature in editor.scheme.features][:3] == [
            "mode", "commitment", "implicit",
        ]  # fmt: skip
        assert page.list.currentRow() == 1
        page.values.list.setCurrentRow(0)
        page.values.buttons.down.click()
        page.values.buttons.remove.click()
        assert editor.scheme.features[1].values == ("neutral", "distance")
        page.buttons.remove.click()
        assert "commitment" not in {feature.name for feature in editor.scheme.features}

    def test_lose_their_values_with_their_kind(self, editing, hands):
        _, editor = editing()
        editor.pages.setCurrentIndex(2)
        editor.features.list.setCurrentRow(2)
        editor.features.kind.setFocus()
        hands.press("Down")
        assert editor.scheme.features[2].kind is Kind.FLAG
        assert not editor.features.values.isEnabled()

    def test_an_empty_name_is_told_at_its_field(self, editing, hands):
        _, editor = editing()
        editor.pages.setCurrentIndex(2)
        editor.features.list.setCurrentRow(2)
        editor.features.name.setFocus()
        hands.press("Ctrl+A", "Backspace")
        assert editor.features._named.line.isVisible()
        assert not editor.save.isEnabled()


class TestWhatIsInUse:
    def test_is_counted_told_and_kept(self, read, qtbot):
        session = read(language=Language.ENGLISH)
        session.mark("Q", "القرار")
        session.mark("S", "الوزير", within="وقال")
        speaker = session.frame.speakers[0]
        session.window.feature_commands.set_mention_feature(speaker, "kind", "person")
        qtbot.waitUntil(lambda: session.work.saver.is_idle)
        session.press("Ctrl+,")
        editor = session.window.scheme_desk.editor
        qtbot.waitUntil(lambda: session.window.tasks.is_idle)
        assert not editor.loss.isVisible()
        kinds = [feature for feature in editor.scheme.features if feature.name == "kind"]
        editor.show_scheme(
            draft.without_feature(editor.scheme, editor.scheme.features.index(kinds[0]))
        )
        assert editor.loss.isVisible()
        assert editor.loss.text().startswith("1 value")
        editor.save.click()
        findings = session.window.findings
        qtbot.waitUntil(
            lambda: "lint.feature_unknown" in {finding.code for finding in findings._findings}
        )
        assert session.work.annotation.mention_by_id[speaker].features == {"kind": "person"}


class TestFiles:
    def test_a_scheme_is_written_and_taken_again(self, editing, tmp_path, monkeypatch):
        _, editor = editing()
        file = tmp_path / "مخطط.json"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        editor.give.click()
        assert read_scheme(file) == DEFAULT_SCHEME
        write_scheme(file, replace(DEFAULT_SCHEME, name="خاص"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        editor.take.click()
        assert editor.scheme.name == "خاص" == editor.name.text()
        assert editor.save.isEnabled()
        editor.usual.click()
        assert editor.scheme == DEFAULT_SCHEME

    def test_what_is_no_scheme_is_told_and_changes_nothing(self, editing, tmp_path, monkeypatch):
        _, editor = editing()
        file = tmp_path / "scheme.json"
        file.write_bytes(msgspec.json.encode({"name": "x"}))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        editor.take.click()
        assert editor.scheme == DEFAULT_SCHEME
        assert "layers" in editor.state.text()


class TestTheKeyField:
    @pytest.mark.parametrize(
        ("pressed", "key"),
        [("z", "Z"), ("ئ", "Z"), ("٣", "3"), ("لا", "B"), ("\ufefb", "B"), ("؟", "?"), ("é", "É")],
    )
    def test_takes_a_key_of_either_keyboard(self, qtbot, pressed, key):
        field = KeyField()
        qtbot.addWidget(field)
        field.show_key("q")
        assert field.text() == "Q"
        with qtbot.waitSignal(field.key_edited) as told:
            none = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, none, pressed)
            QApplication.sendEvent(field, event)
        assert told.args == [key] == [field.text()]


class TestThePreview:
    def test_shows_every_layer_on_a_sound_annotation(self):
        work = preview.annotation()
        assert {mention.layer for mention in work.mentions} == set(Layer)
        assert faults(record_of(Article(id="x", text=preview.TEXT), work)) == []

    def test_follows_each_change_but_no_colour_that_is_half_written(self, editing):
        _, editor = editing()
        page = editor.layers.preview.pages[0]
        changed = draft.with_style(DEFAULT_SCHEME, Layer.CUE, colour="#0000FF")
        editor.show_scheme(changed)
        assert page.markings.scheme == changed
        editor.show_scheme(draft.with_style(DEFAULT_SCHEME, Layer.CUE, colour="#00"))
        assert page.markings.scheme == changed


def test_colours_are_judged_on_the_pages_that_the_themes_have():
    for field, theme in (("colour", LIGHT), ("colour_dark", DARK)):
        page = PAGES[field]
        assert (page.page, page.text, page.fill) == (theme.page, theme.text, theme.fill_strength)
