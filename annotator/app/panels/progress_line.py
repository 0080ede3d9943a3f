"""How far something is that goes on in the background, with a way to stop it.

A line of its own: it may take minutes in which the annotator works on, and the messages of that
work must not push it away.
"""

from abc import abstractmethod

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.app.language import Interface

HEIGHT = 6  # pixels, as the progress of the work below


class ProgressLine(QWidget):
    """Shows a progress; hidden while there is none."""

    stop_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make a hidden line."""
        super().__init__(parent)
        self._interface = interface
        self._done = self._total = 0
        self.label = QLabel()
        self.label.setObjectName("soft")
        self.label.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(HEIGHT)
        self.stop = QPushButton()
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_requested)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setColumnStretch(0, 1)
        self.grid.addWidget(self.label, 0, 0)
        self.grid.addWidget(self.stop, 0, 1)
        self.grid.addWidget(self.progress, 1, 0, 1, 2)
        self.retranslate()
        self.hide()

    @abstractmethod
    def words(self, done: str, total: str) -> str:
        """Say how far it is; the numbers are in the language's digits."""

    @abstractmethod
    def names(self) -> tuple[str, str]:
        """Say what screen readers call the progress, and the button that stops it."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done of how much; of nothing: that is not known yet."""
        self._done, self._total = done, total
        self.progress.setRange(0, max(done, total))
        self.progress.setValue(done)
        self._tell()
        self.show()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        progress, stop = self.names()
        self.progress.setAccessibleName(progress)
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(stop)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        number = self._interface.number
        self.label.setText(self.words(number(self._done), number(self._total)))
