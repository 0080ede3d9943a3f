"""The members of a project: roles, progress, and a form to add one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.keyboard import press_by_enter
from annotator.app.language import Interface
from annotator.app.panels.choices import Choice, offer
from annotator.app.team.jobs import Team
from annotator.app.team.roles import role_name
from annotator.store.members import Role

NAME, ROLE, ASSIGNED, BEGUN, FINISHED, SKIPPED = range(6)


class MembersPage(QWidget):
    """Shows the team; asks for every change by signals."""

    add_requested = Signal(str, object)  # name, `Role`
    role_requested = Signal(str, object)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._interface = interface
        self._team = Team((), {}, 0)
        self.open_places = QLabel()
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.currentItemChanged.connect(lambda *_: self._follow())
        self.chosen_role = QComboBox()
        self.chosen_role.activated.connect(self._ask_role)
        self._role_label, self._name_label = QLabel(), QLabel()
        self.name, self.role, self.add = QLineEdit(), QComboBox(), QPushButton()
        self.name.textChanged.connect(lambda _text: self._enable())
        self.name.returnPressed.connect(self._ask)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._ask)
        self._secret_told = QLabel()
        self._secret_told.setWordWrap(True)
        self.secret, self.copy = QLineEdit(), QPushButton()
        self.secret.setReadOnly(True)
        self.secret.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.secret.text()))
        press_by_enter(self.add, self.copy)
        self._arrange()
        self.retranslate()
        self.show_password(None, None)
        self._enable()

    def _arrange(self) -> None:
        chosen, new, secret = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        rows: tuple[tuple[QHBoxLayout, tuple[QWidget, ...]], ...] = (
            (chosen, (self._role_label, self.chosen_role)),
            (new, (self._name_label, self.name, self.role, self.add)),
            (secret, (self.secret, self.copy)),
        )
        for row, widgets in rows:
            for widget in widgets:
                row.addWidget(widget)
        chosen.addStretch()
        new.setStretchFactor(self.name, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(self.open_places)
        column.addLayout(chosen)
        column.addLayout(new)
        column.addWidget(self._secret_told)
        column.addLayout(secret)
        self._role_label.setBuddy(self.chosen_role)
        self._name_label.setBuddy(self.name)

    def show_team(self, team: Team) -> None:
        """Show who is there now; whoever is chosen stays so."""
        self._team = team
        current = self._current()
        self.list.clear()
        for member in team.members:
            share = team.shares.get(member.name)
            counts = (
                (share.assigned, share.begun, share.finished, share.skipped)
                if share is not None
                else (0, 0, 0, 0)
            )
            self._add_row(member.name, role_name(member.role), counts)
        self._show_places()
        names = [member.name for member in team.members]
        item = self.list.topLevelItem(names.index(current) if current in names else 0)
        if item is not None:
            self.list.setCurrentItem(item)
        self._follow()

    def show_password(self, name: str | None, password: str | None) -> None:
        """Show the password of a new member, this once; None: there is none to show."""
        if name is not None and password is not None:
            text = self.tr(
                "{name} logs in with this password. It is shown here once and kept nowhere: "
                "copy it and pass it on in safety."
            )
            self._secret_told.setText(text.format(name=f"\u2068{name}\u2069"))
        self.secret.setText(password or "")
        for widget in (self._secret_told, self.secret, self.copy):
            widget.setVisible(password is not None)

    def clear(self) -> None:
        """Empty the form: the member is added."""
        self.name.clear()

    def _show_places(self) -> None:
        """Say below the members how many places are for whoever takes them."""
        places = self._team.shares.get(None)
        count = places.assigned if places is not None else 0
        self.open_places.setText(self.tr("%Ln open place(s), for whoever takes them.", "", count))
        self.open_places.setVisible(count > 0)

    def _add_row(self, name: str, role: str, counts: tuple[int, int, int, int]) -> None:
        number = self._interface.number
        row = QTreeWidgetItem([f"\u2068{name}\u2069", role, *map(number, counts)])
        row.setData(NAME, Qt.ItemDataRole.UserRole, name)
        for column in (ASSIGNED, BEGUN, FINISHED, SKIPPED):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        self.list.addTopLevelItem(row)

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(NAME, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _follow(self) -> None:
        """Show the role of whoever is chosen."""
        current = self._current()
        member = next((each for each in self._team.members if each.name == current), None)
        self.chosen_role.setEnabled(member is not None)
        if member is not None:
            self.chosen_role.setCurrentIndex(self.chosen_role.findData(member.role))
        text = self.tr("&Role of {name}:").format(name=f"\u2068{current}\u2069")
        self._role_label.setText(text if current else self.tr("&Role:"))

    def _ask_role(self, _index: int) -> None:
        current, role = self._current(), Role(self.chosen_role.currentData())
        known = {member.name: member.role for member in self._team.members}
        if current in known and known[current] is not role:
            self.role_requested.emit(current, role)

    def _ask(self) -> None:
        name = self.name.text().strip()
        if name:
            self.add_requested.emit(name, Role(self.role.currentData()))

    def _enable(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        columns = (
            self.tr("Name"),
            self.tr("Role"),
            self.tr("Assigned"),
            self.tr("Begun"),
            self.tr("Finished"),
            self.tr("Skipped"),
        )
        self.list.setHeaderLabels(list(columns))
        header = self.list.header()
        header.setStretchLastSection(False)
        for column in range(len(columns)):
            fits = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if column == NAME else fits
            )
        self.list.setAccessibleName(self.tr("Members"))
        roles = [Choice(role_name(role), role) for role in Role]
        offer(self.role, *roles)
        offer(self.chosen_role, *roles)
        self.role.setAccessibleName(self.tr("Role of the new member"))
        self.chosen_role.setAccessibleName(self.tr("Role"))
        self._name_label.setText(self.tr("&New member:"))
        self.name.setPlaceholderText(self.tr("Name, as it stands in annotations"))
        self.name.setAccessibleName(self.tr("Name of the new member"))
        self.add.setText(self.tr("Add"))
        self.secret.setAccessibleName(self.tr("Password of the new member"))
        self.copy.setText(self.tr("Copy"))
        self.show_team(self._team)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
