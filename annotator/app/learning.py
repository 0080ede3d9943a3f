"""Learning from the finished articles of a project: trains a model, and keeps it in the project.

Reads the articles in the background and has another process train (`learning_process`). The model
there is stays until the other one is complete, and where it is forgotten it can be brought back.
"""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.app.engines import Engines
from annotator.app.refusals import Refusal
from annotator.app.server.rights import may_teach
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.problems import Problem
from annotator.resources import resource

if TYPE_CHECKING:
    from annotator.app.aside import Step
    from annotator.store.learnt import About, Taught
    from annotator.store.project import Project

SAMPLE = ("corpus", "sample.jsonl")
SEED = 0
LINES_AT_ONCE = 50  # between two looks whether somebody scrolls


class Kept(NamedTuple):
    """A model as a project keeps it."""

    about: "About"
    content: bytes


class _Run:
    """One training, from the request to its end or to being stopped."""

    def __init__(self, project: "Project") -> None:
        self.project = project
        self.total = 0
        self._is_stopped = False
        self._at_the_file = Lock()

    def stop(self) -> None:
        """Touch the project no more; come back when that is so."""
        self._is_stopped = True
        with self._at_the_file:
            pass

    def train(self, task: Task) -> Kept | None:
        """Train a model; None where it was stopped.

        Raises:
            Problem: there are too few articles, or the training was ended from outside.
        """
        from annotator.app import learning_process  # noqa: PLC0415 - late: multiprocessing
        from annotator.store.learnt import About, moment  # noqa: PLC0415 - late: SQLAlchemy

        with self._at_the_file:
            taught, lines = self._taught(), list(self._lines(task))
        others = resource(*SAMPLE).read_bytes().splitlines()
        lessons = learning_process.Lessons(lines, others, SEED)
        result = None
        if not self._is_stopped:
            result = learning_process.trained(
                lessons, partial(self._step, task), lambda: self._is_over(task)
            )
        if result is None:
            return None
        about = About(
            name=result.name,
            rules=result.rules,
            trained=moment(),
            seed=SEED,
            articles=result.articles,
            judged=result.judged,
            taught=taught,
        )
        return Kept(about, result.content)

    def _taught(self) -> "tuple[Taught, ...]":
        """Give what will be learnt from, if that is enough."""
        from annotator.suggest.learned.pupils import LEAST  # noqa: PLC0415 - late: camel-tools

        finished = () if self._is_stopped else self.project.learnt.finished()
        useful = {one.taught.article for one in finished if one.attributions}
        if len(useful) < LEAST and not self._is_stopped:
            raise Problem("train.too_few", count=len(useful), least=LEAST)
        return tuple(one.taught for one in finished)

    def _lines(self, task: Task) -> Iterator[bytes]:
        from annotator.model.annotation import DONE  # noqa: PLC0415 - late, as above
        from annotator.store.exporting import records  # noqa: PLC0415

        if self._is_stopped:
            return
        for number, line in enumerate(records(self.project, statuses=DONE)):
            if not number % LINES_AT_ONCE:
                task.wait_for_rest()
            if self._is_over(task):
                return
            yield line

    def _step(self, task: Task, step: "Step") -> None:
        self.total = step.total
        task.report(step.done)

    def _is_over(self, task: Task) -> bool:
        return self._is_stopped or task.is_cancelled()


class Learning(QObject):
    """Trains, keeps and forgets the model of one window's project."""

    advanced = Signal(int, int)  # how many steps are done, of how many; of none: not known yet
    ended = Signal()  # the training: it is done, has failed, or was stopped
    learnt = Signal(object)  # what is known of the new model
    forgotten = Signal()
    brought_back = Signal()
    too_few = Signal(object)  # the problem that says how many articles it takes
    stopped = Signal()  # at the annotator's wish
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, engines: Engines, tasks: Tasks, parent: QObject | None = None
    ) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._workspace, self._engines, self._tasks = workspace, engines, tasks
        self._run: _Run | None = None
        self._task: Task | None = None
        self._saving: list[Callable[[], object]] = []
        self.progress = (0, 0)
        self.put_aside: Kept | None = None

    @property
    def is_running(self) -> bool:
        """Whether a model is being trained."""
        return self._run is not None

    def train(self) -> Refusal | None:
        """Begin to train a model of the project's finished articles."""
        work = self._workspace
        if work.project is None:
            return None
        if not work.project.writable:
            return Refusal.PROJECT_READ_ONLY
        if not may_teach(work.project):
            return Refusal.TEACHERS_ONLY
        if self._run is not None:
            return Refusal.TRAINING
        if not work.saver.flush():  # what was just finished teaches, too; the failure is on show
            return None
        self._run = run = _Run(work.project)
        self._tell(0, 0)
        self._task = self._tasks.run(
            run.train,
            partial(self._take_in, run),
            partial(self._fail, run),
            partial(self._advance, run),
            is_long=True,
        )
        return None

    def cancel(self) -> None:
        """Stop at the annotator's wish; the model there was stays."""
        if self._run is not None:
            self.stop()
            self.stopped.emit()

    def stop(self) -> None:
        """Stop training."""
        if self._run is not None and self._task is not None:
            self._task.cancel()
            self._run.stop()
            self._end()

    # the model in the project

    def forget(self) -> None:
        """Have the rules suggest again; the model can be brought back until the window closes."""
        project = self._workspace.project
        if project is None or not project.writable:
            return
        aside = _Aside(project)

        def forgotten() -> None:
            self.put_aside = aside.kept
            self._engines.renew()
            self.forgotten.emit()

        self._save(aside.put, forgotten)

    def bring_back(self) -> None:
        """Bring the model back that was forgotten."""
        if self.put_aside is not None:
            self._keep(self.put_aside, self.brought_back.emit)

    def follow_saved(self) -> None:
        """Go on with what is in the project now."""
        done, self._saving = self._saving, []
        for each in done:
            each()

    def leave(self) -> None:
        """Let go of a project that is about to be closed."""
        self.stop()
        self.put_aside = None

    # what comes back

    def _keep(self, kept: Kept, then: Callable[[], object]) -> None:
        project = self._workspace.project
        if project is None:
            return

        def is_there() -> None:
            self.put_aside = None
            self._engines.renew()
            then()

        self._save(partial(project.learnt.keep, *kept), is_there)

    def _save(self, deed: Callable[[], None], then: Callable[[], object]) -> None:
        self._saving.append(then)
        self._workspace.saver.submit(deed)

    def _advance(self, run: _Run, done: int) -> None:
        if run is self._run:
            self._tell(done, run.total)

    def _tell(self, done: int, total: int) -> None:
        self.progress = done, total
        self.advanced.emit(done, total)

    def _take_in(self, run: _Run, kept: Kept | None) -> None:
        if run is self._run and kept is not None:
            self._end()
            self._keep(kept, partial(self.learnt.emit, kept.about))

    def _fail(self, run: _Run, error: Exception) -> None:
        if run is not self._run:
            return
        self._end()
        is_told = isinstance(error, Problem) and error.code == "train.too_few"
        (self.too_few if is_told else self.failed).emit(error)

    def _end(self) -> None:
        self._run = self._task = None
        self.ended.emit()


class _Aside:
    """A model that is taken out of its project, and kept in memory."""

    def __init__(self, project: "Project") -> None:
        self._project = project
        self.kept: Kept | None = None

    def put(self) -> None:
        """Take it out; one that cannot be read is gone for good."""
        learnt = self._project.learnt
        try:
            about, content = learnt.about(), learnt.content()
        except Problem:
            about = content = None
        if about is not None and content is not None:
            self.kept = Kept(about, content)
        learnt.forget()
