"""Projects coming and going: asks which, does it in the background, tells how it went."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.app import project_jobs
from annotator.app.language import Interface
from annotator.app.messages import isolated, told
from annotator.app.panels.message_bar import MessageBar
from annotator.app.panels.welcome import Welcome
from annotator.app.settings import Settings
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.problems import Problem
from annotator.store.postgresql.address import is_address

if TYPE_CHECKING:
    from annotator.app.server.jobs import Opened
    from annotator.store.importing import ImportReport
    from annotator.store.project import Project

SUFFIX = ".musnad"
READABLE_STILL = {"project.locked", "project.read_only", "project.folder"}


class Desk(QObject):
    """Opens, makes, fills and saves projects for one window."""

    server_requested = Signal(object)  # a project on a server: its address, as text or value
    made = Signal(object)  # a new project was made of files and is open; the `ImportReport`
    warmed = Signal()  # what the first key press needs is loaded

    def __init__(  # noqa: PLR0913, PLR0917 - the parts it joins
        self,
        window: QWidget,
        workspace: Workspace,
        tasks: Tasks,
        bar: MessageBar,
        settings: Settings,
        interface: Interface,
    ) -> None:
        """Take the parts it joins."""
        super().__init__(window)
        self._window, self._workspace, self._tasks = window, workspace, tasks
        self._bar, self._settings, self._interface = bar, settings, interface
        self._is_warming = False

    @property
    def sample_target(self) -> Path:
        """Where the sample project lies."""
        place = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(place)) / f"sample{SUFFIX}"

    def open_first(self, target: str | None) -> None:
        """Open what the app is started with: this project, the last one, or the sample corpus."""
        known = self._settings.projects.names()
        recent = [path for path in known if is_address(path) or Path(path).exists()]
        if target is not None:
            self.open(target)
        elif recent:
            self.open(recent[0])
        else:
            self.open_sample()

    def show_recent(self, welcome: Welcome) -> None:
        """Offer the projects opened last, but for the sample, which has a button of its own."""
        sample = str(self.sample_target.resolve())
        welcome.show_recent([path for path in self._settings.projects.names() if path != sample])

    def open(self, target: str) -> None:
        """Open a project; where it can only be read, offer that."""
        if is_address(target):
            self.server_requested.emit(target)
            return
        self._swap(lambda _task: project_jobs.open_project(target), target)

    def open_to_read(self, target: str) -> None:
        """Open a project without the right to change it."""
        self._swap(lambda _task: project_jobs.open_project(target, writable=False))

    def open_sample(self) -> None:
        """Open the sample project, made now if need be."""
        target, annotator = self.sample_target, self._settings.annotator
        self._swap(lambda _task: project_jobs.open_sample(target, annotator))

    def ask_open(self) -> None:
        """Ask for a project and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a project"), "", self._project_filter()
        )
        if chosen:
            self.open(chosen)

    def ask_new(self, files: Sequence[str] = ()) -> None:
        """Ask for files, unless there are some, and a name, and make a project of them."""
        if not files:
            files, _ = QFileDialog.getOpenFileNames(
                self._window, self.tr("Articles for the new project"), "", self.article_filter()
            )
        if not files:
            return
        offered = str(Path(files[0]).with_suffix(SUFFIX))
        target, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Where to keep the project"), offered, self._project_filter()
        )
        if target:
            self.new(target if target.endswith(SUFFIX) else f"{target}{SUFFIX}", list(files))

    def new(self, target: str, files: list[str]) -> None:
        """Make a project of files."""
        before = self._workspace.project
        if not self._let_go():
            return
        task = self._tasks.run(
            partial(project_jobs.new_project, target, files),
            self._show_new,
            partial(self._go_back, before, None),
            self._bar.advance,
        )
        self._bar.work(self.tr("Reading the articles…"), 0, task.cancel)

    def ask_export(self) -> None:
        """Ask for a file and write the project as a corpus."""
        project = self._workspace.project
        if project is None:
            return
        offered = str(project.beside(".jsonl"))
        target, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the corpus"), offered, self.tr("Corpus (*.jsonl)")
        )
        if target:
            self.export(target)

    def export(self, target: str) -> None:
        """Write the project as a corpus."""
        project = self._workspace.project
        if project is None or not self._workspace.saver.flush():
            return
        task = self._tasks.run(
            partial(project_jobs.export_corpus, project, target),
            partial(self._show_export, target),
            self._show_failure,
            self._bar.advance,
        )
        self._bar.work(self.tr("Saving the corpus…"), 0, task.cancel)

    # what comes back

    def _swap(self, opening: Callable[[Task], "Project"], target: str | None = None) -> None:
        before = self._workspace.project
        if self._let_go():
            self._tasks.run(opening, self._show_project, partial(self._go_back, before, target))

    def _let_go(self) -> bool:
        """Save and close the open project; where that fails it stays open, and it is said."""
        if self._workspace.close_project():
            return True
        problem = self._workspace.saver.problem
        if problem is not None and not self._workspace.saver.is_held_up:
            self._show_failure(problem)
        return False

    def _go_back(self, before: "Project | None", wanted: str | None, error: Exception) -> None:
        """Say why the other project is not open, and open the one before again."""
        if wanted and isinstance(error, Problem) and error.code == "project.missing":
            self._settings.projects.forget(str(Path(wanted).resolve()))
        if wanted and isinstance(error, Problem) and error.code in READABLE_STILL:
            text = told(error, self._interface.language)
            self._bar.warn(text, self.tr("Open to read"), partial(self.open_to_read, wanted))
        else:
            self._show_failure(error)
        if before is None:
            return
        target = before.target
        if isinstance(target, Path):
            self._tasks.run(
                lambda _task: project_jobs.open_project(target),
                self._workspace.set_project,
                self._show_failure,
            )
        else:
            self.server_requested.emit(target)

    def take_opened(self, opened: "Opened") -> None:
        """Show a project on a server that somebody has logged in to."""
        if not self._let_go():
            opened.close()
            return
        self._settings.projects.add(str(opened.project.target))
        self._bar.hide()
        self._workspace.set_project(opened.project, opened.outbox)
        if opened.sent:
            self._bar.tell(self.tr("%Ln edit(s) that had waited are sent.", "", opened.sent))

    def _show_project(self, project: "Project") -> None:
        self._settings.projects.add(str(project.target))
        self._bar.hide()
        self._workspace.set_project(project)

    def warm(self) -> None:
        """Load what the first key press needs, once; the list of articles goes before."""
        if not self._is_warming:
            self._is_warming = True
            done = self.warmed.emit
            self._tasks.run(project_jobs.warm_up, lambda _done: done(), self._show_failure)

    def _show_new(self, made: "tuple[Project, ImportReport]") -> None:
        project, report = made
        self._show_project(project)
        self.made.emit(report)

    def _show_export(self, target: str, count: int | None) -> None:
        self._bar.hide()
        if count is None:
            self._bar.tell(self.tr("Cancelled; nothing was written."))
            return
        text = self.tr("{count} lines saved in {file}.")
        self._bar.tell(text.format(count=self._interface.number(count), file=isolated(target)))

    def _show_failure(self, error: Exception) -> None:
        self._bar.warn(told(error, self._interface.language))

    def _project_filter(self) -> str:
        return self.tr("Musnad projects (*.musnad)")

    def article_filter(self, *more: str) -> str:
        """Give what a dialog shows of the files that hold articles, and of those that end so."""
        from annotator.formats.catalogue import suffixes  # noqa: PLC0415 - late

        patterns = " ".join(f"*{suffix}" for suffix in (*suffixes(), *more))
        return self.tr("Articles and corpora ({patterns});;All files (*)").format(patterns=patterns)
