"""What both assistants' desks do alike: run one job, tell how far it is, keep what it came to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.app.assistants.accounts import place_in
from annotator.app.messages import isolated, told
from annotator.app.tasks import Task
from annotator.app.theme import THEMES
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.app.assistants.steps import Steps
    from annotator.app.main_window import MainWindow
    from annotator.app.theme import Theme

JSON = ".json"


class AssistantDesk(QObject):
    """Serves one assistant of one window."""

    dialog: "Steps | None"

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._job: Task | None = None
        window.workspace.closing.connect(self._leave)

    @property
    def is_running(self) -> bool:
        """Whether its job is going on."""
        return self._job is not None

    @property
    def _theme(self) -> "Theme":
        return THEMES[self._window.settings.theme]

    def stop(self) -> None:
        """Have the job stop."""
        if self._job is not None:
            self._job.cancel()

    def _leave(self) -> None:
        """Stop, and forget an account put aside, with the project that it is about."""
        self.stop()
        if self.dialog is not None and not self.dialog.isVisible():
            self._let_go()

    def _run(
        self, job: Callable[[Task], Any], on_done: Callable[[Any], object], what: str, total: int
    ) -> None:
        """Run the job; where the dialog is hidden, the window's bar tells how far it is.

        Args:
            job: what is done.
            on_done: takes what it comes to.
            what: what the bar says.
            total: how many items there are; 0 where that is not known.
        """
        self._job = self._window.tasks.run(
            job, partial(self._end, on_done), self._fail, partial(self._advance, what, total)
        )

    def _advance(self, what: str, total: int, done: int) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.progress.show_progress(done, total)
        elif self._job is not None:
            bar = self._window.bar
            if not bar.progress.isVisible():
                bar.work(what, total, self.stop)
            bar.advance(done)

    def _end(self, on_done: Callable[[Any], object], result: object) -> None:
        self._job = None
        on_done(result)

    def _fail(self, error: Exception) -> None:
        self._job = None
        text = told(error, self._window.interface.language)
        if self.dialog is not None:
            self.dialog.pages.setCurrentWidget(self.dialog.first)
            self.dialog.tell(text, bad=True)
        if self.dialog is None or not self.dialog.isVisible():
            self._window.bar.warn(text)

    def come_back(self) -> None:
        """Show the dialog again that was put aside."""
        if self.dialog is not None:
            self._window.bar.hide()
            self.dialog.open()

    def _let_go(self) -> None:
        if self.dialog is not None and not self.is_running:
            self.dialog.deleteLater()
            self.dialog = None

    # the account

    def _open_place(self, place: str) -> None:
        """Open an article, at a part of it where the place names one."""
        project, dialog = self._workspace.project, self.dialog
        if project is None:
            return
        article, part = place_in(place, self._is_article)
        if not self._is_article(article):
            if dialog is not None:
                dialog.tell(self.tr("This article is not in the project."), bad=True)
            return
        if dialog is not None:
            dialog.hide()
        self._window.navigation.open_article(article, partial(self._show_part, part))

    def _show_part(self, part: str | None) -> None:
        """Offer the way back to the account, and go to the part of the article that it named."""
        navigation = self._window.navigation
        text = self.tr("Opened from the account.")
        self._window.bar.offer(text, self.tr("Back to the account"), self.come_back)
        if part is None:
            return
        if part in self._workspace.annotation.attribution_by_id:
            navigation.take_frame(part)
        else:
            navigation.go_to_mention(part)

    def _is_article(self, article: str) -> bool:
        project = self._workspace.project
        try:
            return project is not None and project.articles.get(article) is not None
        except Problem:
            return False

    def _keep(self, offered: str, as_text: Callable[[], str], as_json: Callable[[], bytes]) -> None:
        """Ask for a file and write the account into it: as JSON where its name says so."""
        from annotator.formats.files import atomic_writer  # noqa: PLC0415 - late

        assert self.dialog is not None  # noqa: S101 - its button asks
        name, _ = QFileDialog.getSaveFileName(
            self.dialog,
            self.tr("Keep the account"),
            offered,
            self.tr("Text (*.txt);;For other programs (*.json)"),
        )
        if not name:
            return
        content = as_json() if Path(name).suffix.lower() == JSON else as_text().encode()
        try:
            with atomic_writer(name) as handle:
                handle.write(content)
        except Problem as problem:
            self.dialog.tell(told(problem, self._window.interface.language), bad=True)
        else:
            self.dialog.tell(self.tr("Written to {file}.").format(file=isolated(name)))
