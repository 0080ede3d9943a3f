"""The apparatus around the text: paragraph and line numbers, names of invisible controls.

Nothing here touches the letters: a control is named below its line, with a hair up to its place.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLine

from annotator.app.article_view.block import Block, caret_x
from annotator.app.article_view.display import INVISIBLE
from annotator.app.article_view.measures import label_font
from annotator.text.bidi import visible_name

if TYPE_CHECKING:
    from annotator.app.article_view.picture import Picture

MARGIN_GAP: Final = 14  # pixels between the column and a number
LABEL_PADDING: Final = 2.0
LABEL_GAP: Final = 2.0
ROUND: Final = 2.0


class Apparatus:
    """Draws the apparatus of one picture."""

    def __init__(self, painter: QPainter, picture: "Picture") -> None:
        """Take where to draw and what."""
        self._painter, self._picture = painter, picture
        self._soft = QColor(picture.theme.soft_text)
        self._small = label_font(picture.tag_face.font)

    def draw(self, blocks: list[Block], top: float, bottom: float) -> None:
        """Draw what belongs to the lines between two heights."""
        setting = self._picture.setting
        for block in blocks:
            before = self._picture.layout.lines_before(block) if setting.numbers else None
            for index, line in enumerate(block.lines()):
                y = block.top + line.y()
                if y + 2 * line.height() < top or y - line.height() > bottom:
                    continue
                if index == 0 and block.begins:
                    if block.number:
                        self._number(block, line, block.number, self._picture.tag_face.font)
                elif before is not None:
                    self._number(block, line, before + index + 1, self._small)
                if setting.controls:
                    self._labels(block, line)

    def _number(self, block: Block, line: QTextLine, number: int, font: QFont) -> None:
        """Write a number in the margin where the paragraph's lines begin."""
        text = self._picture.number(number)
        width = QFontMetricsF(font).horizontalAdvance(text)
        column = self._picture.layout.measures.width
        x = column + MARGIN_GAP if block.right_to_left else -MARGIN_GAP - width
        self._painter.setFont(font)
        self._painter.setPen(self._soft)
        self._painter.drawText(QPointF(x, block.top + line.y() + line.ascent()), text)

    def _labels(self, block: Block, line: QTextLine) -> None:
        """Name the line's invisible controls below their places, side by side where they crowd."""
        start = block.units.to_codepoint(line.textStart())
        end = block.units.to_codepoint(line.textStart() + line.textLength())
        text = self._picture.layout.text[block.start + start : block.start + end]
        places = sorted(
            (_place(line, block.units.to_utf16(start + found.start())), found[0])
            for found in INVISIBLE.finditer(text)
        )
        if not places:
            return
        metrics = QFontMetricsF(self._small)
        names = [visible_name(char) or "" for _, char in places]
        widths = [metrics.horizontalAdvance(name) + 2 * LABEL_PADDING for name in names]
        lefts = spread([x for x, _ in places], widths, self._picture.layout.measures.width)
        measures = self._picture.layout.measures
        top = block.top + line.y() + line.height() + measures.under_band
        for (x, _), name, left, width in zip(places, names, lefts, widths, strict=True):
            label = QRectF(left, top, width, measures.label_band)
            self._label(label, name, QPointF(x, block.top + line.y() + line.ascent()))

    def _label(self, label: QRectF, name: str, place: QPointF) -> None:
        accent = QColor(self._picture.theme.accent)
        self._painter.setPen(QPen(accent, 1))
        self._painter.drawLine(place, QPointF(label.center().x(), label.top()))
        self._painter.drawRoundedRect(label, ROUND, ROUND)
        self._painter.setFont(self._small)
        self._painter.drawText(label, Qt.AlignmentFlag.AlignCenter, name)


def _place(line: QTextLine, unit: int) -> float:
    """Give the x of the middle of a unit's own room, which mostly has no width."""
    return (caret_x(line, unit) + caret_x(line, unit, behind=True)) / 2


def spread(places: list[float], widths: list[float], room: float) -> list[float]:
    """Put labels of these widths side by side, each as near as it can be to its place.

    Args:
        places: where their middles would be, from left to right.
        widths: of the labels.
        room: the width that all should stay in.
    """
    lefts: list[float] = []
    edge = float("-inf")
    for place, width in zip(places, widths, strict=True):
        lefts.append(max(place - width / 2, edge))
        edge = lefts[-1] + width + LABEL_GAP
    edge = max(room, max((place for place in places), default=0.0))
    for index in range(len(lefts) - 1, -1, -1):
        lefts[index] = min(lefts[index], edge - widths[index])
        edge = lefts[index] - LABEL_GAP
    return lefts
