"""Online: whether the project's server is there, and what it tells of others' changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


class Online(QObject):
    """The connection of one window's project to its server, as the annotator hears of it."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace

    def tell_waiting(self, count: int) -> None:
        """Say, before the project is left, how many edits wait for the connection."""
        if count:
            waits = self.tr("No connection: %Ln edit(s) could not be sent yet.", "", count)
        else:
            waits = self.tr("No connection.")
        kept = self.tr(
            "All is kept on this computer and sent when you open the project here next. "
            "To leave now, do the same again."
        )
        self._window.bar.warn(f"{waits} {kept}")
