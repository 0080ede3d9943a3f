"""Looks after agreement in one window: compares, shows figures, goes where annotators differ."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.agreement.comparison import Comparison
from annotator.app.agreement.figures import KEY, TITLE, plot_of, things_of
from annotator.app.agreement.page import AgreementPage
from annotator.app.agreement.told import line_of, told

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement
    from annotator.app.dashboard.desk import DashboardDesk
    from annotator.app.main_window import MainWindow
    from annotator.app.panels.lines import Line


class AgreementDesk(QObject):
    """Shows how far the annotators of one window's project agree."""

    def __init__(self, window: "MainWindow", dashboard: "DashboardDesk") -> None:
        """Take the window, and the dashboard that the page is on."""
        super().__init__(window)
        self._window, self._workspace, self._board = window, window.workspace, dashboard
        self.page = AgreementPage(window.interface)
        self.comparison = Comparison(window.tasks, self)
        self._whose = 0
        self._shown: list[Disagreement] | None = None  # none: no figure is chosen
        self._connect()

    def _connect(self) -> None:
        page, comparison = self.page, self.comparison
        comparison.advanced.connect(page.bar.show_progress)
        comparison.ended.connect(page.bar.hide)
        comparison.compared.connect(self.show_anew)
        comparison.outdated.connect(self._follow)
        comparison.failed.connect(self._window.online.tell_error)
        page.bar.stop_requested.connect(comparison.cancel)
        page.anew_requested.connect(self._begin)
        page.whose_requested.connect(self._show_whose)
        page.figure_requested.connect(self._open)
        page.place_requested.connect(self.go)
        page.adjudication_requested.connect(self._adjudicate)
        page.figures.save_requested.connect(self._board.save_plot)

    def look(self) -> None:
        """Compare what has been finished, where the page is looked at and that is news."""
        project = self._workspace.project
        if project is not None and self._board.is_shown and self._board.dashboard.chosen == KEY:
            self.comparison.look(project)

    def forget(self) -> None:
        """Begin with nothing: another project is open, or none."""
        self._whose, self._shown = 0, None
        self.comparison.forget()

    def show_anew(self) -> None:
        """Show what is known, in the words and the look of now."""
        page, outcome = self.page, self.comparison.outcome
        self._board.dashboard.add_page(
            KEY, QCoreApplication.translate("AgreementFigures", TITLE), page
        )
        found = outcome.of(self._whose) if outcome is not None else None
        if outcome is None or outcome.figures is None or found is None:
            page.show_whose([], 0)
            nothing = self.tr("No article has been finished by two annotators yet.")
            page.show_state("" if outcome is None else nothing)
            page.figures.show_empty()
            self._show_behind(None)
            return
        pairs = (" – ".join(pair.annotators) for pair in outcome.figures.pairs)
        page.show_whose([self.tr("All together"), *pairs], self._whose)
        count = self.tr("%Ln article(s) finished by several.", "", found.articles)
        page.show_state(count)
        counts = outcome.counts(self._whose)
        page.show_figures(plot_of(found, counts, self._window.interface), self._board.look())
        self._show_behind(self._shown)

    def go(self, row: int) -> None:
        """Open the article of a disagreement, at its place, with both versions told."""
        one = (self._shown or [])[row]
        self._window.navigation.open_article(one.article, partial(self._show_place, one))

    def _show_place(self, one: "Disagreement") -> None:
        window, spans = self._window, (*one.spans[0], *one.spans[1])
        window.view.highlight(spans)
        if spans:
            window.navigation.go_to(min(start for start, _ in spans))
        window.bar.offer(told(one, window.interface), self.tr("Back to the list"), self.come_back)

    def come_back(self) -> None:
        """Go back to the list of disagreements."""
        self._board.open(KEY)
        self.page.take_focus()

    # requests

    def _begin(self) -> None:
        project = self._workspace.project
        if project is not None and self._workspace.saver.is_idle:
            self.comparison.begin(project)

    def _follow(self, is_outdated: bool) -> None:  # noqa: FBT001 - a signal's value
        if is_outdated:
            self._begin()

    def _show_whose(self, whose: int) -> None:
        self._whose, self._shown = whose, None
        self.show_anew()

    def _open(self, row: int) -> None:
        """Show what stands behind the figure in a row."""
        outcome = self.comparison.outcome
        found = outcome.of(self._whose) if outcome is not None else None
        if outcome is not None and found is not None:
            self._show_behind(outcome.behind(self._whose, things_of(found)[row]))
            self.page.take_focus()

    def _show_behind(self, found: "list[Disagreement] | None") -> None:
        self._shown = found
        count = None if found is None else len(found)
        self.page.show_lines(count, self._line)

    def _line(self, row: int) -> "Line":
        one, outcome = (self._shown or [])[row], self.comparison.outcome
        title = outcome.titles.get(one.article, one.article) if outcome else one.article
        return line_of(one, title, self._window.interface)

    def _adjudicate(self, row: int) -> None:
        self.go(row)
        if not self._window.adjudication.is_on:
            self._window.do("adjudicate")
