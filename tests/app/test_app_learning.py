"""Learning from the finished articles of a project: trained, told of, kept, used and forgotten."""

import multiprocessing
import os
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import learning, learning_process
from annotator.app.aside import Step
from annotator.app.learning_process import Lessons, trained
from annotator.model.annotation import Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Problem
from annotator.store.listing import Order
from annotator.store.project import Project
from annotator.suggest.annotating import suggested
from annotator.suggest.frames import suggest
from annotator.suggest.learned.pupils import LEAST
from annotator.suggest.lexicon import RULES
from annotator.wording.language import Language

PEOPLE = ("المدير سامي الخطيب", "الوزيرة هدى نصار", "الباحث كمال عيسى", "المهندسة ليلى حداد")
PLACES = ("المصنع", "الجسر", "المدرسة", "الميناء", "الحديقة", "المستشفى")
TAUGHT = 8
MINUTES = 120_000  # milliseconds that a training may take on a busy machine


def text_of(number):
    who, what = PEOPLE[number % len(PEOPLE)], PLACES[number % len(PLACES)]
    return (
        f"زار الوفد {what} صباح اليوم {number}. وقال {who} إن العمل في {what} بدأ أمس."
        f" وأضاف أن الإنتاج سيزيد في العام المقبل. ثم عاد الوفد إلى المدينة."
    )


def finished(number, status=Status.FINISHED):
    """Make an article in which nobody marks what follows «وأضاف», as the rules would."""
    article = Article(id=f"n{number:02}", text=text_of(number))
    said, _added = suggest(article.text)
    work = suggested(article, [said])
    return record_of(article, msgspec.structs.replace(work, annotator="سارة", status=status))


def fresh(number):
    return record_of(Article(id=f"n{number:02}", text=text_of(number)))


@pytest.fixture(scope="module")
def result():
    """Train a model once, in a process of its own, of articles enough."""
    lines = [msgspec.json.encode(finished(number)) for number in range(TAUGHT)]
    steps = []
    result = trained(Lessons(lines, [], 0), steps.append, lambda: False)
    assert [step.done for step in steps] == list(range(steps[0].total))
    return result


@pytest.fixture(autouse=True)
def lessons(monkeypatch, result):
    """Have learning take no time, but for the tests that train; give what is to be learnt from."""
    given = []

    def at_once(lessons, on_step, _is_cancelled):
        given.append(lessons)
        on_step(Step(0, 13))
        return result

    monkeypatch.setattr(learning_process, "trained", at_once)
    return given


@pytest.fixture
def really_trained(monkeypatch):
    monkeypatch.setattr(learning_process, "trained", trained)


@pytest.fixture(autouse=True)
def taught_by_the_project_alone(monkeypatch, tmp_path):
    """Let no sample corpus teach, which takes its time."""
    nothing = tmp_path / "nothing.jsonl"
    nothing.touch()
    monkeypatch.setattr(learning, "resource", lambda *_: nothing)


@pytest.fixture
def session(read, qtbot):
    """Open a project with articles enough, on one that nobody has annotated."""

    def session(*records, **how):
        records = records or (fresh(11), *map(finished, range(TAUGHT)))
        session = read(*records, **how)
        qtbot.waitUntil(lambda: session.window.pale.frames is not None)
        session.let_show()
        session.learner = session.window.learner
        session.learning = session.learner.learning
        return session

    return session


@pytest.fixture
def learnt(session, qtbot):
    """Open such a project, and have it learn."""
    found = session()
    found.press("Ctrl+Shift+T")
    until_learnt(found, qtbot)
    return found


@pytest.fixture
def gate(monkeypatch):
    """Hold a training before it begins, and see whether it is cancelled."""
    let_go, real = Event(), learning_process.trained

    def held(lessons, on_step, is_cancelled):
        on_step(Step(3, 13))
        while not let_go.wait(0.01):
            if is_cancelled():
                return None
        return real(lessons, on_step, is_cancelled)

    monkeypatch.setattr(learning_process, "trained", held)
    yield let_go
    let_go.set()


def until_learnt(session, qtbot):
    qtbot.waitUntil(lambda: about(session) is not None, timeout=MINUTES)
    at_rest(session, qtbot)


def at_rest(session, qtbot):
    window = session.window
    qtbot.waitUntil(lambda: window.tasks.is_idle and window.workspace.saver.is_idle)
    qtbot.waitUntil(lambda: not session.learning.is_running)
    session.let_show()


def about(session):
    return session.work.project.learnt.about()


def pale_cues(session):
    marks = session.view.markings.marks.between(0, len(session.work.article.text))
    return [mark.mention.text for mark in marks if mark.suggested and mark.mention.layer == "cue"]


def provenances(session):
    return {one.provenance for one in session.window.pale.frames.suggestions}


def opened(session, qtbot):
    """Open the dialog by its key, and wait until it knows what there is."""
    session.press("Ctrl+Shift+M")
    dialog = session.learner.dialog
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog._facts is not None)
    return dialog


def leave(session, qtbot):
    """Leave the dialog by its key."""
    session.press("Escape")
    assert session.learner.dialog is None
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)


class TestLearning:
    @pytest.mark.usefixtures("really_trained")
    def test_teaches_what_the_rules_are_always_wrong_in(self, session, qtbot):
        session = session()
        assert pale_cues(session) == ["قال", "أضاف"]
        assert provenances(session) == {RULES}
        session.press("Ctrl+Shift+T")
        until_learnt(session, qtbot)
        assert pale_cues(session) == ["قال"]
        assert provenances(session) == {f"model:{about(session).name}"}
        session.press("Tab", "Return")
        assert set(session.work.annotation.provenance.values()) == provenances(session)

    def test_tells_what_came_of_it_and_leads_to_the_details(self, learnt, qtbot):
        assert learnt.bar.isVisible()
        assert "8" in learnt.bar.label.text() or "٨" in learnt.bar.label.text()
        learnt.press("Left")  # it does not go with the next key
        assert learnt.bar.isVisible()
        learnt.bar.button.click()
        assert learnt.learner.dialog.isVisible()
        assert not learnt.bar.isVisible()
        qtbot.waitUntil(lambda: learnt.learner.dialog._facts is not None)

    def test_is_kept_in_the_project(self, learnt, open_window, qtbot):
        target, name = learnt.work.project.target, about(learnt).name
        learnt.window.close()
        moved = target.with_name("moved.musnad")
        target.rename(moved)
        window = open_window(moved)
        qtbot.waitUntil(lambda: window.pale.frames is not None)
        [frame] = window.pale.frames.suggestions
        assert frame.provenance == f"model:{name}"

    def test_begins_with_what_was_finished_a_moment_ago(self, session, qtbot, lessons):
        short = [finished(number) for number in range(LEAST - 1)]
        open_one = finished(TAUGHT, Status.IN_PROGRESS)
        session = session(open_one, fresh(11), *short)
        session.press("Ctrl+Return", "Ctrl+Shift+T")
        until_learnt(session, qtbot)
        assert len(lessons[0].lines) == len(about(session).taught) == LEAST

    def test_keeps_what_is_pointed_at(self, session, qtbot, gate):
        session = session()
        session.press("Ctrl+Shift+T", "Tab")
        cues = session.window.pale.suggestion.cues
        gate.set()
        until_learnt(session, qtbot)
        assert provenances(session) != {RULES}
        assert session.window.pale.suggestion.cues == cues

    def test_reads_nothing_anew_in_a_blind_project(self, session, qtbot):
        session = session()
        session.press("Ctrl+Shift+B", "Ctrl+Shift+T")
        until_learnt(session, qtbot)
        assert pale_cues(session) == []
        assert session.window.pale.frames is None
        dialog = opened(session, qtbot)
        assert dialog.offer.isVisible()
        assert len(dialog.offer.text().splitlines()) == 2  # that, and what was finished since

    def test_makes_the_scores_of_the_list_stale(self, session, qtbot):
        session = session()
        scores, box = session.work.project.scores, session.window.articles.order
        box.setCurrentIndex(box.findData(Order.YIELD))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda: not scores.lacking(RULES))
        session.press("Ctrl+Shift+T")
        until_learnt(session, qtbot)
        by = f"model:{about(session).name}"
        qtbot.waitUntil(lambda: not scores.lacking(by))
        at_rest(session, qtbot)
        session.learning.forget()
        qtbot.waitUntil(lambda: not scores.lacking(RULES))


class TestTheWay:
    @pytest.mark.usefixtures("gate")
    def test_is_shown_in_the_interfaces_digits(self, session, qtbot):
        session = session()
        session.press("Ctrl+Shift+T")
        bar = session.learner.bar
        qtbot.waitUntil(lambda: bar.progress.value() == 3)
        assert bar.isVisible()
        assert "٣" in bar.label.text()
        assert "١٣" in bar.label.text()
        assert bar.progress.accessibleName()
        assert bar.stop.accessibleName()

    def test_can_be_stopped_which_leaves_the_model_there_was(self, learnt, qtbot, request):
        before = about(learnt)
        request.getfixturevalue("gate")
        learnt.press("Ctrl+Shift+T")
        bar = learnt.learner.bar
        qtbot.waitUntil(lambda: bar.progress.value() == 3)
        bar.stop.setFocus()
        learnt.press("Space")
        assert not bar.isVisible()
        at_rest(learnt, qtbot)
        assert about(learnt) == before
        assert provenances(learnt) == {f"model:{before.name}"}

    @pytest.mark.usefixtures("really_trained")
    def test_can_be_stopped_while_it_trains(self, session, qtbot):
        session = session()
        session.press("Ctrl+Shift+T")
        bar = session.learner.bar
        qtbot.waitUntil(lambda: bar.progress.maximum() > 0, timeout=MINUTES)
        [pid] = [child.pid for child in multiprocessing.active_children()]
        bar.stop.click()
        at_rest(session, qtbot)
        assert about(session) is None
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)

    @pytest.mark.usefixtures("gate")
    def test_a_second_one_is_refused_meanwhile(self, session, qtbot):
        session = session()
        session.press("Ctrl+Shift+T", "Ctrl+Shift+T")
        assert session.bar.isVisible()
        session.learner.bar.stop.click()
        at_rest(session, qtbot)

    @pytest.mark.usefixtures("gate")
    def test_closing_the_window_ends_it(self, session):
        session = session()
        target = session.work.project.target
        session.press("Ctrl+Shift+T")
        session.window.close()
        with Project.open(target) as project:
            assert project.learnt.about() is None

    def test_a_fault_on_the_way_is_told_and_changes_nothing(self, learnt, qtbot, monkeypatch):
        before = about(learnt)

        def trained(*_):
            raise Problem("train.lost")

        monkeypatch.setattr(learning_process, "trained", trained)
        learnt.press("Ctrl+Shift+T")
        qtbot.waitUntil(lambda: learnt.bar.objectName() == "problem")
        at_rest(learnt, qtbot)
        assert about(learnt) == before


class TestItIsRefused:
    def test_with_too_few_finished_articles(self, session, qtbot):
        session = session(fresh(11), *map(finished, range(LEAST - 1)), language=Language.ENGLISH)
        session.press("Ctrl+Shift+T")
        qtbot.waitUntil(session.bar.isVisible)
        told = f"It takes {LEAST} finished articles with attributions"
        assert told in session.bar.label.text()
        assert "there are 3" in session.bar.label.text()
        assert "Ctrl+Enter" in session.bar.label.text()
        assert not session.learner.bar.isVisible()
        dialog = opened(session, qtbot)
        assert not dialog.train.isEnabled()
        assert told in dialog.offer.text()

    def test_where_the_project_is_open_to_be_read_only(self, learnt, open_window, hands, qtbot):
        target = learnt.work.project.target
        learnt.window.close()
        window = open_window()
        with qtbot.waitSignal(window.articles.listed):
            window.desk.open_to_read(str(target))
        hands.press("Ctrl+Shift+T")
        assert window.bar.isVisible()
        assert not window.learner.learning.is_running
        hands.press("Ctrl+Shift+M")
        dialog = window.learner.dialog
        qtbot.waitUntil(lambda: dialog._facts is not None)
        assert dialog.table.rowCount()
        assert not dialog.train.isEnabled()
        assert not dialog.forget.isEnabled()

    def test_where_there_is_no_project(self, open_window, hands):
        window = open_window()
        hands.press("Ctrl+Shift+T", "Ctrl+Shift+M")
        assert window.learner.dialog is None
        assert not window.learner.learning.is_running


class TestTheDialog:
    def test_says_layer_by_layer_who_decides(self, learnt, qtbot):
        dialog = opened(learnt, qtbot)
        table = dialog.table
        rows = {
            table.item(row, 0).text(): [table.item(row, column).text() for column in range(1, 6)]
            for row in range(table.rowCount())
        }
        whole = rows["إسناد كامل"]
        assert whole[:4] == ["٦٦٫٧", "٦٦٫٧", "١٠٠٫٠", "١٠٠٫٠"]
        assert "٣٣٫٣" in whole[4]
        assert "–" in rows["مخاطَب"]
        assert table.currentRow() == 0

    def test_has_a_name_for_everything_and_is_gone_through_by_keys(self, learnt, qtbot):
        dialog = opened(learnt, qtbot)
        for widget in (dialog.table, dialog.bar.progress):
            assert widget.accessibleName()
        reached = set()
        for _ in range(6):
            reached.add(QApplication.focusWidget())
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert {dialog.table, dialog.train, dialog.forget, dialog.leave} <= reached
        leave(learnt, qtbot)

    def test_counts_what_was_finished_since(self, learnt, qtbot):
        dialog = opened(learnt, qtbot)
        unchanged = dialog.offer.text()
        leave(learnt, qtbot)
        learnt.press("Ctrl+Return")
        assert learnt.work.saver.flush()
        dialog = opened(learnt, qtbot)
        assert dialog.offer.text() != unchanged
        assert dialog.train.isEnabled()

    def test_trains_and_shows_what_came_of_it(self, session, qtbot):
        session = session()
        dialog = opened(session, qtbot)
        assert not dialog.table.isVisible()
        assert not dialog.forget.isVisible()
        session.press("Return")
        assert dialog.bar.isVisible()
        assert not dialog.train.isEnabled()
        until_learnt(session, qtbot)
        qtbot.waitUntil(dialog.table.isVisible)
        assert not dialog.bar.isVisible()
        assert dialog.train.isEnabled()

    def test_says_what_went_wrong(self, session, qtbot, monkeypatch):
        def lose(*_):
            raise Problem("train.lost")

        monkeypatch.setattr(learning_process, "trained", lose)
        session = session()
        dialog = opened(session, qtbot)
        session.press("Return")
        qtbot.waitUntil(lambda: session.bar.objectName() == "problem")
        assert dialog.offer.text() == session.bar.label.accessibleName()
        assert dialog.train.isEnabled()

    @pytest.mark.usefixtures("gate")
    def test_may_be_left_while_it_trains_and_shows_how_far_it_is(self, session, qtbot):
        session = session()
        dialog = opened(session, qtbot)
        session.press("Return")
        leave(session, qtbot)
        assert session.learner.bar.isVisible()
        qtbot.waitUntil(lambda: session.learning.progress == (3, 13))
        dialog = opened(session, qtbot)
        assert dialog.bar.progress.value() == 3
        dialog.bar.stop.click()
        assert not dialog.bar.isVisible()
        at_rest(session, qtbot)

    def test_forgets_the_model_and_brings_it_back(self, learnt, qtbot):
        before = about(learnt)
        dialog = opened(learnt, qtbot)
        dialog.forget.setFocus()
        learnt.press("Space")
        qtbot.waitUntil(lambda: about(learnt) is None)
        qtbot.waitUntil(dialog.bring_back.isVisible)
        at_rest(learnt, qtbot)
        assert pale_cues(learnt) == ["قال", "أضاف"]
        dialog.bring_back.setFocus()
        learnt.press("Space")
        qtbot.waitUntil(lambda: about(learnt) == before)
        qtbot.waitUntil(dialog.forget.isVisible)
        at_rest(learnt, qtbot)
        assert pale_cues(learnt) == ["قال"]
        assert not dialog.bring_back.isVisible()


class TestAModelOfNoUse:
    def spoil(self, project, statement):
        with project.database.writing() as connection:
            connection.exec_driver_sql(statement)

    def test_by_other_rules_is_told_and_the_rules_suggest(self, learnt, open_window, qtbot):
        project = learnt.work.project
        content = project.learnt.content()
        other = content.replace(f'"rules":"{RULES}"'.encode(), b'"rules":"rules@0"')
        assert other != content
        project.learnt.keep(about(learnt), other)
        self.tells(learnt, open_window, qtbot)

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE model SET content = substr(content, 1, 5000)",
            "UPDATE model SET content = x'', digest = ''",
            "UPDATE model SET taught = '{', content = x'00'",
            "UPDATE model SET judged = '[]', content = x'00'",
        ],
    )
    def test_that_is_damaged_is_told_and_the_rules_suggest(
        self, learnt, open_window, qtbot, statement
    ):
        self.spoil(learnt.work.project, statement)
        self.tells(learnt, open_window, qtbot)

    def tells(self, learnt, open_window, qtbot):
        target = learnt.work.project.target
        learnt.window.close()
        window = open_window(target)
        qtbot.waitUntil(lambda: window.pale.frames is not None)
        assert {one.provenance for one in window.pale.frames.suggestions} == {RULES}
        qtbot.waitUntil(lambda: window.bar.objectName() == "problem")
        window.do("learner")
        dialog = window.learner.dialog
        qtbot.waitUntil(lambda: dialog._facts is not None)
        assert dialog._facts.problem is not None
        assert dialog.forget.isEnabled()
        dialog.forget.click()
        qtbot.waitUntil(lambda: not dialog.forget.isVisible())
        assert window.workspace.project.learnt.about() is None
        qtbot.waitUntil(lambda: window.tasks.is_idle)
