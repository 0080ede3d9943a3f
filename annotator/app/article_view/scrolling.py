"""Where on the page the reader is, kept while blocks above get their true heights.

Blocks are set as they come into sight, and in idle moments all others are measured; neither ever
moves a line that is on the screen: the scroll bar moves instead.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.app.article_view.hit_test import line_at, line_of
from annotator.app.article_view.layout import ArticleLayout

ROOM: Final = 24  # pixels above the first and below the last line
SLICE: Final = 0.004  # seconds of measuring in one go
PAUSE: Final = 12  # milliseconds from one go to the next


class Place(NamedTuple):
    """A line on the screen: its first code point, and its pixels from the viewport's top."""

    position: int
    offset: float


class Scrolling(QObject):
    """The scroll position of one article view."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        """Take the view; it has no article yet."""
        super().__init__(area)
        self._area, self._bar = area, area.verticalScrollBar()
        self._layout: ArticleLayout | None = None
        self._version = self._anchor = self._anchor_top = 0
        self._is_moving = False
        self._idle = QTimer(self, interval=PAUSE, singleShot=True)
        self._idle.timeout.connect(self._refine)

    def set_layout(self, layout: ArticleLayout, place: Place | None) -> None:
        """Show another layout: from its top, or with a line at the place where it was."""
        self._layout = layout
        self._bar.setSingleStep(max(1, int(QFontMetricsF(layout.measures.font).height())))
        if layout.refine(SLICE):
            self._idle.start()
        y = 0.0
        if place is not None:
            block = layout.block_at(place.position)
            line = line_of(block, place.position)
            y = block.top + (line.y() if line else 0) + ROOM - place.offset
        self._move(round(y))
        self._note()
        self.settle()

    def place(self) -> Place | None:
        """Give the first line on the screen; None at the top of the article."""
        self.follow()
        if self._layout is None or self._bar.value() == 0:
            return None
        y = self._bar.value() - ROOM
        block = self._layout.block_at_y(y)
        line = line_at(block, y)
        if line is None:
            return Place(block.start, block.top - y)
        return Place(block.position(line.textStart()), block.top + line.y() - y)

    def offset(self) -> int:
        """Give where the article's top lies in the viewport, in pixels downwards."""
        self.follow()
        return ROOM - self._bar.value()

    def follow(self) -> None:
        """Move the bar, not the text, where blocks above have got other heights."""
        layout = self._layout
        if layout is not None and layout.version != self._version:
            self._move(self._bar.value() + layout.top_of(self._anchor) - self._anchor_top)
            self._note()

    def settle(self) -> None:
        """Lay out what is on the screen, after any move or change of size."""
        layout = self._layout
        if layout is None or self._is_moving:
            return
        self.follow()
        top = self._bar.value() - ROOM
        moved = layout.settle(top, top + self._area.viewport().height())
        self._move(self._bar.value() + moved)
        self._note()

    def reveal(self, top: float, bottom: float) -> None:
        """Scroll, no further than needed, until two heights of the article can be seen."""
        height = self._area.viewport().height()
        if bottom + ROOM > self._bar.value() + height:
            self._bar.setValue(int(min(bottom + ROOM - height, top + ROOM)))
        if top + ROOM < self._bar.value():
            self._bar.setValue(int(top + ROOM))

    def _move(self, value: int) -> None:
        """Set the bar without any text moving."""
        height = self._layout.height + 2 * ROOM if self._layout else 0
        page = self._area.viewport().height()
        self._is_moving = True
        self._bar.setPageStep(page)
        self._bar.setRange(0, max(0, height - page))
        self._bar.setValue(value)
        self._is_moving = False

    def _note(self) -> None:
        """Remember which block is first on the screen, and at what height."""
        if self._layout is not None:
            self._version = self._layout.version
            self._anchor = self._layout.first_at(self._bar.value() - ROOM)
            self._anchor_top = self._layout.top_of(self._anchor)

    def _refine(self) -> None:
        """Measure some blocks; not while the reader holds the bar, which would jump away."""
        if self._layout is None:
            return
        more = self._bar.isSliderDown() or self._layout.refine(SLICE, self._anchor)
        self.follow()
        if more:
            self._idle.start()
