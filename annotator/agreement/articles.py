"""The articles that several annotators have marked, gathered from whatever order they come in."""

from collections.abc import Collection, Iterator
from itertools import combinations

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

    @property
    def month(self) -> str | None:
        """The month, ``YYYY-MM``, in which the last of them was at work; None: not known."""
        dates = [work.updated for work in self.works.values() if work.updated is not None]
        return max(dates)[:7] if dates else None


class Articles:
    """Takes records in one by one, and gives what annotators share."""

    def __init__(self, names: Collection[str] = (), statuses: Collection[Status] = DONE) -> None:
        """Take these annotators' work (none: everybody's) that is as far as this.

        What isn't done is left out if nothing else is asked for: half a work would count as
        disagreement.
        """
        self._names = frozenset(names)
        self._statuses = frozenset(statuses)
        self._found: dict[str, Shared] = {}
        self.unfinished = 0
        """How many annotations were left out because of their status."""

    def add(self, record: Record, annotator: str, place: Place) -> None:
        """Take in a record as the work of an annotator; what is not asked for is passed over.

        Raises:
            Problem: another text has the same id, or the annotator has marked it before.
        """
        wanted = annotator in self._names if self._names else annotator not in NOBODY
        if not wanted or record.is_bare:
            return
        if record.status not in self._statuses:
            self.unfinished += 1
            return
        article = self._found.setdefault(record.id, Shared(record.id, record.text, {}))
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
