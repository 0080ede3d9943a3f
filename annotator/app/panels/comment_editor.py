"""Where a comment is typed: a few lines, of which Enter makes a comment."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

LINES = 4
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CommentEditor(QPlainTextEdit):
    """Plain text; Enter gives it away, Shift+Enter begins a line."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a few lines."""
        room = self.document().documentMargin() * 2 + self.frameWidth() * 2
        return QSize(200, int(self.fontMetrics().lineSpacing() * LINES + room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the text away at Enter."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTER and not shift:
            self.entered.emit(self.toPlainText())
            return
        super().keyPressEvent(event)
