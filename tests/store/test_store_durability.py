"""Durability: what was acknowledged is there, whatever happens to the process or the disk."""

import os
import random
import signal
import time
from itertools import count

import pytest
from msgspec.structs import replace

from annotator.problems import Problem
from annotator.store.migrations import MIGRATIONS
from annotator.store.project import Project

KILLS = 100
DISK_REFUSES = {"project.disk_full", "project.disk_error"}


def numbered(work, number):
    return replace(work, labels={"n": number})


def edit_for_ever(project, article_id, work, acknowledge):
    """Save version after version, each labelled with its number; acknowledge each."""
    history = project.annotations.history(article_id, work.annotator)
    for number in count(history.version + 1):
        history, entry = history.after_edit("edit")
        project.annotations.save(article_id, numbered(work, number), **entry._asdict())
        acknowledge(f"{number}\n")


def sound(project):
    with project.database.reading() as connection:
        answers = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return answers == ["ok"] and not strays


def check_versions(project, article_id, last):
    """Make sure that all versions up to the last are what they were."""
    for number in range(1, last + 1):
        value = project.annotations.value(article_id, "sara", number)
        assert value.labels == {"n": number}
    present = project.annotations.load(article_id, "sara")
    assert (present.labels if last else present) == ({"n": last} if last else None)


def check_undo(project, article_id):
    """Make sure that the last edit can be undone and redone."""
    annotations = project.annotations
    history = annotations.history(article_id, "sara")
    for change in ("after_undo", "after_redo"):
        history, entry = getattr(history, change)()
        value = annotations.value(article_id, "sara", entry.restores)
        annotations.save(article_id, value, **entry._asdict())
        assert annotations.load(article_id, "sara").labels == value.labels


def test_every_acknowledged_edit_outlives_being_killed_at_any_moment(
    project, bare, work, put, fork
):
    put(project, *(bare(f"n{number}") for number in range(KILLS)))
    project.close()
    moments = random.Random(2026)
    edits = 0
    for number in range(KILLS):
        article_id = f"n{number}"

        def edit(say, article_id=article_id):
            with Project.open(project.target) as mine:
                edit_for_ever(mine, article_id, work, say)

        child = fork(edit)
        if number % 2:  # among its edits; the others maybe while it opens the project
            child.await_word()
        time.sleep(moments.uniform(0.0, 0.05))
        os.kill(child.pid, signal.SIGKILL)
        code, said = child.end()
        assert code == -signal.SIGKILL
        acknowledged = len(said.splitlines())
        with Project.open(project.target) as survivor:
            assert sound(survivor)
            kept = survivor.annotations.history(article_id, "sara").version
            assert kept - acknowledged in {0, 1}  # killed between the commit and its telling
            check_versions(survivor, article_id, kept)
            if kept:
                check_undo(survivor, article_id)
        edits += acknowledged
    assert edits >= KILLS // 2  # the moments did fall among the edits


def test_a_full_disk_is_a_problem_and_earlier_edits_are_there(project, bare, work, put):
    put(project, bare())
    with project.database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 10}")
    acknowledged = []
    large = replace(work, provenance={f"m{n}": os.urandom(20).hex() for n in range(100)})
    with pytest.raises(Problem) as caught:
        edit_for_ever(project, "n1", large, acknowledged.append)
    assert caught.value.code == "project.disk_full"
    assert acknowledged
    check_versions(project, "n1", len(acknowledged))
    assert sound(project)
    with project.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    _, entry = project.annotations.history("n1", "sara").after_edit("edit")
    assert entry.version == len(acknowledged) + 1
    project.annotations.save("n1", numbered(work, entry.version), **entry._asdict())
    check_undo(project, "n1")


def test_a_file_system_that_takes_no_more_is_a_problem_too(project, bare, work, put, fork):
    resource = pytest.importorskip("resource", reason="this system has no file size limits")
    put(project, bare())
    project.close()
    large = replace(work, provenance={f"m{n}": os.urandom(20).hex() for n in range(100)})

    def edit_until_refused(say):
        with Project.open(project.target) as mine:
            size = project.target.stat().st_size + 100_000
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
            with pytest.raises(Problem) as caught:
                edit_for_ever(mine, "n1", large, say)
            assert caught.value.code in DISK_REFUSES
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)

    code, said = fork(edit_until_refused).end()
    assert code == 0, said
    acknowledged = len(said.splitlines())
    assert acknowledged
    with Project.open(project.target) as survivor:
        assert sound(survivor)
        assert survivor.annotations.history("n1", "sara").version == acknowledged
        check_versions(survivor, "n1", acknowledged)
        check_undo(survivor, "n1")


def test_a_project_that_the_disk_does_not_take_is_not_there_at_all(tmp_path, fork):
    resource = pytest.importorskip("resource", reason="this system has no file size limits")

    def create(_say):
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
        with pytest.raises(Problem) as caught:
            Project.create(tmp_path / "p.musnad")
        assert caught.value.code in DISK_REFUSES

    code, said = fork(create).end()
    assert code == 0, said
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_the_disk_does_not_take_stops_the_migration(project, bare, put, fork):
    resource = pytest.importorskip("resource", reason="this system has no file size limits")
    put(project, *(bare(f"n{number}", "نص طويل " * 500) for number in range(50)))
    project.close()
    before = project.target.read_bytes()

    def migrate(_say):
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, resource.RLIM_INFINITY))
        with pytest.raises(Problem) as caught:
            Project.open(project.target, migrations=(*MIGRATIONS, lambda _connection: None))
        assert caught.value.code in DISK_REFUSES

    code, said = fork(migrate).end()
    assert code == 0, said
    assert project.target.read_bytes() == before
    assert [path.name for path in project.target.parent.iterdir()] == [project.target.name]
