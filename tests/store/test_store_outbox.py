"""The outbox: what waits is on the disk, whatever ends the window, and is sent once, in order."""

import os
import signal
import subprocess
import sys
from textwrap import dedent

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.store.history import Entry, StepKind
from annotator.store.outbox import Outbox

MINE = Annotation(annotator="سارة", status=Status.IN_PROGRESS)


def edit(version):
    return (Entry(version, StepKind.EDIT, "mark"),)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "outbox"


@pytest.fixture
def opened(folder):
    """Open outboxes on one folder; those still open are closed when the test ends."""
    boxes = []

    def opened():
        boxes.append(Outbox(folder))
        return boxes[-1]

    yield opened
    for box in boxes:
        box.close()


def put(box, article="n1", version=1):
    return box.put(article, MINE, edit(version)).result()


class TestWhatIsPutIn:
    def test_waits_in_order_until_it_is_acknowledged(self, opened):
        box = opened()
        first, second = put(box, version=1), put(box, version=2)
        assert box.waiting == (first, second)
        box.acknowledge(first)
        box.close()
        assert box.waiting == (second,)

    def test_is_found_by_the_next_window_as_it_was(self, opened):
        box = opened()
        put(box)
        put(box, "n2", version=7)
        box.close()
        found = opened().waiting
        assert [(one.article, one.annotation, one.steps) for one in found] == [
            ("n1", MINE, edit(1)),
            ("n2", MINE, edit(7)),
        ]

    def test_that_was_refused_is_still_refused_in_the_next_window(self, opened):
        box = opened()
        box.refuse(put(box))
        put(box, "n2")
        box.close()
        assert [one.is_refused for one in opened().waiting] == [True, False]

    def test_leaves_nothing_behind_when_all_is_acknowledged(self, opened, folder):
        box = opened()
        box.acknowledge(put(box))
        box.close()
        assert not list(folder.iterdir())

    def test_may_be_acknowledged_twice(self, opened):
        box = opened()
        parcel = put(box)
        box.acknowledge(parcel)
        box.acknowledge(parcel)
        box.close()
        assert not box.waiting

    def test_is_nobody_elses_to_read(self, opened, folder):
        opened()
        assert folder.stat().st_mode & 0o077 == 0


class TestTwoWindows:
    def test_do_not_send_each_others_edits(self, opened):
        one, other = opened(), opened()
        put(one)
        assert not other.waiting
        assert not opened().waiting

    def test_the_third_takes_over_what_both_have_left(self, opened):
        for article in ("n1", "n2"):
            box = opened()
            put(box, article)
            box.close()
        assert {one.article for one in opened().waiting} == {"n1", "n2"}


KILLED = """
    import sys
    from pathlib import Path
    from annotator.model.annotation import Annotation
    from annotator.store.history import Entry, StepKind
    from annotator.store.outbox import Outbox

    box = Outbox(Path(sys.argv[1]))
    mine = Annotation(annotator="سارة")
    for version in range(1, 6):
        box.put("n1", mine, (Entry(version, StepKind.EDIT, "mark"),)).result()
    print("ready", flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills in another way")
def test_a_killed_process_leaves_every_edit_to_the_next(folder, opened):
    command = [sys.executable, "-c", dedent(KILLED), str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "ready\n"
        assert not opened().waiting, "its window still lives"
        os.kill(child.pid, signal.SIGKILL)
    assert [one.steps for one in opened().waiting] == [edit(version) for version in range(1, 6)]


def test_a_line_that_was_cut_off_was_promised_to_nobody(folder, opened):
    box = opened()
    put(box)
    put(box, version=2)
    box.close()
    (left,) = folder.glob("*.jsonl")
    left.write_bytes(left.read_bytes()[:-9])
    assert [one.steps for one in opened().waiting] == [edit(1)]
