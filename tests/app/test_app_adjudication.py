"""Adjudicating in the window: beginning, deciding by one key, walking from one to the next."""

import pytest
from differing import (
    A_AND_B,
    EDGES,
    FIRST,
    IN_MARKS,
    MODE,
    OTHER,
    QUOTE,
    SECOND,
    TEXT,
    frame,
    in_hand,
    kinds,
    mention,
    quotes,
    work,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.adjudication.differences import Kind
from annotator.model.annotation import ADJUDICATED
from annotator.model.mention import Layer
from annotator.model.stance import Polarity, Stance
from annotator.store.members import Member, Role
from annotator.wording.language import Language


class TestBeginning:
    def test_opens_what_two_have_finished_with_the_first_difference_in_hand(self, judge):
        window = judge(A_AND_B)
        assert window.differences.hasFocus()
        assert kinds(window) == [Kind.EDGES, Kind.FRAME]
        assert in_hand(window).kind is Kind.EDGES
        assert window.workspace.annotation.annotator == ADJUDICATED
        assert not window.workspace.is_own

    def test_lays_both_versions_side_by_side(self, judge):
        window = judge(A_AND_B)
        heads = [head.text() for head in window.differences.columns._heads]
        assert [name in head for name, head in zip(("أمل", "بدر"), heads, strict=True)] == [
            True
        ] * 2
        marks = window.view.markings.marks.between(0, len(TEXT))
        sides = [mark for mark in marks if mark.side is not None]
        assert [(mark.side, mark.mention.text) for mark in sides] == [(0, QUOTE), (1, IN_MARKS)]
        assert len({mark.tag[0] for mark in sides}) == 2, "each has a sign of its own"

    def test_goes_to_the_article_in_hand_where_several_have_finished_it(
        self, open_window, project_by, hands, qtbot
    ):
        window = open_window(project_by(A_AND_B, A_AND_B))
        window.navigation.open_article("n2")
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+J")
        assert window.workspace.article.id == "n2"

    def test_goes_to_one_that_waits_where_they_have_not(
        self, open_window, project_by, hands, qtbot
    ):
        window = open_window(project_by((work("أمل", FIRST),), A_AND_B))
        window.navigation.open_article("n1")
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+J")
        assert window.workspace.article.id == "n2"

    def test_says_so_where_nothing_waits(self, open_window, project_by, hands, qtbot):
        window = open_window(project_by((work("أمل", FIRST),)), Language.ENGLISH)
        with qtbot.waitSignal(window.adjudication.told):
            hands.press("Ctrl+J")
        assert "two annotators" in window.bar.label.text()
        assert not window.adjudication.is_on

    def test_is_refused_to_who_is_only_an_annotator_on_a_server(self, judge, monkeypatch, hands):
        window = judge(A_AND_B)
        hands.press("Ctrl+J")
        member = Member(name="سارة", role=Role.ANNOTATOR)
        monkeypatch.setattr(window.workspace.project, "member", member, raising=False)
        hands.press("Ctrl+J")
        assert "Adjudicators and managers" in window.bar.label.text()
        assert not window.adjudication.is_on

    def test_ends_by_the_same_key_in_the_annotators_own_work(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("Ctrl+J")
        assert window.workspace.is_own
        assert window.workspace.annotation.annotator == "سارة"
        assert window.view.hasFocus()
        assert window.lists.currentWidget() is window.articles
        assert not window.view.markings.marks._sides

    def test_ends_where_an_own_work_is_taken_in_hand(self, judge, let_show):
        window = judge(A_AND_B)
        window.navigation.open_article("n1")
        let_show()
        assert not window.adjudication.is_on
        assert window.adjudication.bench is None
        assert window.lists.currentWidget() is window.articles


class TestDeciding:
    @pytest.mark.parametrize(("key", "quote"), [("1", QUOTE), ("2", IN_MARKS)])
    def test_takes_what_one_says_and_goes_on(self, judge, hands, key, quote):
        window = judge(A_AND_B)
        hands.press(key)
        assert quotes(window)[0] == quote
        assert in_hand(window).kind is Kind.FRAME
        assert len(window.adjudication.bench.open) == 1

    @pytest.mark.parametrize(("key", "quote"), [("1", QUOTE), ("2", IN_MARKS)])
    def test_hears_the_digits_of_an_arabic_keyboard(self, judge, arabic_hands, key, quote):
        window = judge(A_AND_B)
        arabic_hands.press(key)
        assert quotes(window)[0] == quote

    @pytest.mark.parametrize("key", ["0", "Backspace"])
    def test_leaves_out_what_nobody_is_to_have(self, judge, hands, key):
        window = judge((work("أمل", SECOND), work("بدر")))
        hands.press(key)
        assert "nothing yet" not in window.differences.outcome.text()
        assert "left out" in window.differences.outcome.text()
        assert quotes(window) == []
        assert not window.adjudication.bench.open

    def test_takes_both_where_they_do_not_exclude_one_another(self, judge, hands):
        other = frame(1, QUOTE, "قال", "رئيس الوفد", mode="direct")
        window = judge((work("أمل", FIRST), work("بدر", other)))
        assert in_hand(window).joint
        hands.press("B")
        annotation = window.workspace.annotation
        speakers = annotation.attributions[0].speakers
        assert {annotation.mention_by_id[key].text for key in speakers} == {"الوزير", "رئيس الوفد"}

    def test_says_why_both_cannot_be(self, judge, hands):
        window = judge((work("أمل", FIRST), work("بدر", MODE)))
        hands.press("B")
        assert "exclude" in window.bar.label.text()
        assert window.adjudication.bench.open

    @pytest.mark.parametrize("key", ["Shift+2", "@"])
    def test_takes_the_whole_of_a_frame_from_one(self, judge, hands, key):
        other = frame(1, IN_MARKS, "قال", "رئيس الوفد", mode="mixed")
        window = judge((work("أمل", FIRST), work("بدر", other)))
        assert len(window.adjudication.bench.open) > 1
        hands.press(key)
        made = window.workspace.annotation.attributions[0]
        assert quotes(window) == [IN_MARKS]
        assert made.features["mode"] == "mixed"
        assert not window.adjudication.bench.open

    def test_says_that_there_is_no_such_annotator(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("3")
        assert "Fewer annotators" in window.bar.label.text()

    def test_takes_by_a_click_on_an_annotators_name(self, judge, let_show):
        window = judge(A_AND_B)
        QTest.mouseClick(window.differences.columns._heads[1], Qt.MouseButton.LeftButton)
        let_show()
        assert quotes(window)[0] == IN_MARKS

    def test_writes_down_who_decided_what(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("2", "1")
        assert window.workspace.saver.flush()
        case = window.workspace.project.adjudications.load("n1")
        assert [one.taken for one in case.decisions] == [("بدر",), ("أمل",)]
        assert {one.by for one in case.decisions} == {"سارة"}

    def test_decides_between_three(self, judge, hands):
        third = work("جود", frame(1, IN_MARKS, "قال", "رئيس الوفد", mode="direct"))
        window = judge((work("أمل", FIRST), work("بدر", EDGES), third))
        assert len(window.differences.columns._heads) == 3
        while window.adjudication.bench.open:
            hands.press("3")
        annotation = window.workspace.annotation
        assert quotes(window) == [IN_MARKS]
        assert annotation.mention_by_id[annotation.attributions[0].speakers[0]].text == "رئيس الوفد"


class TestWalking:
    def test_goes_through_what_is_open_round_and_round(self, judge, hands):
        window = judge(A_AND_B)
        seen = [in_hand(window).kind]
        for key in ("Tab", "Tab", "Shift+Tab", "Down", "Up"):
            hands.press(key)
            seen.append(in_hand(window).kind)
        edges, whole = Kind.EDGES, Kind.FRAME
        assert seen == [edges, whole, edges, whole, edges, whole]

    def test_goes_back_to_what_is_decided_by_keys_of_its_own(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("1", "Ctrl+Up")
        assert in_hand(window).kind is Kind.EDGES
        hands.press("2")
        assert quotes(window)[0] == IN_MARKS

    def test_does_not_scroll_the_text_before_it_is_asked_to(self, judge, hands):
        long = "سطر لا يقول فيه أحد شيئاً.\n" * 60
        text = long + TEXT
        both = [
            work(name, frame(1, quote, "قال", "الوزير", text, mode="direct"))
            for name, quote in (("أمل", QUOTE), ("بدر", IN_MARKS))
        ]
        window = judge(tuple(both), text=text)
        window.view.verticalScrollBar().setValue(0)
        hands.press("M")
        assert window.view.verticalScrollBar().value() == 0
        hands.press("Esc", "Tab")
        assert window.view.column.shows(text.index(IN_MARKS))

    def test_chooses_from_the_list_by_a_click(self, judge, let_show):
        window = judge(A_AND_B)
        window.differences.list.requested.emit(1)
        let_show()
        assert in_hand(window).kind is Kind.FRAME

    def test_folds_what_all_agree_on_into_one_line_and_out_again(self, judge, hands):
        window = judge((work("أمل", FIRST, SECOND), work("بدر", EDGES, SECOND)))
        rows = window.differences.list.rows
        assert rows.rowCount() == len(window.adjudication.bench.order) + 1
        hands.press("A")
        assert rows.rowCount() == len(window.adjudication.bench.order) + 2
        hands.press("Down", "Return")
        agreed = window.workspace.attribution
        assert window.workspace.annotation.mention_by_id[agreed.quote].text == OTHER
        hands.press("E")
        assert window.view.hasFocus()


class TestAStance:
    def test_is_taken_with_its_target(self, judge, hands):
        target = mention("t1", Layer.TARGET, "القرار")
        one = work("أمل", FIRST)
        stance = Stance(id="s1", attribution="f1", target="t1", polarity=Polarity.OPPOSE)
        made, mentions = FIRST
        other = work("بدر", (made, [*mentions, target]), stances=(stance,))
        window = judge((one, other))
        assert in_hand(window).kind is Kind.STANCE
        hands.press("2")
        outcome = window.workspace.annotation
        assert [each.polarity for each in outcome.stances] == [Polarity.OPPOSE]
        assert not window.adjudication.bench.open
