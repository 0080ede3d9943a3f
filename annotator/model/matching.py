"""Which stretches of two annotations are the same, and which are nearly so, one to one.

Offsets are code points. Two stretches are near where they share at least half of the code points
that either has (Jaccard). Among all ways to pair what is near, that with the most pairs counts,
and of these the nearest: an optimum, so that it does not matter which side is asked first.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from annotator.text.spans import Span

T = TypeVar("T")
Spans = tuple[Span, ...]
NEAR: Final = 0.5
"""The share of common code points from which two stretches are near."""


def united(spans: Iterable[Span]) -> Spans:
    """Give spans (code points) in text order, with those that overlap or touch as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def nearness(one: Spans, other: Spans) -> float:
    """Give the share of common code points, from 0 to 1; nothing and nothing are the same.

    Both are as `united` gives them.
    """
    if one and other and (one[-1][1] <= other[0][0] or other[-1][1] <= one[0][0]):
        return 0.0  # of many pairs nearly all lie apart
    common = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one
        for other_start, other_end in other
    )
    either = _length(one) + _length(other) - common
    return common / either if either else 1.0


def pairs(
    ours: Sequence[T], theirs: Sequence[T], near: Callable[[T, T], float]
) -> list[tuple[int, int]]:
    """Pair what is near, one to one: as many as can be, and then as near as can be.

    Args:
        ours: what one side has.
        theirs: what the other has.
        near: tells how near two of them are, from 0 to 1, the same either way round.

    Returns:
        The indices of each pair in both, in the order of `ours`.
    """
    values = [[near(one, other) for other in theirs] for one in ours]
    found = [
        (row, column)
        for row, line in enumerate(values)
        for column, value in enumerate(line)
        if value >= NEAR
    ]
    rows, columns = ({pair[side] for pair in found} for side in (0, 1))
    return found if len(rows) == len(columns) == len(found) else _assigned(values)


def _assigned(values: list[list[float]]) -> list[tuple[int, int]]:
    """Find the best of all ways to pair, where something is near to several."""
    import numpy as np  # noqa: PLC0415 - half a second, for who compares alone
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    table = np.array(values)
    # A pair more outweighs all nearness: no sum of it comes up to the number of pairs.
    weights = np.where(table >= NEAR, min(table.shape) + 1 + table, 0.0)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [
        (int(row), int(column))
        for row, column in zip(rows, columns, strict=True)
        if table[row, column] >= NEAR
    ]


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
