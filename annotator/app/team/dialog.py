"""The dialog of a project's team: its members, and giving articles out."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.keyboard import press_by_enter
from annotator.app.language import Interface
from annotator.app.panels.state_label import StateLabel
from annotator.app.team.giving_page import GivingPage
from annotator.app.team.jobs import Team
from annotator.app.team.members_page import MembersPage

SIZE = QSize(820, 640)


class TeamDialog(QDialog):
    """Shows what it is told; asks for everything by its pages' signals."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        """Make the pages."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setSizeGripEnabled(True)
        self.resize(SIZE.boundedTo(parent.screen().availableSize()))
        self.members, self.giving = MembersPage(interface), GivingPage(interface)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.addTab(self.members, "")
        self.pages.addTab(self.giving, "")
        self.state = StateLabel()
        self.leave = QPushButton()
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        press_by_enter(self.leave)
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addLayout(row)
        self.retranslate()

    def show_team(self, team: Team) -> None:
        """Show who is there now."""
        self.members.show_team(team)
        self.giving.show_team(team)

    def tell(self, text: str, *, bad: bool = False) -> None:
        """Say what was done, or what is wrong."""
        self.state.tell(text, bad=bad)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setWindowTitle(self.tr("Team"))
        self.pages.setTabText(0, self.tr("Members"))
        self.pages.setTabText(1, self.tr("Give out articles"))
        self.pages.setAccessibleName(self.tr("Team"))
        self.leave.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
