"""What can be looked at instead of an article: the dashboard, made when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.refusals import Refusal

if TYPE_CHECKING:
    from annotator.app.dashboard.desk import DashboardDesk
    from annotator.app.main_window import MainWindow
    from annotator.app.tasks import Task


AGREEMENT = "agreement"


class Overview(QObject):
    """Brings one window's dashboard; before that there is nothing to keep up to date."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window
        self.desk: DashboardDesk | None = None

    def warm(self) -> None:
        """Load what the dashboard is made of before it is asked for, off the UI thread."""
        window = self._window
        window.tasks.run(_load, lambda _done: None, window.presenter.tell_error)

    def show_dashboard(self) -> Refusal | None:
        """Show the dashboard; from there, go back to the article."""
        if self._window.workspace.project is None:
            return Refusal.NO_PROJECT
        if self.desk is not None and self.desk.is_shown:
            self._window.navigation.step_back()
        else:
            self._bring().open()
        return None

    def show_agreement(self) -> Refusal | None:
        """Show how far annotators agree; from there, go back to the article."""
        if self._window.workspace.project is None:
            return Refusal.NO_PROJECT
        desk = self._bring()
        if desk.is_shown and desk.dashboard.chosen == AGREEMENT:
            self._window.navigation.step_back()
        else:
            desk.agreement.come_back()
        return None

    def save_plot(self) -> Refusal | None:
        """Ask where to save the plot that is shown."""
        if self.desk is None or not self.desk.is_shown:
            return Refusal.NO_PLOT
        self.desk.save_shown()
        return None

    def hint(self) -> str:
        """Say what the keys do on the dashboard; nothing where it is not looked at."""
        if self.desk is None or not self.desk.is_shown:
            return ""
        text = self.tr("Up and down: another page · {save} saves the plot · {back}: back")
        key = self._window.actions_.key
        return text.format(save=key("save_plot"), back=key("step_back"))

    def follow_saved(self) -> None:
        """Have what is looked at follow what has been saved."""
        if self.desk is not None:
            self.desk.follow_saved()

    def forget(self) -> None:
        """Let go of the project that was open."""
        if self.desk is not None:
            self.desk.forget()

    def dress(self) -> None:
        """Draw in the colours and letters of now."""
        if self.desk is not None and self.desk.is_shown:
            self.desk.dress()

    def _bring(self) -> "DashboardDesk":
        if self.desk is None:
            from annotator.app.dashboard.desk import DashboardDesk  # noqa: PLC0415 - as said above

            self.desk = DashboardDesk(self._window)
        return self.desk


def _load(_task: "Task") -> None:
    import annotator.app.dashboard.desk  # noqa: F401, PLC0415 - as said above
