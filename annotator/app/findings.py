"""Lint in the background: counts what is unfinished, and goes from one to the next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.language import Interface
from annotator.app.messages import told_finding
from annotator.app.refusals import Refusal
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.lint import Finding, lint

PAUSE = 250  # milliseconds without an edit before looking


class Findings(QObject):
    """What lint finds in the annotation in hand."""

    found = Signal(int)
    listed = Signal(object, object)  # the findings, and the annotation that they are in
    chosen = Signal(str, int)
    stepped = Signal(int)  # to the finding at this place among them
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

    def go_to_next(self) -> Refusal | None:
        """Choose the finding after the one told last, in text order, round and round."""
        return self._step(1)

    def go_to_previous(self) -> Refusal | None:
        """Choose the finding before the one told last."""
        return self._step(-1)

    def go_to(self, index: int) -> None:
        """Choose a finding by its place among them, and say what it is."""
        finding = self._told = self._findings[index]
        text = told_finding(finding, self._interface.language)
        number = self._interface.number
        place = f"({number(index + 1)}/{number(len(self._findings))})"
        self.stepped.emit(index)
        self.chosen.emit(f"{place} {text}", finding.position)

    def count(
        self, article: Article, annotation: Annotation, then: Callable[[int], object]
    ) -> None:
        """Count in the background what is left to look at in an article, and tell how much.

        Args:
            article: any article, in hand or not.
            annotation: the work on it.
            then: called with the count.
        """
        scheme = self._interface.scheme
        self._tasks.run(
            lambda _task: len(lint(article, annotation, scheme)), then, self.failed.emit
        )

    def _step(self, step: int) -> Refusal | None:
        if not self._findings:
            return Refusal.NO_FINDING if self._workspace.article is not None else None
        if self._told in self._findings:
            self.go_to((self._findings.index(self._told) + step) % len(self._findings))
        else:
            self.go_to(0 if step > 0 else len(self._findings) - 1)
        return None

    def _start(self) -> None:
        article, annotation = self._workspace.article, self._workspace.annotation
        scheme = self._interface.scheme
        if article is None:
            self._tell((), annotation)
            return

        def find(_task: Task) -> tuple[Finding, ...]:
            return lint(article, annotation, scheme)

        self._tasks.run(find, partial(self._show, annotation), self.failed.emit)

    def _show(self, annotation: Annotation, findings: tuple[Finding, ...]) -> None:
        if annotation is self._workspace.annotation:
            self._tell(findings, annotation)

    def _tell(self, findings: tuple[Finding, ...], annotation: Annotation) -> None:
        self._findings = findings
        self.found.emit(len(findings))
        self.listed.emit(findings, annotation)
