"""Progress: how far the work is, counted by the database."""

import pytest
from msgspec.structs import replace
from sqlalchemy import insert

from annotator.model.annotation import Status
from annotator.store.hours import hours
from annotator.store.members import Role
from annotator.store.progress import Share, progress
from annotator.store.tables import assignment


@pytest.fixture
def of(project, bare, annotated, work, put):
    """Make the work of somebody on an article: its status, when it was last changed."""

    def of(article, annotator, status, updated="2026-11-22T09:30:00Z"):
        one = replace(work, annotator=annotator, status=status, updated=updated)
        return annotated(article, work=one)

    put(project, bare("n1"), bare("n2"), bare("n3"), bare("n4"))
    return of


def share(found, name):
    return next(one for one in found.shares if one.annotator == name)


def test_a_project_without_work_has_only_new_articles(project, bare, put):
    put(project, bare("n1"), bare("n2"))
    found = progress(project)
    assert (found.articles, found.statuses[Status.NEW], found.twice) == (2, 2, 0)
    assert found.shares == ()


def test_an_article_is_as_far_as_the_annotation_that_is_farthest_on(project, of, put):
    put(
        project,
        *(of("n1", "sara", Status.IN_PROGRESS), of("n1", "omar", Status.FINISHED)),
        *(of("n2", "sara", Status.FINISHED), of("n2", "omar", Status.FINISHED)),
        of("n3", "sara", Status.SKIPPED),
    )
    found = progress(project)
    assert found.statuses == {
        Status.NEW: 1,
        Status.SKIPPED: 1,
        Status.IN_PROGRESS: 0,
        Status.FINISHED: 2,
        Status.ADJUDICATED: 0,
    }
    assert found.twice == 1


def test_adjudication_counts_when_it_is_done(project, of, put):
    put(
        project,
        of("n1", "sara", Status.FINISHED),
        of("n1", "adjudicated", Status.IN_PROGRESS),
        of("n2", "sara", Status.FINISHED),
        of("n2", "adjudicated", Status.ADJUDICATED),
    )
    statuses = progress(project).statuses
    assert statuses[Status.FINISHED] == 1
    assert statuses[Status.ADJUDICATED] == 1
    assert statuses[Status.IN_PROGRESS] == 0
    assert progress(project).twice == 0


def test_what_was_only_suggested_is_nobodys_work(project, of, put):
    put(project, of("n1", "suggested", Status.FINISHED))
    found = progress(project)
    assert found.statuses[Status.NEW] == 4
    assert found.shares == ()


def test_everybody_has_a_share_who_has_begun_or_is_to_begin(project, of, put):
    put(
        project,
        *(of("n1", "sara", Status.FINISHED), of("n2", "sara", Status.IN_PROGRESS)),
        of("n3", "sara", Status.SKIPPED),
    )
    project.members.add("omar", Role.ANNOTATOR)
    with project.database.writing() as connection:
        connection.execute(
            insert(assignment),
            [{"article": 1, "annotator": "omar"}, {"article": 2, "annotator": None}],
        )
    found = progress(project)
    assert [one.annotator for one in found.shares] == ["omar", "sara"]
    assert share(found, "omar") == Share(annotator="omar", assigned=1)
    sara = share(found, "sara")
    assert (sara.begun, sara.finished, sara.statuses[Status.SKIPPED]) == (3, 1, 1)
    assert sara.attributions == 3


def test_the_cost_does_not_grow_with_what_is_marked(project, bare, annotated, work, put):
    put(project, annotated("n1"))
    read = []
    from sqlalchemy import event

    @event.listens_for(project.database.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        read.append(statement)

    progress(project)
    hours(project)
    assert read
    assert not any("body" in statement for statement in read)
