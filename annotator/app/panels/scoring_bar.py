"""How far the articles are scored, under the order that goes by their scores, with a way to stop.

A bar of its own: scoring may take minutes in which the annotator works on, and the messages of that
work must not push it away.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.app.language import Interface

HEIGHT = 6  # pixels, as the progress of the work below


class ScoringBar(QWidget):
    """Shows the progress of scoring; hidden while there is none."""

    stop_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
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
        self.stop.clicked.connect(self.stop_requested)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.stop, 0, 1)
        grid.addWidget(self.progress, 1, 0, 1, 2)
        self.retranslate()
        self.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of the articles are scored."""
        self._done, self._total = done, total
        self.progress.setRange(0, max(done, total))
        self.progress.setValue(done)
        self._tell()
        self.show()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.progress.setAccessibleName(self.tr("Articles scored"))
        self.stop.setText(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop scoring the articles"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        number = self._interface.number
        text = self.tr("Scoring the articles: {done} of {total}")
        self.label.setText(text.format(done=number(self._done), total=number(self._total)))
