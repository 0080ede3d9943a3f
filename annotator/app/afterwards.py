"""What may wait until the page has been painted: the panels follow the text, never the other way.

A key is answered where the eyes are. Whatever else shows the same thing is told one turn of the
event loop later, behind the painting, once for all that has changed by then.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

Act = Callable[[], object]
BEHIND_PAINTING = Qt.EventPriority.LowEventPriority.value - 1  # Qt asks for pictures with Low


class Afterwards(QObject):
    """A line of things to do behind the next picture, each once, in the order they came."""

    TURN = QEvent.Type(QEvent.registerEventType())

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._line: dict[Act, None] = {}
        self._is_painted = False

    def later(self, act: Act) -> Act:
        """Give a function that puts `act` in the line, unless it stands there already."""

        def wait() -> None:
            if not self._line:
                self._ask()
            self._line.setdefault(act)

        return wait

    def event(self, event: QEvent) -> bool:
        """Do what waits. What comes of it and may wait again has a turn of its own."""
        if event.type() != self.TURN:
            return super().event(event)
        if not self._is_painted:  # in the same turn; what waits for the picture goes first
            self._is_painted = True
            self._ask()
            return True
        self._is_painted = False
        line, self._line = self._line, {}
        try:
            while line:
                act = next(iter(line))
                del line[act]
                act()
        finally:
            if line:  # one failed, and Qt tells of it; the others have their turn
                self._line = line | self._line
                self._ask()
        return True

    def _ask(self) -> None:
        QCoreApplication.postEvent(self, QEvent(self.TURN), BEHIND_PAINTING)
