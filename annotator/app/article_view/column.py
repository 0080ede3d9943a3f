"""The column in the middle of a view in which its article is set: what stands where.

Points and boxes are pixels of the view's viewport, positions code points of the article.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.app.article_view.hit_test import place_at, position_at
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.measures import USUAL, Measures, Setting, comfortable_width
from annotator.app.article_view.scrolling import ROOM, Scrolling
from annotator.app.article_view.stretches import Stretch, stretches
from annotator.text.bidi import Direction

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN = 48.0
MIN_WIDTH = 120.0
LINES_KEPT = 2  # lines shown beyond what is to be seen when it comes near an edge


class Column:
    """An article's lines in one view; without an article it has no layout."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        """Take the view."""
        self._area = area
        self._text = ""
        self.parts: Sequence[Stretch] = stretches("")
        self.layout: ArticleLayout | None = None
        self.scrolling = Scrolling(area)
        self.font, self.tag_font, self.setting = QFont(), QFont(), USUAL
        self.direction: Direction | None = None  # that of all paragraphs; else each has its own

    # setting the lines

    def show_text(self, text: str, direction: Direction | None) -> None:
        """Set another text, from its top."""
        self._text, self.direction, self.parts = text, direction, stretches(text)
        self._lay_out(anew=True)

    def turn(self, direction: Direction | None) -> bool:
        """Set all paragraphs in one direction, or each by its content; False if it is so."""
        if direction is self.direction:
            return False
        self.direction = direction
        self._lay_out()
        return True

    def dress(self, font: QFont, tag_font: QFont, setting: Setting) -> bool:
        """Set the lines in other faces and at other distances; False if they are so."""
        dressed = font, tag_font, setting
        if dressed == (self.font, self.tag_font, self.setting) and self.layout is not None:
            return False
        self.font, self.tag_font, self.setting = dressed
        self._lay_out()
        return True

    def fit(self) -> bool:
        """Set the lines in the width that there is now; False if they are."""
        if self.layout is not None and self.layout.measures.width == self._width():
            return False
        self._lay_out()
        return True

    def wanted_width(self) -> float:
        """Give the width of the view that a comfortable measure needs."""
        return comfortable_width(self.font, self.setting.letters) + 2 * MARGIN

    def _width(self) -> float:
        room = self._area.viewport().width() - 2 * MARGIN
        return max(MIN_WIDTH, min(comfortable_width(self.font, self.setting.letters), room))

    def _lay_out(self, *, anew: bool = False) -> None:
        """Set the article in the present width, its first line on the screen where it was."""
        place = None if anew else self.scrolling.place()
        measures = Measures.of(self.font, self._width(), self.tag_font, self.setting)
        self.layout = ArticleLayout(self._text, measures, self.direction, self.parts)
        self.scrolling.set_layout(self.layout, place)

    # what stands where

    def origin(self) -> QPointF:
        """Give the point of the column's top left corner."""
        width = self.layout.measures.width if self.layout is not None else 0.0
        x = (self._area.viewport().width() - width) / 2
        return QPointF(round(x), self.scrolling.offset())

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles of a stretch."""
        if self.layout is None:
            return []
        boxes = self.layout.boxes(start, end)
        origin = self.origin()
        return [box.rect.translated(origin) for box in boxes]

    def position_at(self, point: QPointF) -> int | None:
        """Give the code point nearest to a point."""
        if self.layout is None or not self.layout.text:
            return None
        return position_at(self.layout, point - self.origin())

    def place_at(self, point: QPointF) -> int:
        """Give the place between two characters nearest to a point."""
        return place_at(self.layout, point - self.origin()) if self.layout is not None else 0

    def lines_seen(self) -> int:
        """Count the lines that there is room for, but one."""
        pitch = self.layout.measures.pitch if self.layout is not None else 1.0
        return max(1, int(self._area.viewport().height() / pitch) - 1)

    def shows(self, position: int) -> bool:
        """Tell whether the line of a code point is on the screen in its full height."""
        boxes = self.boxes(position, position + 1)
        height = self._area.viewport().height()
        return bool(boxes) and boxes[0].top() >= 0 and boxes[0].bottom() <= height

    def reveal(self, start: int, end: int) -> None:
        """Scroll, only if needed and no further than needed, until a stretch can be seen."""
        if self.layout is None:
            return
        boxes = self.layout.boxes(start, max(end, start + 1))
        self.scrolling.follow()
        if not boxes:
            return
        pad = (self.layout.measures.tag_band + ROOM) * LINES_KEPT
        self.scrolling.reveal(boxes[0].rect.top() - pad, boxes[-1].rect.bottom() + pad)
