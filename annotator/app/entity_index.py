"""The entities of a project, in memory, to be found by a few letters between two frames.

Values in, values out; made off the UI thread, asked in it. Knows no widget.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.entity import Entity
from annotator.text.names import Query, Rank, shadow

if TYPE_CHECKING:
    from annotator.store.entities import EntityRow


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
        self._parties = [Known(row.entity, 0, row.mentions, row.articles) for row in kept]
        self._shadows = [shadow(row.names) for row in kept]
        self._place = {known.entity.id: at for at, known in enumerate(self._parties)}

    def __len__(self) -> int:
        """Count the entities."""
        return len(self._parties)

    def get(self, entity_id: str) -> Known | None:
        """Give the entity with this id, as last listed."""
        at = self._place.get(entity_id)
        return None if at is None else self._parties[at]

    def find(self, typed: str, here: Mapping[str, Known]) -> list[Known]:
        """List who answers what was typed, the best first; for nothing typed, everybody.

        Args:
            typed: a part of a name, in any spelling.
            here: the entities of the article in hand, by id; they need not be listed yet.
        """
        query = Query(typed)
        buckets: dict[Rank, list[Known]] = {rank: [] for rank in Rank}
        for at, rank in self._ranked(query):
            known = self._parties[at]
            same = rank is Rank.SAME
            buckets[rank].append(known._replace(is_same=True) if same else known)
        for known in here.values():
            if known.entity.id not in self._place:
                fresh = query.rank(shadow([known.entity.name]))
                if fresh is not None:
                    buckets[fresh].append(known._replace(is_same=fresh is Rank.SAME))
        return [known for bucket in buckets.values() for known in _nearest_first(bucket, here)]

    def _ranked(self, query: Query) -> Iterator[tuple[int, Rank]]:
        probe, shadows = query.probe, self._shadows
        for at in [at for at, names in enumerate(shadows) if probe in names]:
            rank = query.rank(shadows[at])
            if rank is not None:
                yield at, rank


def _nearest_first(bucket: list[Known], here: Mapping[str, Known]) -> list[Known]:
    """Put those of the article in hand before the others, the most frequent there first."""
    near = [
        known._replace(here=here[known.entity.id].here)
        for known in bucket
        if known.entity.id in here
    ]
    near.sort(key=lambda known: -known.here)
    return near + [known for known in bucket if known.entity.id not in here]
