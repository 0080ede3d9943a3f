"""Lanes: stretches that overlap are given tracks of their own, so that none hides another."""

from bisect import bisect_right
from collections.abc import Sequence


def lanes(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """Give each half-open stretch a lane (from 0) that it shares with none that it overlaps.

    Short stretches come first and so lie inside the long ones that contain them. What a stretch
    is given depends only on those that it is joined to by overlaps.
    """
    taken: list[list[tuple[float, float]]] = []
    given = [0] * len(stretches)
    by_length = sorted(
        range(len(stretches)),
        key=lambda number: (stretches[number][1] - stretches[number][0], stretches[number], number),
    )
    for number in by_length:
        stretch = stretches[number]
        lane = next((at for at, row in enumerate(taken) if _is_free(row, stretch)), len(taken))
        if lane == len(taken):
            taken.append([])
        row = taken[lane]
        row.insert(bisect_right(row, stretch), stretch)
        given[number] = lane
    return given


def _is_free(row: list[tuple[float, float]], stretch: tuple[float, float]) -> bool:
    """Tell whether a lane, sorted and without overlaps, has room for a stretch."""
    at = bisect_right(row, stretch)
    before_ends = at > 0 and row[at - 1][1] > stretch[0]
    after_begins = at < len(row) and row[at][0] < stretch[1]
    return not before_ends and not after_begins
