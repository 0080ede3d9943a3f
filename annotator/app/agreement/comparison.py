"""Compares in the background what several annotators have finished, and keeps what came of it."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.agreement.figures import Thing
from annotator.app.agreement.gathering import gathered, stamps_of
from annotator.app.agreement.process import Figures, compare
from annotator.app.aside import Step, aside
from annotator.app.tasks import Task, Tasks

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement
    from annotator.agreement.report import Together
    from annotator.store.learnt import Taught
    from annotator.store.project import Project


class Outcome:
    """What a comparison came to: figures, disagreements, and of which annotations."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.figures: Figures | None = None
        self.disagreements: list[Disagreement] = []
        self.stamps: frozenset[Taught] = frozenset()
        self.titles: dict[str, str] = {}

    def of(self, whose: int) -> "Together | None":
        """Give the figures of everybody (0), or of a pair (from 1)."""
        if self.figures is None:
            return None
        return (self.figures.everybody, *self.figures.pairs)[whose]

    def behind(self, whose: int, thing: Thing) -> "list[Disagreement]":
        """Give the disagreements behind a figure, in the order of the articles."""
        return [one for one in self._theirs(whose) if one.figure == thing]

    def counts(self, whose: int) -> dict[Thing, int]:
        """Count the disagreements behind each figure."""
        return dict(Counter(one.figure for one in self._theirs(whose)))

    def _theirs(self, whose: int) -> "list[Disagreement]":
        found = self.of(whose)
        if found is None or whose == 0:
            return self.disagreements
        return [one for one in self.disagreements if one.annotators == found.annotators]


class Comparison(QObject):
    """The comparison of one window's project; one at a time."""

    advanced = Signal(int, int)
    ended = Signal()
    compared = Signal()
    outdated = Signal(bool)  # whether what is known is of older work than there is now
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        """Begin with nothing known."""
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._total = 0
        self.project: Project | None = None
        self.outcome: Outcome | None = None

    @property
    def is_running(self) -> bool:
        """Whether a comparison is under way."""
        return self._task is not None

    def begin(self, project: "Project") -> None:
        """Compare, unless that is under way."""
        if self._task is not None:
            return
        self.project, self._total = project, 0
        self.advanced.emit(0, 0)
        self._task = self._tasks.run(
            partial(_compared, project),
            partial(self._take, project),
            partial(self._fail, project),
            self._advance,
            is_long=True,
        )

    def look(self, project: "Project") -> None:
        """Find out whether anything has been finished or changed since; tell by `outdated`."""
        if self._task is None:
            self._tasks.run(
                lambda _task: stamps_of(project), partial(self._judge, project), self.failed.emit
            )

    def cancel(self) -> None:
        """Stop; what was known before stays."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Begin anew: another project is open, or none."""
        self.cancel()
        self._task = self.project = self.outcome = None
        self.ended.emit()

    def _take(self, project: "Project", found: Outcome | None) -> None:
        if project is not self.project:
            return
        self._task = None
        if found is not None:
            self.outcome = found
        self.ended.emit()
        self.compared.emit()

    def _fail(self, project: "Project", error: Exception) -> None:
        if project is self.project:
            self._task = None
            self.ended.emit()
            self.failed.emit(error)

    def _judge(self, project: "Project", stamps: "frozenset[Taught]") -> None:
        if project is self.project or self.project is None:
            known = self.outcome.stamps if self.outcome is not None else None
            self.outdated.emit(known != stamps)

    def _advance(self, left: int) -> None:
        self._total = max(self._total, left)
        if self._task is not None:
            self.advanced.emit(self._total - left, self._total)


def _compared(project: "Project", task: Task) -> Outcome | None:
    """Compare in another process; nothing, where that was stopped."""
    found = gathered(project, task.is_cancelled)
    if found is None:
        return None
    outcome = Outcome()
    outcome.stamps, outcome.titles = found.stamps, found.titles
    if not found.lines:
        return outcome
    for said in aside(compare, found.lines, task.is_cancelled, lost="agree.lost"):
        if isinstance(said, Step):
            task.report(said.total - said.done)
        elif isinstance(said, Figures):
            outcome.figures = said
        else:
            outcome.disagreements.extend(said)
    return None if outcome.figures is None else outcome
