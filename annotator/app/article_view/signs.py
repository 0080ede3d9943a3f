"""Signs in tags: drawn, not typed, so that they look the same whatever faces a machine has.

A tag is a text in which single characters stand for signs; `TagFace` measures and draws it.
"""

from collections.abc import Callable, Mapping
from math import cos, pi, sin
from re import split

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.text.bidi import Direction, paragraph_direction

CHAIN, ENTER, MORE = "⛓", "⏎", "⋯"
SIDES = "■●✚⬟★"  # of the first annotator, the second and so on, laid side by side
SIGN_SIZE = 1.1  # of a capital's height
GAP = 0.28  # between two pieces, of a sign's width


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def _diamond(size: float) -> QPainterPath:
    return _polygon((0.5, 0.5 - size), (0.5 + size, 0.5), (0.5, 0.5 + size), (0.5 - size, 0.5))


def _ringed() -> QPainterPath:
    """Draw a diamond within a diamond; what lies between them is left free."""
    outer = _diamond(0.5).subtracted(_diamond(0.38))
    return outer.united(_diamond(0.2))


def _chain() -> QPainterPath:
    """Draw two links of a chain, one within the other's end."""
    path = QPainterPath()
    for left in (0.0, 0.42):
        link = QPainterPath()
        link.addRoundedRect(QRectF(left, 0.27, 0.58, 0.46), 0.23, 0.23)
        hole = QPainterPath()
        hole.addRoundedRect(QRectF(left + 0.12, 0.39, 0.34, 0.22), 0.11, 0.11)
        path = path.united(link.subtracted(hole))
    return path


def _enter() -> QPainterPath:
    """Draw the arrow of the Enter key."""
    path = _polygon((0.0, 0.62), (0.36, 0.34), (0.36, 0.9))
    path.addRect(QRectF(0.3, 0.55, 0.7, 0.14))
    path.addRect(QRectF(0.86, 0.12, 0.14, 0.5))
    return path.simplified()


def _more() -> QPainterPath:
    path = QPainterPath()
    for x in (0.14, 0.5, 0.86):
        path.addEllipse(QPointF(x, 0.5), 0.12, 0.12)
    return path


def _round() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0.5, 0.5), 0.48, 0.48)
    return path


def _plus() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(0.0, 0.34, 1.0, 0.32))
    path.addRect(QRectF(0.34, 0.0, 0.32, 1.0))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path.simplified()


def _star(points: int, inner: float) -> QPainterPath:
    """Draw a star, or with an inner radius as large as can be, a polygon."""
    turns = (pi * step / points for step in range(2 * points))
    reach = (0.52 if step % 2 == 0 else inner for step in range(2 * points))
    return _polygon(
        *((0.5 + r * sin(t), 0.5 - r * cos(t)) for r, t in zip(reach, turns, strict=True))
    )


SIGNS: Mapping[str, Callable[[], QPainterPath]] = {
    "▲": lambda: _polygon((0.5, 0.04), (1.0, 0.94), (0.0, 0.94)),
    "▼": lambda: _polygon((0.0, 0.06), (1.0, 0.06), (0.5, 0.96)),
    "◆": lambda: _diamond(0.5),
    "◇": lambda: _diamond(0.5).subtracted(_diamond(0.3)),
    "◈": _ringed,
    CHAIN: _chain,
    ENTER: _enter,
    MORE: _more,
    "■": lambda: _polygon((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94)),
    "●": _round,
    "✚": _plus,
    "⬟": lambda: _star(5, 0.42),
    "★": lambda: _star(5, 0.22),
}
PIECES = f"([{''.join(SIGNS)}])"


class TagFace:
    """The face tags are written in: measures and draws texts with signs among them."""

    def __init__(self, font: QFont) -> None:
        """Take the letters' font."""
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._paths = {sign: path() for sign, path in SIGNS.items()}
        self._side = self._metrics.capHeight() * SIGN_SIZE
        self._advances = dict.fromkeys(SIGNS, self._side)
        self.height = self._metrics.height()
        self.ascent, self.descent = self._metrics.ascent(), self._metrics.descent()
        self.cap = self._metrics.capHeight()

    def width(self, text: str) -> float:
        """Measure a tag, in pixels."""
        if text not in self._widths:
            pieces = _pieces(text)
            gaps = self._side * GAP * (len(pieces) - 1)
            self._widths[text] = sum(map(self._advance, pieces)) + gaps
        return self._widths[text]

    def _advance(self, piece: str) -> float:
        if piece not in self._advances:
            self._advances[piece] = self._metrics.horizontalAdvance(piece)
        return self._advances[piece]

    def draw(
        self, painter: QPainter, place: QPointF, text: str, colour: QColor, *, right_to_left: bool
    ) -> None:
        """Draw a tag.

        Args:
            painter: what draws.
            place: the left end of its baseline.
            text: what it says.
            colour: its colour.
            right_to_left: whether its pieces follow one another from the right.
        """
        painter.setFont(self.font)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        pieces = _pieces(text)
        x = place.x()
        for piece in reversed(pieces) if right_to_left else pieces:
            if piece in SIGNS:
                self._draw_sign(painter, QPointF(x, place.y()), piece, colour)
            else:
                painter.setPen(QPen(colour))
                painter.drawText(QPointF(x, place.y()), piece)
            x += self._advance(piece) + self._side * GAP

    def _draw_sign(self, painter: QPainter, place: QPointF, sign: str, colour: QColor) -> None:
        painter.save()
        painter.translate(place.x(), place.y() - (self.cap + self._side) / 2)
        painter.scale(self._side, self._side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(self._paths[sign])
        painter.restore()


def _pieces(text: str) -> list[str]:
    """Split a tag into signs and the words between them."""
    return [piece.strip() for piece in split(PIECES, text) if piece.strip()]


def reads_right_to_left(text: str) -> bool:
    """Tell which way the pieces of a tag follow one another."""
    return paragraph_direction(text) is Direction.RTL
