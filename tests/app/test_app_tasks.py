"""The saver keeps order and loses nothing; tasks come back in the thread that asked."""

import threading

import pytest

from annotator.app.tasks import Saver, Tasks


@pytest.fixture
def saver(qapp):
    saver = Saver()
    yield saver
    saver.close()


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.close()


class TestTheSaver:
    def test_saves_one_after_the_other_in_order(self, saver, qtbot):
        done, release = [], threading.Event()
        saver.submit(release.wait)
        for number in range(100):
            saver.submit(lambda number=number: done.append(number))
        assert not saver.is_idle
        with qtbot.waitSignal(saver.saved):
            release.set()
        assert done == list(range(100))
        assert saver.is_idle

    def test_lets_an_edit_be_painted_before_it_is_saved(self, saver, qtbot):
        done = []
        saver.submit(lambda: done.append(1))
        assert not done
        assert not saver.is_idle
        qtbot.waitUntil(lambda: saver.is_idle)
        assert done == [1]

    def test_saves_in_a_thread_of_its_own(self, saver):
        threads = []
        saver.submit(lambda: threads.append(threading.current_thread()))
        assert saver.flush()
        assert threads != [threading.current_thread()]

    def test_what_fails_stays_first_in_line_until_it_succeeds(self, saver, qtbot):
        done, broken = [], [True]

        def first():
            if broken:
                raise OSError("full")
            done.append(1)

        with qtbot.waitSignal(saver.failed) as told:
            saver.submit(first)
        saver.submit(lambda: done.append(2))
        assert isinstance(told.args[0], OSError)
        saver.submit(lambda: done.append(3))
        assert (done, saver.is_idle) == ([], False)

        broken.clear()
        with qtbot.waitSignal(saver.saved):
            saver.retry()
        assert done == [1, 2, 3]
        assert saver.problem is None

    def test_flushing_waits_and_tells_whether_all_is_saved(self, saver):
        done, release = [], threading.Event()
        saver.submit(release.wait)
        saver.submit(lambda: done.append(1))
        assert saver.flush(seconds=0.01) is False
        release.set()
        assert saver.flush() is True
        assert done == [1]

    def test_flushing_tries_again_what_failed(self, saver, qtbot):
        def fail():
            raise OSError("full")

        with qtbot.waitSignal(saver.failed):
            saver.submit(fail)
        with qtbot.waitSignal(saver.failed):
            assert saver.flush() is False
        saver._queue.clear()


class TestTasks:
    def test_give_their_result_in_the_thread_that_asked(self, tasks, qtbot):
        seen = []

        def take(result):
            seen.append((result, threading.current_thread()))

        tasks.run(lambda _task: threading.current_thread(), take, pytest.fail)
        qtbot.waitUntil(lambda: tasks.is_idle)
        ((worker, here),) = seen
        assert here is threading.current_thread()
        assert worker is not here

    def test_hand_over_what_goes_wrong(self, tasks, qtbot):
        errors = []
        tasks.run(lambda _task: 1 / 0, pytest.fail, errors.append)
        qtbot.waitUntil(lambda: bool(errors))
        assert isinstance(errors[0], ZeroDivisionError)

    def test_report_and_can_be_cancelled(self, tasks, qtbot):
        reports, results, go_on = [], [], threading.Event()

        def work(task):
            task.report(7)
            assert go_on.wait(10)
            return task.is_cancelled()

        task = tasks.run(work, results.append, pytest.fail, reports.append)
        qtbot.waitUntil(lambda: reports == [7])
        task.cancel()
        go_on.set()
        qtbot.waitUntil(lambda: results == [True])


def test_a_job_of_minutes_is_in_nobodys_way(tasks, qtbot):
    let_go, done = threading.Event(), []
    for _ in range(3):
        tasks.run(lambda _task: let_go.wait(20), done.append, pytest.fail, is_long=True)
    tasks.run(lambda _task: "short", done.append, pytest.fail)
    qtbot.waitUntil(lambda: done == ["short"])
    let_go.set()
    qtbot.waitUntil(lambda: done == ["short", True, True, True])


def test_a_long_job_holds_still_while_the_window_is_used(tasks, qtbot):
    begun, told = threading.Event(), []

    def job(task):
        begun.wait()
        task.wait_for_rest()
        return tasks.is_disturbed

    tasks.run(job, told.append, told.append)
    tasks.give_way()
    begun.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [False], "it went on while somebody typed"

    tasks.give_way()
    task = tasks.run(job, told.append, told.append)
    task.cancel()
    qtbot.waitUntil(lambda: len(told) == 2)
