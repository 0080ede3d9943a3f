"""Scrolling on while the pointer is pulled beyond the page's top or bottom and rests there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

PACE: Final = 60  # milliseconds from line to line


class Onward:
    """Scrolls a page line by line for as long as a pulled pointer is beyond its edge."""

    def __init__(self, area: QAbstractScrollArea, then: Callable[[QPointF], object]) -> None:
        """Take the page.

        Args:
            area: what scrolls.
            then: called after each line with the point of the page nearest to the pointer.
        """
        self._area, self._then = area, then
        self._point = QPointF()
        self._timer = QTimer(area, interval=PACE)
        self._timer.timeout.connect(self._step)

    def follow(self, point: QPointF) -> None:
        """Go on or stop, by where the pulled pointer is (pixels of the viewport)."""
        self._point = point
        if self._nearest() == point:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Stop: the button is not held any more."""
        self._timer.stop()

    def _nearest(self) -> QPointF:
        last = self._area.viewport().height() - 1
        return QPointF(self._point.x(), min(max(self._point.y(), 0.0), float(last)))

    def _step(self) -> None:
        bar, nearest = self._area.verticalScrollBar(), self._nearest()
        before = bar.value()
        bar.setValue(before + bar.singleStep() * (1 if nearest.y() < self._point.y() else -1))
        if bar.value() == before:
            self._timer.stop()  # there is nothing further
        self._then(nearest)
