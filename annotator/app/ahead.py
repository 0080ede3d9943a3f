"""Ahead: while an article is read, the one after it is fetched, so that going on takes no time."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow
    from annotator.app.next_articles import Question
    from annotator.app.tasks import Task
    from annotator.app.works import Work, Works
    from annotator.store.postgresql.listening import Change

PAUSE = 300  # milliseconds at an article before the next one is thought of
LISTED = {"article", "assignment", "member"}  # what a list, or a right in it, may change with


class Found(NamedTuple):
    """What a task has found: the work on an article that is asked for, if there is one."""

    task: "Task"
    question: "Question"
    work: "Work | None"


class Ahead(QObject):
    """Knows for one window's project on a server what the next keys will ask for."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window; nothing is known yet."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._tasks: list[Task] = []
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
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

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

        for question in wanted:  # behind what takes long: nobody waits for it
            look = partial(_found, question, work.works)
            task = self._window.tasks.run(look, self._keep, self._leave, is_long=True)
            self._tasks.append(task)

    def _keep(self, found: Found) -> None:
        work = found.work
        if found.task in self._tasks and work is not None:
            self._tasks.remove(found.task)
            if work.article.id not in self._changed:
                self.answers[found.question] = work.article.id
                self._workspace.works.lay_ready(work)

    def _leave(self, _error: Exception) -> None:
        """Leave it: whoever goes on asks again, and is told what is wrong."""
        self._wanted = ()


def _found(question: "Question", works: "Works", task: "Task") -> Found:
    """Find the article that is asked for, and read the work on it."""
    article_id = None if task.is_cancelled() else question()
    work = None if article_id is None else works.reading(article_id)()
    return Found(task, question, work)
