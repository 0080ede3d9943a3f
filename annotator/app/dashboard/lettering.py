"""Letters and boxes of a drawing, from the side where lines begin."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from annotator.app.dashboard.plot import Unit
from annotator.app.theme import Theme


class Look(NamedTuple):
    """How a plot is drawn.

    Attributes:
        theme: the colours.
        font: the letters.
        right_to_left: where lines begin.
        write: writes a number of a unit.
        outlined: letters as shapes: what is drawn looks the same without our fonts.
    """

    theme: Theme
    font: QFont
    right_to_left: bool
    write: Callable[[float | None, Unit], str]
    outlined: bool = False


class Lettering:
    """Writes in one look, in a width. All places are counted from where lines begin."""

    def __init__(self, look: Look, width: float) -> None:
        """Take the look, and the width (pixels) that is mirrored."""
        self._look, self._width = look, width
        self._metrics = QFontMetricsF(look.font)
        self.height = self._metrics.height()

    def advance(self, text: str) -> float:
        """Give how wide a text is."""
        return self._metrics.horizontalAdvance(text)

    def cut(self, text: str, room: float) -> str:
        """Cut a text short where it is wider than the room for it."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def mirrored(self, x: float) -> float:
        """Give where a place is on the screen."""
        return self._width - x if self._look.right_to_left else x

    def turned(self, box: QRectF) -> QRectF:
        """Give where a box is on the screen."""
        left = self.mirrored(box.right()) if self._look.right_to_left else box.left()
        return QRectF(left, box.top(), box.width(), box.height())

    def write(
        self, painter: QPainter, x: float, top: float, text: str, *, soft: bool = False
    ) -> None:
        """Write a text that begins at a place."""
        box = self.turned(QRectF(x, top, self.advance(text), self.height))
        colour = QColor(self._look.theme.soft_text if soft else self._look.theme.text)
        base = QPointF(box.left(), box.bottom() - self._metrics.descent())
        if self._look.outlined:
            font, shapes = QFont(self._look.font), QPainterPath()
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # no pixels here
            shapes.addText(base, font, text)
            # Joined letters overlap, which SVG would draw as holes.
            shapes.setFillRule(Qt.FillRule.WindingFill)
            painter.fillPath(shapes.simplified(), colour)
        else:
            painter.setFont(self._look.font)
            painter.setPen(colour)
            painter.drawText(base, text)
