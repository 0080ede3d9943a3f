"""Files and folders dragged onto the window or an assistant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

Take = Callable[[list[str]], object]


class Dropping(QObject):
    """Hands what is dropped on the widgets it watches to whoever takes it there."""

    def __init__(self, parent: QObject) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._takers: dict[QObject, Take] = {}

    def watch(self, widget: QWidget, take: Take) -> None:
        """Hand over what is dropped on a widget, or on any in it that does not want it."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)
        self._takers[widget] = take
        widget.destroyed.connect(lambda: self._takers.pop(widget, None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._takers[watched](paths)
        return True
