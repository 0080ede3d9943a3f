"""When a widget has been painted: watched from outside, by an event filter on that widget alone."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

FINISHED = QEvent.Type(QEvent.registerEventType())
HIGH = 1  # Qt.EventPriority; the namespace Qt itself takes 10 ms to load


class PaintWatch(QObject):
    """Tells once, after the next picture that a widget is part of, when that was finished."""

    def __init__(self, widget: QWidget, on_painted: Callable[[float], object]) -> None:
        """Watch a widget.

        Args:
            widget: the widget.
            on_painted: told the time, in seconds of `time.monotonic`.
        """
        super().__init__(widget)
        self._widget, self._on_painted = widget, on_painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Await the end of the picture that begins: the next event handled comes after it."""
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(FINISHED), HIGH)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Tell the time."""
        if event.type() != FINISHED:
            return super().event(event)
        self._on_painted(monotonic())
        self.deleteLater()
        return True
