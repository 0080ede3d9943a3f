"""What holds a team's notes against the database finds whatever is not as it was told."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import delete, insert, update

from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Place
from annotator.store.history import StepKind
from annotator.store.importing import import_records
from annotator.store.members import Role
from annotator.store.project import Project
from annotator.store.tables import annotation, assignment, journal

ROOT = Path(__file__).resolve().parents[2]
PLACES = 2


class Told:
    """A project in which somebody has done a little, and what they were told."""

    def __init__(self, project, note, digest):
        self.project = project
        import_records(project, [(Place(), record_of(Article(id="a", text="قال الوزير")))])
        project.members.add("سامي", Role.ANNOTATOR)
        project.members.add("هدى", Role.ANNOTATOR)
        project.assignments.give([("a", None)] * PLACES, by="هدى")
        article = project.assignments.claim("سامي")
        self.notes = [note(what="claimed", article=article)]
        for version, status in enumerate((Status.IN_PROGRESS, Status.FINISHED), 1):
            value = Annotation(annotator="سامي", status=status)
            step = {"version": version, "kind": StepKind.EDIT, "action": "status"}
            project.annotations.save(article, value, **step)
            saved = {"article": article, "version": version, "digest": digest(value)}
            self.notes.append(note(what="saved", **saved))

    def faults(self, *changes):
        from benchmarks.team_checks import checked

        with self.project.database.writing() as connection:
            for change in changes:
                connection.execute(change)
        return checked(self.project, {"سامي": self.notes}, PLACES).faults


@pytest.fixture
def told(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks.team_notes import Note, digest

    with Project.create(tmp_path / "project.musnad") as project:
        yield Told(project, Note, digest)


def test_all_is_well(told):
    assert told.faults() == ()


def test_an_edit_that_is_gone(told):
    last = journal.c.version == 2
    faults = told.faults(delete(journal).where(last), update(annotation).values(version=1))
    assert any("version 2, acknowledged, is not there" in fault for fault in faults)


def test_an_edit_that_was_overwritten(told):
    first = journal.c.version == 1
    another = {"kind": "undo", "restores": 0, "body": None}
    (fault,) = told.faults(update(journal).where(first).values(another))
    assert "version 1, acknowledged, is another" in fault


def test_a_gap_in_a_journal(told):
    told.notes.pop(1)
    (fault,) = told.faults(delete(journal).where(journal.c.version == 1))
    assert "the journal has gaps" in fault


def test_an_annotation_that_is_not_its_journals_last(told):
    (fault,) = told.faults(update(annotation).values(status=Status.SKIPPED.value))
    assert "the journal ends otherwise" in fault


def test_a_claim_that_is_gone(told):
    (fault,) = told.faults(update(assignment).values(annotator=None))
    assert fault == "سامي: the claim of a is lost"


def test_a_place_too_many(told):
    (fault,) = told.faults(insert(assignment).values(article=1, annotator=None))
    assert fault == "a has 3 places"


def test_a_conflict_that_nobody_heard_of(told):
    brought = replace(told.notes[-1], what="meddled")
    told.notes += [brought, replace(brought, what="untold")]
    (fault,) = told.faults()
    assert fault == "سامي: 1 conflicts, 0 of them told"


def test_a_version_that_was_put_aside_and_lost(told):
    told.notes.append(replace(told.notes[-1], what="refused", digest="of nothing there"))
    (fault,) = told.faults()
    assert "a version that was put aside is gone" in fault
