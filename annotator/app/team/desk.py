"""The team's dialog served: reads and writes in the background, for whoever may."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from annotator.app.messages import isolated, told
from annotator.app.server.rights import why_not_managing
from annotator.app.tasks import Task
from annotator.app.team import jobs

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.app.refusals import Refusal
    from annotator.app.team.dialog import TeamDialog
    from annotator.store.assignment_plan import Plan
    from annotator.store.members import Role
    from annotator.store.project import Project


class TeamDesk(QObject):
    """Looks after the team of one window's project."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self.dialog: TeamDialog | None = None
        self._asked: jobs.Giving | None = None
        window.workspace.closing.connect(self._leave)

    def open(self) -> "Refusal | None":
        """Open the dialog on the project's team."""
        from annotator.app.team.dialog import TeamDialog  # noqa: PLC0415 - when needed

        project = self._workspace.project
        if project is None or self.dialog is not None:
            return None
        why = why_not_managing(project)
        if why is not None:
            return why
        self.dialog = dialog = TeamDialog(self._window.interface, self._window)
        dialog.members.add_requested.connect(self._add)
        dialog.members.role_requested.connect(self._set_role)
        dialog.giving.plan_requested.connect(self._plan)
        dialog.giving.give_requested.connect(self._give)
        dialog.finished.connect(self._let_go)
        dialog.open()
        self.refresh()
        return None

    def refresh(self) -> None:
        """Read the team anew, where it is on the screen."""
        if self.dialog is not None:
            self._run(jobs.look, self._show)

    def _show(self, team: jobs.Team) -> None:
        if self.dialog is not None:
            self.dialog.show_team(team)

    # members

    def _add(self, name: str, role: "Role") -> None:
        self._run(lambda project: jobs.add(project, name, role), partial(self._show_added, name))

    def _show_added(self, name: str, password: str | None) -> None:
        if self.dialog is not None:
            self.dialog.members.clear()
            self.dialog.members.show_password(name, password)
            text = self.tr("{name} is a member now.")
            self.dialog.tell(text.format(name=isolated(name)))
        self.refresh()

    def _set_role(self, name: str, role: "Role") -> None:
        self._run(lambda project: jobs.set_role(project, name, role), self._show_changed)

    def _show_changed(self, _done: None) -> None:
        self.refresh()

    # giving out

    def _plan(self, giving: jobs.Giving) -> None:
        self._asked = giving
        self._run(lambda project: jobs.plan(project, giving), partial(self._show_plan, giving))

    def _show_plan(self, giving: jobs.Giving, planned: "Plan") -> None:
        if self.dialog is not None and giving is self._asked:
            self.dialog.giving.show_plan(planned)

    def _give(self, planned: "Plan") -> None:
        by = self._workspace.annotator
        self._run(lambda project: jobs.give(project, planned, by), self._show_given)

    def _show_given(self, count: int) -> None:
        if self.dialog is not None:
            self.dialog.tell(self.tr("%Ln place(s) given out.", "", count))
        self.refresh()
        self._window.my_work.refresh()
        self._window.articles.refresh()

    # running

    def _run(self, job: "Callable[[Project], Any]", on_done: Callable[[Any], object]) -> None:
        project = self._workspace.project
        if project is not None:

            def run(_task: Task) -> object:
                return job(project)

            self._window.tasks.run(run, on_done, self._fail)

    def _fail(self, error: Exception) -> None:
        text = told(error, self._window.interface.language)
        if self.dialog is not None:
            self.dialog.tell(text, bad=True)
            self.refresh()
        else:
            self._window.bar.warn(text)

    def _leave(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _let_go(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
