"""Adjudicating in the window: editing, notes, undo, what is suggested, finishing, coming back."""

from differing import A_AND_B, EDGES, FIRST, IN_MARKS, SECOND, frame, in_hand, quotes, work
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from annotator.adjudication.decisions import State
from annotator.adjudication.differences import Kind
from annotator.model.annotation import ADJUDICATED, Status
from annotator.store.history import StepKind
from annotator.store.postgresql.listening import Change, What
from annotator.store.project import Project
from annotator.wording.language import Language


class TestEditing:
    def test_by_hand_decides_what_was_in_hand(self, judge, hands, reader):
        window = judge(A_AND_B)
        hands.press("E")
        assert window.view.hasFocus()
        reader(window, hands).mark("A", "السكان")
        hands.press("Esc")
        bench = window.adjudication.bench
        first = bench.order[0]
        assert window.differences.hasFocus()
        assert bench.stand.decided[first].edited
        assert in_hand(window).kind is Kind.FRAME

    def test_without_an_edit_leaves_it_open(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("E", "Esc")
        assert in_hand(window).kind is Kind.EDGES
        assert len(window.adjudication.bench.open) == 2

    def test_suggests_nothing_of_its_own_meanwhile(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("E")
        assert window.blind.is_on
        hands.press("Ctrl+J")
        assert not window.blind.is_on


class TestNotes:
    def test_are_kept_with_the_decision(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("M")
        assert window.differences.note.hasFocus()
        hands.type("as 4")
        hands.press("Return")
        assert window.differences.hasFocus()
        hands.press("1")
        decided = window.adjudication.bench.stand.decided
        assert [one.note for one in decided.values()] == ["as 4"]

    def test_can_be_written_afterwards_and_are_undone_like_anything(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("1", "Ctrl+Up", "M")
        hands.type("why")
        hands.press("Return")
        bench = window.adjudication.bench
        first = bench.order[0]
        assert bench.stand.decided[first].note == "why"
        hands.press("Ctrl+Z")
        assert bench.stand.decided[first].note == ""
        assert bench.state(first) is State.DECIDED

    def test_left_by_esc_are_not_kept(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("M")
        hands.type("no")
        hands.press("Esc")
        assert window.differences.hasFocus()
        assert window.differences.note.text() == ""


class TestUndo:
    def test_takes_a_decision_back_and_has_it_in_hand_again(self, judge, hands):
        window = judge(A_AND_B)
        before = window.workspace.annotation
        hands.press("2", "1", "Ctrl+Z")
        assert in_hand(window).kind is Kind.FRAME
        hands.press("Ctrl+Z")
        assert in_hand(window).kind is Kind.EDGES
        assert window.workspace.annotation == before
        assert len(window.adjudication.bench.open) == 2

    def test_can_be_redone(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("2", "Ctrl+Z", "Ctrl+Shift+Z")
        assert quotes(window)[0] == IN_MARKS
        assert len(window.adjudication.bench.open) == 1

    def test_is_there_for_leaving_out_too(self, judge, hands):
        window = judge((work("أمل", SECOND), work("بدر")))
        hands.press("0")
        history = window.workspace.history
        assert history.undoable.action == "adjudicate.take_none"
        hands.press("Ctrl+Z")
        assert len(window.adjudication.bench.open) == 1

    def test_works_after_the_window_was_closed(self, judge, hands, open_window, qtbot):
        window = judge(A_AND_B)
        hands.press("2", "1")
        target = window.workspace.project.target
        window.close()
        again = open_window(target)
        with qtbot.waitSignal(again.adjudication.opened):
            hands.press("Ctrl+J")
        assert not again.adjudication.bench.open
        hands.press("Ctrl+Z")
        assert [again.adjudication.bench.differences[one].kind
                for one in again.adjudication.bench.open] == [Kind.FRAME]  # fmt: skip
        hands.press("Ctrl+Z")
        assert len(again.adjudication.bench.open) == 2


class TestSuggesting:
    THIRD = work("جود", EDGES)

    def test_names_the_majority_and_takes_it_by_enter(self, judge, hands):
        window = judge((work("أمل", FIRST), work("بدر", EDGES), self.THIRD))
        hands.press("R")
        assert "67" in window.differences.suggestion.text()
        hands.press("Return")
        assert quotes(window) == [IN_MARKS]

    def test_reads_all_articles_where_two_are_at_odds(self, judge, hands, qtbot):
        window = judge((work("أمل", FIRST), work("بدر", EDGES)))
        hands.press("R")
        qtbot.waitUntil(lambda: window.decisions.suggestion is not None)
        assert window.differences.suggestion.isVisible()

    def test_takes_nothing_that_was_not_suggested(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("Return")
        assert "Nothing is suggested" in window.bar.label.text()
        assert len(window.adjudication.bench.open) == 2

    def test_is_put_away_by_walking_on(self, judge, hands):
        window = judge((work("أمل", FIRST, SECOND), work("بدر", EDGES), self.THIRD))
        hands.press("R", "Tab")
        assert not window.differences.suggestion.isVisible()


class TestFinishing:
    def test_goes_on_to_the_next_article(self, judge, hands, qtbot):
        window = judge(A_AND_B, A_AND_B)
        hands.press("1", "1")
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+Return")
        assert window.workspace.article.id == "n2"
        outcome = window.workspace.project.annotations.load("n1", ADJUDICATED)
        assert outcome.status is Status.ADJUDICATED

    def test_asks_for_it_no_more_once_it_is_done(self, judge, hands, qtbot):
        window = judge(A_AND_B)
        hands.press("1", "1")
        assert "Ctrl+" in window.strip.hint.text()
        with qtbot.waitSignal(window.adjudication.listed):
            hands.press("Ctrl+Return")
        qtbot.waitUntil(lambda: window.strip.hint.text().startswith("Adjudicated"))
        assert "Enter" not in window.strip.hint.text()

    def test_lets_no_key_fall_on_the_article_that_is_finished(self, judge, hands, qtbot):
        window = judge(A_AND_B, A_AND_B)
        hands.press("1", "1")
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+Return", "2")
        outcome = window.workspace.project.annotations.load("n1", ADJUDICATED)
        assert outcome.status is Status.ADJUDICATED
        assert len(outcome.attributions) == 2

    def test_waits_until_all_is_decided(self, judge, hands):
        window = judge(A_AND_B)
        hands.press("1", "Ctrl+Return")
        assert window.workspace.annotation.status is Status.IN_PROGRESS
        assert in_hand(window).kind is Kind.FRAME
        assert "still open" in window.bar.label.text()

    def test_takes_no_decision_where_all_agree(self, judge, hands, qtbot):
        window = judge((work("أمل", FIRST), work("بدر", FIRST)))
        assert not window.adjudication.bench.order
        with qtbot.waitSignal(window.adjudication.listed):
            hands.press("Ctrl+Return")
        assert window.workspace.saver.flush()
        outcome = window.workspace.project.annotations.load("n1", ADJUDICATED)
        assert outcome.status is Status.ADJUDICATED
        assert len(outcome.attributions) == 1

    def test_shows_in_the_list_how_far_each_article_is(self, judge, hands, qtbot):
        window = judge(A_AND_B, A_AND_B)
        hands.press("1", "1")
        with qtbot.waitSignals([window.adjudication.opened, window.adjudication.listed]):
            hands.press("Ctrl+Return")
        qtbot.waitUntil(lambda: window.cases.left == 1)
        signs = [window.cases.list.rows.index(row).data(Qt.ItemDataRole.UserRole).sign
                 for row in range(2)]  # fmt: skip
        assert signs == ["✔", "○"]

    def test_goes_from_article_to_article_by_the_usual_keys(self, judge, hands, qtbot):
        window = judge(A_AND_B, A_AND_B)
        qtbot.waitUntil(lambda: window.cases.total == 2)
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("N")
        assert window.workspace.article.id == "n2"


class TestReopening:
    def test_keeps_what_is_still_the_same_and_says_whose_change_it_was(
        self, judge, hands, open_window, qtbot
    ):
        window = judge(A_AND_B)
        hands.press("2", "1")
        with qtbot.waitSignal(window.adjudication.listed):
            hands.press("Ctrl+Return")
        target = window.workspace.project.target
        window.close()
        with Project.open(target) as project:
            changed = work("بدر", EDGES, frame(3, "العمل مستمر", "مضيفاً", "الوزير"))
            version = project.annotations.history("n1", "بدر").version + 1
            project.annotations.save(
                "n1", changed, version=version, kind=StepKind.EDIT, action="mark.quote"
            )
        again = open_window(target, Language.ENGLISH)
        with qtbot.waitSignal(again.adjudication.opened):
            hands.press("Ctrl+J")
        bench = again.adjudication.bench
        assert bench.changed_by == ("بدر",)
        assert "بدر" in again.differences.news.text()
        assert quotes(again)[0] == IN_MARKS
        assert [bench.differences[key].kind for key in bench.open] == [Kind.FRAME]

    def test_compares_anew_what_another_changes_on_a_server_meanwhile(self, judge, hands, qtbot):
        window = judge(A_AND_B)
        hands.press("2")
        assert window.workspace.saver.flush()
        annotations = window.workspace.project.annotations
        changed = work("بدر", EDGES, frame(3, "العمل مستمر", "مضيفاً", "الوزير"))
        version = annotations.history("n1", "بدر").version + 1
        annotations.save("n1", changed, version=version, kind=StepKind.EDIT, action="mark.quote")
        with qtbot.waitSignal(window.adjudication.opened):
            window.online.changed.emit(Change(What.ANNOTATION, "n1"))
        bench = window.adjudication.bench
        assert bench.changed_by == ("بدر",)
        assert quotes(window)[0] == IN_MARKS
        assert [bench.differences[key].kind for key in bench.open] == [Kind.FRAME, Kind.FRAME]

    def test_is_not_disturbed_by_its_own_saves(self, judge, hands, qtbot):
        window = judge(A_AND_B)
        bench = window.adjudication.bench
        hands.press("2")
        assert window.workspace.saver.flush()
        window.online.changed.emit(Change(What.ANNOTATION, "n1"))
        qtbot.waitUntil(lambda: window.tasks.is_idle)
        assert window.adjudication.bench is bench


class TestTheListOfArticles:
    def test_tells_no_noughts_where_nothing_is_decided(self, judge, qtbot):
        window = judge(A_AND_B, (work("أمل", FIRST), work("بدر", FIRST)))
        qtbot.waitUntil(lambda: window.cases.total == 2)
        assert window.cases.count.text() == "None of 2 articles adjudicated"
        data = Qt.ItemDataRole.UserRole
        lines = [window.cases.list.rows.index(row).data(data).details for row in range(2)]
        assert not any("0 of" in line for line in lines)

    def test_names_annotators_by_the_keys_that_take_them(self, judge):
        window = judge(A_AND_B, language=Language.ARABIC)
        heads = [head.text() for head in window.differences.columns._heads]
        assert ["1" in heads[0], "2" in heads[1]] == [True, True]
        keys = window.actions_.key("take_1"), window.actions_.key("take_2")
        assert all(key in window.strip.hint.text() for key in keys)


class TestAccess:
    def test_says_aloud_what_each_annotator_says(self, judge, hands, monkeypatch):
        window = judge(A_AND_B)
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        said = []
        window.announcer.said.connect(said.append)
        hands.press("Tab")
        assert "أمل" in said[-1]
        assert "بدر" in said[-1]
        assert window.differences.accessibleDescription()

    def test_tells_what_the_keys_do_now(self, judge, hands):
        window = judge(A_AND_B)
        assert "take" in window.strip.hint.text()
        hands.press("E")
        assert "back to the differences" in window.strip.hint.text()
        hands.press("Esc", "1", "1")
        assert "All is decided" in window.strip.hint.text()

    def test_is_said_in_another_language_at_once(self, judge):
        window = judge(A_AND_B)
        before = window.differences.accessibleName()
        window.appearance.switch_language()
        assert window.differences.columns._heads[0].text()
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert before

    def test_mirrors_the_columns(self, judge, qtbot):
        window = judge(A_AND_B, language=Language.ARABIC)
        first, second = window.differences.columns._heads
        qtbot.waitUntil(lambda: first.x() > second.x())
