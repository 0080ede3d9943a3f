"""A panel's contents, or what to do where there are none yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget


class EmptyOr(QWidget):
    """Shows a widget, or in its place a few soft words."""

    def __init__(self, widget: QWidget, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._widget = widget
        self.empty = QLabel()
        self.empty.setObjectName("soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(widget)

    def show_empty(self, *, empty: bool) -> None:
        """Show the words or the widget."""
        self._stack.setCurrentWidget(self.empty if empty else self._widget)
