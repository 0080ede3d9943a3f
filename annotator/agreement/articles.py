"""The articles that several annotators have marked, gathered from whatever order they come in."""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final, NamedTuple

from msgspec import Struct

from annotator.model.annotation import DONE, Annotation, Status
from annotator.model.record import Record
from annotator.problems import Place, Problem

NOBODY = frozenset({"adjudicated", "suggested"})
"""Names under which no annotator works: they are compared only where they are asked for."""


class Shared(Struct, frozen=True):
    """An article, with the annotation of each annotator who marked it, by their names."""

    id: str
    text: str
    works: dict[str, Annotation]
    title: str = ""

    @property
    def updated(self) -> str | None:
        """When the last of them was at work (ISO 8601); None: not known."""
        dates = [work.updated for work in self.works.values() if work.updated is not None]
        return max(dates, default=None)

    @property
    def month(self) -> str | None:
        """The month, ``YYYY-MM``, in which the last of them was at work; None: not known."""
        return None if self.updated is None else self.updated[:7]


class Dates(NamedTuple):
    """The first and the last day (ISO 8601, both included) of a time; None: without an end."""

    since: str | None = None
    until: str | None = None

    def hold(self, moment: str | None) -> bool:
        """Tell whether a moment is in this time; one that isn't known is in all of time alone."""
        if moment is None:
            return self == EVER
        day = moment[: len("2025-01-31")]
        return (self.since or day) <= day <= (self.until or day)


EVER: Final = Dates()


class Articles:
    """Takes records in one by one, and gives what annotators share."""

    def __init__(
        self,
        names: Collection[str] = (),
        statuses: Collection[Status] = DONE,
        dates: Dates = EVER,
    ) -> None:
        """Take these annotators' work (none: everybody's) that is as far as this, of these dates.

        What isn't done is left out if nothing else is asked for: half a work would count as
        disagreement.
        """
        self._names = frozenset(names)
        self._statuses = frozenset(statuses)
        self._dates = dates
        self._found: dict[str, Shared] = {}
        self._met: set[str] = set()
        self.unfinished = 0
        """How many annotations were left out because of their status."""
        self.undated = 0
        """How many were left out because of when they were worked at, or because nobody knows."""

    def add(self, record: Record, annotator: str, place: Place) -> None:
        """Take in a record as the work of an annotator; what is not asked for is passed over.

        Raises:
            Problem: another text has the same id, or the annotator has marked it before.
        """
        self._met.add(annotator)
        wanted = annotator in self._names if self._names else annotator not in NOBODY
        if not wanted or record.is_bare:
            return
        if record.status not in self._statuses:
            self.unfinished += 1
            return
        if not self._dates.hold(record.updated):
            self.undated += 1
            return
        article = self._found.setdefault(
            record.id, Shared(record.id, record.text, {}, record.article.title)
        )
        if article.text != record.text:
            raise Problem("agree.text_differs", place, id=record.id)
        if annotator in article.works:
            raise Problem("agree.twice", place, id=record.id, annotator=annotator)
        article.works[annotator] = record.annotation

    @property
    def annotators(self) -> tuple[str, ...]:
        """Everybody whose work was taken in, in alphabetical order."""
        return tuple(sorted({name for one in self._found.values() for name in one.works}))

    @property
    def strangers(self) -> tuple[str, ...]:
        """Who is asked for and has no line at all, in alphabetical order."""
        return tuple(sorted(self._names - self._met))

    @property
    def single(self) -> int:
        """How many articles only one annotator has marked."""
        return sum(len(one.works) == 1 for one in self._found.values())

    def shared(self) -> tuple[Shared, ...]:
        """Give the articles that two or more have marked, by their ids."""
        shared = (one for one in self._found.values() if len(one.works) > 1)
        return tuple(sorted(shared, key=lambda one: one.id))


def pairs_of(articles: Collection[Shared]) -> Iterator[tuple[str, str]]:
    """Name each two annotators, in alphabetical order, who share an article."""
    found = {pair for one in articles for pair in combinations(sorted(one.works), 2)}
    return iter(sorted(found))
