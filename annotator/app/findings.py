"""Lint in the background: counts what is unfinished, and goes from one to the next."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.language import Interface
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.lint import Finding, lint
from annotator.problems import say

PAUSE = 250  # milliseconds without an edit before looking


class Findings(QObject):
    """What lint finds in the annotation in hand."""

    found = Signal(int)
    chosen = Signal(str, int)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, tasks: Tasks, interface: Interface, parent: QObject
    ) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._workspace, self._tasks = workspace, tasks
        self._interface = interface
        self._findings: tuple[Finding, ...] = ()
        self._told: Finding | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._start)

    @property
    def told(self) -> Finding | None:
        """The finding that was chosen last, while it is still one."""
        return self._told if self._told in self._findings else None

    def look(self) -> None:
        """Look at the annotation once it has come to rest."""
        self._pause.start()

    def go_to_next(self) -> None:
        """Choose the finding after the one told last, in text order, round and round."""
        if not self._findings:
            return
        index = 0
        if self._told in self._findings:
            index = (self._findings.index(self._told) + 1) % len(self._findings)
        self._told = self._findings[index]
        text = say(self._told.code, self._interface.language, **self._told.values)
        number = self._interface.number
        place = f"({number(index + 1)}/{number(len(self._findings))})"
        self.chosen.emit(f"{place} {text}", self._told.position)

    def _start(self) -> None:
        article, annotation = self._workspace.article, self._workspace.annotation
        scheme = self._interface.scheme
        if article is None:
            self._findings = ()
            self.found.emit(0)
            return

        def find(_task: Task) -> tuple[Finding, ...]:
            return lint(article, annotation, scheme)

        self._tasks.run(find, partial(self._show, annotation), self.failed.emit)

    def _show(self, annotation: Annotation, findings: tuple[Finding, ...]) -> None:
        if annotation is self._workspace.annotation:
            self._findings = findings
            self.found.emit(len(findings))
