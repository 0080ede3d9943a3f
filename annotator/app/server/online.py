"""Online: whether the project's server is there, and what it tells of others' changes."""

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.saver import passes
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.store.postgresql.listening import Change, Listener
    from annotator.store.project import Project

SOON = 250  # milliseconds in which changes that are told one after the other are taken as one
SELDOM = 10_000  # milliseconds between two lists for the sake of what others annotate
LISTED = {"article", "assignment", "member"}


class Online(QObject):
    """The connection of one window's project to its server, as the annotator hears of it."""

    changed = Signal(object)  # the `Change`; as others make them, and oneself
    changed_state = Signal()  # the connection is lost, or back
    heard = Signal(int, object)  # what the listener of this number tells, in its own thread
    lost = Signal(int)
    found = Signal(int)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window; there is no server yet."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._project: Project | None = None
        self._listener: Listener | None = None
        self._number = 0  # of the listener: what an earlier one tells is of no interest
        self.is_lost = False
        self.heard.connect(self._hear)
        self.lost.connect(self._lose)
        self.found.connect(self._find_again)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._seldom = QTimer(self, interval=SELDOM, singleShot=True)
        self._seldom.timeout.connect(self.refresh)

    @property
    def is_offline(self) -> bool:
        """Whether the server is known to be out of reach, or edits wait for it."""
        return self.is_lost or self._workspace.saver.is_held_up

    def follow_project(self) -> None:
        """Listen to the server of the project in hand, if it is on one."""
        project = self._workspace.project
        if project is self._project:
            return
        self.stop()
        self._project = project
        if project is not None and project.member is not None:
            self._listen(project)

    def stop(self) -> None:
        """Listen no longer."""
        if self._listener is not None:
            self._listener.stop()
        self._listener, self.is_lost = None, False
        self._number += 1
        self._soon.stop()
        self._seldom.stop()

    def _listen(self, project: "Project") -> None:
        from annotator.store.postgresql.address import Address  # noqa: PLC0415 - late
        from annotator.store.postgresql.listening import Listener  # noqa: PLC0415

        if isinstance(project.target, Address):
            self._listener = Listener(project.target, _Ear(self, self._number))
            Thread(target=self._listener.run, name="musnad-listener", daemon=True).start()

    # what is heard

    def _hear(self, number: int, change: "Change") -> None:
        if number != self._number:
            return
        self.changed.emit(change)
        if change.what == "setting" and self._project is not None:
            self._recall(self._project)
        elif change.what in LISTED:
            self._soon.start()
        elif not self._seldom.isActive():
            self._seldom.start()

    def _recall(self, project: "Project") -> None:
        """Read in the background what somebody has set for the whole project."""
        tell = self._window.presenter.tell_error
        self._window.tasks.run(lambda _task: project.recall(), lambda _done: None, tell)

    def _lose(self, number: int) -> None:
        if number == self._number and self._project is not None:
            self.is_lost = True
            # Nothing that is asked in the window's own thread is to wait for the server now.
            place = str(self._project.target)
            self._project.database.cut = Problem("server.unreachable", reason=place)
            self.changed_state.emit()

    def _find_again(self, number: int) -> None:
        if number == self._number and self._project is not None:
            self.is_lost = False
            self._project.database.cut = None
            self._workspace.saver.retry()
            self.changed_state.emit()
            self.refresh()

    def refresh(self) -> None:
        """Show what is in the project now: the list, its counts, and what is given out."""
        self._soon.stop()
        self._seldom.stop()
        if self._project is not None and not self.is_lost:
            self._window.articles.refresh(is_still=True)
            self._window.my_work.refresh()
            self._window.team.refresh()
            self._window.adjudication.refresh()

    def tell_error(self, error: Exception) -> None:
        """Say that what was asked for did not work; briefly, where it will by itself."""
        if passes(error):
            text = self.tr("No connection: this has to wait until the server answers.")
            self._window.bar.tell(text)
        else:
            self._window.presenter.tell_error(error)

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


class _Ear:
    """Hands what a listener hears in its thread over to the window's."""

    def __init__(self, online: Online, number: int) -> None:
        self._online, self._number = online, number

    def hear(self, change: "Change") -> None:
        self._online.heard.emit(self._number, change)

    def lose(self) -> None:
        self._online.lost.emit(self._number)

    def find_again(self) -> None:
        self._online.found.emit(self._number)
