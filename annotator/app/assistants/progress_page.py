"""How far a job is, with a way to stop it and one to work on meanwhile."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.app.language import Interface

WIDTH = 420  # pixels


class ProgressPage(QWidget):
    """Shows what an assistant does."""

    stop_requested = Signal()
    hiding_requested = Signal()

    def __init__(self, interface: Interface) -> None:
        """Make a page for a job that has not begun."""
        super().__init__()
        self._interface = interface
        self._what, self._done, self._is_stopping = "", 0, False
        self.label, self.note = QLabel(), QLabel()
        self.label.setWordWrap(True)
        self.note.setWordWrap(True)
        self.note.setObjectName("soft")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.stop, self.hiding = QPushButton(), QPushButton()
        self.stop.clicked.connect(self.stop_requested)
        self.hiding.clicked.connect(self.hiding_requested)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for part in (self.label, self.progress, self.note):
            part.setMinimumWidth(WIDTH)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch()
        for button in (self.stop, self.hiding):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        self.retranslate()

    def begin(self, what: str, note: str) -> None:
        """Show that a job begins.

        Args:
            what: what is done.
            note: what stopping it comes to.
        """
        self._what, self._done, self._is_stopping = what, 0, False
        self.progress.setRange(0, 0)
        self.note.setText(note)
        self.stop.setEnabled(True)
        self._tell()
        self.stop.setFocus()

    def show_progress(self, done: int, total: int = 0) -> None:
        """Show how much is done, of how much if that is known."""
        self._done = done
        self.progress.setRange(0, max(total, done) if total else 0)
        self.progress.setValue(done)
        self._tell()

    def show_stopping(self) -> None:
        """Show that the job is about to stop."""
        self._is_stopping = True
        self.stop.setEnabled(False)
        self._tell()

    def _tell(self) -> None:
        said = self.tr("Stopping…") if self._is_stopping else self._what
        done = self._interface.number(self._done) if self._done else ""
        self.label.setText(f"{said} {done}".strip())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop.setText(self.tr("Stop"))
        self.hiding.setText(self.tr("Work on meanwhile"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
