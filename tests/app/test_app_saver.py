"""The saver keeps order and loses nothing, whether the disk is full or the connection is lost."""

import threading

import pytest

from annotator.app import saver as saver_module
from annotator.app.saver import Saver
from annotator.problems import Problem


@pytest.fixture
def saver(qapp, monkeypatch):
    """Give a saver that has little patience with lost connections."""
    monkeypatch.setattr(saver_module, "FIRST_PAUSE", 1)
    monkeypatch.setattr(saver_module, "LONGEST_PAUSE", 20)
    saver = Saver()
    yield saver
    saver.close()


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


class Wire:
    """The way to a server, which can be cut."""

    def __init__(self):
        self.is_cut, self.done, self.tries = True, [], 0

    def save(self, number):
        def save():
            self.tries += 1
            if self.is_cut:
                raise Problem("server.unreachable", reason="cut")
            self.done.append(number)

        return save


@pytest.fixture
def wire():
    return Wire()


class TestALostConnection:
    def test_holds_the_line_up_and_is_no_failure(self, saver, wire, qtbot):
        with qtbot.assertNotEmitted(saver.failed), qtbot.waitSignal(saver.held_up):
            saver.submit(wire.save(1))
            saver.submit(wire.save(2))
        assert saver.is_held_up
        assert (saver.count, wire.done) == (2, [])

    def test_is_tried_again_by_itself_until_it_is_back(self, saver, wire, qtbot):
        for number in range(5):
            saver.submit(wire.save(number))
        qtbot.waitUntil(lambda: wire.tries > 3)
        wire.is_cut = False
        qtbot.waitUntil(lambda: saver.is_idle)
        assert wire.done == [0, 1, 2, 3, 4]
        assert saver.problem is None

    def test_is_tried_after_pauses_that_grow(self, saver, wire, qtbot):
        saver.submit(wire.save(1))
        waits = []
        saver.held_up.connect(lambda: waits.append(saver._pause.interval()))
        qtbot.waitUntil(lambda: len(waits) > 6)
        assert waits[:7] == [1, 2, 4, 8, 16, 20, 20]

    def test_that_is_back_is_used_at_once(self, saver, wire, qtbot):
        saver._wait = 3_600_000
        with qtbot.waitSignal(saver.held_up):
            saver.submit(wire.save(1))
        wire.is_cut = False
        with qtbot.waitSignal(saver.saved):
            saver.retry()
        assert wire.done == [1]

    def test_is_told_to_whoever_cannot_go_on_without_it(self, saver, wire, qtbot):
        saver.submit(wire.save(1))
        with qtbot.waitSignal(saver.failed) as told:
            assert saver.flush() is False
        assert told.args[0].code == "server.unreachable"
        with qtbot.assertNotEmitted(saver.failed):
            assert saver.flush(quietly=True) is False


class TestLeaving:
    def test_is_safe_where_all_that_waits_is_no_loss(self, saver, wire):
        saver.submit(wire.save(1), losable=True)
        assert saver.flush(quietly=True) is False
        assert (saver.is_safe, saver.count) == (True, 0)

    def test_is_not_safe_with_an_edit_that_is_nowhere_else(self, saver, wire):
        saver.submit(wire.save(1))
        assert saver.flush(quietly=True) is False
        assert (saver.is_safe, saver.count) == (False, 1)

    def test_lets_go_of_what_waits(self, saver, wire):
        saver.submit(wire.save(1))
        saver.flush(quietly=True)
        saver.leave_all()
        assert saver.is_idle
        assert saver.problem is None


def test_the_edits_of_one_article_can_be_taken_out_of_the_line(saver, wire, qtbot):
    saves = [wire.save(number) for number in range(4)]
    saves[0].article = saves[2].article = "n1"
    for save in saves:
        saver.submit(save)
    saver.flush(quietly=True)
    wire.is_cut = False
    with qtbot.waitSignal(saver.saved):
        assert saver.take_out("n1") == [saves[0], saves[2]]
    assert wire.done == [1, 3]
