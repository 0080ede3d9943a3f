"""The model that a project keeps: at most one, replaced whole, and what it has learnt from."""

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from annotator.model.annotation import Status
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store import opening
from annotator.store.learnt import About, Finished, Taught, moment
from annotator.store.migrations import MIGRATIONS
from annotator.store.project import Project
from annotator.store.tables import model

BEFORE_MODELS = MIGRATIONS[:3]
ABOUT = About(
    name="a1b2",
    rules="rules@3",
    trained="2026-11-22T09:30:00Z",
    seed=7,
    articles=2,
    judged=b"{}",
    taught=(Taught("n1", "هدى", 3), Taught("n2", "سامي", 1)),
)


def test_a_new_project_has_none(project):
    assert project.learnt.about() is None
    assert project.learnt.content() is None


@pytest.mark.file_only
def test_a_model_travels_with_the_file(project):
    project.learnt.keep(ABOUT, b"model")
    project.close()
    moved = project.target.with_name("moved.musnad")
    project.target.rename(moved)
    with Project.open(moved, writable=False) as again:
        assert again.learnt.about() == ABOUT
        assert again.learnt.content() == b"model"


def test_another_takes_its_place(project):
    project.learnt.keep(ABOUT, b"model")
    newer = replace(ABOUT, name="c3d4", taught=())
    project.learnt.keep(newer, b"other")
    assert (project.learnt.about(), project.learnt.content()) == (newer, b"other")


def test_where_another_cannot_be_kept_the_one_there_is_stays(project):
    project.learnt.keep(ABOUT, b"model")
    with pytest.raises(Exception, match=r"(?i)not.null"):
        project.learnt.keep(replace(ABOUT, name=None), b"other")
    assert (project.learnt.about(), project.learnt.content()) == (ABOUT, b"model")


def test_it_can_be_forgotten_and_brought_back(project):
    project.learnt.keep(ABOUT, b"model")
    about, content = project.learnt.about(), project.learnt.content()
    project.learnt.forget()
    assert project.learnt.about() is None
    project.learnt.keep(about, content)
    assert project.learnt.about() == ABOUT


def test_nothing_is_kept_or_forgotten_where_nothing_may_be_written(project, refused):
    project.learnt.keep(ABOUT, b"model")
    project.close()
    with Project.open(project.target, writable=False) as read_only:
        with refused("project.opened_to_read"):
            read_only.learnt.keep(ABOUT, b"other")
        with refused("project.opened_to_read"):
            read_only.learnt.forget()
        assert read_only.learnt.content() == b"model"


def test_what_is_said_of_it_may_be_damaged(project, refused):
    project.learnt.keep(ABOUT, b"model")
    with project.database.writing() as connection:
        connection.exec_driver_sql("UPDATE model SET taught = '{'")
    with refused("model.damaged"):
        project.learnt.about()


def test_a_file_that_is_not_what_was_kept_is_not_given(project, refused):
    project.learnt.keep(ABOUT, b"model")
    with project.database.writing() as connection:
        connection.execute(update(model).values(content=b"\0"))
    with refused("model.damaged"):
        project.learnt.content()


def test_the_finished_annotations_are_what_one_would_learn_from(project, annotated, put, work):
    def by(annotator, status):
        return replace(work, annotator=annotator, status=status)

    put(
        project,
        annotated("a", by("هدى", Status.FINISHED)),
        annotated("a", by("adjudicated", Status.ADJUDICATED)),
        annotated("b", by("هدى", Status.IN_PROGRESS)),
        annotated("c", by("سامي", Status.FINISHED)),
    )
    assert project.learnt.finished() == [
        Finished(Taught("a", "adjudicated", 0), 1),
        Finished(Taught("a", "هدى", 0), 1),
        Finished(Taught("c", "سامي", 0), 1),
    ]


def test_a_moment_is_one_in_utc():
    assert moment().endswith("Z")
    assert len(moment()) == len(ABOUT.trained)


def test_a_project_from_before_models_has_none_and_can_get_one(tmp_path, monkeypatch):
    target = tmp_path / "old.musnad"
    monkeypatch.setattr(opening, "MIGRATIONS", BEFORE_MODELS)
    opening.build(target, DEFAULT_SCHEME)
    with Project.open(target) as project:
        assert project.learnt.about() is None
        project.learnt.keep(ABOUT, b"model")
    assert target.with_name(f"old.before-v{len(MIGRATIONS)}.musnad").exists()
    with Project.open(target) as again:
        assert again.learnt.content() == b"model"
