"""Tasks come back in the thread that asked."""

import threading

import pytest

from annotator.app.tasks import Tasks


@pytest.fixture
def tasks(qapp):
    tasks = Tasks()
    yield tasks
    tasks.close()


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


def test_nothing_is_begun_once_the_window_goes(tasks):
    tasks.close()
    tasks.run(pytest.fail, pytest.fail, pytest.fail)
    assert tasks.is_idle
