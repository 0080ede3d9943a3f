"""Sending: how a new value of an annotation gets into the project.

Into a file straight away. To a server by way of the outbox on this computer's disk, so that
neither a lost connection nor a killed window loses an edit; what the server refuses because the
annotation was changed elsewhere is put aside until the annotator decides.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.saver import PATIENCE, Saver
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.problems import Problem

if TYPE_CHECKING:
    from concurrent.futures import Future

    from annotator.store.history import Entry
    from annotator.store.outbox import Outbox, Parcel
    from annotator.store.project import Project

CONFLICT = "annotation.conflict"
SHORT_PATIENCE = 1.0  # seconds for a server's answer while somebody waits: what is sent is safe


class OutboxSave:
    """A save to a server: on the disk first, and off it when the server has it."""

    def __init__(
        self,
        project: "Project",
        outbox: "Outbox",
        article: str,
        annotation: Annotation,
        steps: "tuple[Entry, ...]",
    ) -> None:
        """Put it into the outbox."""
        self.article, self.annotation, self._steps = article, annotation, steps
        self._project, self._outbox = project, outbox
        self._put: Future[Parcel] = outbox.put(article, annotation, steps)

    def __call__(self) -> None:
        """Save it on the server.

        Raises:
            Problem: the server did not take it.
        """
        parcel = self.parcel
        self._project.annotations.save_steps(self.article, self.annotation, self._steps)
        if parcel is not None:
            self._outbox.acknowledge(parcel)

    @property
    def is_safe(self) -> bool:
        """Whether it is on the disk."""
        return self.parcel is not None

    @property
    def parcel(self) -> "Parcel | None":
        """What lies in the outbox; None where the disk has not taken it."""
        return self._put.result() if self._put.exception() is None else None


class Conflict:
    """An annotator's own version of an article's annotation, which the server has refused."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.mine = Annotation()
        self.parcels: list[Parcel] = []

    def add(self, annotation: Annotation, parcel: "Parcel | None") -> None:
        """Go on to a later value of it."""
        self.mine = annotation
        if parcel is not None:
            self.parcels.append(parcel)


class Sending(QObject):
    """Sends the edits of one window's project."""

    failed = Signal(object)  # a save failed, and waits for somebody to do something about it
    conflict_found = Signal(str)  # the article's id
    settled = Signal(str)  # an article whose conflict is decided
    left_waiting = Signal(int)  # the window is to go while so many edits wait

    def __init__(self, saver: Saver, parent: QObject | None = None) -> None:
        """Take the saver; nothing is open yet."""
        super().__init__(parent)
        self._saver = saver
        self._project: Project | None = None
        self.outbox: Outbox | None = None
        self.conflicts: dict[str, Conflict] = {}
        self._has_told = False
        saver.failed.connect(self._follow_failure)
        saver.saved.connect(self._forget_told)

    def is_undecided(self, article: Article | None) -> bool:
        """Tell whether an article has two versions that nobody has decided between."""
        return article is not None and article.id in self.conflicts

    def begin(self, project: "Project | None", outbox: "Outbox | None" = None) -> None:
        """Send what is edited in this project from now on; what it once refused waits still."""
        self._project, self.outbox = project, outbox
        self._saver.patience = PATIENCE if outbox is None else SHORT_PATIENCE
        self.conflicts.clear()
        self._has_told = False
        for parcel in outbox.waiting if outbox is not None else ():
            self._conflict(parcel.article).add(parcel.annotation, parcel)

    def end(self) -> None:
        """Close the outbox; what waits in it is sent when the project is opened next."""
        if self.outbox is not None:
            self.outbox.close()
        self.begin(None)

    def send(self, article: str, annotation: Annotation, steps: "tuple[Entry, ...]") -> None:
        """Save a value that these steps have led to, in the background and in order."""
        assert self._project is not None  # noqa: S101 - only what is open is edited
        if self.outbox is None:
            save_steps = self._project.annotations.save_steps
            self._saver.submit(lambda: save_steps(article, annotation, steps))
            return
        save = OutboxSave(self._project, self.outbox, article, annotation, steps)
        if article in self.conflicts:
            self._put_aside(save)
        else:
            self._saver.submit(save)

    def settle(self) -> bool:
        """Wait for what is being saved; tell whether the project may be closed.

        Where edits wait for the connection, that is told; the next time it may, since they are
        kept.
        """
        if self._saver.flush(quietly=self._saver.is_safe):
            return True
        hangs = self._saver.problem is None
        if not (hangs or self._saver.is_held_up) or not self._saver.is_safe:
            return False
        if self._has_told:
            self._saver.leave_all()
            return True
        self._has_told = True
        self.left_waiting.emit(self._saver.count)
        return False

    # conflicts

    def forget(self, article: str) -> None:
        """Put away an own version that has been decided on: the journal has it now."""
        conflict = self.conflicts.pop(article, None)
        if conflict is not None and self.outbox is not None:
            for parcel in conflict.parcels:
                self.outbox.acknowledge(parcel)
            self.settled.emit(article)

    def _follow_failure(self, error: Exception) -> None:
        article = error.values.get("id") if isinstance(error, Problem) else None
        is_conflict = isinstance(error, Problem) and error.code == CONFLICT
        if self.outbox is None or not is_conflict or article is None:
            self.failed.emit(error)
            return
        for save in self._saver.take_out(article):
            if isinstance(save, OutboxSave):
                self._put_aside(save)
        self.conflict_found.emit(article)

    def _put_aside(self, save: OutboxSave) -> None:
        parcel = save.parcel
        self._conflict(save.article).add(save.annotation, parcel)
        if parcel is not None and self.outbox is not None:
            self.outbox.refuse(parcel)

    def _conflict(self, article: str) -> Conflict:
        return self.conflicts.setdefault(article, Conflict())

    def _forget_told(self) -> None:
        self._has_told = False
