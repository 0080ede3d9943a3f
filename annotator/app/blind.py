"""Blind annotation: a project's own word that nothing is suggested to whoever annotates it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.app.refusals import Refusal
from annotator.app.server.rights import manages, why_not_managing
from annotator.app.workspace import Workspace

SETTING = "blind"


class Blind(QObject):
    """The switch of one window's project; it is kept in the project."""

    changed = Signal(bool)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        """Begin with suggestions."""
        super().__init__(parent)
        self._workspace = workspace
        self._is_set = False

    @property
    def is_on(self) -> bool:
        """Whether nothing is suggested: the project says so, or an outcome is in hand."""
        return self._is_set or not self._workspace.is_own

    def follow_project(self) -> None:
        """Read how the project in hand is annotated."""
        project = self._workspace.project
        self._set(is_set=project is not None and project.setting(SETTING) is True)

    def switch(self) -> Refusal | None:
        """Switch suggestions off for this project, or on again."""
        project = self._workspace.project
        if project is not None and manages(project):
            self._workspace.saver.submit(partial(project.remember, SETTING, not self._is_set))
            self._set(is_set=not self._is_set)
            return None
        self.changed.emit(self._is_set)  # the menu's check mark goes back to what holds
        return None if project is None else why_not_managing(project)

    def _set(self, *, is_set: bool) -> None:
        self._is_set = is_set
        self.changed.emit(is_set)
