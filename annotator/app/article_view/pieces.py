"""The visual pieces of a stretch of one line, also where its ends cut a ligature.

Units are UTF-16 units of the line's layout; a piece is its left and right x and whether it is
written from right to left.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QGlyphRun, QTextLine

Piece = tuple[float, float, bool]

TOUCHING: Final = 0.75  # pixels: visual neighbours closer than this are one piece
MOST: Final = 6  # clusters that one ligature may stand for
SPLIT: Final = QGlyphRun.GlyphRunFlag.SplitLigature


def pieces(line: QTextLine, low: int, high: int) -> list[Piece] | None:
    """Find the pieces of the units from `low` up to `high`, from left to right.

    None where one of the two cuts a ligature: see `cut_pieces`.
    """
    runs = line.glyphRuns(low, high - low)
    return None if _is_split(runs) else merged(_rectangles(runs))


def cut_pieces(line: QTextLine, low: int, high: int, edges: Sequence[int]) -> list[Piece]:
    """Find the pieces where an end cuts a ligature: an even share of it for each cluster.

    Qt's own rectangle of half a ligature is right only from left to right, and its caret is off
    by a space that ends a line; about whole ligatures both are right.

    Args:
        line: the line.
        low: the first unit.
        high: the unit after the last.
        edges: the edges of all grapheme clusters that are seen on the line, `low` and `high`
            among them.
    """
    before, after = (_ligature(line, edges, bisect_left(edges, unit)) for unit in (low, high))
    first = before[0] if before else low
    last = after[-1] if after else high
    found = _rectangles(line.glyphRuns(first, last - first))
    for ligature, start, end in ((before, first, low), (after, high, last)):
        if ligature:
            left, right = _share(line, ligature, start, end)
            found = [rest for piece in found for rest in _without(piece, left, right)]
    return merged(found)


def _is_split(runs: Sequence[QGlyphRun]) -> bool:
    return any(run.flags() & SPLIT for run in runs)


def _rectangles(runs: Sequence[QGlyphRun]) -> list[Piece]:
    rects = ((run.boundingRect(), run.isRightToLeft()) for run in runs)
    return [(rect.left(), rect.right(), rtl) for rect, rtl in rects if rect.width() > 0]


def _ligature(line: QTextLine, edges: Sequence[int], place: int) -> Sequence[int]:
    """Give the edges of the clusters in the ligature that an edge cuts; none if it cuts none."""

    def cuts(start: int, end: int) -> bool:
        return _is_split(line.glyphRuns(edges[start], edges[end] - edges[start]))

    if not 0 < place < len(edges) - 1:
        return ()
    starts = range(max(0, place - MOST), place)
    if not all(cuts(start, place) for start in starts):
        return ()
    ends = range(place + 1, min(len(edges), place + MOST))
    wholes = ((end - start, start, end) for start in starts for end in ends)
    for _, start, end in sorted(wholes):
        if not cuts(start, end):
            return edges[start : end + 1]
    return ()


def _share(line: QTextLine, ligature: Sequence[int], start: int, end: int) -> tuple[float, float]:
    """Give where the clusters of a ligature lie from one of its edges to another."""
    whole = _rectangles(line.glyphRuns(ligature[0], ligature[-1] - ligature[0]))
    left, right, rtl = whole[0] if whole else (0.0, 0.0, False)
    width = (right - left) / (len(ligature) - 1)
    before, after = (bisect_left(ligature, unit) * width for unit in (start, end))
    return (right - after, right - before) if rtl else (left + before, left + after)


def _without(piece: Piece, left: float, right: float) -> list[Piece]:
    """Take what lies between two x out of a piece."""
    rest = ((piece[0], min(piece[1], left)), (max(piece[0], right), piece[1]))
    return [(start, end, piece[2]) for start, end in rest if end - start > 0]


def merged(found: list[Piece]) -> list[Piece]:
    """Join pieces that touch or overlap."""
    joined: list[Piece] = []
    for left, right, rtl in sorted(found):
        if joined and left - joined[-1][1] <= TOUCHING:
            before_left, before_right, before_rtl = joined[-1]
            joined[-1] = (before_left, max(before_right, right), before_rtl)
        else:
            joined.append((left, right, rtl))
    return joined
