"""Adjudicating in the window: begins and ends it, goes from article to article, finishes them.

What is decided of an article is the `Decisions`' to do, what is seen of it the `Showing`'s. All
that reads or compares is done in the background.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.refusals import Refusal
from annotator.app.works import Work
from annotator.model.annotation import Status
from annotator.model.edits.document import set_status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.app.adjudication.bench import Bench, Sitting
    from annotator.app.main_window import MainWindow
    from annotator.app.tasks import Task
    from annotator.store.adjudications import Waiting
    from annotator.store.postgresql.listening import Change
    from annotator.store.project import Project

MAY = {"adjudicator", "manager"}  # roles, where the project is on a server


class AdjudicationDesk(QObject):
    """The adjudication of one window's project."""

    begun = Signal()
    ended = Signal()
    opened = Signal()  # another article is on the bench
    listed = Signal(object)  # the articles that several have finished
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._task: Task | None = None
        self._asked = 0
        self.is_on = False
        self.bench: Bench | None = None
        self._workspace.project_changed.connect(self._end)
        self._workspace.article_changed.connect(self._follow)

    @property
    def is_fetching(self) -> bool:
        """Whether another article is on its way: a key would mean the one before it."""
        return self._task is not None

    # beginning and ending

    def switch(self) -> Refusal | None:
        """Begin to adjudicate, with the article in hand if several have finished it; or end."""
        if self.is_on:
            self.end()
            return None
        project, work = self._workspace.project, self._workspace
        if project is None:
            return Refusal.NO_PROJECT
        if not _may(project):
            return Refusal.NO_ADJUDICATOR
        if not work.saver.flush():
            return None  # what failed is told, with a way to try again
        from annotator.app.adjudication.fetching import fetch_some  # noqa: PLC0415 - late

        wanted = work.article.id if work.article is not None else None
        self._fetch(project, partial(fetch_some, project, wanted, work.annotator))
        return None

    def end(self) -> None:
        """Give the window back to the annotator's own work, in the same article."""
        article = self._workspace.article
        if not self.is_on or not self._workspace.saver.flush():
            return
        self._end()
        if article is not None:
            self._window.navigation.open_article(article.id)

    def _follow(self) -> None:
        """End where the annotator's own work has been taken in hand."""
        if self.is_on and self._workspace.is_own:
            self._end()

    def _end(self) -> None:
        self._break_off()
        if self.is_on:
            self.is_on, self.bench = False, None
            self.ended.emit()

    # articles

    def open(self, article_id: str) -> None:
        """Put another article on the bench."""
        project = self._workspace.project
        if project is None or not self._workspace.saver.flush():
            return
        from annotator.app.adjudication.fetching import fetch  # noqa: PLC0415 - late

        self._fetch(project, partial(fetch, project, article_id, self._workspace.annotator))

    def step(self, step: int) -> None:
        """Go to the next article of the list, or back."""
        article = self._workspace.article
        found = self._window.cases.neighbour(article.id if article else None, step)
        if found is None:
            self.told.emit(self.tr("There is no further article in the list."))
        else:
            self.open(found)

    def finish(self) -> None:
        """Say that the article is adjudicated, and go to the next; first all must be decided."""
        bench, work = self.bench, self._workspace
        if bench is None or work.project is None:
            return
        if not work.is_writable:
            self.told.emit(self.tr("This project is open for reading only."))
        elif bench.open:
            text = self.tr("%Ln difference(s) still open: decide them first.", "", len(bench.open))
            self._window.decisions.go_to(bench.open[0])
            self.told.emit(text)
        else:
            value = set_status(work.annotation, Status.ADJUDICATED)
            if work.annotation.status is not Status.ADJUDICATED:
                work.apply(value, "status", work.frame, is_decision=True)
            self._go_on(bench.article.id)

    def _go_on(self, article_id: str) -> None:
        project = self._workspace.project
        if project is None or not self._workspace.saver.flush():
            return
        self._workspace.fetching.fetch(
            partial(project.adjudications.next, article_id), self._open_next
        )

    def _open_next(self, found: str | None) -> None:
        if found is None:
            self.told.emit(self.tr("All articles are adjudicated."))
            self.look()
        else:
            self.open(found)

    def hear(self, change: "Change") -> None:
        """Look whether somebody on the server has changed what is compared."""
        bench, project = self.bench, self._workspace.project
        if bench is None or project is None:
            return
        if change.what == "annotation" and change.article == bench.article.id:
            read = partial(_versions, project, bench.article.id)
            self._window.tasks.run(read, partial(self._compare, bench), self.failed.emit)

    def _compare(self, bench: "Bench", versions: "Mapping[str, int]") -> None:
        """Compare anew what others have changed; not while the page is being edited."""
        if bench is self.bench and versions != bench.versions and bench.editing is None:
            self.open(bench.article.id)

    def refresh(self) -> None:
        """Read the list of articles anew, if it is shown: others have changed something."""
        if self.is_on:
            self.look()

    def look(self) -> None:
        """Read the list of articles anew."""
        project = self._workspace.project
        if project is None:
            return
        from annotator.app.adjudication.fetching import waiting  # noqa: PLC0415 - late

        self._window.tasks.run(partial(waiting, project), self._list, self.failed.emit)

    def _list(self, cases: "list[Waiting]") -> None:
        self.listed.emit(cases)

    # what comes back

    def _fetch(self, project: "Project", job: "Callable[[Task], Sitting | None]") -> None:
        """Fetch an article, and find out how far it is, in the background."""
        from annotator.app.adjudication.bench import Bench  # noqa: PLC0415 - late

        self._break_off()
        self._asked += 1
        asked, by = self._asked, self._workspace.annotator

        def found(task: "Task") -> "tuple[int, Sitting | None, Bench | None]":
            sitting = job(task)
            if sitting is None:
                return asked, None, None
            return asked, sitting, Bench(sitting, project.adjudications, project.annotations, by)

        self._task = self._window.tasks.run(found, self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self.failed.emit(error)

    def _break_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, found: "tuple[int, Sitting | None, Bench | None]") -> None:
        asked, sitting, bench = found
        if asked != self._asked or self._workspace.project is None:
            return
        self._task = None
        if sitting is None or bench is None:
            self.told.emit(self.tr("No article has been finished by two annotators yet."))
            return
        before = self.bench.at if self.bench and self.bench.article.id == bench.article.id else None
        bench.at = before if before in bench.open else next(iter(bench.open), None)
        self.bench = bench
        if not self.is_on:
            self.is_on = True
            self.begun.emit()
        self._workspace.take_work(
            Work(sitting.article, sitting.outcome, sitting.case.history, bench)
        )
        self.opened.emit()
        self.look()


def _versions(project: "Project", article_id: str, _task: "Task") -> "Mapping[str, int]":
    return project.adjudications.load(article_id).versions


def _may(project: "Project") -> bool:
    """Tell whether whoever is logged in may adjudicate; in a file anybody may."""
    return project.member is None or project.member.role in MAY
