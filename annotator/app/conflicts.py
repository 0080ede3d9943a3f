"""Conflicts: one annotator's two versions of an article, told and decided between."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.panels.conflict_bar import ConflictBar
from annotator.app.refusals import Refusal
from annotator.app.tasks import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.app.main_window import MainWindow
    from annotator.model.annotation import Annotation
    from annotator.store.annotations import Annotations

    Decision = Callable[[Annotations, str, Annotation], None]


class Conflicts(QObject):
    """Looks after the conflicts of one window; other articles go on meanwhile."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._deciding: str | None = None
        self.bar = ConflictBar(
            window.actions_["keep_mine"], window.actions_["take_other"], window.middle
        )

    def find(self, article: str) -> None:
        """Tell of a conflict: over the article it is in, or by its title."""
        present = self._workspace.article
        if present is not None and present.id == article:
            self._workspace.frame_changed.emit()  # nothing can be edited until it is decided
            self.follow_article()
            return
        text = self.tr("“{title}” was changed at another window, too. Your version is kept.")
        told_text = text.format(title=f"\u2068{self._title(article)}\u2069")
        go_there = partial(self._window.navigation.open_article, article)
        self._window.bar.warn(told_text, self.tr("Go there"), go_there)

    def follow_article(self) -> None:
        """Ask about the article in hand, if there is anything to decide."""
        article = self._workspace.article
        there = article is not None and article.id in self._workspace.sending.conflicts
        self.bar.show_conflict(there=there)
        if there:
            self._window.bar.hide()

    def follow_project(self) -> None:
        """Tell of the conflicts that were left undecided in the project just opened."""
        for article in self._workspace.sending.conflicts:
            self.find(article)

    def keep_mine(self) -> Refusal | None:
        """Put the version of this window on top; the other one is before it in the history."""
        from annotator.store.conflicts import put_on_top  # noqa: PLC0415 - late

        return self._decide(put_on_top)

    def take_other(self) -> Refusal | None:
        """Let the other version stand; this window's can be gone to in the history."""
        from annotator.store.conflicts import take_other  # noqa: PLC0415 - late

        return self._decide(take_other)

    def _decide(self, decision: "Decision") -> Refusal | None:
        project, article = self._workspace.project, self._workspace.article
        conflicts = self._workspace.sending.conflicts
        if project is None or article is None or article.id not in conflicts:
            return Refusal.NO_CONFLICT
        if self._deciding is not None:
            return None
        self._deciding, mine = article.id, conflicts[article.id].mine

        def decide(_task: Task) -> None:
            decision(project.annotations, article.id, mine)

        self._window.tasks.run(decide, partial(self._end, article.id), self._fail)
        return None

    def _end(self, article: str, _done: None) -> None:
        self._deciding = None
        self._workspace.sending.forget(article)
        self._workspace.reload(article)
        self.follow_article()
        self._window.bar.tell(self.tr("Decided. The other version is in the history."))

    def _fail(self, error: Exception) -> None:
        self._deciding = None
        self._window.online.tell_error(error)

    def _title(self, article: str) -> str:
        row = self._window.articles.model.row_at(self._window.articles.model.index_of(article))
        return article if row is None else row.title
