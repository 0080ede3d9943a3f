"""A text comes again changed: what lost its place is shown, placed by a key, or given up."""

import json

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.store.exporting import records
from annotator.wording.language import Language

TEXT = (
    "الوزير يعود إلى المدينة\n"
    "وقال الوزير لصحيفة «البلد» أمس: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
)
CHANGED = (
    TEXT.replace("وقال الوزير", "وذكر الوزير")
    .replace("لن نتراجع عن القرار", "لن نتراجع أبداً عن القرار")
    .replace("لصحيفة «البلد» أمس", "أمس")
)


def mention(key, layer, words, within=""):
    start = TEXT.index(words, TEXT.index(within))
    spans = ((start, start + len(words)),)
    return Mention(id=key, layer=layer, spans=spans, exact=exact_of(TEXT, spans))


WORK = Annotation(
    annotator="سارة",
    status=Status.FINISHED,
    mentions=(
        mention("m1", Layer.QUOTE, "«لن نتراجع عن القرار»"),
        mention("m2", Layer.CUE, "قال"),
        mention("m3", Layer.SPEAKER, "الوزير", within="وقال"),
        mention("m4", Layer.SOURCE, "البلد"),
    ),
    attributions=(
        Attribution(id="a1", quote="m1", cues=("m2",), speakers=("m3",), sources=("m4",)),
    ),
)


@pytest.fixture
def revised(read, qtbot, tmp_path):
    """Give a window on an article whose text has just come again changed."""
    session = read(record_of(Article(id="n1", text=TEXT), WORK), language=Language.ENGLISH)
    file = tmp_path / "again.jsonl"
    file.write_text(json.dumps({"id": "n1", "text": CHANGED}), encoding="utf-8")
    importing = session.window.importing
    importing.open([str(file)])
    dialog = importing.dialog
    qtbot.waitUntil(lambda: not importing._looking)
    with qtbot.waitSignal(session.window.articles.listed):
        importing.begin()
    qtbot.waitUntil(lambda: dialog.account is not None)
    session.told = dialog.summary(dialog.account)
    dialog.close()
    session.window.activateWindow()
    session.view.setFocus()
    session.let_show()
    session.panel = session.window.unplaced_panel
    return session


def waiting(session):
    return [item.mention.id for item in session.work.annotation.homeless]


def tab_is_there(session):
    side = session.window.side
    return side.isTabVisible(side.indexOf(side._pages["unplaced"]))


class TestAnArticleThatChanged:
    def test_is_shown_with_its_new_text_and_is_in_progress_again(self, revised):
        assert revised.work.article.text == CHANGED
        assert revised.view.article.text == CHANGED
        assert revised.work.annotation.status is Status.IN_PROGRESS
        assert waiting(revised) == ["m2", "m4", "m1"]

    def test_is_told_after_the_import(self, revised):
        assert "1 articles have another text; 3 mentions have no place." in revised.told

    def test_is_told_when_it_is_opened_again(self, revised):
        revised.window.navigation.open_article("n1")
        told = revised.bar.label.text()
        assert "3 mentions have no place in this text: \u2066F4\u2069 shows them." in told

    def test_is_marked_in_the_list(self, revised):
        model = revised.window.articles.model
        assert "⚑ 3 without a place" in model.details(model.row_at(model.index(0)))

    def test_has_a_tab_for_what_waits(self, revised):
        assert tab_is_there(revised)

    def test_keeps_its_frame(self, revised):
        (frame,) = revised.work.annotation.attributions
        assert (frame.quote, frame.cues, frame.speakers) == (None, (), ("m3",))

    def test_cannot_be_undone_into_the_text_before(self, revised):
        revised.press("Ctrl+Z")
        assert waiting(revised) == ["m2", "m4", "m1"]
        assert revised.work.article.text == CHANGED


def test_an_article_in_which_nothing_waits_has_no_such_tab(read):
    session = read(language=Language.ENGLISH)
    assert not tab_is_there(session)
    session.press("F4")
    assert session.bar.label.text()[1:] == "Every mention of this article has its place."


class TestTheList:
    def test_is_gone_to_by_a_key_and_left_by_it(self, revised):
        revised.press("F4")
        assert revised.panel.list.hasFocus()
        revised.press("F4")
        assert revised.view.hasFocus()

    def test_says_what_it_was_where_it_stood_and_why_it_waits(self, revised):
        revised.press("F4")
        line = revised.panel._line(0)
        assert line.words == "Cue: \u2068قال\u2069"
        assert "it is there in other words" in line.details
        assert "[قال] الوزير لصحيفة" in revised.panel.stood.text()
        assert revised.panel.perhaps.text() == "In its place there is now: \u2068ذكر\u2069"
        revised.press("End")
        likely = "Perhaps: \u2068«لن نتراجع أبداً عن القرار»\u2069 (89 % like it)"
        assert revised.panel.perhaps.text() == likely

    def test_selects_in_the_text_what_is_proposed(self, revised):
        revised.press("F4")
        assert revised.selected() == "ذكر"
        revised.press("End")
        assert revised.selected() == "«لن نتراجع أبداً عن القرار»"

    def test_says_where_nothing_is_proposed(self, revised):
        revised.press("F4", "Down")
        assert revised.panel.perhaps.text().startswith("Nothing like it is there")
        revised.press("Return")
        assert waiting(revised) == ["m2", "m4", "m1"]
        assert revised.bar.label.text()[1:].startswith("Select in the text where it belongs")


class TestEnter:
    def test_takes_the_proposal_with_the_role_that_it_had(self, revised):
        revised.press("F4", "End", "Return")
        work = revised.work.annotation
        assert work.mention_by_id["m1"].exact == ("«لن نتراجع أبداً عن القرار»",)
        assert work.attributions[0].quote == "m1"
        assert waiting(revised) == ["m2", "m4"]
        assert revised.panel.list.hasFocus()

    def test_takes_what_was_selected_instead(self, revised):
        revised.press("F4", "F4")
        revised.select("رئيس الوفد")
        revised.press("F4", "Return")
        assert revised.work.annotation.mention_by_id["m2"].text == "رئيس الوفد"

    def test_can_be_undone(self, revised):
        revised.press("F4", "Return", "Ctrl+Z")
        assert waiting(revised) == ["m2", "m4", "m1"]
        assert revised.work.annotation.attributions[0].cues == ()

    def test_on_the_last_one_leads_back_to_the_text(self, revised):
        revised.press("F4", "Return", "Del", "Return")
        assert waiting(revised) == []
        assert revised.view.hasFocus()
        assert not tab_is_there(revised)
        assert revised.texts("cues") == ["ذكر"]


class TestGivingUp:
    def test_takes_one_off_the_list_and_undo_brings_it_back(self, revised):
        revised.press("F4", "Del")
        assert waiting(revised) == ["m4", "m1"]
        revised.press("Ctrl+Z")
        assert waiting(revised) == ["m2", "m4", "m1"]

    def test_is_a_button_too(self, revised):
        revised.press("F4")
        revised.panel.remove.click()
        revised.let_show()
        assert waiting(revised) == ["m4", "m1"]
        revised.panel.place.click()
        revised.let_show()
        assert waiting(revised) == ["m4", "m1"]


def test_a_click_only_chooses(revised, qtbot):
    from PySide6.QtCore import Qt

    revised.press("F4")
    row = revised.panel.list.visualRect(revised.panel.list.rows.index(2))
    qtbot.mouseClick(revised.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    revised.let_show()
    assert revised.panel.row == 2
    assert waiting(revised) == ["m2", "m4", "m1"]


def test_saved_work_has_what_waits(revised):
    revised.work.saver.flush()
    (line,) = map(json.loads, records(revised.work.project))
    assert [item["mention"]["id"] for item in line["unplaced"]] == ["m2", "m4", "m1"]


def test_without_an_article_the_key_says_what_to_do(open_window, project_of, hands):
    window = open_window(project_of("قال الوزير نعم."), language=Language.ENGLISH)
    hands.press("F4")
    assert "Open an article first" in window.bar.label.text()
