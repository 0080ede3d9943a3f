"""Keys of buttons: a button's own would be lost with each change of its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


def add_key(key: str, page: QWidget, button: QAbstractButton) -> None:
    """Have a key press a button from anywhere on a page, and the button tell of it."""
    shortcut = QShortcut(QKeySequence(key), page, button.click)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(native)
    button.setAccessibleDescription(native)
