"""Drawing marks in the shapes of their layers, all of them under the letters.

Every layer has a shape of its own, told apart without colour. Overlapping strokes lie in lanes
under the line; a fill within a fill is inset; fragments of one mention end in three dots.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.article_view.block import Box
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.scene import Shown
from annotator.app.article_view.screen import Fragment
from annotator.app.theme import DASHES, mixed
from annotator.model.scheme import Look

SUGGESTED_DASHES: Mapping[Look, list[float]] = {Look.DOTTED: [1.0, 4.0], Look.DASHED: [2.6, 5.0]}
SUGGESTED_USUAL = [2.4, 2.4]
LIT = 0.9  # strength of the frame lit up, where the frame in hand has 1
PALE = 0.62  # strength of what is only suggested
PALE_FILL = 0.35
BACKGROUND = 0.45  # strength of what is suggested in the background
BACKGROUND_FILL = 0.22
POINTED_FILL = 0.75
ROUND = 5.0
INSET = 3.2  # by which a fill lies within another
DEEPEST = 4
LANE = 4.2
FOOT = 4.5  # of a bracket


class Looks:
    """Draws the marks of one picture."""

    def __init__(self, painter: QPainter, picture: Picture, marks: list[Shown]) -> None:
        """Take where to draw, in which colours, and all marks that share the lanes."""
        self._painter, self._picture = painter, picture
        self._unit = picture.unit
        marks = [one for one in marks if one.mark.side is None]
        self._deepest = _deepest(marks)
        self._pens: dict[tuple[str, bool, bool, bool, bool], QPen] = {}

    def draw_fills(self, shown: list[Shown]) -> None:
        """Draw the fills, the outer ones first."""
        fills = [one for one in shown if one.look is Look.FILL and one.mark.side is None]
        for one in sorted(fills, key=lambda one: (one.lane, one.mark.in_hand)):
            self._fill(one)

    def draw_strokes(self, shown: list[Shown]) -> None:
        """Draw frames and underlines, those of the frame in hand last."""
        strokes = [one for one in shown if one.look is not Look.FILL and one.mark.side is None]
        for one in sorted(strokes, key=lambda one: one.mark.in_hand):
            self._stroke(one)

    def strength(self, shown: Shown) -> float:
        """Tell how strongly a mark is drawn, from 0 to 1."""
        mark = shown.mark
        if mark.in_hand:
            return 1.0
        if mark.suggested:
            faint = self._picture.theme.faint
            return max(BACKGROUND, PALE * faint) if mark.pale else max(PALE, faint)
        if self._picture.lit in mark.frames:
            return max(LIT, self._picture.theme.faint)
        return self._picture.theme.faint

    def _pen(self, shown: Shown) -> QPen:
        """Make the pen of a mark's strokes; what is in hand is also drawn thicker."""
        mark = shown.mark
        lit = mark.in_hand or self._picture.lit in mark.frames
        kind = mark.mention.layer, lit, mark.in_hand, mark.suggested, mark.pale
        if kind not in self._pens:
            style = self._picture.scheme.style(mark.mention.layer)
            page = QColor(self._picture.theme.page)
            colour = mixed(self._picture.theme.stroke_of(style), page, self.strength(shown))
            pen = QPen(colour, self._picture.pen * (1.25 if lit else 0.9))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._pens[kind] = pen
        return QPen(self._pens[kind])

    # fills

    def _fill(self, shown: Shown) -> None:
        theme, mark = self._picture.theme, shown.mark
        style = self._picture.scheme.style(mark.mention.layer)
        strength = theme.fill_strength * self._fill_strength(shown)
        colour = theme.colour_of(style)
        colour.setAlphaF(strength)
        pen = self._pen(shown)
        for number, fragment in enumerate(shown.fragments):
            inset = min(shown.lane, DEEPEST) * INSET * self._unit
            rects = [box.rect.adjusted(0, inset, 0, -inset) for box in fragment.boxes]
            for rect in rects:
                self._painter.fillRect(rect, colour)
            if mark.suggested or shown.lane:
                self._outline(rects, pen, dashed=mark.suggested)
            if not rects:
                continue
            self._painter.setPen(pen)
            if fragment.starts:
                self._bracket(fragment.start_x, rects[0], at_right=fragment.right_to_left)
            if fragment.ends:
                self._bracket(fragment.end_x, rects[-1], at_right=not fragment.right_to_left)
            self._dots(shown, number, rects[0].bottom(), rects[-1].bottom())

    def _fill_strength(self, shown: Shown) -> float:
        """Tell how strongly a ground is filled, from 0 to 1; what is suggested hardly is."""
        mark = shown.mark
        if not mark.suggested:
            return self.strength(shown)
        if mark.in_hand:
            return POINTED_FILL
        return BACKGROUND_FILL if mark.pale else PALE_FILL

    def _outline(self, rects: list[QRectF], pen: QPen, *, dashed: bool) -> None:
        """Draw the upper and lower edges of what is suggested, or lies within another."""
        thin = QPen(pen)
        thin.setWidthF(pen.widthF() * 0.5)
        if dashed:
            thin.setDashPattern([5.0, 4.0])
        self._painter.setPen(thin)
        for rect in rects:
            self._painter.drawLine(rect.topLeft(), rect.topRight())
            self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _bracket(self, x: float, rect: QRectF, *, at_right: bool) -> None:
        """Draw the bracket in which a fill begins or ends, a second cue beside colour."""
        foot = min(FOOT * self._unit, rect.width() / 2) * (-1 if at_right else 1)
        self._painter.drawPolyline(
            [
                QPointF(x + foot, rect.top()),
                QPointF(x, rect.top()),
                QPointF(x, rect.bottom()),
                QPointF(x + foot, rect.bottom()),
            ]
        )

    # strokes

    def height_of(self, shown: Shown, box: Box) -> float:
        """Give the height at which a mark's stroke runs under a line."""
        measures, unit = self._picture.layout.measures, self._unit
        base = box.baseline + measures.drop + 1.2 * unit
        room = box.rect.bottom() + measures.under_band - base
        deepest = self._deepest.get(box.rect.top(), 0)
        pitch = min(LANE * unit * self._picture.theme.stroke, room / max(1, deepest))
        return base + max(pitch, 1.5) * shown.lane

    def _stroke(self, shown: Shown) -> None:
        pen = self._pen(shown)
        if shown.mark.suggested:
            pen.setDashPattern(SUGGESTED_DASHES.get(shown.look, SUGGESTED_USUAL))
        elif shown.look in DASHES:
            pen.setDashPattern(DASHES[shown.look])
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, fragment in enumerate(shown.fragments):
            self._painter.setPen(pen)
            for box in fragment.boxes:
                if shown.look is Look.FRAME:
                    self._frame(shown, fragment, box)
                else:
                    self._underline(shown, box, pen)
            if fragment.boxes:
                first, last = fragment.boxes[0], fragment.boxes[-1]
                self._dots(shown, number, self.height_of(shown, first), self.height_of(shown, last))

    def _frame(self, shown: Shown, fragment: Fragment, box: Box) -> None:
        """Draw a frame, open where the mention goes on in another line."""
        unit, rtl = self._unit, fragment.right_to_left
        out, corner = (1.5 + 1.5 * shown.lane) * unit, ROUND * unit
        top = min(box.baseline - self._picture.layout.measures.rise - out, box.rect.top())
        bottom = self.height_of(shown, box) + unit
        head_open = not fragment.starts or box.rect.top() != fragment.head.rect.top()
        tail_open = not fragment.ends or box.rect.top() != fragment.tail.rect.top()
        left_open, right_open = (tail_open, head_open) if rtl else (head_open, tail_open)
        left, right = box.rect.left() - out, box.rect.right() + out
        whole = QRectF(left, top, right - left, bottom - top)
        self._painter.save()
        edge = self._picture.pen * 2 + corner
        self._painter.setClipRect(
            QRectF(
                left - edge, top - edge, whole.width() + 2 * edge, whole.height() + 2 * edge
            ).adjusted(edge + out if left_open else 0, 0, -edge - out if right_open else 0, 0),
            Qt.ClipOperation.IntersectClip,
        )
        whole.adjust(-2 * corner if left_open else 0, 0, 2 * corner if right_open else 0, 0)
        self._painter.drawRoundedRect(whole, corner, corner)
        self._painter.restore()

    def _underline(self, shown: Shown, box: Box, pen: QPen) -> None:
        y, unit = self.height_of(shown, box), self._unit
        left, right = box.rect.left(), box.rect.right()
        if shown.look is Look.DOUBLE:
            thin = QPen(pen)
            thin.setWidthF(pen.widthF() * 0.55)
            self._painter.setPen(thin)
            apart = 1.2 * unit * self._picture.theme.stroke
            self._painter.drawLine(QPointF(left, y - apart), QPointF(right, y - apart))
            self._painter.drawLine(QPointF(left, y + apart), QPointF(right, y + apart))
            return
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))

    # fragments

    def _dots(self, shown: Shown, number: int, first_y: float, last_y: float) -> None:
        """Draw three dots where a fragment is gone on with, and where it goes on."""
        fragment = shown.fragments[number]
        outwards = 1 if fragment.right_to_left else -1
        if number > 0 and fragment.starts:
            self._three(shown, fragment.start_x, first_y, outwards)
        if number + 1 < len(shown.fragments) and fragment.ends:
            self._three(shown, fragment.end_x, last_y, -outwards)

    def _three(self, shown: Shown, x: float, y: float, direction: int) -> None:
        step = 3.6 * self._unit * direction
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._pen(shown).color())
        radius = self._picture.pen * 0.72
        for place in (1.0, 2.0, 3.0):
            painter.drawEllipse(QPointF(x + place * step, y), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _deepest(marks: list[Shown]) -> dict[float, int]:
    """Give the lowest lane taken under each line, by the heights at which they begin."""
    deepest: dict[float, int] = {}
    for one in marks:
        if one.look is not Look.FILL:
            for fragment in one.fragments:
                for box in fragment.boxes:
                    top = box.rect.top()
                    deepest[top] = max(deepest.get(top, 0), one.lane)
    return deepest
