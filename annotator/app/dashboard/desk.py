"""Looks after the dashboard of one window: counts in the background, and shows what was counted."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.app.agreement.desk import AgreementDesk
from annotator.app.dashboard.dashboard import Dashboard
from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.numbers import written
from annotator.app.dashboard.plots import (
    empty_plots,
    plots_of_hours,
    plots_of_progress,
    plots_of_tally,
)
from annotator.app.dashboard.saving import PlotSaving
from annotator.app.tasks import Task
from annotator.app.theme import THEMES
from annotator.store.hours import Hours, hours
from annotator.store.members import Role
from annotator.store.progress import Progress, progress
from annotator.store.tallies import Tallies, Tally
from annotator.wording.language import Language

if TYPE_CHECKING:
    from annotator.app.dashboard.plot import Plot
    from annotator.app.main_window import MainWindow

SETTLED = 700  # milliseconds without a change before all is counted anew


class DashboardDesk(QObject):
    """Shows how far the work on one window's project is, and what came of it."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self.dashboard = Dashboard(window.interface)
        self.saving = PlotSaving(window)
        window.middle.addWidget(self.dashboard)
        window.middle.currentChanged.connect(self._make_room)
        self._progress: Progress | None = None
        self._hours: Hours | None = None
        self._tally: Tally | None = None
        self._tallies: Tallies | None = None
        self._task: Task | None = None
        self._total = 0
        self._is_outdated = False
        self._later = QTimer(self, interval=SETTLED, singleShot=True)
        self._later.timeout.connect(self.refresh)
        self.agreement = AgreementDesk(window, self)
        self.dashboard.save_requested.connect(self.save_plot)
        self.dashboard.page_chosen.connect(lambda _page: self.agreement.look())
        self.dashboard.bar.stop_requested.connect(self._stop)
        window.interface.changed.connect(self.show_anew)

    @property
    def is_shown(self) -> bool:
        """Whether the dashboard is in the middle of the window."""
        return self._window.middle.currentWidget() is self.dashboard

    def look(self) -> Look:
        """Give the look of plots: the window's."""
        interface = self._window.interface
        return Look(
            theme=THEMES[self._window.settings.theme],
            font=self.dashboard.font(),
            right_to_left=interface.language is Language.ARABIC,
            write=partial(written, locale=interface.locale),
        )

    def open(self, page: str = "") -> None:
        """Show the dashboard, on a page where one is named, and count."""
        self.show_anew()
        if page:
            self.dashboard.choose(page)
        self._window.middle.setCurrentWidget(self.dashboard)
        self.dashboard.names.setFocus()
        self.refresh()

    def follow_saved(self) -> None:
        """Count anew once nothing has been saved for a moment, if anybody looks."""
        if self.is_shown:
            self._later.start()

    def forget(self) -> None:
        """Begin with nothing: another project is open, or none."""
        self._stop()
        self._task = self._progress = self._hours = self._tally = self._tallies = None
        self.dashboard.bar.hide()
        self.agreement.forget()

    def refresh(self) -> None:
        """Count what has changed; while a count is under way, once that is done."""
        project = self._workspace.project
        if project is None:
            return
        if self._task is not None:
            self._is_outdated = True
            return
        self._is_outdated, self._total = False, 0
        self.agreement.look()
        tallies = self._tallies = self._tallies or Tallies(project)
        run = self._window.tasks.run
        failed = partial(self._tell_error, tallies)
        run(lambda _task: progress(project), partial(self._show_progress, tallies), failed)
        run(lambda _task: hours(project), partial(self._show_hours, tallies), failed)
        self._task = run(
            partial(_count, tallies), partial(self._show_tally, tallies), failed, self._advance
        )

    def show_anew(self) -> None:
        """Show what is known, in the words and the look of now."""
        interface = self._window.interface
        plots = {plot.key: plot for plot in empty_plots(interface)}
        if self._progress is not None:
            plots |= {plot.key: plot for plot in plots_of_progress(self._progress)}
        if self._hours is not None:
            plots |= {plot.key: plot for plot in plots_of_hours(self._hours, interface)}
        if self._tally is not None:
            plots |= {plot.key: plot for plot in plots_of_tally(self._tally, interface)}
        self._show(*plots.values())
        self._note()
        self.agreement.show_anew()

    def dress(self) -> None:
        """Draw in the colours and letters of now, with the room that there is."""
        self._make_room()
        self.show_anew()

    def save_shown(self) -> None:
        """Ask where to save the plot that is shown, and as what."""
        plot = self.dashboard.plot() or self.agreement.page.figures.plot
        if plot is not None and plot.rows:
            self.save_plot(plot)

    def save_plot(self, plot: "Plot", suffix: str = "") -> None:
        """Ask where to save a plot; with a suffix, as what."""
        self.saving.ask(plot, self.look(), suffix)

    def _note(self) -> None:
        """Say where the database shows somebody their own work alone."""
        project = self._workspace.project
        member = project.member if project is not None else None
        own = member is not None and member.role is Role.ANNOTATOR
        text = self.tr(
            "You see your own work here, and that of others on articles which you have finished."
        )
        self.dashboard.show_note(text if own else "")

    def _make_room(self) -> None:
        """Fold away what stands beside an article, for as long as none is looked at."""
        shown = self._window.settings.panel_shown("frames")
        self._window.side.setVisible(shown and not self.is_shown)
        self._window.strip.show_place(is_on_article=not self.is_shown)
        self._window.presenter.show_hint()

    # what comes back

    def _show_progress(self, asked: Tallies, found: Progress) -> None:
        if asked is self._tallies:
            self._progress = found
            self._show(*plots_of_progress(found))

    def _show_hours(self, asked: Tallies, found: Hours) -> None:
        if asked is self._tallies:
            self._hours = found
            self._show(*plots_of_hours(found, self._window.interface))

    def _show_tally(self, asked: Tallies, found: Tally | None) -> None:
        if asked is not self._tallies:
            return
        self._task = None
        self.dashboard.bar.hide()
        if found is not None:
            self._tally = found
            self._show(*plots_of_tally(found, self._window.interface))
        if self._is_outdated:
            self.refresh()

    def _tell_error(self, asked: Tallies, error: Exception) -> None:
        if asked is self._tallies:
            self._task = None
            self.dashboard.bar.hide()
            self._window.presenter.tell_error(error)

    def _show(self, *plots: "Plot") -> None:
        self.dashboard.show_plots(plots, self.look())

    def _advance(self, left: int) -> None:
        """Show how far the count is; what is left at first is all there is."""
        self._total = max(self._total, left)
        if left and self._task is not None:
            self.dashboard.bar.show_progress(self._total - left, self._total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _count(tallies: Tallies, task: Task) -> Tally | None:
    """Count what has changed, giving way to keys; nothing, where that was stopped."""

    def is_over() -> bool:
        task.wait_for_rest()
        return task.is_cancelled()

    def tell(done: int, total: int) -> None:
        task.report(total - done)

    return tallies.tally() if tallies.count(tell, is_over) else None
