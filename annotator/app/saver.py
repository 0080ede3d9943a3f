"""The saver: a thread of its own in which edits become durable, one after the other."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.problems import Problem
from annotator.store.postgresql.codes import RETRYABLE

BREATH = 10  # milliseconds from an edit to its saving, so that it is painted before
FIRST_PAUSE, LONGEST_PAUSE = 500, 30_000  # milliseconds until a lost connection is tried again
PATIENCE = 10.0  # seconds that a file's save may take while somebody waits for it


class Saver(QObject):
    """Saves edits one after the other; none is dropped, ever.

    A save that fails stays first in line, with those behind it, until `retry` succeeds. Where the
    connection is lost it is tried again by itself, after pauses that grow.
    """

    saved = Signal()
    failed = Signal(object)
    held_up = Signal()  # the connection is lost: the line waits
    _ran = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an idle saver."""
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="musnad-saver")
        self._queue: deque[Callable[[], None]] = deque()
        self._losable: set[Callable[[], None]] = set()
        self._working: Future[None] | None = None
        self.problem: Exception | None = None
        self.patience = PATIENCE
        self._ran.connect(self._after)
        self._begin = QTimer(self, interval=BREATH, singleShot=True)
        self._begin.timeout.connect(self._next)
        self._wait = FIRST_PAUSE
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.retry)

    @property
    def is_idle(self) -> bool:
        """Whether every edit given so far is durable."""
        return not self._queue

    @property
    def is_held_up(self) -> bool:
        """Whether the connection is lost, and the line waits for it to come back."""
        return passes(self.problem)

    @property
    def count(self) -> int:
        """How many edits wait, but for what may be lost."""
        return sum(save not in self._losable for save in self._queue)

    @property
    def is_safe(self) -> bool:
        """Whether the window could go now, and nothing that counts would be lost with it."""
        return all(save in self._losable or getattr(save, "is_safe", False) for save in self._queue)

    def submit(self, save: Callable[[], None], *, losable: bool = False) -> None:
        """Put a save at the end of the line; it begins when the edit has been painted.

        Args:
            save: what is done in the thread.
            losable: whether it would be no loss, such as where the caret stood.
        """
        self._queue.append(save)
        if losable:
            self._losable.add(save)
        if self.problem is None and self._working is None and not self._begin.isActive():
            self._begin.start()

    def retry(self) -> None:
        """Try the save again that failed."""
        if self._working is None:
            self.problem = None
            self._next()

    def flush(self, seconds: float | None = None, *, quietly: bool = False) -> bool:
        """Wait until everything is saved or something fails; tell whether all is durable.

        Args:
            seconds: how long; by default as long as the saver has patience.
            quietly: whether it is no failure that the connection is lost.
        """
        if self.problem is not None:
            self.retry()
        self._next()
        while self._queue and self.problem is None:
            assert self._working is not None  # noqa: S101 - a save is under way while any waits
            try:
                error = self._working.exception(timeout=seconds or self.patience)
            except TimeoutError:
                return False
            self._settle(error)
        if self.is_held_up and not quietly:
            self.failed.emit(self.problem)  # somebody wants what cannot be done without it
        return not self._queue

    def take_out(self, article: str) -> list[Callable[[], None]]:
        """Take all edits of an article out of the line, in their order; the others go on."""
        taken = [save for save in self._queue if getattr(save, "article", None) == article]
        self._queue = deque(save for save in self._queue if save not in taken)
        self.retry()
        return taken

    def leave_all(self) -> None:
        """Let go of what waits: it is safe elsewhere, or no loss."""
        self._begin.stop()
        self._pause.stop()
        self._queue.clear()
        self._losable.clear()
        self._working = self.problem = None

    def close(self) -> None:
        """End the thread; a save that hangs in a lost connection is not waited for."""
        self._begin.stop()
        self._pause.stop()
        self._thread.shutdown(wait=self._working is None or not self._queue)

    def _next(self) -> None:
        self._begin.stop()
        self._pause.stop()
        if self._queue and self._working is None:
            future = self._thread.submit(self._queue[0])
            self._working = future
            future.add_done_callback(self._ran.emit)

    def _after(self, future: Future[None]) -> None:
        if future is self._working:
            self._settle(future.exception())

    def _settle(self, error: BaseException | None) -> None:
        """Take note of how the first save in line went, and begin the next."""
        self._working = None
        if error is None:
            self._losable.discard(self._queue.popleft())
            self._wait = FIRST_PAUSE
            self._next()
            if not self._queue:
                self.saved.emit()
            return
        self.problem = error if isinstance(error, Exception) else RuntimeError(str(error))
        if self.is_held_up:
            self._pause.start(self._wait)
            self._wait = min(2 * self._wait, LONGEST_PAUSE)
            self.held_up.emit()
        else:
            self.failed.emit(self.problem)


def passes(error: BaseException | None) -> bool:
    """Tell whether an error passes by itself, as a lost connection does."""
    return isinstance(error, Problem) and error.code in RETRYABLE
