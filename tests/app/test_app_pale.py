"""Whole frames that an article suggests: pale in the text, gone through, taken, rejected."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from annotator.model.annotation import Status

TEXT = (
    "وقال وزير الري حازم الشطي إن الخزان امتلأ قبل موعده بأسبوعين.\n"
    "وأكدت المهندسة ليلى القاضي أن القنوات القديمة لن تغلق هذا العام.\n"
    "وأضاف رئيس البلدية سمير النجار: «سنفتح الجسر الجديد أمام السيارات غداً».\n"
    "انتهى الحصاد هذا العام باكراً.\n"
)
QUOTES = [
    "الخزان امتلأ قبل موعده بأسبوعين",
    "القنوات القديمة لن تغلق هذا العام",
    "«سنفتح الجسر الجديد أمام السيارات غداً»",
]
SPEAKERS = ["وزير الري حازم الشطي", "المهندسة ليلى القاضي", "رئيس البلدية سمير النجار"]


@pytest.fixture
def suggested(read, qtbot):
    """Give an article whose suggestions have been found."""

    def suggested(*articles, **how):
        session = read(*(articles or (TEXT,)), **how)
        qtbot.waitUntil(lambda: session.window.pale.frames is not None)
        session.let_show()
        return session

    return suggested


@pytest.fixture
def session(suggested):
    return suggested()


def pale(session, *, pointed=False):
    """What is drawn pale (or as pointed at), by layer."""
    marks = session.view.markings.marks.between(0, len(session.work.article.text))
    found = {}
    for mark in marks:
        if mark.suggested and mark.in_hand is pointed:
            found.setdefault(mark.mention.layer.value, []).append(mark.mention.text)
    return found


def marked_quotes(session):
    work = session.work.annotation
    return [work.mention_by_id[frame.quote].text for frame in work.in_reading_order]


class TestInTheBackground:
    def test_all_stand_in_the_text_without_tags(self, session):
        assert pale(session)["quote"] == QUOTES
        assert pale(session)["speaker"] == SPEAKERS
        marks = session.view.markings.marks.between(0, len(TEXT))
        assert all(mark.forms == () for mark in marks)

    def test_nothing_is_marked_and_no_key_means_them(self, session):
        assert session.work.annotation.is_empty
        session.press("Return", "Backspace", "1")
        assert session.work.annotation.is_empty
        assert pale(session)["quote"] == QUOTES

    def test_the_strip_counts_them_and_goes_to_the_next(self, session):
        button = session.window.strip.suggestions
        assert button.isVisible()
        assert "3" in button.text() or "٣" in button.text()
        button.click()
        assert session.window.pale.pointed == 0

    def test_the_line_of_hints_says_how_to_get_to_them(self, session):
        session.press("Left")
        assert "Tab" in session.window.strip.hint.text()
        session.window.settings.sureness = 0
        session.press("Shift+Return")
        assert "Tab" not in session.window.strip.hint.text()

    def test_one_that_is_marked_by_hand_goes(self, session):
        session.mark("Q", QUOTES[1])
        assert pale(session)["quote"] == [QUOTES[0], QUOTES[2]]
        session.press("Ctrl+Z")
        assert pale(session)["quote"] == QUOTES

    def test_a_cue_alone_is_enough(self, session):
        session.mark("C", "وأكدت")
        assert QUOTES[1] not in pale(session)["quote"]

    def test_a_finished_article_has_none(self, session):
        session.work.set_status(Status.FINISHED)
        session.let_show()
        assert pale(session) == {}
        assert not session.window.strip.suggestions.isVisible()
        session.work.set_status(Status.IN_PROGRESS)
        assert pale(session)["quote"] == QUOTES

    def test_a_project_open_for_reading_has_none(self, session):
        session.work.project.writable = False
        session.window.pale.follow()
        assert pale(session) == {}

    def test_each_article_has_its_own_and_keeps_them(self, suggested, qtbot):
        session = suggested(TEXT, "وقالت الوزيرة إن الأسعار ستنخفض الشهر المقبل.\n")
        work, found = session.work, session.window.pale.frames
        work.open_article("n2")
        assert pale(session) == {}
        qtbot.waitUntil(lambda: session.window.pale.frames is not None)
        assert pale(session)["quote"] == ["الأسعار ستنخفض الشهر المقبل"]
        work.open_article("n1")
        session.let_show()
        assert session.window.pale.frames is found
        assert pale(session)["quote"] == QUOTES


class TestGoing:
    def test_tab_goes_through_them_to_and_fro(self, session):
        seen = []
        for key in ("Tab", "Tab", "Tab", "Shift+Tab"):
            session.press(key)
            seen += pale(session, pointed=True)["quote"]
        assert seen == [*QUOTES, QUOTES[1]]

    def test_behind_the_last_tab_leads_out_of_the_page(self, session):
        session.press("Tab", "Tab", "Tab", "Tab")
        assert pale(session, pointed=True) == {}
        assert not session.view.hasFocus()
        session.press("Shift+Tab")
        assert session.view.hasFocus()

    def test_beside_the_page_tab_moves_the_focus(self, session):
        session.press("Tab", "Return", "Esc")
        session.window.cards.list.setFocus()
        session.press("Tab")
        assert not session.window.cards.list.hasFocus()
        assert pale(session, pointed=True) == {}

    def test_the_strip_goes_round_and_round(self, session):
        for place in (0, 1, 2, 0):
            session.window.strip.suggestions.click()
            session.let_show()
            assert session.window.pale.pointed == place
            assert session.view.hasFocus()

    def test_it_begins_at_the_caret(self, session):
        session.select("البلدية")
        session.press("Tab")
        assert pale(session, pointed=True)["quote"] == [QUOTES[2]]
        session.press("Esc")
        session.select("البلدية")
        session.press("Shift+Tab")
        assert pale(session, pointed=True)["quote"] == [QUOTES[1]]

    def test_the_one_pointed_at_has_its_tags_and_the_strip_tells_the_keys(self, session):
        session.press("Tab")
        marks = session.view.markings.marks.between(0, len(TEXT))
        assert all(bool(mark.forms) is mark.in_hand for mark in marks)
        assert "Enter" in session.window.strip.hint.text()
        assert "%" in session.window.strip.hint.text() or "٪" in session.window.strip.hint.text()

    def test_escape_and_the_caret_let_go(self, session):
        for leaving in ("Esc", "Left"):
            session.press("Tab")
            assert pale(session, pointed=True)
            session.press(leaving)
            assert pale(session, pointed=True) == {}
        session.press("Return")
        assert session.work.annotation.is_empty

    def test_tab_means_another_completion_while_one_is_shown(self, session):
        session.mark("Q", QUOTES[0])
        assert session.window.suggestions.shown is not None
        session.press("Tab")
        assert session.window.pale.pointed is None

    def test_without_any_tab_is_left_to_the_focus(self, read, qtbot):
        session = read("انتهى الحصاد هذا العام باكراً.\n")
        qtbot.waitUntil(lambda: session.window.pale.frames is not None)
        assert not session.window.actions_["next_suggestion"].isEnabled()


class TestTaking:
    def test_enter_takes_one_and_points_at_the_next(self, session):
        session.press("Tab", "Return")
        assert session.texts("quote") == [QUOTES[0]]
        assert session.texts("cues") == ["قال"]
        assert session.texts("speakers") == [SPEAKERS[0]]
        assert pale(session, pointed=True)["quote"] == [QUOTES[1]]
        session.press("Return", "Return")
        assert marked_quotes(session) == QUOTES
        assert pale(session) == {}
        assert session.window.pale.pointed is None

    def test_each_is_one_step_of_undo(self, session):
        session.press("Tab", "Return", "Return", "Ctrl+Z")
        assert marked_quotes(session) == QUOTES[:1]
        session.press("Ctrl+Z")
        assert session.work.annotation.attributions == ()
        assert session.work.annotation.mentions == ()

    def test_all_of_it_is_known_to_be_the_rules(self, session):
        session.press("Tab", "Return")
        (made_by,) = set(session.work.annotation.provenance.values())
        assert made_by == session.window.pale.frames.suggestions[0].provenance

    def test_a_stance_key_takes_it_with_the_stance_of_ones_own(self, session):
        session.press("Tab", "2")
        (stance,) = session.work.annotation.stances
        assert stance.polarity.value == "oppose"
        assert session.work.annotation.provenance[stance.id] == "human"
        assert session.work.annotation.provenance[session.frame.id] != "human"
        assert pale(session, pointed=True)["quote"] == [QUOTES[1]]
        session.press("Ctrl+Z")
        assert session.work.annotation.attributions == ()

    @pytest.mark.parametrize(
        ("key", "quote"),
        [
            ("}", "الخزان امتلأ قبل موعده"),
            ("]", "الخزان امتلأ قبل موعده بأسبوعين.\nوأكدت"),
            ("{", "امتلأ قبل موعده بأسبوعين"),
            ("[", "إن الخزان امتلأ قبل موعده بأسبوعين"),
            ("Alt+}", "الخزان امتلأ قبل موعده بأسبوعي"),
        ],
    )
    def test_an_edge_key_takes_it_with_another_edge(self, session, key, quote):
        session.press("Tab", key)
        assert session.texts("quote") == [quote]
        assert session.work.annotation.provenance[session.frame.quote] == "human"
        assert session.window.pale.pointed is None
        session.press("Ctrl+Z")
        assert session.work.annotation.attributions == ()

    def test_the_edge_key_again_moves_the_edge_on(self, session):
        session.press("Tab", "}", "}")
        assert session.texts("quote") == ["الخزان امتلأ قبل"]

    def test_escape_goes_back_to_what_was_taken(self, session):
        session.press("Tab", "Return", "Esc")
        assert session.selected() == "الخزان"
        session.press("}")
        assert session.texts("quote") == ["الخزان امتلأ قبل موعده"]

    def test_a_click_with_ctrl_takes_the_frame_there(self, session):
        session.click("ليلى", Qt.KeyboardModifier.ControlModifier)
        assert marked_quotes(session) == [QUOTES[1]]

    def test_the_arabic_keyboard_takes_them_too(self, session, arabic_hands):
        arabic_hands.press("Tab", "2", "Return")
        assert marked_quotes(session) == QUOTES[:2]


class TestTakingAll:
    def test_takes_all_that_are_sure_in_one_step(self, session):
        session.window.settings.sureness = 0
        session.press("Shift+Return")
        assert marked_quotes(session) == QUOTES
        assert session.frame is None
        session.press("Ctrl+Z")
        assert session.work.annotation.attributions == ()

    def test_leaves_what_is_less_sure(self, session):
        sure = sorted(one.confidence for one in session.window.pale.frames.suggestions)
        session.window.settings.sureness = 100
        session.press("Shift+Return")
        assert len(marked_quotes(session)) == sum(one >= 1 for one in sure)
        assert not session.window.bar.isHidden()

    def test_how_sure_is_asked_for(self, session, monkeypatch):
        monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (65, True))
        session.window.do("sureness")
        assert session.window.settings.sureness == 65


class TestRejecting:
    def test_backspace_rejects_and_goes_on(self, session):
        session.press("Tab", "Backspace")
        assert pale(session)["quote"] == [QUOTES[2]]
        assert pale(session, pointed=True)["quote"] == [QUOTES[1]]
        (refusal,) = session.work.annotation.rejections
        assert refusal.quote == session.window.pale.frames.suggestions[0].quote

    def test_it_does_not_come_back_with_the_article(self, session):
        session.press("Tab", "Backspace")
        session.work.open_article("n1")
        session.let_show()
        assert pale(session)["quote"] == QUOTES[1:]

    def test_undo_brings_it_back(self, session):
        session.press("Tab", "Backspace", "Ctrl+Z")
        assert QUOTES[0] in [*pale(session)["quote"], *pale(session, pointed=True).get("quote", [])]
        assert session.work.annotation.rejections == ()
