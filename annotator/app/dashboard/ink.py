"""How the parts of a bar are told apart: by colour, and by the lines within, for every eye.

Lines are drawn one by one, since brushes with patterns are of pixels: too fine in print, and lost
in SVG.
"""

from itertools import count, takewhile
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.theme import Theme, legible, mixed

# Okabe and Ito's, who chose them for colour-blind eyes
COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#808080")
PALE: Final = 0.3  # strength of what lies under lines
APART: Final = 6.0  # pixels between two lines
HATCHES: Final = ((), ("rising",), ("across",), ("falling",), ("along",), ("across", "along"))


class Ink(NamedTuple):
    """The colour of a part, what lies under its lines, and which lines these are."""

    colour: QColor
    ground: QColor
    hatch: tuple[str, ...]


def ink(number: int, theme: Theme) -> Ink:
    """Give the ink of the part with this number (from 0)."""
    colour = QColor(legible(COLOURS[number % len(COLOURS)], theme.page, theme.stroke_contrast))
    hatch = HATCHES[number % len(HATCHES)]
    return Ink(colour, mixed(colour, QColor(theme.page), PALE) if hatch else colour, hatch)


def fill(painter: QPainter, rect: QRectF, with_: Ink, stroke: float) -> None:
    """Fill a rectangle, lines and edge and all."""
    painter.fillRect(rect, with_.ground)
    painter.setPen(QPen(with_.colour, stroke))
    for kind in with_.hatch:
        painter.drawLines(_lines(rect, kind))
    painter.drawRect(rect)


def _lines(rect: QRectF, kind: str) -> list[QLineF]:
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    if kind == "across":
        return [QLineF(x, top, x, bottom) for x in _between(left, right)]
    if kind == "along":
        return [QLineF(left, y, right, y) for y in _between(top, bottom)]
    lines = []
    for at in _between(left - rect.height(), right):
        # From the bottom rightwards upwards, as far as the rectangle goes
        begin, end = max(at, left), min(at + rect.height(), right)
        low, high = bottom - (begin - at), bottom - (end - at)
        if kind == "falling":
            low, high = top + bottom - low, top + bottom - high
        lines.append(QLineF(QPointF(begin, low), QPointF(end, high)))
    return lines


def _between(first: float, last: float) -> list[float]:
    return list(takewhile(lambda at: at < last, (first + APART * each for each in count(1))))
