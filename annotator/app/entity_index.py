"""The entities of a project, in memory, to be found by a few letters between two frames.

Values in, values out; made off the UI thread, asked in it. Knows no widget.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.entity import Entity
from annotator.text.names import Query, Rank, shadow

if TYPE_CHECKING:
    from annotator.store.entities import EntityRow

LIMIT = 300  # rows that a list shows; more letters find the others


class Known(NamedTuple):
    """An entity as lists show it.

    Attributes:
        entity: what it is called now, without mentions.
        here: its mentions in the article in hand.
        mentions: all its mentions in the project, as last counted.
        articles: the articles that have any.
        is_same: whether its name is the very one that was looked for.
    """

    entity: Entity
    here: int = 0
    mentions: int = 0
    articles: int = 0
    is_same: bool = False


class EntityIndex:
    """Finds entities by folded names; those of the article in hand come first in each rank."""

    def __init__(self, rows: "Iterable[EntityRow]" = ()) -> None:
        """Take the rows, the most used first; folding thousands of names takes its time."""
        kept = tuple(rows)
        self._known = [Known(row.entity, 0, row.mentions, row.articles) for row in kept]
        self._place = {known.entity.id: at for at, known in enumerate(self._known)}
        # One text of all shadows: a search in it stops as soon as there are enough.
        shadows = [shadow(row.names) or "\n" for row in kept]
        self._text = "".join(shadows)
        self._starts = list(accumulate(map(len, shadows), initial=0))

    def __len__(self) -> int:
        """Count the entities."""
        return len(self._known)

    def get(self, entity_id: str) -> Known | None:
        """Give the entity with this id, as last listed."""
        at = self._place.get(entity_id)
        return None if at is None else self._known[at]

    def find(self, typed: str, here: Mapping[str, Known], limit: int = LIMIT) -> list[Known]:
        """List who answers what was typed, the best first; for nothing typed, everybody.

        Args:
            typed: a part of a name, in any spelling.
            here: the entities of the article in hand, by id; they need not be listed yet.
            limit: how many are enough.
        """
        query = Query(typed)
        found: list[Known] = []
        near = {key: query.rank(self._names(known)) for key, known in here.items()}
        for rank, places in self._ranked(query, limit):
            own = [here[key] for key, its in near.items() if its is rank]
            own.sort(key=lambda known: -known.here)
            listed = (self._known[at] for at in places)
            others = (known for known in listed if known.entity.id not in here)
            same = rank is Rank.SAME
            found += [known._replace(is_same=same) for known in own]
            found += [known._replace(is_same=True) if same else known for known in others]
        return found[:limit]

    def _names(self, known: Known) -> str:
        at = self._place.get(known.entity.id)
        return shadow([known.entity.name]) if at is None else self._shadow(at)

    def _shadow(self, at: int) -> str:
        return self._text[self._starts[at] : self._starts[at + 1]]

    def _ranked(self, query: Query, limit: int) -> Iterator[tuple[Rank, Iterable[int]]]:
        """Give the rows of each rank, in their order; of all together as many as are enough."""
        if query.is_empty:
            yield Rank.CONTAINS, range(min(limit, len(self._known)))
            return
        taken = set[int]()
        for rank, ways in query.needles:
            enough = limit + len(taken)
            hits = {at for way in ways for at in islice(self._holding(way), enough)} - taken
            yield rank, sorted(hits)
            taken |= hits

    def _holding(self, needles: tuple[str, ...]) -> Iterator[int]:
        """Find the rows whose shadows contain all of these, in their order."""
        first, *rest = sorted(needles, key=len, reverse=True)
        position = self._text.find(first)
        while position >= 0:
            at = bisect_right(self._starts, position) - 1
            if not rest or all(needle in self._shadow(at) for needle in rest):
                yield at
            position = self._text.find(first, self._starts[at + 1])
