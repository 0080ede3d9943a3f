"""Who suggests in the project in hand: the model that it keeps, or the rules."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.workspace import Workspace
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.suggest.engine import Engine


class ProjectEngine:
    """Who suggests in one project, found out when it is first asked, in whatever thread that is.

    Attributes:
        problem: why the model that the project keeps is not used; known once it has been asked.
    """

    def __init__(
        self,
        project: "Project | None" = None,
        on_problem: Callable[[Problem], object] | None = None,
    ) -> None:
        """Take the project, and whom to tell that its model cannot be used."""
        self._project, self._on_problem = project, on_problem
        self._at_the_file, self._finding = Lock(), Lock()
        self._model: Engine | None = None
        self._is_found = False
        self.problem: Problem | None = None

    def engine(self) -> "Engine":
        """Give who suggests: the model, or the rules where there is none of any use."""
        from annotator.suggest.engine import engine_of  # noqa: PLC0415 - late: loads camel-tools

        with self._finding:
            if not self._is_found:
                self._model = self._read()
                self._is_found = True
        return self._model or engine_of()

    def close(self) -> None:
        """Touch the project no more; come back when that is so."""
        with self._at_the_file:
            self._project = None

    def _read(self) -> "Engine | None":
        from annotator.suggest.engine import engine_of  # noqa: PLC0415 - as above

        try:
            with self._at_the_file:
                content = None if self._project is None else self._project.learnt.content()
            return None if content is None else engine_of(content)
        except Problem as problem:
            self.problem = problem
            if self._on_problem is not None:
                self._on_problem(problem)
            return None


class Engines(QObject):
    """Who suggests, of one window."""

    changed = Signal()  # somebody else suggests in the same project
    unusable = Signal(object)  # why the project's model is not used

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Begin with the rules."""
        super().__init__(parent)
        self._workspace = workspace
        self._project: Project | None = None
        self.present = ProjectEngine()

    def follow_project(self) -> None:
        """Take over who suggests in the project in hand."""
        project = self._workspace.project
        if project is not self._project:
            self._project = project
            self._begin()

    def renew(self) -> None:
        """Look again who suggests: the project keeps another model, or none any more."""
        self._begin()
        self.changed.emit()

    def leave(self) -> None:
        """Touch the project no more: it is about to be closed."""
        self.present.close()

    def _begin(self) -> None:
        self.present.close()
        self.present = ProjectEngine(self._project, self.unusable.emit)
