"""Drawing the article: fills below the text, strokes and tags around it, nothing on a letter.

Knows a layout and values to draw; asks nothing, remembers nothing but rectangles of tags while
one picture is made.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.app.article_view.apparatus import Apparatus
from annotator.app.article_view.block import Block, Box
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.marks import Mark, Marks
from annotator.app.article_view.measures import USUAL, Setting
from annotator.app.article_view.selection import Selection
from annotator.app.theme import Theme
from annotator.model.mention import Layer, Mention, Span
from annotator.model.scheme import Look, Scheme

FAINT = 0.5  # strength of the frames that are not in hand
ROUND = 5.0
STROKE = 2.0
TAG_GAP = 4.0
DASHES: Mapping[Look, list[float]] = {Look.DOTTED: [1.0, 1.6], Look.DASHED: [3.6, 2.2]}


@dataclass(frozen=True)
class Picture:
    """Everything that one picture of the article shows."""

    layout: ArticleLayout
    marks: Marks
    scheme: Scheme
    theme: Theme
    tag_font: QFont
    selection: Selection | None
    focused: bool
    number: Callable[[int], str]
    proposals: tuple[Mention, ...] = ()
    highlights: tuple[Span, ...] = ()
    lit: str | None = None
    setting: Setting = USUAL


class ArticlePainter:
    """Draws one picture, visible blocks only."""

    def __init__(self, painter: QPainter, picture: Picture) -> None:
        """Take where to draw and what; the painter's origin is the column's top left."""
        self._painter = painter
        self._picture = picture
        self._tags: list[QRectF] = []
        self._tag_metrics = QFontMetricsF(picture.tag_font)

    def paint(self, top: float, bottom: float) -> None:
        """Draw what lies between two heights of the article."""
        blocks = self._picture.layout.visible(top, bottom)
        if not blocks:
            return
        marks = self._picture.marks.between(blocks[0].start, blocks[-1].end)
        marks.sort(key=lambda mark: (mark.in_hand, mark.mention.start - mark.mention.end))
        for mark in marks:
            if self._look(mark) is Look.FILL:
                self._fill(mark)
        self._draw_selection(blocks)
        self._draw_text(blocks, top, bottom)
        Apparatus(self._painter, self._picture).draw(blocks, top, bottom)
        for mark in marks:
            if self._look(mark) is not Look.FILL:
                self._stroke(mark)
        for mark in sorted(marks, key=lambda mark: not mark.in_hand):
            self._tag(mark)

    def _look(self, mark: Mark) -> Look:
        return self._picture.scheme.style(mark.mention.layer).look

    def _colour(self, layer: Layer, strength: float) -> QColor:
        colour = self._picture.theme.colour_of(self._picture.scheme.style(layer))
        colour.setAlphaF(strength)
        return colour

    def _boxes_of(self, mark: Mark) -> list[list[Box]]:
        """Give the boxes of each of the mention's spans."""
        return [self._picture.layout.boxes_shown(*span) for span in mark.mention.spans]

    def _fill(self, mark: Mark) -> None:
        strength = self._picture.theme.fill_strength * (1.0 if mark.in_hand else FAINT)
        colour = self._colour(mark.mention.layer, strength)
        edge = QPen(self._colour(mark.mention.layer, min(1.0, strength * 1.8)), STROKE)
        for boxes in self._boxes_of(mark):
            for box in boxes:
                self._painter.fillRect(box.rect, colour)
            if boxes:
                self._painter.setPen(edge)
                self._bracket(boxes[0], leading=True)
                self._bracket(boxes[-1], leading=False)

    def _bracket(self, box: Box, *, leading: bool) -> None:
        """Draw the upright line at which a fill begins or ends, a second cue beside colour."""
        at_right = box.right_to_left == leading
        x = box.rect.right() if at_right else box.rect.left()
        self._painter.drawLine(QPointF(x, box.rect.top()), QPointF(x, box.rect.bottom()))

    def _draw_selection(self, blocks: list[Block]) -> None:
        selection = self._picture.selection
        if selection is None:
            return
        start, end = selection.span
        shown = self._picture.layout.boxes(max(start, blocks[0].start), min(end, blocks[-1].end))
        colour = QColor(self._picture.theme.selection)
        colour.setAlphaF(0.85 if self._picture.focused else 0.45)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        for box in shown:
            self._painter.drawRoundedRect(box.rect, 3, 3)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._picture.focused:
            self._draw_caret(selection)

    def _draw_caret(self, selection: Selection) -> None:
        """Underline the unit under the caret with the accent colour."""
        self._painter.setPen(QPen(QColor(self._picture.theme.accent), STROKE))
        start, end = selection.head
        for box in self._picture.layout.boxes(start, max(end, start + 1)):
            rect = box.rect
            self._painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw_text(self, blocks: list[Block], top: float, bottom: float) -> None:
        for block in blocks:
            self._painter.setPen(QColor(self._picture.theme.text))
            block.draw(self._painter, top, bottom)

    def _stroke(self, mark: Mark) -> None:
        look = self._look(mark)
        pen = QPen(self._colour(mark.mention.layer, 1.0 if mark.in_hand else FAINT), STROKE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if look in DASHES:
            pen.setDashPattern(DASHES[look])
        self._painter.setPen(pen)
        for boxes in self._boxes_of(mark):
            for box in boxes:
                self._stroke_box(box, look)

    def _stroke_box(self, box: Box, look: Look) -> None:
        measures = self._picture.layout.measures
        drop = measures.drop
        y = box.baseline + drop + (3.0 if look is Look.DASHED else 0.0)
        left, right = box.rect.left(), box.rect.right()
        if look is Look.FRAME:
            top = box.baseline - measures.rise - 1
            frame = QRectF(left - 2, top, right - left + 4, measures.rise + drop + 3)
            self._painter.drawRoundedRect(frame, ROUND, ROUND)
            return
        self._painter.drawLine(QPointF(left, y), QPointF(right, y))
        if look is Look.DOUBLE:
            self._painter.drawLine(QPointF(left, y + 3.5), QPointF(right, y + 3.5))

    def _tag(self, mark: Mark) -> None:
        """Write the mark's tag into the band above its first line, where it finds room."""
        boxes = next((boxes for boxes in self._boxes_of(mark) if boxes), None)
        if boxes is None:
            return
        first = boxes[0]
        width = self._tag_metrics.horizontalAdvance(mark.tag)
        height = self._picture.layout.measures.tag_band
        x = first.rect.right() - width if first.right_to_left else first.rect.left()
        place = QRectF(x, first.rect.top() - height, width, height)
        step = -(width + TAG_GAP) if first.right_to_left else width + TAG_GAP
        if any(place.intersects(taken) for taken in self._tags):
            place.translate(step, 0)
        if any(place.intersects(taken) for taken in self._tags):
            return
        self._tags.append(place.adjusted(-TAG_GAP, 0, TAG_GAP, 0))
        self._painter.setFont(self._picture.tag_font)
        self._painter.setPen(self._tag_colour(mark))
        self._painter.drawText(
            place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, mark.tag
        )

    def _tag_colour(self, mark: Mark) -> QColor:
        """Use the layer's colour for tags, but soft text for fills, too pale to read by."""
        if self._look(mark) is Look.FILL:
            return QColor(
                self._picture.theme.text if mark.in_hand else self._picture.theme.soft_text
            )
        return self._colour(mark.mention.layer, 1.0 if mark.in_hand else 0.75)
