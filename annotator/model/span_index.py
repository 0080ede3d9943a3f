"""Which stretches touch a place: found in the time of what is found, not of what there is.

A tree of maxima over the ends of stretches sorted by their starts: a branch none of whose ends
reaches the place is not entered. Building it is one sort and half as many comparisons as there
are stretches. Offsets are code points.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter


class SpanIndex:
    """Stretches ``(start, end)``, half-open and not empty, known by their place in a sequence."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Index the stretches."""
        self._spans = spans
        self._order = sorted(range(len(spans)), key=spans.__getitem__)
        ordered = [spans[number] for number in self._order]
        self._starts = list(map(itemgetter(0), ordered))
        ends = list(map(itemgetter(1), ordered))
        self._levels = [ends]
        while len(ends) > 1:
            pairs = list(map(max, ends[::2], ends[1::2]))
            ends = pairs + ends[-1:] if len(ends) % 2 else pairs
            self._levels.append(ends)

    def touching(self, start: int, end: int) -> list[int]:
        """Give the numbers of the stretches that share a code point with one, by their starts."""
        limit = bisect_left(self._starts, end)
        found: list[int] = []
        open_nodes = [(len(self._levels) - 1, 0)] if limit else []
        while open_nodes:
            level, node = open_nodes.pop()
            row = self._levels[level]
            if node >= len(row) or row[node] <= start or node << level >= limit:
                continue
            if level:
                open_nodes += ((level - 1, 2 * node + 1), (level - 1, 2 * node))
            else:
                found.append(self._order[node])
        return found

    def stretches(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the stretches that share a code point with one, by their starts."""
        return [self._spans[number] for number in self.touching(start, end)]
