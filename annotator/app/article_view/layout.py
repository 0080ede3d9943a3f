"""The article laid out: one `Block` a paragraph, set in lines one below the other.

Works in two units: code points for everything that comes in or goes out, and inside a block
the UTF-16 units of Qt's text layout. Coordinates are pixels in the column of text: x from its
left edge, y from the top of the article.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from annotator.app.article_view.display import display_text
from annotator.text.bidi import Direction, paragraph_direction
from annotator.text.offsets import Utf16Map
from annotator.text.segments import paragraphs

BOXES_KEPT = 5000  # spans whose boxes a layout remembers
SAMPLE = "وقال المتحدث في بيان إن نتائج الدراسة ستُعلن خلال الأسبوع المقبل"
LETTERS_IN_LINE = 72
TALL_AND_DEEP = "أإلكطحجعقيم"
TAG_CLEARANCE = 2.0
TOUCHING = 0.75  # pixels: visual neighbours closer than this are one box


@dataclass(frozen=True)
class Measures:
    """The vertical and horizontal measures of the page, in pixels."""

    font: QFont
    width: float
    tag_band: float
    under_band: float
    paragraph_gap: float
    rise: float  # of the ink above the baseline
    drop: float  # of the ink below it

    @classmethod
    def of(cls, font: QFont, width: float, tag_font: QFont | None = None) -> "Measures":
        """Derive the bands above and below each line from the faces' sizes."""
        metrics = QFontMetricsF(font)
        em, ink = metrics.height(), metrics.tightBoundingRect(TALL_AND_DEEP)
        tag = QFontMetricsF(tag_font).height() if tag_font else 0.0
        return cls(
            font=font,
            width=width,
            tag_band=max(em * 0.36, tag + TAG_CLEARANCE),
            under_band=em * 0.16,
            paragraph_gap=em * 0.45,
            rise=-ink.top(),
            drop=ink.bottom(),
        )


def comfortable_width(font: QFont) -> float:
    """Give the width in pixels of a line of comfortable length (55 to 75 letters)."""
    return QFontMetricsF(font).horizontalAdvance(SAMPLE) / len(SAMPLE) * LETTERS_IN_LINE


@dataclass(frozen=True)
class Box:
    """One stretch of a span as the eye sees it: a rectangle on one line."""

    rect: QRectF
    baseline: float
    line: int
    right_to_left: bool


class Block:
    """One paragraph, laid out. ``start`` and ``end`` are code points of the article."""

    def __init__(self, text: str, span: tuple[int, int], index: int, measures: Measures) -> None:
        """Lay the article's paragraph ``index`` (from 0) out in lines of the measure's width."""
        self.start, self.end = span
        self.index = index
        raw = text[self.start : self.end]
        self.units = Utf16Map(raw)
        self.right_to_left = paragraph_direction(raw) is Direction.RTL
        self.top = 0.0
        self._shown = display_text(raw)
        self.layout = QTextLayout(self._shown, measures.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(self._option())
        self.height = self._set_lines(measures)

    def _option(self) -> QTextOption:
        rtl = self.right_to_left
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _set_lines(self, measures: Measures) -> float:
        y = 0.0
        usual = QFontMetricsF(measures.font).height()
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(measures.width)
            y += measures.tag_band
            line.setPosition(QPointF(0, y))
            y += max(line.height(), usual) + measures.under_band
        self.layout.endLayout()
        return y

    def lines(self) -> Iterator[QTextLine]:
        """Give the block's lines, top to bottom."""
        return (self.layout.lineAt(index) for index in range(self.layout.lineCount()))

    def unit(self, position: int) -> int:
        """Turn a code point of the article into a UTF-16 unit of the block."""
        return self.units.to_utf16(min(max(position, self.start), self.end) - self.start)

    def position(self, unit: int) -> int:
        """Turn a UTF-16 unit of the block into a code point of the article."""
        return self.start + self.units.to_codepoint(unit)

    def boxes(self, start: int, end: int) -> list[Box]:
        """Give the boxes that cover a span's glyphs, in visual pieces, line by line.

        Args:
            start: first code point of the span, in the article.
            end: the code point after the last.
        """
        first, last = self.unit(start), self.unit(end)
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

    def _visible_end(self, line: QTextLine) -> int:
        """Give where a line ends (UTF-16 units) without the spaces at which it was wrapped."""
        start = self.units.to_codepoint(line.textStart())
        end = self.units.to_codepoint(line.textStart() + line.textLength())
        return self.units.to_utf16(start + len(self._shown[start:end].rstrip()))

    def _line_boxes(self, line: QTextLine, index: int, low: int, high: int) -> list[Box]:
        pieces: list[tuple[float, float, bool]] = []
        for run in line.glyphRuns(low, high - low):
            rect = run.boundingRect()
            if rect.width() > 0:
                pieces.append((rect.left(), rect.right(), run.isRightToLeft()))
        y = self.top + line.y()
        height = line.ascent() + line.descent()
        return [
            Box(QRectF(left, y, right - left, height), y + line.ascent(), index, rtl)
            for left, right, rtl in merged(pieces)
        ]


def merged(pieces: list[tuple[float, float, bool]]) -> list[tuple[float, float, bool]]:
    """Join visual pieces (left, right, right-to-left) that touch or overlap."""
    joined: list[tuple[float, float, bool]] = []
    for left, right, rtl in sorted(pieces):
        if joined and left - joined[-1][1] <= TOUCHING:
            before_left, before_right, before_rtl = joined[-1]
            joined[-1] = (before_left, max(before_right, right), before_rtl)
        else:
            joined.append((left, right, rtl))
    return joined


class ArticleLayout:
    """All blocks of an article, one below the other."""

    def __init__(self, text: str, measures: Measures) -> None:
        """Lay out a whole article."""
        self.text = text
        self.measures = measures
        self.blocks = [
            Block(text, span, index, measures) for index, span in enumerate(paragraphs(text))
        ]
        y = 0.0
        for block in self.blocks:
            block.top = y
            y += block.height + measures.paragraph_gap
        self.height = y
        self._boxes: dict[tuple[int, int], list[Box]] = {}
        self._tops = [block.top for block in self.blocks]
        self._starts = [block.start for block in self.blocks]

    def block_at(self, position: int) -> Block:
        """Find the block that holds a code point of the article (a line end: the one before)."""
        return self.blocks[max(0, bisect_right(self._starts, position) - 1)]

    def block_at_y(self, y: float) -> Block:
        """Find the block at a height, or the nearest one."""
        return self.blocks[max(0, bisect_right(self._tops, y) - 1)]

    def visible(self, top: float, bottom: float) -> list[Block]:
        """Give the blocks that lie between two heights, wholly or in part."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return self.blocks[first:last]

    def boxes(self, start: int, end: int) -> list[Box]:
        """Give the boxes of a span (code points) over all the blocks that it crosses."""
        if (start, end) not in self._boxes:
            if len(self._boxes) > BOXES_KEPT:
                self._boxes.clear()
            self._boxes[start, end] = self._find_boxes(start, end)
        return self._boxes[start, end]

    def _find_boxes(self, start: int, end: int) -> list[Box]:
        first = bisect_right(self._starts, start) - 1
        found: list[Box] = []
        for block in self.blocks[max(0, first) :]:
            if block.start >= end:
                break
            found += block.boxes(start, end)
        return found
