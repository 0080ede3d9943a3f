"""The entities of a project, in memory, to be found by a few letters between two frames.

Values in, values out; made off the UI thread, asked in it. Knows no widget.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
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
        self._shadows = [shadow(row.names) for row in kept]
        self._place = {known.entity.id: at for at, known in enumerate(self._known)}

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
            limit: how many are enough; within a rank the article's own are never cut off.
        """
        query = Query(typed)
        unlisted = [known for key, known in here.items() if key not in self._place]
        found: list[Known] = []
        for rank, places in self._ranked(query, limit):
            bucket = [self._known[at] for at in places]
            bucket += [known for known in unlisted if query.rank(_names(known)) is rank]
            same = rank is Rank.SAME
            near = [here[known.entity.id] for known in bucket if known.entity.id in here]
            near.sort(key=lambda known: -known.here)
            far = (known for known in bucket if known.entity.id not in here)
            found += [known._replace(is_same=same) for known in (*near, *islice(far, limit))]
        return found[:limit]

    def _ranked(self, query: Query, limit: int) -> Iterator[tuple[Rank, Iterable[int]]]:
        """Give the rows of each rank, in their order, until there are enough.

        A pass over all shadows for each needle is quicker than one that asks each for its rank:
        nothing but searching in strings runs ten thousand times.
        """
        if query.is_empty:
            yield Rank.CONTAINS, range(len(self._known))
            return
        shadows, taken = self._shadows, set[int]()
        for rank, ways in query.needles:
            hits = set[int]()
            for first, *rest in ways:
                found = [at for at, names in enumerate(shadows) if first in names]
                hits.update(at for at in found if all(each in shadows[at] for each in rest))
            yield rank, sorted(hits - taken)
            taken |= hits
            if len(taken) >= limit:
                return


def _names(known: Known) -> str:
    return shadow([known.entity.name])
