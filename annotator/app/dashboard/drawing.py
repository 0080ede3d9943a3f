"""Draws a plot: bars, or points with intervals, a row for each thing; on screen, paper, in SVG.

Everything is laid out from the side where lines begin; from right to left it is mirrored as a
whole, scale and all. Sizes are those of the letters: a drawing is the same at every size of them.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.dashboard.ink import fill, ink
from annotator.app.dashboard.lettering import Lettering, Look
from annotator.app.dashboard.plot import Plot, Row, Unit
from annotator.app.dashboard.scale import Scale, scale

ROW: Final = 1.75  # heights of letters from row to row
BAR: Final = 0.62  # of a row
GAP: Final = 0.6  # heights of letters between things
LABELS: Final = 0.38  # of the width, for labels at most
TICK: Final = 5.0  # widths of a number, from tick to tick at least


class Drawing:
    """A plot, laid out in a width."""

    def __init__(self, plot: Plot, look: Look, width: float) -> None:
        """Lay the plot out."""
        self.plot, self.look, self.width = plot, look, width
        self._letters = Lettering(look, width)
        self._em = self._letters.height
        self._gap = self._em * GAP
        self._keys = self._lay_keys()
        self._top = self._keys[-1][1] + self._em + self._gap if self._keys else self._gap
        labels = max((self._letters.advance(row.label) for row in plot.rows), default=0.0)
        ends = max((self._letters.advance(self._end(row)) for row in plot.rows), default=0.0)
        self._begin = min(labels, width * LABELS) + 2 * self._gap
        self._reach = max(width - self._begin - ends - 2 * self._gap, self._em)
        self._scale = self._choose_scale()

    @property
    def height(self) -> float:
        """How high the drawing is."""
        return self._bottom + self._em + self._gap

    @property
    def _bottom(self) -> float:
        return self._top + max(len(self.plot.rows), 1) * self._em * ROW

    def row_at(self, y: float) -> int | None:
        """Give the number of the row at a height."""
        row = int((y - self._top) // (self._em * ROW))
        return row if 0 <= row < len(self.plot.rows) else None

    def band(self, row: int) -> QRectF:
        """Give the place of a row, as wide as the drawing."""
        return QRectF(0, self._top + row * self._em * ROW, self.width, self._em * ROW)

    def paint(self, painter: QPainter, current: int | None = None) -> None:
        """Draw everything, one row as the current one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current is not None and current < len(self.plot.rows):
            painter.fillRect(self.band(current), QColor(self.look.theme.selection))
        self._paint_axis(painter)
        self._paint_keys(painter)
        for number, row in enumerate(self.plot.rows):
            self._paint_row(painter, number, row)

    # what is where

    def _choose_scale(self) -> Scale:
        number = max(
            self._letters.advance(self.look.write(each, self.plot.unit))
            for each in self.plot.extent
        )
        most = max(2, min(10, int(self._reach / (number + TICK * self._em / 2))))
        return scale(*self.plot.extent, most, whole=self.plot.unit is Unit.COUNT)

    def _lay_keys(self) -> list[tuple[float, float]]:
        """Find the places of the keys to the parts, in as many lines as they need."""
        drawn = self.plot.drawn
        if len(drawn) < 2 or self.plot.shows_intervals:  # noqa: PLR2004 - one needs no key
            return []
        places, x, y = list[tuple[float, float]](), self._gap, self._gap
        for place in drawn:
            wide = self._em + self._gap / 2 + self._letters.advance(self.plot.columns[place].title)
            if places and x + wide > self.width - self._gap:
                x, y = self._gap, y + self._em * 1.3
            places.append((x, y))
            x += wide + 2 * self._gap
        return places

    def _x(self, value: float) -> float:
        return self._begin + self._scale.share(value) * self._reach

    def _end(self, row: Row) -> str:
        """Say what stands behind a bar: the sum of its parts; behind an interval, its figure."""
        parts = self.plot.parts(row)
        if self.plot.shows_intervals:
            return self.look.write(parts[0], self.plot.unit)
        known = [part for part in parts if part is not None]
        return self.look.write(sum(known) if known else None, self.plot.unit)

    # drawing

    def _paint_axis(self, painter: QPainter) -> None:
        theme = self.look.theme
        for tick in self._scale.ticks:
            place = self._x(tick)
            x = self._letters.mirrored(place)
            painter.setPen(QPen(QColor(theme.line), theme.stroke))
            painter.drawLine(QPointF(x, self._top - self._gap / 2), QPointF(x, self._bottom))
            text = self.look.write(tick, self._unit_of_ticks)
            begin = place - self._letters.advance(text) / 2
            self._letters.write(painter, begin, self._bottom, text, soft=True)

    @property
    def _unit_of_ticks(self) -> Unit:
        """Whole numbers are written as such, whatever their unit."""
        whole = self._scale.step >= 1 and self.plot.unit is not Unit.FIGURE
        return Unit.COUNT if whole else self.plot.unit

    def _paint_keys(self, painter: QPainter) -> None:
        theme = self.look.theme
        for number, (place, (x, y)) in enumerate(zip(self.plot.drawn, self._keys, strict=False)):
            box = QRectF(x, y + self._em * 0.1, self._em, self._em * 0.8)
            fill(painter, self._letters.turned(box), ink(number, theme), theme.stroke)
            begin = x + self._em + self._gap / 2
            self._letters.write(painter, begin, y, self.plot.columns[place].title)

    def _paint_row(self, painter: QPainter, number: int, row: Row) -> None:
        band, letters = self.band(number), self._letters
        top = band.center().y() - self._em / 2
        letters.write(painter, self._gap, top, letters.cut(row.label, self._begin - 2 * self._gap))
        draw = self._paint_interval if self.plot.shows_intervals else self._paint_bar
        end = draw(painter, band, row)
        letters.write(painter, end + self._gap / 2, top, self._end(row))

    def _paint_bar(self, painter: QPainter, band: QRectF, row: Row) -> float:
        """Draw a bar, part by part, and give where it ends."""
        theme, total = self.look.theme, 0.0
        thick = band.height() * BAR
        for number, part in enumerate(self.plot.parts(row)):
            if part:
                begin, end = self._x(total), self._x(total + part)
                box = QRectF(begin, band.center().y() - thick / 2, end - begin, thick)
                fill(painter, self._letters.turned(box), ink(number, theme), theme.stroke)
                total += part
        return self._x(total)

    def _paint_interval(self, painter: QPainter, band: QRectF, row: Row) -> float:
        """Draw a figure as a point, with its interval; give where that ends."""
        value, low, high = self.plot.parts(row)
        if value is None:
            return self._begin
        y, tall = band.center().y(), band.height() * BAR / 3
        colour = ink(0, self.look.theme).colour
        painter.setPen(QPen(colour, 2 * self.look.theme.stroke))
        if low is not None and high is not None:
            begin, end = self._letters.mirrored(self._x(low)), self._letters.mirrored(self._x(high))
            painter.drawLine(QPointF(begin, y), QPointF(end, y))
            for x in (begin, end):
                painter.drawLine(QPointF(x, y - tall), QPointF(x, y + tall))
        painter.setBrush(colour)
        x = self._letters.mirrored(self._x(value))
        painter.drawPolygon(
            [QPointF(x - tall, y), QPointF(x, y - tall), QPointF(x + tall, y), QPointF(x, y + tall)]
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return max(self._x(1.0), self._x(value if high is None else high)) + tall
