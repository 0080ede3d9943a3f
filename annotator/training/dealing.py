"""Groups of articles dealt out to parts, as near to the shares as whole groups allow.

What is shared out are counts: of articles, and of whatever else each part is to have its share of.
Groups that are large beside the smallest part come first, the largest before the others, then all
others as the seed has it, so that no part has only articles that are like no other. Each goes
where the sum of squared departures from what the parts should have grows least. Then single
groups change their part as long as that makes the sum less (after Sechidis, Tsoumakas and
Vlahavas 2011, who deal single examples).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from annotator.model.article import text_sha256
from annotator.model.record import Split
from annotator.training.plan import Shares

ARTICLES: Final = ""
"""What the number of articles is counted under."""

LARGE: Final = 0.05
"""The share of the smallest part from which a group is large."""

ROUNDS: Final = 20
LEAST: Final = 1e-9  # less is rounding

Counts = Mapping[str, int]


class Group(Struct, frozen=True):
    """Articles that stay together.

    Attributes:
        ids: theirs, sorted.
        counts: what is in them: under `ARTICLES` how many they are, and of each other thing how
            many there are.
    """

    ids: tuple[str, ...]
    counts: Counts


def deal(
    groups: Sequence[Group],
    shares: Shares,
    seed: int,
    given: Mapping[Split, Counts] | None = None,
) -> list[Split]:
    """Deal groups out to the parts.

    Args:
        groups: in any order.
        shares: how much of the whole each part gets.
        seed: another one gives another deal.
        given: what parts have beforehand.

    Returns:
        The part of each group.
    """
    table = _Table(groups, shares, given or {})
    order = sorted(range(len(groups)), key=lambda at: table.rank(groups[at], seed))
    parts = [table.parts[0]] * len(groups)
    for at in order:
        parts[at] = table.best(groups[at].counts)
        table.put(parts[at], groups[at].counts)
    for _ in range(ROUNDS):
        moved = False
        for at in order:
            counts = groups[at].counts
            table.put(parts[at], counts, -1)
            best = table.best(counts)
            if table.cost(best, counts) < table.cost(parts[at], counts) - LEAST:
                parts[at], moved = best, True
            table.put(parts[at], counts)
        if not moved:
            break
    return parts


class _Table:
    """What each part has, and what it should have."""

    def __init__(
        self, groups: Sequence[Group], shares: Shares, given: Mapping[Split, Counts]
    ) -> None:
        self.parts = [part for part, share in shares.items() if share]
        self._have = {part: Counter(given.get(part, {})) for part in self.parts}
        self._totals: Counter[str] = Counter()
        for counts in (*given.values(), *(group.counts for group in groups)):
            self._totals.update(counts)
        whole = sum(shares.values())
        self._shares = {part: shares[part] / whole for part in self.parts}
        least = min(self._shares.values(), default=0)
        self._large = LARGE * least * self._totals[ARTICLES]
        others = max(1, len(self._totals) - 1)
        self._weights = {
            name: (others if name == ARTICLES else 1) / total
            for name, total in self._totals.items()
            if total
        }

    def rank(self, group: Group, seed: int) -> tuple[int, str]:
        size = group.counts[ARTICLES]
        key = text_sha256(f"{seed}\0{group.ids[0]}")
        return (-size if size > max(1, self._large) else 0), key

    def put(self, part: Split, counts: Counts, sign: int = 1) -> None:
        have = self._have[part]
        for name, count in counts.items():
            have[name] += sign * count

    def best(self, counts: Counts) -> Split:
        return min(self.parts, key=lambda part: self.cost(part, counts))

    def cost(self, part: Split, counts: Counts) -> float:
        """Tell how much the sum of squared departures grows if a group goes into a part."""
        have, share = self._have[part], self._shares[part]
        return sum(
            self._weights[name] * count * (2 * (have[name] - share * self._totals[name]) + count)
            for name, count in counts.items()
            if count
        )
