"""How far the work on a project is: by article, by annotator, by day; counted by the database.

No body is read, so that it costs the same however much has been marked; what is counted from the
bodies, ``annotator.store.tallies`` counts. Where the database shows somebody their own work alone,
these are the numbers of their own work.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Select, case, func, literal_column, select

from annotator.model.annotation import ADJUDICATED, DONE, Status
from annotator.store.project import Project
from annotator.store.tables import activity, annotation, article, assignment

SUGGESTED = "suggested"  # the annotator that nobody is
SETTLED = (Status.FINISHED, Status.SKIPPED, Status.ADJUDICATED)
RANKS = (Status.NEW, Status.SKIPPED, Status.IN_PROGRESS, Status.FINISHED, Status.ADJUDICATED)
"""How far an article is: as far as the annotation of it that is farthest on."""
_HOUR = 13  # the length of ``2026-11-23T09``
_DONE = [status.value for status in DONE]


class Pace(NamedTuple):
    """What was finished in the time that was kept of it.

    Articles that were finished without any time kept of them, elsewhere for instance, don't count:
    they would make everybody look faster than they are.

    Attributes:
        articles: how many articles were finished.
        attributions: how many attributions they have.
        seconds: how long they took.
    """

    articles: int = 0
    attributions: int = 0
    seconds: int = 0

    def per_hour(self, number: int) -> float | None:
        """Give how many of something that makes an hour; None where no time was kept."""
        return number * 3600 / self.seconds if self.seconds else None


class Share(Struct, frozen=True, kw_only=True):
    """What one annotator has to do and has done.

    Attributes:
        annotator: who.
        assigned: how many articles are theirs to annotate.
        statuses: how many of their annotations are how far.
        attributions: how many they have made.
        seconds: how long they were at work, in all.
        pace: of what they have finished.
    """

    annotator: str
    assigned: int = 0
    statuses: Mapping[Status, int] = {}
    attributions: int = 0
    seconds: int = 0
    pace: Pace = Pace()

    @property
    def begun(self) -> int:
        """How many articles they have begun, or are through with."""
        return sum(count for status, count in self.statuses.items() if status is not Status.NEW)

    @property
    def finished(self) -> int:
        """How many articles they have finished."""
        return sum(self.statuses.get(status, 0) for status in DONE)


class Day(NamedTuple):
    """What one annotator did on a day.

    Attributes:
        day: ``YYYY-MM-DD``, where whoever asks is.
        annotator: who.
        seconds: how long they were at work.
        articles: how many articles that are finished had their last change then.
        attributions: how many attributions these have.
    """

    day: str
    annotator: str
    seconds: int
    articles: int
    attributions: int


class Progress(Struct, frozen=True, kw_only=True):
    """How far the work is.

    Attributes:
        articles: how many articles there are.
        statuses: how many of them are how far.
        twice: how many were finished by two annotators or more.
        shares: of each annotator, in the order of their names.
        days: of each day and annotator on which there was something, the earliest first.
    """

    articles: int
    statuses: Mapping[Status, int]
    twice: int
    shares: tuple[Share, ...]
    days: tuple[Day, ...]


def progress(project: Project, zone: tzinfo | None = None) -> Progress:
    """Count how far the work is, at one moment.

    Args:
        project: of which.
        zone: where days begin at midnight; None: here.

    Raises:
        Problem: the project cannot be read.
    """
    with project.database.reading() as connection:
        articles = connection.execute(select(func.count(article.c.key))).scalar_one()
        statuses, twice = _statuses(connection, articles)
        return Progress(
            articles=articles,
            statuses=statuses,
            twice=twice,
            shares=_shares(connection),
            days=_days(connection, zone),
        )


def _statuses(connection: Connection, articles: int) -> tuple[dict[Status, int], int]:
    column = annotation.c
    rank = case(
        {status.value: number for number, status in enumerate(RANKS)}, value=column.status, else_=0
    )
    # An adjudication under way says nothing of the article that its annotators' work does not.
    is_work = (column.annotator != SUGGESTED) & (
        (column.annotator != ADJUDICATED) | (column.status == Status.ADJUDICATED.value)
    )
    finished = column.status.in_(_DONE) & (column.annotator != ADJUDICATED)
    each = (
        select(
            func.max(rank).label("rank"),
            func.sum(case((finished, 1), else_=0)).label("finished"),
        )
        .where(is_work)
        .group_by(column.article)
        .subquery()
    )
    several = func.sum(case((each.c.finished > 1, 1), else_=0))
    found = dict.fromkeys(RANKS, 0)
    twice = 0
    for number, count, more in connection.execute(
        select(each.c.rank, func.count(), several).group_by(each.c.rank)
    ):
        found[RANKS[number]] += count
        twice += int(more)
    found[Status.NEW] += articles - sum(found.values())
    return found, twice


def _shares(connection: Connection) -> tuple[Share, ...]:
    shares: dict[str, Share] = {}

    def take(annotator: str, **values: Any) -> None:  # noqa: ANN401 - the fields of a share
        shares[annotator] = replace(shares.get(annotator, Share(annotator=annotator)), **values)

    column = annotation.c
    by_status = (
        select(column.annotator, column.status, func.count(), func.sum(column.attributions))
        .where(column.annotator != SUGGESTED)
        .group_by(column.annotator, column.status)
    )
    for name, status, count, attributions in connection.execute(by_status):
        before = shares.get(name, Share(annotator=name))
        statuses = {**before.statuses, Status(status): count}
        take(name, statuses=statuses, attributions=before.attributions + int(attributions))
    given = select(assignment.c.annotator, func.count()).group_by(assignment.c.annotator)
    for name, count in connection.execute(given.where(assignment.c.annotator.is_not(None))):
        take(name, assigned=count)
    spent = select(activity.c.annotator, func.sum(activity.c.seconds))
    for name, seconds in connection.execute(spent.group_by(activity.c.annotator)):
        take(name, seconds=int(seconds))
    for name, *pace in connection.execute(_paces()):
        take(name, pace=Pace(*map(int, pace)))
    return tuple(shares[name] for name in sorted(shares))


def _paces() -> Select[Any]:
    """Ask what was finished in the time kept of it, by annotator."""
    each = (
        select(
            activity.c.annotator, activity.c.article, func.sum(activity.c.seconds).label("seconds")
        )
        .group_by(activity.c.annotator, activity.c.article)
        .subquery()
    )
    column = annotation.c
    same = (each.c.article == column.article) & (each.c.annotator == column.annotator)
    return (
        select(
            column.annotator, func.count(), func.sum(column.attributions), func.sum(each.c.seconds)
        )
        .join(each, same)
        .where(column.status.in_(_DONE))
        .group_by(column.annotator)
    )


def _days(connection: Connection, zone: tzinfo | None) -> tuple[Day, ...]:
    """Add up hours to days: the database has moments in UTC, and days begin elsewhere."""
    column = annotation.c
    worked = _by_hour(activity.c.annotator, activity.c.began, func.sum(activity.c.seconds))
    finished = _by_hour(
        column.annotator, column.updated, func.count(), func.sum(column.attributions)
    ).where(
        column.status.in_(_DONE),
        column.updated.is_not(None),
        column.annotator.not_in([SUGGESTED, ADJUDICATED]),
    )
    days: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for name, hour, seconds in connection.execute(worked):
        days[_day(hour, zone), name][0] += int(seconds)
    for name, hour, articles, attributions in connection.execute(finished):
        sums = days[_day(hour, zone), name]
        sums[1] += articles
        sums[2] += int(attributions)
    return tuple(Day(*key, *days[key]) for key in sorted(days))


def _by_hour(annotator: Any, moment: Any, *counted: Any) -> Select[Any]:  # noqa: ANN401 - columns
    # Not as parameters: PostgreSQL would not see that it is the same hour in both places.
    hour = func.substr(moment, literal_column("1"), literal_column(str(_HOUR)))
    return select(annotator, hour, *counted).group_by(annotator, hour)


def _day(hour: str, zone: tzinfo | None) -> str:
    moment = datetime.strptime(hour, "%Y-%m-%dT%H").replace(tzinfo=UTC)
    return moment.astimezone(zone).date().isoformat()
