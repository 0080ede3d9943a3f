"""The lock: one window writes, the next is told who; it ends with its process."""

import os
import signal
import socket
import time
from datetime import UTC, datetime

from annotator.store.history import StepKind
from annotator.store.project import Project


def hold(target):
    """Make what a child does: open the project, say so, and keep it open."""

    def child(say):
        with Project.open(target):
            say("open")
            time.sleep(60)

    return child


def end(child):
    os.kill(child.pid, signal.SIGKILL)
    child.end()


def test_a_second_window_is_told_who_has_the_project(project, fork, refused):
    project.close()
    child = fork(hold(project.target))
    try:
        assert os.read(child.said, 4) == b"open"
        with refused("project.locked") as caught:
            Project.open(project.target)
        told = caught.value.values
        assert (told["pid"], told["host"]) == (child.pid, socket.gethostname())
        assert told["user"]
        assert datetime.now(UTC).astimezone().strftime("%Y-%m-%d") in told["since"]
        assert str(child.pid) in str(caught.value)
    finally:
        end(child)


def test_the_same_process_is_a_second_window_too(project, refused):
    with refused("project.locked") as caught:
        Project.open(project.target)
    assert caught.value.values["pid"] == os.getpid()


def test_a_killed_window_holds_nothing(project, fork):
    project.close()
    child = fork(hold(project.target))
    assert os.read(child.said, 4) == b"open"
    end(child)
    Project.open(project.target).close()


def test_closing_gives_the_lock_back_and_removes_its_files(project):
    project.close()
    project.close()
    Project.open(project.target).close()
    assert [path.name for path in project.target.parent.iterdir()] == [project.target.name]


def test_a_window_that_may_not_write_is_not_in_the_way(project):
    project.close()
    with (
        Project.open(project.target, writable=False),
        Project.open(project.target, writable=False),
        Project.open(project.target),
    ):
        pass


def test_who_has_it_may_be_unknown(project, refused):
    holder = project.target.with_name(f"{project.target.name}.lock.json")
    holder.write_bytes(b"{half")
    with refused("project.locked"):
        Project.open(project.target)


def test_nothing_is_written_once_the_lock_is_lost(project, work, bare, put, refused):
    put(project, bare())
    lock = project.target.with_name(f"{project.target.name}.lock")
    lock.unlink()
    with Project.open(project.target) as other:
        with refused("project.lock_lost"):
            project.annotations.save("n1", work, version=1, kind=StepKind.EDIT, action="test")
        assert project.annotations.load("n1", "sara") is None
        project.close()
        with refused("project.locked"):
            Project.open(project.target)  # the other window's lock is left alone
        other.annotations.save("n1", work, version=1, kind=StepKind.EDIT, action="test")


def test_nothing_is_written_into_a_file_that_was_moved_away(project, refused):
    project.target.rename(project.target.with_name("elsewhere.musnad"))
    with refused("project.moved"):
        project.remember("caret", 1)
    assert not project.target.exists()


def test_a_symbolic_link_leads_to_the_same_lock(project, refused):
    link = project.target.with_name("link.musnad")
    link.symlink_to(project.target)
    with refused("project.locked"):
        Project.open(link)


def test_an_account_without_a_name_can_hold_it_too(project, monkeypatch, refused):
    def nameless():
        raise KeyError(4711)

    project.close()
    monkeypatch.setattr("getpass.getuser", nameless)
    with Project.open(project.target), refused("project.locked") as caught:
        Project.open(project.target)
    assert caught.value.values["user"] == "?"
