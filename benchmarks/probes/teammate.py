"""One annotator of many at work on a server: claims articles, annotates them, saves every edit.

``python -m benchmarks.probes.teammate ADDRESS NAME FOLDER SECONDS`` is the app without its widgets:
its workspace, its saver, its outbox; the password comes by PGPASSWORD. What the server has
acknowledged is written to FOLDER/NAME.jsonl, and is on the disk before the next edit.

Now and then a second window of the same person edits the article first, so that the next edit of
the first one is a conflict: it has to be told, and one version or the other is let stand.
"""

import re
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop

from annotator.app.saver import passes
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation, Status
from annotator.model.edits.comments import add_comment
from annotator.model.edits.marking import mark
from annotator.model.mention import Layer
from annotator.problems import Problem
from annotator.store.annotations import Annotations
from annotator.store.conflicts import put_on_top, take_other
from annotator.store.history import Entry
from annotator.store.outbox import Outbox
from annotator.store.project import Project
from benchmarks.team_notes import Note, Notes, digest

T = TypeVar("T")
FRAMES = 4
LAYERS = (Layer.QUOTE, Layer.CUE, Layer.SPEAKER)  # of each frame
LONGEST = 8  # words of a mention
BURST = 3  # edits at the most that are made before the first of them is saved
SECOND_WINDOW = 0.01  # of all edits
UNDONE = 0.05  # of all edits
PAUSE = 0.2  # seconds until a claim or a reading is tried again
WORD = re.compile(r"\w+")


class Watched(Annotations):
    """The project's annotations; notes what the server says it has saved."""

    def __init__(self, project: Project, notes: Notes) -> None:
        """Take the project, and where to note it."""
        super().__init__(project.database, project.member)
        self._notes = notes
        self._tries: dict[tuple[str, int], tuple[float, int]] = {}

    def save_steps(self, article_id: str, annotation: Annotation, steps: tuple[Entry, ...]) -> None:
        """Save, and note it."""
        version = steps[-1].version
        began, tries = self._tries.pop((article_id, version), (monotonic(), 0))
        try:
            super().save_steps(article_id, annotation, steps)
        except Problem as problem:
            if passes(problem):
                self._tries[article_id, version] = began, tries + 1
            raise
        note = Note(
            what="saved",
            article=article_id,
            version=version,
            digest=digest(annotation),
            began=began,
            ended=monotonic(),
            tries=tries + 1,
        )
        self._notes.write(note)


class Window:
    """What a window of the app is behind its widgets."""

    def __init__(self, address: str, annotator: str, folder: Path, notes: Notes) -> None:
        """Log in."""
        self.project = Project.open(address)
        self.project.annotations = Watched(self.project, notes)
        self.workspace = Workspace(annotator)
        self.workspace.set_project(self.project, Outbox(folder / annotator))
        self._loop = QEventLoop()
        self.workspace.saver.saved.connect(self._loop.quit)
        self.workspace.sending.conflict_found.connect(self._loop.quit)
        self.workspace.sending.failed.connect(self._fail)
        self._failure: Exception | None = None

    def rest(self) -> None:
        """Wait until all that was edited is on the server, or in conflict with it."""
        while not self.workspace.saver.is_idle and self._failure is None:
            self._loop.exec()
        if self._failure is not None:
            raise self._failure

    def close(self) -> None:
        """Close it as the app does."""
        if not self.workspace.close_project():
            message = "edits wait at the end"
            raise RuntimeError(message)
        self.workspace.saver.close()

    def _fail(self, error: Exception) -> None:
        self._failure = error
        self._loop.quit()


class Teammate:
    """An annotator who never rests."""

    def __init__(self, address: str, name: str, folder: Path) -> None:
        """Log in twice: for the window at work, and for one that is forgotten somewhere."""
        self._name = name
        self._notes = Notes(folder / f"{name}.jsonl")
        self.work, self.other = (Window(address, name, folder, self._notes) for _ in range(2))
        self._random = Random(name)  # noqa: S311 - chooses words to mark
        self._begun: set[str] = set()

    def run(self, until: float) -> None:
        """Claim and annotate until the time is over."""
        while monotonic() < until:
            article = self._claim()
            if article is None:
                self._notes.write(Note(what="idle"))
                return
            self._begun.add(article)
            self._annotate(article)

    def _claim(self) -> str | None:
        """Claim an article; one that was claimed while the connection broke is in the list."""
        began, tries = monotonic(), 0
        while True:
            tries += 1
            try:
                article = self._unbegun() if tries > 1 else None
                what = "claimed" if article is None else "found"
                article = article or self.work.project.assignments.claim(self._name)
            except Problem as problem:
                wait_for(problem)
            else:
                break
        if article is not None:
            times = {"began": began, "ended": monotonic(), "tries": tries}
            self._notes.write(Note(what=what, article=article, **times))
        return article

    def _unbegun(self) -> str | None:
        """Look for an article in the own list that was never told to be in it."""
        mine = self.work.project.assignments.articles_of(self._name)
        return next((article for article in mine if article not in self._begun), None)

    def _annotate(self, article: str) -> None:
        """Mark frame by frame, and finish."""
        space = self.work.workspace
        persistent(lambda: space.open_article(article))
        burst = 0
        for number in range(FRAMES * len(LAYERS)):
            if self._random.random() < SECOND_WINDOW:
                self.work.rest()
                self._meddle(article)
            self._mark(LAYERS[number % len(LAYERS)])
            if self._random.random() < UNDONE:
                space.undo()
                space.redo()
            burst = burst or self._random.randint(1, BURST)
            burst -= 1
            if not burst:
                self.work.rest()
            self._decide(article)
        space.set_status(Status.FINISHED)
        self.work.rest()
        self._decide(article)

    def _mark(self, layer: Layer) -> None:
        """Mark some words that stand together."""
        space = self.work.workspace
        assert space.article is not None
        words = list(WORD.finditer(space.article.text))
        first = self._random.randrange(len(words) - LONGEST)
        last = first + self._random.randrange(LONGEST)
        span = (words[first].start(), words[last].end())
        edited = mark(space.article, space.annotation, layer, (span,), into=space.frame)
        space.apply(edited.annotation, f"mark.{layer}", edited.attribution)

    def _meddle(self, article: str) -> None:
        """Edit the article in the other window; the next edit of this one must be refused."""
        space = self.other.workspace
        persistent(lambda: space.reload(article))
        persistent(lambda: space.open_article(article))
        self._comment(space, "من النافذة الأخرى")
        self.other.rest()
        assert space.history is not None
        there = {"article": article, "version": space.history.version}
        self._notes.write(Note(what="meddled", digest=digest(space.annotation), **there))
        self._comment(self.work.workspace, "من هذه النافذة")
        self.work.rest()
        is_told = article in self.work.workspace.sending.conflicts
        self._notes.write(Note(what="told" if is_told else "untold", **there))
        self._decide(article)

    def _comment(self, space: Workspace, text: str) -> None:
        at = datetime.now(UTC).isoformat()
        after = add_comment(space.annotation, text, on=None, by=self._name, at=at)
        space.apply(after, "comment.add", space.frame)

    def _decide(self, article: str) -> None:
        """Let one of two versions stand, if there are two."""
        space = self.work.workspace
        conflict = space.sending.conflicts.get(article)
        if conflict is None:
            return
        self._notes.write(Note(what="refused", article=article, digest=digest(conflict.mine)))
        decision = self._random.choice((put_on_top, take_other))
        persistent(lambda: decision(self.work.project.annotations, article, conflict.mine))
        space.sending.forget(article)
        persistent(lambda: space.reload(article))


def persistent(act: Callable[[], T]) -> T:
    """Try again while the server is away, as somebody does who is told that it is."""
    while True:
        try:
            return act()
        except Problem as problem:
            wait_for(problem)


def wait_for(problem: Problem) -> None:
    """Wait a little where a problem passes by itself.

    Raises:
        Problem: it does not.
    """
    if not passes(problem):
        raise problem
    sleep(PAUSE)


def main(address: str, name: str, folder: str, seconds: str) -> None:
    """Work as long as told, from when whoever started this says so."""
    _app = QCoreApplication([])
    mate = Teammate(address, name, Path(folder))
    with ExitStack() as closing:
        closing.callback(mate.other.close)
        closing.callback(mate.work.close)
        print("ready", flush=True)
        sys.stdin.readline()
        mate.run(monotonic() + float(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
