"""Ahead: while an article is read, the one after it is fetched, so that going on takes no time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.app.next_articles import Question
    from annotator.app.tasks import Task
    from annotator.app.works import Work, Works
    from annotator.store.postgresql.listening import Change

PAUSE = 300  # milliseconds at an article before the next one is thought of
LISTED = {"article", "assignment", "member"}  # what a list, or a right in it, may change with


class Ahead(QObject):
    """Knows for one window's project on a server what the next keys will ask for."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window; nothing is known yet."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._task: Task | None = None
        self._wanted: tuple[Question, ...] = ()
        self._changed: set[str] = set()  # articles, since somebody looks
        self.answers: dict[Question, str] = {}
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)

    def follow(self) -> None:
        """Look ahead from the article in hand, once somebody stays with it."""
        self._pause.start()

    def forget(self) -> None:
        """Find out anew what has been found ahead: it may not hold any more."""
        self._break_off()
        for article_id in self.answers.values():
            self._workspace.works.put_back(article_id)
        self.answers.clear()
        self._wanted = ()

    def hear(self, change: "Change") -> None:
        """Forget what somebody else has changed."""
        if change.what in LISTED:
            self.forget()
        elif change.article is not None:
            self._changed.add(change.article)
            self._workspace.works.put_back(change.article)
            self.answers = {key: at for key, at in self.answers.items() if at != change.article}

    def _break_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _look(self) -> None:
        work, articles = self._workspace, self._window.articles
        if not work.fetching.is_far or work.article is None or not work.is_own:
            return
        here = work.article.id
        onward, back = articles.neighbour(here, 1), articles.neighbour(here, -1)
        wanted = (onward, articles.next_undone(here), back)
        if wanted == self._wanted:
            return
        self.forget()
        self._wanted = wanted
        self._changed.clear()

        def look(task: "Task") -> "tuple[Task, list[tuple[Question, Work]]]":
            return task, _found(wanted, work.works, task)

        # Behind what takes long: nobody waits for it.
        self._task = self._window.tasks.run(look, self._keep, self._leave, is_long=True)

    def _keep(self, found: "tuple[Task, list[tuple[Question, Work]]]") -> None:
        task, works = found
        if task is not self._task:
            return
        self._task = None
        for question, work in works:
            if work.article.id not in self._changed:
                self.answers[question] = work.article.id
                self._workspace.works.lay_ready(work)

    def _leave(self, _error: Exception) -> None:
        """Leave it: whoever goes on asks again, and is told what is wrong."""
        self._task, self._wanted = None, ()


def _found(
    wanted: "tuple[Question, ...]", works: "Works", task: "Task"
) -> "list[tuple[Question, Work]]":
    """Find the articles that are asked for, and read the work on them."""
    found: list[tuple[Question, Work]] = []
    for question in wanted:
        article_id = None if task.is_cancelled() else question()
        known = [work for _, work in found if work.article.id == article_id]
        if article_id is not None:
            found.append((question, known[0] if known else works.reading(article_id)()))
    return found
