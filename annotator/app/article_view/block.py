"""One stretch of an article, laid out in lines.

Works in two units: code points for everything that comes in or goes out, and inside the block
the UTF-16 units of Qt's text layout. Coordinates are pixels in the column of text: x from its
left edge, y from the top of the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from annotator.app.article_view.display import INVISIBLE, display_text
from annotator.app.article_view.heights import Heights
from annotator.app.article_view.ink import REACHING, Ink, Reach
from annotator.app.article_view.measures import Measures
from annotator.app.article_view.pieces import Piece, cut_pieces, pieces
from annotator.app.article_view.stretches import Stretch
from annotator.text.graphemes import boundaries
from annotator.text.offsets import Utf16Map

WIDE: Final = 1e6  # pixels; clipping is by height alone


@dataclass(frozen=True)
class Box:
    """One piece of a span as the eye sees it: a rectangle on one line, the line's ink within."""

    rect: QRectF
    baseline: float
    line: int
    right_to_left: bool


@dataclass(frozen=True)
class Setter:
    """What blocks are set with."""

    text: str
    measures: Measures
    heights: Heights
    ink: Ink


class Block:
    """One stretch, laid out. ``start`` and ``end`` are code points of the article.

    Attributes:
        index: its number among the article's blocks, from 0.
        number: that of the paragraph that it is, or is a part of; 0 for a blank one.
        begins: whether the paragraph begins with it.
        right_to_left: the direction in which its lines run.
        height: that of its lines, in whole pixels.
    """

    def __init__(
        self, setter: Setter, stretch: Stretch, index: int, *, right_to_left: bool
    ) -> None:
        """Set a stretch in lines of the measure's width."""
        self.start, self.end = stretch.start, stretch.end
        self.index, self.number, self.begins = index, stretch.number, stretch.begins
        self.right_to_left = right_to_left
        raw = setter.text[self.start : self.end]
        self.units = Utf16Map(raw)
        self._heights = setter.heights
        self._shown = display_text(raw)
        self._boxes: dict[tuple[int, int], list[Box]] = {}
        self._room: list[Reach] = []  # of each line above and below its box, for its ink
        self.layout = QTextLayout(self._shown, setter.measures.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(self._option())
        self._reach = setter.measures.pitch
        self.height = self._set_lines(setter.measures, setter.ink)

    @property
    def top(self) -> int:
        """The height of the article at which it begins; it moves as others above are set."""
        return self._heights.top(self.index)

    def _option(self) -> QTextOption:
        rtl = self.right_to_left
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _set_lines(self, measures: Measures, ink: Ink) -> int:
        reaching = REACHING.search(self._shown) is not None
        labelled = bool(measures.label_band) and INVISIBLE.search(self._shown) is not None
        usual, y = QFontMetricsF(measures.font).height(), 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(measures.width)
            room = self._extra_room(line, ink) if reaching else Reach(0, 0)
            self._room.append(room)
            y += measures.tag_band + room.rise
            line.setPosition(QPointF(0, y))
            y += max(line.height(), usual) + room.drop + measures.under_band
            if labelled and INVISIBLE.search(self._text_of(line)):
                y += measures.label_band
        self.layout.endLayout()
        return ceil(y)

    def _extra_room(self, line: QTextLine, ink: Ink) -> Reach:
        """Measure how far a line's ink leaves the line's own box."""
        if not REACHING.search(self._text_of(line)):
            return Reach(0, 0)
        rise, drop = ink.reach(line)
        return Reach(max(0, rise - line.ascent()), max(0, drop - line.descent()))

    def lines(self) -> Iterator[QTextLine]:
        """Give the block's lines, top to bottom."""
        return (self.layout.lineAt(index) for index in range(self.layout.lineCount()))

    def unit(self, position: int) -> int:
        """Turn a code point of the article into a UTF-16 unit of the block."""
        return self.units.to_utf16(min(max(position, self.start), self.end) - self.start)

    def position(self, unit: int) -> int:
        """Turn a UTF-16 unit of the block into a code point of the article."""
        return self.start + self.units.to_codepoint(unit)

    def draw(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw those of the lines that lie between two heights of the article."""
        # Qt leaves lines out by their boxes, but marks may reach beyond these.
        top, bottom = top - self._reach, bottom + self._reach
        within = QRectF(-WIDE, top, 2 * WIDE, bottom - top)
        self.layout.draw(painter, QPointF(0, self.top), [], within)

    def boxes(self, start: int, end: int) -> list[Box]:
        """Give the boxes that cover a span's glyphs, in visual pieces, line by line.

        A letter and its marks are not parted: where the span does, it is widened.

        Args:
            start: first code point of the span, in the article.
            end: the code point after the last.
        """
        units = self._whole_clusters(self.unit(start), self.unit(end))
        if units not in self._boxes:
            self._boxes[units] = self._find_boxes(*units)
        top = self.top
        return [
            Box(box.rect.translated(0, top), box.baseline + top, box.line, box.right_to_left)
            for box in self._boxes[units]
        ]

    def _whole_clusters(self, first: int, last: int) -> tuple[int, int]:
        if first >= last:
            return first, first
        layout = self.layout
        if not layout.isValidCursorPosition(first):
            first = layout.previousCursorPosition(first)
        if not layout.isValidCursorPosition(last):
            last = layout.nextCursorPosition(last)
        return first, last

    def _find_boxes(self, first: int, last: int) -> list[Box]:
        """Find boxes by units; their heights count from the top of the block."""
        if first >= last:
            return []
        found: list[Box] = []
        top = self.layout.lineForTextPosition(first).lineNumber()
        bottom = self.layout.lineForTextPosition(last - 1).lineNumber()
        for index in range(top, bottom + 1):
            line = self.layout.lineAt(index)
            low, high = max(first, line.textStart()), min(last, self._visible_end(line))
            if low < high:
                found += self._line_boxes(line, index, low, high)
        return found

    def _text_of(self, line: QTextLine) -> str:
        start = self.units.to_codepoint(line.textStart())
        return self._shown[start : self.units.to_codepoint(line.textStart() + line.textLength())]

    def _visible_end(self, line: QTextLine) -> int:
        """Give where a line ends (UTF-16 units) without the spaces at which it was wrapped."""
        start = self.units.to_codepoint(line.textStart())
        return self.units.to_utf16(start + len(self._text_of(line).rstrip()))

    def _line_boxes(self, line: QTextLine, index: int, low: int, high: int) -> list[Box]:
        found = pieces(line, low, high)
        if found is None:
            found = self._cut_pieces(line, low, high)
        above, below = self._room[index]
        y, height = line.y() - above, above + line.ascent() + line.descent() + below
        baseline = line.y() + line.ascent()
        return [
            Box(QRectF(left, y, right - left, height), baseline, index, rtl)
            for left, right, rtl in found
        ]

    def _cut_pieces(self, line: QTextLine, low: int, high: int) -> list[Piece]:
        first, last = self.units.span_to_codepoints((line.textStart(), self._visible_end(line)))
        edges = [self.units.to_utf16(first + edge) for edge in boundaries(self._shown[first:last])]
        return cut_pieces(line, low, high, edges)


def caret_x(line: QTextLine, unit: int, *, behind: bool = False) -> float:
    """Give where the caret stands before (or behind) the character at a unit of a line."""
    edge = QTextLine.Edge.Trailing if behind else QTextLine.Edge.Leading
    # PySide gives the unit beside the place, which its annotations do not say.
    x, _unit = cast("tuple[float, int]", line.cursorToX(unit, edge))
    return x
