"""Files and folders that may not be written or read.

Tried as a user who is not root: in a child that has become nobody, where it must.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from annotator.store.history import StepKind
from annotator.store.project import Project


def files(folder):
    return {path.name for path in folder.iterdir()}


def save(project, work):
    project.annotations.save("n1", work, version=1, kind=StepKind.EDIT, action="test")


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture
def as_nobody(fork):
    if not hasattr(os, "getuid"):
        pytest.skip("this system has no user ids")

    def run(function) -> str:
        def child(say):
            if os.getuid() == 0:
                os.setuid(65534)
            function(say)

        code, text = fork(child).end()
        assert code == 0, text
        return text

    return run


@pytest.fixture
def target(folder, annotated, put) -> Path:
    with Project.create(folder / "p.musnad") as project:
        put(project, annotated())
    return project.target


def test_a_project_in_a_read_only_folder_can_be_read(target, as_nobody):
    target.parent.chmod(0o555)

    def read(say):
        with Project.open(target, writable=False) as project:
            say(project.annotations.load("n1", "sara").mentions[0].text)

    assert as_nobody(read) == "لن نتراجع"
    assert files(target.parent) == {target.name}


def test_also_while_its_owner_writes(target, work, as_nobody):
    def read(say):
        with Project.open(target, writable=False) as project:
            say(str(project.annotations.load("n1", "sara").labels["n"]))

    with Project.open(target) as project:
        target.parent.chmod(0o555)
        save(project, replace(work, labels={"n": 7}))
        assert as_nobody(read) == "7"


def test_also_after_its_owner_was_killed(target, work, as_nobody, fork):
    def write_and_die(_say):
        project = Project.open(target)
        save(project, replace(work, labels={"n": 7}))
        os._exit(0)

    def read(say):
        with Project.open(target, writable=False) as project:
            say(str(project.annotations.load("n1", "sara").labels["n"]))

    fork(write_and_die).end()
    target.parent.chmod(0o555)
    assert as_nobody(read) == "7"


def test_edits_that_cannot_be_read_are_never_passed_over(target, work, as_nobody, fork, refused):
    def write_and_die(_say):
        project = Project.open(target)
        save(project, replace(work, labels={"n": 7}))
        os._exit(0)

    def read(_say):
        with refused("project.unreadable"):
            Project.open(target, writable=False)

    fork(write_and_die).end()
    target.with_name("p.musnad-shm").unlink()  # without this index, the log can only be rebuilt
    target.parent.chmod(0o555)
    as_nobody(read)


def test_writing_in_a_read_only_folder_is_refused(target, as_nobody, refused):
    target.chmod(0o666)
    target.parent.chmod(0o555)

    def write(_say):
        with refused("project.folder"):
            Project.open(target)
        with refused("project.folder"):
            Project.create(target.with_name("new.musnad"))

    as_nobody(write)


def test_writing_a_read_only_file_is_refused(target, as_nobody, refused):
    target.chmod(0o444)
    target.parent.chmod(0o777)

    def write(_say):
        with refused("project.read_only"):
            Project.open(target)

    as_nobody(write)


def test_a_file_that_may_not_be_read_is_said_to_be_unreadable(target, as_nobody, refused):
    target.chmod(0o000)

    def read(_say):
        for writable in (True, False):
            with refused("project.unreadable"):
                Project.open(target, writable=writable)

    as_nobody(read)


def test_a_folder_that_may_not_be_entered_makes_its_projects_unreadable(target, as_nobody, refused):
    target.parent.chmod(0o000)

    def read(_say):
        with refused("project.unreadable"):
            Project.open(target, writable=False)
        with refused("project.folder"):
            Project.create(target)

    as_nobody(read)
