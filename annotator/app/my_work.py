"""My work: what is assigned to the annotator, taking the next article, and giving one back."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from annotator.app.keyboard import upright
from annotator.app.refusals import Refusal
from annotator.app.tasks import Task

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.store.project import Project


class Standing(NamedTuple):
    """What is given out in a project, as one annotator sees it."""

    is_any: bool  # whether anything is given out at all
    claimable: int  # articles of which the annotator could take a place


class MyWork(QObject):
    """What is given out to the annotator of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._project: Project | None = None

    def refresh(self) -> None:
        """Look in the background what is given out now, and offer what there is."""
        project, annotator = self._workspace.project, self._workspace.annotator
        if project is None:
            self._window.articles.mine.offer(is_any=False, claimable=0)
            return

        def look(_task: Task) -> Standing:
            if not project.assignments.has_any():
                return Standing(is_any=False, claimable=0)
            return Standing(is_any=True, claimable=project.assignments.claimable(annotator))

        failed = self._window.presenter.tell_error
        self._window.tasks.run(look, partial(self._show, project), failed)

    def _show(self, project: "Project", standing: Standing) -> None:
        from annotator.store.members import Role  # noqa: PLC0415 - there since a project is open

        if project is not self._workspace.project:
            return
        mine = self._window.articles.mine
        mine.offer(is_any=standing.is_any, claimable=standing.claimable)
        is_new, self._project = project is not self._project, project
        if is_new and standing.is_any:
            member = project.member
            only = member is not None and member.role is Role.ANNOTATOR
            mine.only.setChecked(only or self._window.settings.only_mine)

    def follow_article(self) -> None:
        """Say so where the article in hand is others' to annotate."""
        work = self._workspace
        if work.project is None or work.project.member is None or work.article is None:
            return
        if work.is_writable or work.article.id in work.sending.conflicts:
            return
        text = self.tr("This article is not assigned to you: it can only be read. {key} takes one.")
        key = self._window.actions_.key("claim")
        self._window.bar.tell(text.format(key=upright(key)))

    def keep_choice(self, only: bool) -> None:  # noqa: FBT001 - a signal's value
        """Remember whether only the own articles are listed."""
        self._window.settings.only_mine = only

    def switch(self) -> Refusal | None:
        """List only what is assigned to the annotator, or everything again."""
        if not self._window.articles.mine.is_any:
            return Refusal.NOTHING_GIVEN
        self._window.articles.mine.only.toggle()
        return None

    def claim(self) -> Refusal | None:
        """Take a place in the next article that has an open one, and open it."""
        project, annotator = self._workspace.project, self._workspace.annotator
        if project is None:
            return None
        if not project.writable:
            return Refusal.READ_ONLY
        order = self._window.articles.chosen().order
        self._window.tasks.run(
            lambda _task: project.assignments.claim(annotator, order),
            partial(self._open, project),
            self._window.online.tell_error,
        )
        return None

    def _open(self, project: "Project", article: str | None) -> None:
        if project is not self._workspace.project:
            return
        if article is None:
            self._window.bar.tell(self.tr("There is no open place for you in any article."))
            return
        self._workspace.reload(article)  # it could only be read until now
        text = self.tr("This article is yours now.")
        self._window.navigation.open_article(article, partial(self._window.bar.tell, text))
        self._window.articles.refresh()
        self.refresh()

    def give_back(self) -> Refusal | None:
        """Give the article in hand back, unless it is begun: somebody else may take it."""
        project, article = self._workspace.project, self._workspace.article
        annotator = self._workspace.annotator
        if project is None or article is None:
            return Refusal.NO_ARTICLE
        if not project.writable:
            return Refusal.READ_ONLY
        if not self._workspace.annotation.is_empty:
            return Refusal.BEGUN
        self._window.tasks.run(
            lambda _task: project.assignments.give_back(article.id, annotator),
            partial(self._tell_back, project, article.id),
            self._window.online.tell_error,
        )
        return None

    def _tell_back(self, project: "Project", article: str, was_given: bool) -> None:  # noqa: FBT001 - a job's outcome
        if project is not self._workspace.project:
            return
        if not was_given:
            self._window.bar.tell(self.tr("This article is not yours to give back, or is begun."))
            return
        self._workspace.reload(article)
        self._window.articles.refresh()
        self.refresh()
        self._window.bar.tell(self.tr("Given back: somebody else may take this article."))
