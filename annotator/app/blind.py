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
        self.is_on = False

    def follow_project(self) -> None:
        """Read how the project in hand is annotated."""
        project = self._workspace.project
        self._set(is_on=project is not None and project.setting(SETTING) is True)

    def switch(self) -> Refusal | None:
        """Switch suggestions off for this project, or on again."""
        project = self._workspace.project
        if project is not None and manages(project):
            self._workspace.saver.submit(partial(project.remember, SETTING, not self.is_on))
            self._set(is_on=not self.is_on)
            return None
        self.changed.emit(self.is_on)  # the menu's check mark goes back to what holds
        return None if project is None else why_not_managing(project)

    def _set(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self.changed.emit(is_on)
