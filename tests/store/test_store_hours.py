"""Hours: pace, and what was done on each day."""

from datetime import UTC, timedelta, timezone

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Status
from annotator.store.activity import Stretch
from annotator.store.hours import Day, Pace, hours
from annotator.store.progress import progress

CAIRO = timezone(timedelta(hours=2))


def at(moment, seconds, article="n1"):
    return Stretch(article, f"2026-11-{moment}:00:00.000000Z", seconds)


@pytest.fixture
def of(project, bare, annotated, work, put):
    """Make the work of somebody on an article: its status, when it was last changed."""

    def of(article, annotator, status, updated="2026-11-22T09:30:00Z"):
        one = replace(work, annotator=annotator, status=status, updated=updated)
        return annotated(article, work=one)

    put(project, bare("n1"), bare("n2"), bare("n3"))
    return of


def test_pace_is_of_what_was_finished_in_the_time_that_was_kept(project, of, put):
    put(
        project,
        of("n1", "sara", Status.FINISHED),  # in half an hour
        of("n2", "sara", Status.FINISHED),  # elsewhere: no time was kept
        of("n3", "sara", Status.IN_PROGRESS),
    )
    project.activity.add("sara", [at("22T08", 1200), at("22T09", 600), at("22T10", 7200, "n3")])
    pace = hours(project).paces["sara"]
    assert pace == Pace(articles=1, attributions=1, seconds=1800)
    assert pace.per_hour(pace.articles) == 2.0
    assert progress(project).shares[0].seconds == 9000


def test_nobody_has_a_pace_before_time_was_kept(project, of, put):
    put(project, of("n1", "sara", Status.FINISHED))
    assert hours(project).paces == {}
    assert Pace().per_hour(1) is None


def test_days_begin_at_midnight_where_whoever_asks_is(project, of, put):
    put(project, of("n1", "sara", Status.FINISHED, updated="2026-11-22T22:30:00Z"))
    project.activity.add("sara", [at("22T21", 60), at("22T22", 90)])
    assert hours(project, UTC).days == (Day("2026-11-22", "sara", 150, 1, 1),)
    assert hours(project, CAIRO).days == (
        Day("2026-11-22", "sara", 60, 0, 0),
        Day("2026-11-23", "sara", 90, 1, 1),
    )


def test_finished_work_that_nobody_dated_is_of_no_day(project, annotated, put):
    undated = Annotation(annotator="sara", status=Status.FINISHED)
    put(project, annotated("n1", work=undated))
    assert hours(project).days == ()
