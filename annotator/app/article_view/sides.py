"""Drawing what several annotators marked, one beside the other, over and under the same line.

The first annotator's stretch has a line above the letters, the second's one below, and so on in
turn; each has a pattern of its own, and feet where it begins and ends, so that edges which differ
are seen to. They are told apart without colour; the tag of each has the annotator's sign.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.app.article_view.block import Box
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.scene import Shown
from annotator.app.article_view.screen import Fragment

PATTERNS: Final[Sequence[Sequence[float]]] = (
    (),
    (4.0, 2.0),
    (1.0, 1.6),
    (6.0, 1.6, 1.0, 1.6),
    (3.0, 1.4, 1.0, 1.4, 1.0, 1.4),
)
"""Of the first annotator's line, the second's and so on: an unbroken one first."""
FOOT: Final = 6.0  # pixels that a line's end reaches towards the letters
PITCH: Final = 4.6  # between two annotators' lines on the same side of the letters
WIDER: Final = 1.15  # than the usual stroke


class Sides:
    """Draws the marks of several annotators in one picture."""

    def __init__(self, painter: QPainter, picture: Picture) -> None:
        """Take where to draw, and in which colours."""
        self._painter, self._picture = painter, picture
        self._unit = picture.unit

    def draw(self, shown: Sequence[Shown]) -> None:
        """Draw those of the marks that are an annotator's."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in shown:
            if one.mark.side is not None:
                self._draw(one, one.mark.side)

    def _draw(self, shown: Shown, side: int) -> None:
        pen = QPen(self._picture.theme.side_stroke(side), self._picture.pen * WIDER)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        feet = QPen(pen)
        pattern = PATTERNS[side % len(PATTERNS)]
        if pattern:
            pen.setDashPattern(list(pattern))
        for fragment in shown.fragments:
            for box in fragment.boxes:
                y = self._height(side, box)
                self._painter.setPen(pen)
                self._painter.drawLine(QPointF(box.rect.left(), y), QPointF(box.rect.right(), y))
            self._painter.setPen(feet)
            self._feet(fragment, side)

    def _feet(self, fragment: Fragment, side: int) -> None:
        """Draw where a stretch begins and where it ends, as far as that is on the screen."""
        if not fragment.boxes:
            return
        for is_there, x, box in (
            (fragment.starts, fragment.start_x, fragment.head),
            (fragment.ends, fragment.end_x, fragment.tail),
        ):
            if is_there:
                y, foot = self._height(side, box), FOOT * self._unit
                inwards = foot if _is_above(side) else -foot
                self._painter.drawLine(QPointF(x, y), QPointF(x, y + inwards))

    def _height(self, side: int, box: Box) -> float:
        """Give the height of an annotator's line: further from the letters the later they come."""
        away = side // 2 * PITCH * self._unit
        if _is_above(side):
            return box.rect.top() + self._unit - away
        return box.rect.bottom() + self._picture.layout.measures.under_band - self._unit + away


def _is_above(side: int) -> bool:
    return side % 2 == 0
