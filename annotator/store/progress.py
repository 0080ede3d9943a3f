"""How far the work on a project is, by article and by annotator; counted by the database.

No body is read, so that it costs the same however much has been marked; what is counted from the
bodies, ``annotator.store.tallies`` counts. Where the database shows somebody their own work alone,
these are the numbers of their own work.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, case, func, select

from annotator.model.annotation import ADJUDICATED, DONE, Status
from annotator.store.members import alone
from annotator.store.project import Project
from annotator.store.tables import activity, annotation, article, assignment

SUGGESTED = "suggested"  # the annotator that nobody is
SETTLED = (Status.FINISHED, Status.SKIPPED, Status.ADJUDICATED)
RANKS = (Status.NEW, Status.SKIPPED, Status.IN_PROGRESS, Status.FINISHED, Status.ADJUDICATED)
"""How far an article is: as far as the annotation of it that is farthest on."""
_DONE = [status.value for status in DONE]


class Share(Struct, frozen=True, kw_only=True):
    """What one annotator has to do and has done.

    Attributes:
        annotator: who.
        assigned: how many articles are theirs to annotate.
        statuses: how many of their annotations are how far.
        attributions: how many they have made.
        seconds: how long they were at work, in all.
    """

    annotator: str
    assigned: int = 0
    statuses: Mapping[Status, int] = {}
    attributions: int = 0
    seconds: int = 0

    @property
    def begun(self) -> int:
        """How many articles they have begun, or are through with."""
        return sum(count for status, count in self.statuses.items() if status is not Status.NEW)

    @property
    def finished(self) -> int:
        """How many articles they have finished."""
        return sum(self.statuses.get(status, 0) for status in DONE)


class Progress(Struct, frozen=True, kw_only=True):
    """How far the work is.

    Attributes:
        articles: how many articles there are.
        statuses: how many of them are how far.
        twice: how many were finished by two annotators or more.
        shares: of each annotator, in the order of their names; an annotator on a server is told of
            themselves alone, since they cannot read others' work.
    """

    articles: int
    statuses: Mapping[Status, int]
    twice: int
    shares: tuple[Share, ...]


def progress(project: Project) -> Progress:
    """Count how far the work is, at one moment.

    Raises:
        Problem: the project cannot be read.
    """
    with project.database.reading() as connection:
        articles = connection.execute(select(func.count(article.c.key))).scalar_one()
        statuses, twice = _statuses(connection, articles)
        own = alone(project.member)
        shares = tuple(one for one in _shares(connection) if own in {None, one.annotator})
        return Progress(articles=articles, statuses=statuses, twice=twice, shares=shares)


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
    return tuple(shares[name] for name in sorted(shares))
