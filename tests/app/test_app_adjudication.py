"""Adjudicating in the window: walking differences, deciding by one key, finishing, coming back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotator.adjudication.decisions import State
from annotator.adjudication.differences import Kind
from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import record_of
from annotator.model.stance import Polarity, Stance
from annotator.problems import Place
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.members import Member, Role
from annotator.store.project import Project
from annotator.wording.language import Language

TEXT = (
    "الوزير يعود إلى المدينة\n"
    "وقال الوزير لصحيفة «البلد» أمس: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
)
QUOTE, IN_MARKS = "«لن نتراجع عن القرار»", "لن نتراجع عن القرار"
OTHER = "الصبر والهدوء حتى ينتهي العمل في الجسر الجديد"


def mention(key, layer, words, text=TEXT):
    start = text.index(words)
    return Mention(id=key, layer=layer, spans=((start, start + len(words)),), exact=(words,))


def frame(number, quote, cue, speaker, text=TEXT, **features):
    parts = {Layer.QUOTE: quote, Layer.CUE: cue, Layer.SPEAKER: speaker}
    mentions = [mention(f"{layer}{number}", layer, words, text) for layer, words in parts.items()]
    made = Attribution(
        id=f"f{number}",
        quote=mentions[0].id,
        cues=(mentions[1].id,),
        speakers=(mentions[2].id,),
        features=features,
    )
    return made, mentions


def work(name, *frames, stances=(), status=Status.FINISHED):
    return Annotation(
        annotator=name,
        status=status,
        attributions=tuple(made for made, _ in frames),
        mentions=tuple(one for _, mentions in frames for one in mentions),
        stances=stances,
    )


FIRST = frame(1, QUOTE, "قال", "الوزير", mode="direct")
EDGES = frame(1, IN_MARKS, "قال", "الوزير", mode="direct")
MODE = frame(1, QUOTE, "قال", "الوزير", mode="mixed")
SECOND = frame(2, OTHER, "دعا", "رئيس الوفد", mode="indirect")


@pytest.fixture
def project_by(tmp_path):
    """Make a project in which each article has the work of several annotators."""

    def project_by(*articles, name="team"):
        target = tmp_path / f"{name}.musnad"
        with Project.create(target) as project:
            for number, works in enumerate(articles, 1):
                article = Article(id=f"n{number}", text=TEXT)
                records = ((Place(), record_of(article, one)) for one in works)
                assert not import_records(project, records).problems
        return target

    return project_by


@pytest.fixture
def judge(open_window, project_by, hands, qtbot):
    """Open a window on works that differ, and begin to adjudicate."""

    def judge(*articles, language=Language.ENGLISH):
        window = open_window(project_by(*articles), language)
        with qtbot.waitSignal(window.adjudication.opened):
            hands.press("Ctrl+J")
        return window

    return judge


def in_hand(window):
    return window.adjudication.bench.difference


def kinds(window):
    bench = window.adjudication.bench
    return [bench.differences[key].kind for key in bench.order]


def quotes(window):
    annotation = window.workspace.annotation
    found = (annotation.mention_by_id.get(one.quote) for one in annotation.attributions)
    return [one.text for one in found if one is not None]


A_AND_B = (work("أمل", FIRST, SECOND), work("بدر", EDGES))


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
        window = judge_long(judge, both, text)
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


def judge_long(judge, works, text):
    """Begin to adjudicate an article of another text."""
    import tests.app.test_app_adjudication as here

    before, here.TEXT = here.TEXT, text
    try:
        return judge(tuple(works))
    finally:
        here.TEXT = before


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
