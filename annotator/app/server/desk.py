"""Projects on a server coming: who asks, waiting for the answer, and what to do without one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QStandardPaths, Signal

from annotator.app.messages import told
from annotator.app.server import jobs
from annotator.problems import Problem
from annotator.store.postgresql.address import Address, is_address, parse
from annotator.store.postgresql.codes import ASKING

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.app.server.dialog import Login, ServerDialog
    from annotator.app.tasks import Task


class ServerDesk(QObject):
    """Logs in for one window; the project that is open stays so until the other one is there."""

    opened = Signal(object)  # the `Opened`

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window
        self.dialog: ServerDialog | None = None
        self._task: Task | None = None
        self._attempt = 0

    @property
    def folder(self) -> Path:
        """Where the outboxes of all projects are."""
        place = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(place)) / "outbox"

    def ask(self) -> None:
        """Ask which project, offering the one that was open last."""
        known = (name for name in self._window.settings.projects.names() if is_address(name))
        last = next(known, None)
        self._show_dialog(None if last is None else parse(last))

    def open(self, target: str | Address) -> None:
        """Open a project; a password is asked for where one is needed and not known."""
        try:
            address = parse(target) if isinstance(target, str) else target
        except Problem as problem:
            self._window.presenter.tell_error(problem)
            return
        self._log_in(address)
        waiting = self.tr("Waiting for the server…")
        self._window.bar.work(waiting, 0, self.stop)

    def stop(self) -> None:
        """Wait no longer for the server."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._attempt += 1
            if self.dialog is None:
                self._window.bar.hide()

    def _log_in(self, address: Address, *, remember: bool = False) -> None:
        self.stop()
        self._attempt += 1
        self._task = self._window.tasks.run(
            partial(jobs.log_in, address, self.folder, remember=remember),
            partial(self._show, self._attempt),
            partial(self._fail, self._attempt, address),
        )

    def _show(self, attempt: int, opened: "jobs.Opened | None") -> None:
        if opened is None:
            return
        if attempt != self._attempt:
            opened.close()
            return
        self._task = None
        self._window.bar.hide()
        if self.dialog is not None:
            self.dialog.accept()
        self.opened.emit(opened)
        if not opened.has_kept:
            unkept = self.tr("This system’s keyring has not taken the password.")
            self._window.bar.warn(unkept)

    def _fail(self, attempt: int, address: Address, error: Exception) -> None:
        if attempt != self._attempt:
            return
        self._task = None
        text = told(error, self._window.interface.language)
        asks = isinstance(error, Problem) and error.code in ASKING
        if self.dialog is None and asks:
            self._window.bar.hide()
            self._show_dialog(address)
        if self.dialog is None:
            again = partial(self.open, address)
            self._window.bar.warn(text, self.tr("Try again"), again)
        elif isinstance(error, Problem) and error.code == "server.password_needed":
            self.dialog.show_wish(text)
        else:
            self.dialog.show_problem(text, asks_password=asks)

    # the dialog

    def _show_dialog(self, address: Address | None) -> None:
        from annotator.app.server.dialog import ServerDialog  # noqa: PLC0415 - when needed

        if self.dialog is not None:
            return
        self.dialog = dialog = ServerDialog(self._window)
        dialog.login_requested.connect(self._take)
        dialog.stop_requested.connect(self.stop)
        dialog.finished.connect(self._let_go)
        if address is not None:
            dialog.fill(str(replace(address, user=None)), address.user or "")
        dialog.open()

    def _take(self, login: "Login") -> None:
        if self.dialog is None:
            return
        try:
            address = parse(login.address)
        except Problem as problem:
            text = told(problem, self._window.interface.language)
            self.dialog.show_problem(text, asks_password=False)
            return
        user, password = login.user or address.user, login.password or address.password
        self.dialog.show_connecting()
        given = replace(address, user=user, password=password)
        self._log_in(given, remember=login.is_remembered)

    def _let_go(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
