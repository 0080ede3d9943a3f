"""Watches for signs of life in a window, and has the active time kept: seconds by article.

A key, a click, a turn of the wheel, the pointer moving over the article: that there was one is all
that is noted, and when. Nothing is measured while the window is not active, no article is shown, or
the project is only read.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from time import monotonic, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from annotator.app.activity_meter import Active, Meter
from annotator.app.messages import log
from annotator.app.tasks import Task
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.store.project import Project

SAVE_AFTER = 30  # seconds of active time that may be lost when the program dies
MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"
# Keys that are actions' come only as the first of these.
SIGNS = {
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
}
MOVES, LEFT = QEvent.Type.MouseMove, QEvent.Type.WindowDeactivate


class ActivityWatch(QObject):
    """Measures the active time in one window, and has it kept in the background."""

    def __init__(self, window: "MainWindow", clock: Callable[[], float] | None = None) -> None:
        """Take the window; watch nothing before `start`.

        Args:
            window: where somebody is at work.
            clock: gives the seconds since the epoch, and never goes back.
        """
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._page = window.view.viewport()
        self.meter = Meter(clock or steady_clock())
        self._annotator = ""
        self._project: Project | None = None
        self._unkept: list[Active] = []
        self._save_later = window.afterwards.later(self.save)

    def start(self) -> None:
        """Watch the whole app from now on."""
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - there is a window of it
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a sign of life; never keep the event."""
        kind = event.type()
        if kind in SIGNS or (kind is MOVES and watched is self._page):
            if self._page.isVisible() and self._window.isActiveWindow():
                self.meter.touch()
                if self.meter.untaken >= SAVE_AFTER:
                    self._save_later()
        elif kind is LEFT and watched is self._window:
            self.meter.pause()
        return False

    def follow_article(self) -> None:
        """Measure the time on the article that is in hand now; keep what the one before took."""
        work = self._workspace
        self.meter.open(work.article.id if work.article and work.is_writable else None)
        if work.project is self._project and work.annotator == self._annotator:
            return
        self.save()  # under the name, and in the project, that it was spent in
        self._project, self._annotator = work.project, work.annotator
        self._unkept = []

    def save(self) -> None:
        """Have the time kept that has not been yet."""
        stretches = self._untaken()
        if self._project is not None and stretches:
            self._window.tasks.run(
                partial(_keep, self._project, self._annotator, stretches),
                _nothing,
                partial(self._keep_for_later, self._project, stretches),
            )

    def leave(self) -> None:
        """Keep what is left, behind the edits that wait to be saved: the project will close."""
        self.meter.pause()
        stretches = self._untaken()
        if self._project is not None and stretches:
            keep = partial(_keep, self._project, self._annotator, stretches, None)
            self._workspace.saver.submit(partial(_as_far_as_possible, keep), losable=True)

    def _untaken(self) -> list[Active]:
        stretches, self._unkept = [*self._unkept, *self.meter.take()], []
        return stretches

    def _keep_for_later(
        self, project: "Project", stretches: list[Active], _error: Exception
    ) -> None:
        """Try again with the next: what keeps time from being kept is told where edits fail."""
        if project is self._project:
            self._unkept = [*stretches, *self._unkept]


def steady_clock() -> Callable[[], float]:
    """Make a clock of the seconds since the epoch that nobody sets while it goes."""
    offset = time() - monotonic()
    return lambda: monotonic() + offset


def _keep(project: "Project", annotator: str, stretches: list[Active], _task: Task | None) -> None:
    from annotator.store.activity import Stretch  # noqa: PLC0415 - late: the store is

    project.activity.add(
        annotator,
        [
            Stretch(
                one.article, datetime.fromtimestamp(one.began, UTC).strftime(MOMENT), one.seconds
            )
            for one in stretches
        ],
    )


def _as_far_as_possible(keep: Callable[[], None]) -> None:
    """Keep time at the end: where that fails, nobody is to be held up by it."""
    try:
        keep()
    except Problem as problem:
        log.warning("active time was not kept: %s", problem.code)


def _nothing(_result: object) -> None:
    """There is nothing to show."""
