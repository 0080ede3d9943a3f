"""What both assistants are: a dialog whose steps are chosen, done and told."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assistants.keys import add_key
from annotator.app.assistants.progress_page import ProgressPage
from annotator.app.assistants.report_page import ReportPage
from annotator.app.language import Interface
from annotator.app.panels.state_label import StateLabel

BEGINNING = ("Ctrl+Enter", "Ctrl+Return")  # from anywhere on the first page
SIZE = QSize(960, 660)


class Steps(QDialog):
    """A page to choose on, the progress, and the account; Esc steps back or stops the job."""

    begun = Signal()
    stop_requested = Signal()

    def __init__(
        self, interface: Interface, first: QWidget, parent: QWidget, *, lines: int = 1
    ) -> None:
        """Take the page on which things are chosen.

        Args:
            interface: the language in use.
            first: the page.
            parent: the window.
            lines: how many lines of words a row of the account has.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setSizeGripEnabled(True)
        self.resize(SIZE.boundedTo(parent.screen().availableSize()))
        self.interface = interface
        self.first = first
        self.progress, self.report = ProgressPage(interface), ReportPage(interface, lines)
        self.pages = QStackedWidget()
        for page in (first, self.progress, self.report):
            self.pages.addWidget(page)
        self.state = StateLabel()
        self.state.hide()
        self.leave, self.go_on = QPushButton(), QPushButton()
        self.leave.setAutoDefault(False)
        self.go_on.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(self.state)
        column.addLayout(row)
        self.go_on.clicked.connect(self.begun)
        self.leave.clicked.connect(self.reject)
        for key in BEGINNING:
            add_key(key, self, self.go_on)
        self.progress.stop_requested.connect(self.stop_requested)
        self.progress.hiding_requested.connect(self.hide)
        self.pages.currentChanged.connect(self._turn)

    @property
    def is_running(self) -> bool:
        """Whether the job is going on."""
        return self.pages.currentWidget() is self.progress

    def tell(self, text: str, *, bad: bool = False) -> None:
        """Say something below the page, until the page is turned."""
        self.state.tell(text, bad=bad)

    def _turn(self) -> None:
        self.tell("")
        self._dress_buttons()

    def _dress_buttons(self) -> None:
        is_first = self.pages.currentWidget() is self.first
        self.go_on.setVisible(is_first)
        self.leave.setVisible(not self.is_running)
        self.leave.setText(self.tr("Cancel") if is_first else self.tr("Close"))
        (self.go_on if is_first else self.leave).setDefault(True)

    def reject(self) -> None:
        """Step back: stop what is going on; else leave."""
        if self.is_running:
            self.progress.show_stopping()
            self.stop_requested.emit()
        else:
            super().reject()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._dress_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
