"""Groups of articles dealt out to parts, as near to the shares as whole groups allow.

How many articles a part may have comes first: its share, rounded so that all are dealt. Groups
that are large beside the smallest part are dealt first, the largest before the others, then all
others as the seed has it, so that no part has only articles that are like no other. Each goes where
there is room and where the sum of squared departures from what the parts should have of everything
else grows least (after Sechidis, Tsoumakas and Vlahavas 2011, who deal single examples); then
groups change places where that makes the sum less.
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

ROUNDS: Final = 3
PARTNERS: Final = 8  # groups with which each may change places in a round
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
        moved = _move(groups, order, parts, table)
        if not _swap(groups, order, parts, table) and not moved:
            break
    return parts


def _move(
    groups: Sequence[Group], order: Sequence[int], parts: list[Split], table: "_Table"
) -> bool:
    """Let single groups change their part where that is better; tell whether one did."""
    moved = False
    for at in order:
        counts = groups[at].counts
        table.put(parts[at], counts, -1)
        best = table.best(counts)
        if best is not parts[at] and table.is_better(best, parts[at], counts):
            parts[at], moved = best, True
        table.put(parts[at], counts)
    return moved


def _swap(
    groups: Sequence[Group], order: Sequence[int], parts: list[Split], table: "_Table"
) -> bool:
    """Let groups of as many articles change places where that is better; tell whether two did."""
    moved = False
    for place, at in enumerate(order):
        one = groups[at].counts
        for other_at in order[place + 1 : place + 1 + PARTNERS]:
            other = groups[other_at].counts
            here, there = parts[at], parts[other_at]
            if here is there or one[ARTICLES] != other[ARTICLES]:
                continue
            table.put(here, one, -1)
            table.put(there, other, -1)
            now = table.cost(here, one) + table.cost(there, other)
            if table.cost(there, one) + table.cost(here, other) < now - LEAST:
                parts[at], parts[other_at], moved = there, here, True
            table.put(parts[at], one)
            table.put(parts[other_at], other)
    return moved


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
        self._shares = {part: shares[part] / sum(shares.values()) for part in self.parts}
        self._room = rounded(self._totals[ARTICLES], {one: shares[one] for one in self.parts})
        self._large = LARGE * min(self._room.values(), default=0)
        self._weights = {name: 1 / total for name, total in self._totals.items() if total}

    def rank(self, group: Group, seed: int) -> tuple[int, str]:
        size = group.counts[ARTICLES]
        key = text_sha256(f"{seed}\0{group.ids[0]}")
        return (-size if size > max(1, self._large) else 0), key

    def put(self, part: Split, counts: Counts, sign: int = 1) -> None:
        have = self._have[part]
        for name, count in counts.items():
            have[name] += sign * count

    def best(self, counts: Counts) -> Split:
        return min(
            self.parts, key=lambda part: (self._excess(part, counts), self.cost(part, counts))
        )

    def is_better(self, one: Split, other: Split, counts: Counts) -> bool:
        excess = self._excess(one, counts) - self._excess(other, counts)
        saved = self.cost(other, counts) - self.cost(one, counts)
        return excess < 0 or (excess == 0 and saved > LEAST)

    def cost(self, part: Split, counts: Counts) -> float:
        """Tell how much the sum of squared departures grows if a group goes into a part."""
        have, share = self._have[part], self._shares[part]
        return sum(
            self._weights[name] * count * (2 * (have[name] - share * self._totals[name]) + count)
            for name, count in counts.items()
            if count
        )

    def _excess(self, part: Split, counts: Counts) -> int:
        """Count the articles that a part would have too many with a group."""
        return max(0, self._have[part][ARTICLES] + counts[ARTICLES] - self._room[part])


def rounded(total: int, shares: Shares) -> dict[Split, int]:
    """Round shares of a whole so that they add up to it: the largest remainders are rounded up."""
    whole = sum(shares.values())
    rounds = {part: total * share // whole for part, share in shares.items()}
    left = total - sum(rounds.values()) if whole else 0
    by_remainder = sorted(rounds, key=lambda part: -(total * shares[part] % whole))
    for part in by_remainder[:left]:
        rounds[part] += 1
    return rounds
