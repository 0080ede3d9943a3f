"""Bringing articles in: opens the assistant, looks into files, does it and tells of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from annotator.app.assistants import accounts
from annotator.app.assistants.arrival import bring_in, files_of, look_at
from annotator.app.assistants.desk import AssistantDesk
from annotator.app.assistants.dropping import Dropping
from annotator.app.desk import SUFFIX
from annotator.app.messages import told, told_problem
from annotator.app.refusals import Refusal
from annotator.app.server.rights import manages

if TYPE_CHECKING:
    from annotator.app.assistants.import_assistant import ImportAssistant
    from annotator.app.main_window import MainWindow
    from annotator.app.tasks import Task
    from annotator.formats.incoming import Incoming
    from annotator.formats.preview import Preview
    from annotator.store.importing import ImportReport

PROBLEMS_TOLD = 3


class ImportDesk(AssistantDesk):
    """Serves the import assistant of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self.dialog: ImportAssistant | None = None
        self._looking: dict[str, tuple[Incoming, Task]] = {}  # by path
        self.dropping = Dropping(self)
        self.dropping.watch(window, self.take)

    def take(self, paths: Sequence[str]) -> None:
        """Take what was dropped on the window: a project to open, or files with articles."""
        if len(paths) == 1 and Path(paths[0]).suffix == SUFFIX:
            self._window.desk.open(paths[0])
        else:
            self.open(paths)

    def open(self, paths: Sequence[str] = ()) -> Refusal | None:
        """Open the assistant, on files where some are named; without a project, one is made."""
        project = self._workspace.project
        if project is None:
            self._window.desk.ask_new(list(paths))
        elif not project.writable:
            self._window.bar.tell(self.tr("This project is open for reading only."))
        elif not manages(project):
            return Refusal.MANAGERS_ONLY
        elif self.is_running:
            self.come_back()
        else:
            self._make().open()
            self.add(paths)
        return None

    def add(self, paths: Sequence[str]) -> None:
        """Put files on the assistant's list."""
        if self.dialog is not None and paths:
            self.dialog.files.add_files(files_of(paths))

    def _make(self) -> "ImportAssistant":
        from annotator.app.assistants.import_assistant import ImportAssistant  # noqa: PLC0415 - late

        if self.dialog is not None:
            self._let_go()
        window = self._window
        self.dialog = dialog = ImportAssistant(window.interface, window)
        dialog.dress(self._theme)
        self.dropping.watch(dialog, self.add)
        dialog.files.files_requested.connect(self._ask_files)
        dialog.files.folder_requested.connect(self._ask_folder)
        dialog.files.look_requested.connect(self._look)
        dialog.begun.connect(self.begin)
        dialog.stop_requested.connect(self.stop)
        dialog.finished.connect(self._let_go)
        dialog.report.place_requested.connect(self._open_place)
        dialog.report.saving_requested.connect(self._keep_account)
        return dialog

    def _let_go(self) -> None:
        for _, task in self._looking.values():
            task.cancel()
        self._looking.clear()
        super()._let_go()

    # files

    def _ask_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self.dialog, self.tr("Files to import"), "", self._window.desk.article_filter(SUFFIX)
        )
        self.add(paths)

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self.dialog, self.tr("Folder to import"))
        self.add([path] if path else [])

    def _look(self, file: "Incoming") -> None:
        """Look into a file; what was asked of it before is of no interest any more."""
        if file.path in self._looking:
            self._looking[file.path][1].cancel()
        task = self._window.tasks.run(
            partial(look_at, file), partial(self._show_look, file), self._fail_look
        )
        self._looking[file.path] = file, task

    def _show_look(self, file: "Incoming", seen: "Preview") -> None:
        wanted, _ = self._looking.get(file.path, (None, None))
        if wanted == file and self.dialog is not None:
            del self._looking[file.path]
            self.dialog.files.show_preview(file, seen)

    def _fail_look(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.tell(told(error, self._window.interface.language), bad=True)

    # bringing in

    def begin(self) -> None:
        """Bring in what is chosen."""
        project, dialog = self._workspace.project, self.dialog
        if project is None or dialog is None or self.is_running:
            return
        if not self._workspace.saver.flush():
            return
        arrival = dialog.files.arrival()
        dialog.show_running()
        job = partial(bring_in, project, arrival)
        self._run(job, self._show, self.tr("Reading the articles…"), dialog.files.total)

    def _show(self, report: "ImportReport") -> None:
        if report.articles_revised or report.packages:
            self._workspace.reload()
        self._workspace.project_changed.emit()
        if self.dialog is None:
            self.tell(report)
            return
        self.dialog.show_report(report)
        if not self.dialog.isVisible():
            self._offer(self.dialog.summary(report), report)

    def tell(self, report: "ImportReport") -> None:
        """Tell of an import that was done without the assistant, and offer the account."""
        dialog = self._make()
        dialog.show_report(report)
        self._offer(dialog.summary(report), report)

    def _offer(self, summary: str, report: "ImportReport") -> None:
        language, bar = self._window.interface.language, self._window.bar
        worst = (*report.problems[:PROBLEMS_TOLD], *report.notices[:PROBLEMS_TOLD])
        text = "\n".join([summary, *(told_problem(one, language) for one in worst)])
        bar.hide()
        if worst:
            bar.warn(text, self.tr("Read the account"), self.come_back)
        else:
            bar.tell(text)

    def _keep_account(self) -> None:
        project, dialog = self._workspace.project, self.dialog
        if dialog is None or dialog.account is None or project is None:
            return
        as_json = partial(accounts.import_as_json, dialog.account, self._window.interface.language)
        offered = str(project.beside(".import.txt"))
        self._keep(offered, dialog.report.text, as_json)
