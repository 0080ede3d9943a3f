"""The grips of mentions: where on the page an edge can be taken hold of, and how that looks.

An edge stands at the reading end of its own last character, which in the middle of Latin letters
within an Arabic line is the other side. A number or a name in Latin letters that is whole within
the mention counts as a word of the line: the edge stands beyond it. Points and rectangles are
pixels of the column, spans code points.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextLine

from annotator.app.article_view.block import Block, Box
from annotator.app.article_view.edges import Edge, place_of
from annotator.app.article_view.hit_test import line_at, line_of
from annotator.app.article_view.layout import ArticleLayout
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
    left, right, rtl = box.rect.left(), box.rect.right(), box.right_to_left
    place = place_of(mention.spans, edge)
    inside = previous_boundary(layout.text, place) if edge.end else place
    block = layout.block_at(inside)
    if rtl != block.right_to_left:
        run = _run_at(block, inside)
        start, end = mention.spans[edge.fragment]
        if run is not None and block.unit(start) <= run.first and run.last <= block.unit(end):
            left, right, rtl = run.left, run.right, block.right_to_left
    return Grip(mention, edge, left if rtl == edge.end else right, box.rect)


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
        for edge in () if mark.suggested else _edges(mark.mention):
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


class _Run(NamedTuple):
    """A stretch of one direction on one line: its UTF-16 units, and its sides."""

    first: int
    last: int
    left: float
    right: float


def _run_at(block: Block, position: int) -> _Run | None:
    """Give the run against the direction of its paragraph that a character stands in."""
    line, unit = line_of(block, position), block.unit(position)
    if line is None:
        return None
    found: _Run | None = None
    for run in sorted(_runs_against(block, line)):
        if found is not None and run.first == found.last:  # another face, the same run
            sides = min(found.left, run.left), max(found.right, run.right)
            found = _Run(found.first, run.last, *sides)
        elif found is None or found.last <= unit:
            found = run
    return found if found is not None and found.first <= unit < found.last else None


def _runs_against(block: Block, line: QTextLine) -> Iterator[_Run]:
    flag = QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
    for run in line.glyphRuns(line.textStart(), line.textLength(), flag):
        indexes = run.stringIndexes()
        if indexes and run.isRightToLeft() != block.right_to_left:
            rect = run.boundingRect()
            yield _Run(min(indexes), max(indexes) + 1, rect.left(), rect.right())


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
