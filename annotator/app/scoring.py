"""Scores the articles when a list is asked for in an order that goes by scores.

A few articles at a time, each few a task of its own: what else waits for a background thread goes
in between, and what is stopped keeps all but the last few. Only what the present engine has not
read yet is read.
"""

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.app.engines import Engines, ProjectEngine
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.store.listing import SCORED, Order

if TYPE_CHECKING:
    from annotator.store.project import Project

AT_ONCE = 20  # articles, some tenths of a second


class Part(NamedTuple):
    """What a task has scored: how many articles, and the key of the last."""

    scored: int
    last: int


class _Run:
    """One scoring of a project's articles, from the request to its end or to being stopped."""

    def __init__(self, project: "Project", asked: ProjectEngine) -> None:
        self.project, self._asked = project, asked
        self.done = self.total = 0
        self._is_stopped = False
        self._at_the_file = Lock()

    def stop(self) -> None:
        """Touch the project no more; come back when that is so."""
        with self._at_the_file:
            self._is_stopped = True

    def count(self, _task: Task) -> int:
        """Count what is to be scored."""
        by = self._asked.engine().by
        with self._at_the_file:
            return 0 if self._is_stopped else self.project.scores.lacking(by)

    def score(self, after: int, _task: Task) -> Part:
        """Score the next articles behind a key, unless stopped before they are."""
        from annotator.store.scores import Score  # noqa: PLC0415 - late: SQLAlchemy
        from annotator.suggest.expectation import expectation  # noqa: PLC0415 - late: camel-tools

        by, suggest = self._asked.engine()
        nothing, found, scores = Part(0, after), [], []
        with self._at_the_file:
            if not self._is_stopped:
                found = self.project.scores.unscored(by, after=after, limit=AT_ONCE)
        for key, text in found:
            if self._is_stopped:
                return nothing
            scores.append(Score(key, *expectation(suggest(text))))
        with self._at_the_file:
            if self._is_stopped or not scores:
                return nothing
            self.project.scores.put(by, scores)
        return Part(len(scores), scores[-1].key)


class Scoring(QObject):
    """Scores the articles of one window's project."""

    advanced = Signal(int, int)  # how many are scored, of how many
    ended = Signal()  # all are, or it was stopped
    changed = Signal()  # further articles have scores: a list that goes by them is another
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, engines: Engines, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._workspace, self._engines, self._tasks = workspace, engines, tasks
        self._run: _Run | None = None

    def follow(self, order: Order) -> None:
        """Score what the order lacks; stop where it goes by something else."""
        project = self._workspace.project
        if order not in SCORED:
            self.stop()
        elif self._run is None and project is not None:
            self._run = run = _Run(project, self._engines.present)
            self._tasks.run(run.count, partial(self._begin, run), partial(self._fail, run))

    def cancel(self) -> None:
        """Stop at the annotator's wish, and say what that means for the list."""
        self.stop()
        self.told.emit(
            self.tr(
                "Stopped. Articles without a score stand last; choose the order again to go on."
            )
        )

    def stop(self) -> None:
        """Stop; the scores there are stay."""
        if self._run is not None:
            self._run.stop()
            self._end(self._run)

    def _begin(self, run: _Run, total: int) -> None:
        if run is not self._run:
            return
        if not total:
            self._end(run)
        elif not run.project.writable:
            self._end(run)
            self.told.emit(
                self.tr(
                    "This project is open to be read only: articles without a score stand last."
                )
            )
        else:
            run.total = total
            self._go_on(run, Part(0, 0), first=True)

    def _go_on(self, run: _Run, part: Part, *, first: bool = False) -> None:
        """Take note of a few that are scored, and score the next few."""
        if run is not self._run:
            return  # it was stopped, and the end told
        run.done += part.scored
        if not part.scored and not first:
            self._end(run)
            return
        self.advanced.emit(run.done, run.total)
        self._tasks.run(
            partial(run.score, part.last), partial(self._go_on, run), partial(self._fail, run)
        )

    def _fail(self, run: _Run, error: Exception) -> None:
        if run is self._run:
            self._end(run)
        self.failed.emit(error)

    def _end(self, run: _Run) -> None:
        self._run = None
        self.ended.emit()
        if run.done:
            self.changed.emit()
