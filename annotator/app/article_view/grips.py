"""The grips of mentions: where on the page an edge can be taken hold of, and how that looks.

An edge stands at the reading end of its own last character: in Latin letters within an Arabic
line that is the other side. Points and rectangles are pixels of the column, spans code points.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.article_view.edges import Edge, place_of
from annotator.app.article_view.hit_test import line_at
from annotator.app.article_view.layout import ArticleLayout, Box
from annotator.app.article_view.marks import Marks
from annotator.model.mention import Mention
from annotator.text.graphemes import next_boundary, previous_boundary

REACH = 8.0  # pixels to either side of an edge within which it is meant
STROKE = 2.0
KNOB = 3.5


class Grip(NamedTuple):
    """An edge of a mention, where it can be taken hold of."""

    mention: Mention
    edge: Edge
    x: float
    line: QRectF  # of the character that the edge stands at

    @property
    def point(self) -> QPointF:
        """The middle of the edge."""
        return QPointF(self.x, self.line.center().y())


def grip_of(layout: ArticleLayout, mention: Mention, edge: Edge) -> Grip | None:
    """Give the place of an edge; None where it cannot be seen."""
    box = _box_at(layout, mention, edge)
    if box is None:
        return None
    x = box.rect.left() if box.right_to_left == edge.end else box.rect.right()
    return Grip(mention, edge, x, box.rect)


def grip_at(layout: ArticleLayout, marks: Marks, point: QPointF) -> Grip | None:
    """Find the edge that a point of the page means, those of the frame in hand first."""
    block = layout.block_at_y(point.y())
    line = line_at(block, point.y())
    if line is None:
        return None
    first = block.position(line.textStart())
    last = block.position(line.textStart() + line.textLength())
    found: list[tuple[bool, float, int, Grip]] = []
    for mark in marks.between(max(0, first - 1), last + 1):
        for edge in _edges(mark.mention):
            if not first <= place_of(mark.mention.spans, edge) <= last:
                continue
            grip = grip_of(layout, mark.mention, edge)
            if grip is not None and _is_near(grip, point):
                size = mark.mention.end - mark.mention.start
                found.append((not mark.in_hand, abs(grip.x - point.x()), size, grip))
    return min(found, key=lambda one: one[:3])[3] if found else None


def draw_grip(painter: QPainter, grip: Grip, colour: QColor) -> None:
    """Draw the edge that would be moved: an upright stroke with a knob below."""
    painter.setPen(QPen(colour, STROKE))
    painter.drawLine(QPointF(grip.x, grip.line.top()), QPointF(grip.x, grip.line.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(grip.x, grip.line.bottom() + KNOB), KNOB, KNOB)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _edges(mention: Mention) -> list[Edge]:
    return [Edge(index, end) for index in range(len(mention.spans)) for end in (False, True)]


def _is_near(grip: Grip, point: QPointF) -> bool:
    in_height = grip.line.top() <= point.y() <= grip.line.bottom() + 2 * KNOB
    return in_height and abs(grip.x - point.x()) <= REACH


def _box_at(layout: ArticleLayout, mention: Mention, edge: Edge) -> Box | None:
    """Give the box of the character at an edge, or of what can be seen next to it."""
    text, (start, end) = layout.text, mention.spans[edge.fragment]
    if edge.end:
        boxes = layout.boxes(previous_boundary(text, end), end) or layout.boxes(start, end)
        return boxes[-1] if boxes else None
    boxes = layout.boxes(start, next_boundary(text, start)) or layout.boxes(start, end)
    return boxes[0] if boxes else None
