"""The dialog that asks for a project on a server: where it is, who comes, and the password."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.panels.state_label import StateLabel

EXAMPLE = "postgresql+psycopg://server.example/project"
WIDTH = 620  # pixels


class Login(NamedTuple):
    """What was filled in."""

    address: str
    user: str
    password: str
    is_remembered: bool


class ServerDialog(QDialog):
    """Asks, shows that an answer is awaited, and says what is wrong; connects to nothing itself."""

    login_requested = Signal(object)  # the `Login`
    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(WIDTH)
        self.address, self.user, self.password = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.address, self.user, self.password):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Latin, whatever surrounds it
        self.address.setPlaceholderText(EXAMPLE)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.remember = QCheckBox()
        self._form = QFormLayout()
        self._labels = [QLabel(), QLabel(), QLabel()]
        fields = (self.address, self.user, self.password)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            self._form.addRow(label, field)
        self._form.addRow("", self.remember)
        self.state = StateLabel()
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self.go_on, self.leave = QPushButton(), QPushButton()
        self.go_on.setDefault(True)
        self.leave.setAutoDefault(False)
        self._arrange()
        self.go_on.clicked.connect(self._ask)
        self.leave.clicked.connect(self.reject)
        self.address.textChanged.connect(lambda _text: self._enable())
        self.is_connecting = False
        self.retranslate()
        self._show_busy(busy=False)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(self.state)
        column.addWidget(self._busy)
        column.addStretch()
        column.addLayout(row)

    def fill(self, address: str, user: str) -> None:
        """Fill in what is known; the focus goes where something is missing."""
        self.address.setText(address)
        self.user.setText(user)
        missing = next((field for field in (self.address, self.user) if not field.text()), None)
        (missing or self.password).setFocus()
        self._enable()

    def show_connecting(self) -> None:
        """Show that the server is asked; the only thing to do is to stop."""
        self.state.tell(self.tr("Waiting for the server…"))
        self._show_busy(busy=True)

    def show_problem(self, text: str, *, asks_password: bool) -> None:
        """Say what is wrong; ``asks_password``: whether another password may help."""
        self.state.tell(text, bad=True)
        self._show_busy(busy=False)
        field = self.password if asks_password else self.address
        field.selectAll()
        field.setFocus()

    def show_wish(self, text: str) -> None:
        """Say what is asked for; nothing has gone wrong."""
        self.state.tell(text)
        self._show_busy(busy=False)
        self.password.setFocus()

    def reject(self) -> None:
        """Stop waiting for the server; or leave."""
        if self.is_connecting:
            self.state.tell("")
            self._show_busy(busy=False)
            self.stop_requested.emit()
        else:
            super().reject()

    def _ask(self) -> None:
        text, user = self.address.text().strip(), self.user.text().strip()
        address = text if "://" in text else f"{EXAMPLE.partition('://')[0]}://{text}"
        remembers = self.remember.isChecked()
        self.login_requested.emit(Login(address, user, self.password.text(), remembers))

    def _show_busy(self, *, busy: bool) -> None:
        self.is_connecting = busy
        self._busy.setVisible(busy)
        for widget in (self.address, self.user, self.password, self.remember):
            widget.setEnabled(not busy)
        self._enable()
        self.retranslate()
        if busy:
            self.leave.setFocus()

    def _enable(self) -> None:
        self.go_on.setEnabled(bool(self.address.text().strip()) and not self.is_connecting)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setWindowTitle(self.tr("Open a project on a server"))
        texts = self.tr("&Address:"), self.tr("Your &name there:"), self.tr("&Password:")
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.address.setAccessibleName(self.tr("Address of the project"))
        self.user.setAccessibleName(self.tr("Your name on the server"))
        self.password.setAccessibleName(self.tr("Password"))
        self.remember.setText(self.tr("&Remember the password in this system’s keyring"))
        self._busy.setAccessibleName(self.tr("Waiting for the server…"))
        self.go_on.setText(self.tr("Open"))
        self.leave.setText(self.tr("Stop waiting") if self.is_connecting else self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
