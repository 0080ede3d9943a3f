"""Work off the UI thread: one-shot tasks that may be cancelled.

Results come back as Qt signals, in the thread of the object that asked.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

Job = Callable[["Task"], Any]
REST = 0.25  # seconds after a key or a turn of the wheel in which long jobs hold still
PATIENCE = 0.02  # seconds between two looks whether it is over


class Callbacks(NamedTuple):
    """What is called in the UI thread when a job gets on or ends."""

    on_done: Callable[[Any], object]
    on_error: Callable[[Exception], object]
    on_progress: Callable[[int], object] | None
    on_end: Callable[["Task"], object]


class Task(QObject):
    """One job in the background. The job gets the task, to report progress and see a cancel."""

    _progressed = Signal(int)
    _ended = Signal(object, object)

    def __init__(self, job: Job, callbacks: Callbacks, parent: QObject | None = None) -> None:
        """Prepare the job; nothing runs yet."""
        super().__init__(parent)
        self._job = job
        self._callbacks = callbacks
        self._cancelled = False
        # Bound methods of an object of the UI thread: Qt calls them there, whoever emits.
        self._progressed.connect(self._tell_progress)
        self._ended.connect(self._tell_end)

    def cancel(self) -> None:
        """Ask the job to stop at its next look."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Tell whether somebody asked the job to stop."""
        return self._cancelled

    def wait_for_rest(self) -> None:
        """Wait while somebody scrolls or presses keys; Python lets only one thread work."""
        parent = self.parent()
        while isinstance(parent, Tasks) and parent.is_disturbed and not self._cancelled:
            sleep(PATIENCE)

    def report(self, done: int) -> None:
        """Say how far the job is."""
        self._progressed.emit(done)

    def run(self) -> None:
        """Do the job in the thread that calls this, and say how it ended."""
        try:
            self._ended.emit(self._job(self), None)
        except Exception as error:  # noqa: BLE001 - handed to whoever asked, who shows it
            self._ended.emit(None, error)

    def _tell_progress(self, done: int) -> None:
        if self._callbacks.on_progress is not None:
            self._callbacks.on_progress(done)

    def _tell_end(self, result: object, error: Exception | None) -> None:
        self._callbacks.on_end(self)
        if error is None:
            self._callbacks.on_done(result)
        else:
            self._callbacks.on_error(error)


class Tasks(QObject):
    """The app's background threads."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make the pool; its threads start when first needed."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="musnad")
        # What takes minutes must not stand in the way of what takes a moment.
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="musnad-long")
        self._running: set[Task] = set()
        self._rest_from = 0.0
        self._is_closed = False

    def run(
        self,
        job: Job,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object],
        on_progress: Callable[[int], object] | None = None,
        *,
        is_long: bool = False,
    ) -> Task:
        """Run a job in the background; the callbacks run in the UI thread.

        Once the window goes nothing more is begun: there is nobody to tell.
        """
        task = Task(job, Callbacks(on_done, on_error, on_progress, self._forget), self)
        if self._is_closed:
            return task
        self._running.add(task)
        (self._long if is_long else self._pool).submit(task.run)
        return task

    @property
    def is_idle(self) -> bool:
        """Whether no job is running or waiting."""
        return not self._running

    @property
    def is_disturbed(self) -> bool:
        """Whether somebody has just scrolled or pressed a key."""
        return monotonic() < self._rest_from

    def give_way(self) -> None:
        """Have long jobs hold still for a moment: the eyes are on the window."""
        self._rest_from = monotonic() + REST

    def close(self) -> None:
        """Cancel what runs and wait for it."""
        self._is_closed = True
        for task in self._running:
            task.cancel()
        for pool in (self._pool, self._long):
            pool.shutdown(wait=True, cancel_futures=True)

    def _forget(self, task: Task) -> None:
        self._running.discard(task)
        task.deleteLater()
