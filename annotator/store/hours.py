"""How the work on a project went: pace by annotator, and what was done on each day.

Added up by the database, and by hour: it has moments in UTC, and days begin elsewhere.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, NamedTuple

from msgspec import Struct
from sqlalchemy import Connection, Select, func, select

from annotator.model.annotation import ADJUDICATED, DONE
from annotator.store.progress import SUGGESTED
from annotator.store.project import Project
from annotator.store.tables import activity, annotation

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


class Hours(Struct, frozen=True, kw_only=True):
    """How the work went.

    Attributes:
        paces: of each annotator who finished something in time that was kept.
        days: of each day and annotator on which there was something, the earliest first.
    """

    paces: Mapping[str, Pace]
    days: tuple[Day, ...]


def hours(project: Project, zone: tzinfo | None = None) -> Hours:
    """Add up how the work went, at one moment.

    Args:
        project: of which.
        zone: where days begin at midnight; None: here.

    Raises:
        Problem: the project cannot be read.
    """
    with project.database.reading() as connection:
        paces = {name: Pace(*map(int, pace)) for name, *pace in connection.execute(_paces())}
        return Hours(paces=paces, days=_days(connection, zone))


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
    hour = func.substr(moment, 1, _HOUR).label("hour")
    # By its name: a server does not know that the same parameters come twice.
    return select(annotator, hour, *counted).group_by(annotator, "hour")


def _day(hour: str, zone: tzinfo | None) -> str:
    moment = datetime.strptime(hour, "%Y-%m-%dT%H").replace(tzinfo=UTC)
    return moment.astimezone(zone).date().isoformat()
