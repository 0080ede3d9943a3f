"""Which keyboard layout is switched on: seen from the letters that arrive."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent

# A key that is an action's comes only as the first of these.
PRESSES = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class LayoutWatcher(QObject):
    """Watches key presses and says when they begin to come from the other layout."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        """Begin with the Latin layout, not watching yet."""
        super().__init__(parent)
        self._arabic = False

    def start(self) -> None:
        """Watch the whole app from now on."""
        QGuiApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the letter of a key press; never keep the event."""
        if event.type() in PRESSES and isinstance(event, QKeyEvent):
            text = event.text()
            if len(text) == 1 and text.isalpha():
                arabic = bidirectional(text) == "AL"
                if arabic is not self._arabic:
                    self._arabic = arabic
                    self.changed.emit(arabic)
        return super().eventFilter(watched, event)
