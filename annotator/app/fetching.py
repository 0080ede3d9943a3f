"""Fetching: what the window has to read of its project before it can go on.

A file answers at once. A server may take seconds, or be dead without a word; the window goes on
meanwhile, and what is asked for last is what comes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.app.tasks import Task, Tasks

T = TypeVar("T")


class Fetching(QObject):
    """Reads one thing at a time for whoever goes on with it."""

    begun = Signal()  # something is under way
    left = Signal()  # it is not waited for any more, and nothing has come of it
    failed = Signal(object)

    def __init__(self, tasks: "Tasks | None" = None, parent: QObject | None = None) -> None:
        """Take the threads to read in; without them everything is read at once."""
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._put: Callable[[Any], object]
        self.is_far = False  # whether what is read is on a server

    @property
    def is_under_way(self) -> bool:
        """Whether something is being read that somebody waits for."""
        return self._task is not None

    def fetch(self, read: Callable[[], T], put: Callable[[T], object]) -> None:
        """Read something and go on with it; what was asked for before is not waited for any more.

        Args:
            read: reads it, in any thread.
            put: takes what was read, in the window's own thread.
        """
        if self._tasks is None or not self.is_far:
            try:
                found = read()
            except Problem as problem:
                self.failed.emit(problem)
                return
            put(found)
            return
        self._let_go()
        self._put = put
        self._task = task = self._tasks.run(
            lambda _task: read(),
            lambda found: self._end(task, found),
            lambda error: self._fail(task, error),
        )
        self.begun.emit()

    def give_up(self) -> bool:
        """Wait no longer for what is under way; False: there is nothing."""
        if self._task is None:
            return False
        self._let_go()
        self.left.emit()
        return True

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _end(self, task: "Task", found: object) -> None:
        if task is self._task:
            self._task = None
            self._put(found)

    def _fail(self, task: "Task", error: Exception) -> None:
        if task is self._task:
            self.give_up()
            self.failed.emit(error)
