"""The workspace: the open project, the article in hand, its annotation, and the way to save it.

Every change goes through `apply`: the new value is shown at once and saved in the background,
in order; undo and redo go through the same journal. Widgets follow its signals.
"""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.fetching import Fetching
from annotator.app.saver import Saver
from annotator.app.sending import Sending
from annotator.app.works import Work, Works, journaled
from annotator.model.annotation import Annotation, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.edits.document import begun, set_status
from annotator.model.stance import Stance

if TYPE_CHECKING:
    from annotator.app.tasks import Tasks
    from annotator.store.history import Entry, History
    from annotator.store.outbox import Outbox
    from annotator.store.project import Project


class Workspace(QObject):
    """What the window works on."""

    closing = Signal()  # the project is about to close: last chance to save something in it
    project_changed = Signal()
    article_changed = Signal()
    annotation_changed = Signal()
    frame_changed = Signal()
    saving_changed = Signal()
    applied = Signal(str)  # an edit's code, once it has been made
    stepped = Signal(str, str)  # "undo" or "redo", and the action's code
    travelled = Signal(object)  # from which annotation, by undo, redo or the history

    def __init__(
        self, annotator: str, parent: QObject | None = None, tasks: "Tasks | None" = None
    ) -> None:
        """Make a workspace without a project; ``tasks``: where it reads what is on a server."""
        super().__init__(parent)
        self.fetching = Fetching(tasks, self)
        self.annotator = self._own_name = annotator
        self.project: Project | None = None
        self.frame: str | None = None
        self.saver = Saver(self)
        self.sending = Sending(self.saver, self)
        self.works = Works(self.sending.conflicts)
        self.saver.saved.connect(self.saving_changed)
        self.saver.held_up.connect(self.saving_changed)
        self.sending.failed.connect(lambda _error: self.saving_changed.emit())
        self._stance: str | None = None
        self._work: Work | None = None

    # what is open

    @property
    def article(self) -> Article | None:
        """The article in hand."""
        return self._work.article if self._work else None

    @property
    def annotation(self) -> Annotation:
        """The annotation of the article in hand; an empty one where there is none."""
        return self._work.annotation if self._work else Annotation(annotator=self.annotator)

    @property
    def history(self) -> "History | None":
        """What can be undone and redone on this article."""
        return self._work.history if self._work else None

    def values_seen(self) -> dict[int, Annotation]:
        """Give the versions of the annotation that are in memory, saved or not."""
        return dict(self._work.values) if self._work else {}

    @property
    def attribution(self) -> Attribution | None:
        """The frame in hand."""
        return self.annotation.attribution_by_id.get(self.frame or "")

    @property
    def stance(self) -> Stance | None:
        """The stance in hand: one of the frame's in hand, the first where none was chosen."""
        stances = self.annotation.stances_of(self.frame or "")
        chosen = (stance for stance in stances if stance.id == self._stance)
        return next(chosen, stances[0] if stances else None)

    @property
    def is_own(self) -> bool:
        """Whether what is in hand is the annotator's own work, not an outcome of adjudication."""
        return self._work is None or self._work.shelf is None

    @property
    def is_writable(self) -> bool:
        """Whether edits can be made now: not in an article whose conflict is undecided.

        While another article is fetched, the next key is meant for that one.
        """
        if self._work is None or self.project is None or not self.project.writable:
            return False
        if self.fetching.is_under_way:
            return False
        return self._work.is_open and not self.sending.is_undecided(self._work.article)

    def set_project(self, project: "Project | None", outbox: "Outbox | None" = None) -> None:
        """Open another project, or none; the one before must be saved (see `close_project`).

        Args:
            project: the project.
            outbox: what keeps the edits on this computer until the project's server has them.
        """
        self.fetching.give_up()  # it is of the project before
        self.project = project
        named = project.annotator if project is not None else None
        self.annotator = named or self._own_name
        self.works.begin(project, self.annotator)
        self.fetching.is_far = project is not None and project.member is not None
        self.sending.begin(project, outbox)
        self._put(None)
        self.project_changed.emit()

    def close_project(self) -> bool:
        """Save what waits and close the project; False, and still open, where saving fails."""
        if self.project is None:
            return True
        self.closing.emit()
        if not self.sending.settle():
            return False
        project = self.project
        self.sending.end()
        self.set_project(None)
        project.close()
        return True

    def set_annotator(self, name: str) -> None:
        """Work under another name, in the same article; not while edits wait that fail to save."""
        if not self.saver.flush():
            return
        article = self.article
        self.annotator = self._own_name = name
        self.works.begin(self.project, name)
        if article is not None:
            self.open_article(article.id)
        self.project_changed.emit()

    def reload(self, article_id: str | None = None) -> None:
        """Read an article anew, or (None) all: the one in hand now, others when they are opened."""
        article = self.article
        self.works.forget(article_id)
        if article is not None and article_id in {None, article.id}:
            self.fetching.fetch(self.works.reading(article.id), self.take_work)

    def open_article(self, article_id: str) -> None:
        """Take another article in hand, now.

        Raises:
            Problem: the project has no such article, or cannot be read.
        """
        self.take_work(self.works.reading(article_id)())

    def take_work(self, work: Work) -> None:
        """Take work in hand that was fetched, or that comes from a shelf of its own."""
        if work.shelf is None:
            work = self.works.latest(work)
            self.works.keep(work, may_drop=self.saver.is_idle)
        else:
            work.values[work.history.present] = work.annotation
        self._put(work)

    def take_frame(self, frame_id: str | None) -> None:
        """Take a frame in hand, or none."""
        known = frame_id if frame_id in self.annotation.attribution_by_id else None
        if known != self.frame:
            self.frame = known
            self.frame_changed.emit()

    def take_stance(self, stance_id: str | None) -> None:
        """Take another stance of the frame in hand."""
        if stance_id != self._stance:
            self._stance = stance_id
            self.frame_changed.emit()

    # changes

    def apply(
        self,
        annotation: Annotation,
        action: str,
        frame: str | None = None,
        *,
        is_decision: bool = False,
    ) -> None:
        """Make a new value of the annotation the present one, and save it.

        Args:
            annotation: the value after the edit.
            action: the short code of what was done.
            frame: the frame that is in hand afterwards.
            is_decision: whether it is to be saved, and can be undone, even if nothing is changed.
        """
        if self._work is None or (annotation == self._work.annotation and not is_decision):
            self.take_frame(frame)
            return
        history, entry = self._work.history.after_edit(action)
        value = begun(annotation) if action != "status" else annotation
        self._step_to(value, history, (entry,), frame)
        self.applied.emit(action)

    def undo(self) -> bool:
        """Go back by one edit; False where there is none."""
        history = self.history
        if history is None or history.undoable is None or not self.is_writable:
            return False
        after, entry = history.after_undo()
        return self._travel(after, (entry,))

    def redo(self) -> bool:
        """Bring the last undone edit back; False where there is none."""
        history = self.history
        if history is None or history.redoable is None or not self.is_writable:
            return False
        after, entry = history.after_redo()
        return self._travel(after, (entry,))

    def travel(self, version: int) -> bool:
        """Go back or forward in the history, to the value of a version; False: it is here.

        Raises:
            LookupError: neither undoing nor redoing leads there.
        """
        history = self.history
        if history is None or not self.is_writable or version == history.present:
            return False
        return self._travel(*history.towards(version))

    def set_status(self, status: Status) -> None:
        """Say how far the work on the article is."""
        if self.is_writable:
            self.apply(set_status(self.annotation, status), "status", self.frame)

    def _travel(self, history: "History", entries: "tuple[Entry, ...]") -> bool:
        assert self._work is not None  # noqa: S101 - callers have looked
        entry = entries[-1]
        assert entry.restores is not None  # noqa: S101 - undo and redo restore a version
        assert self.project is not None  # noqa: S101 - as above
        work, version = self._work, entry.restores

        def go_on(value: Annotation) -> None:
            self._step_to(value, history, entries, self.frame)
            self.travelled.emit(work.annotation)
            self.stepped.emit(entry.kind.value, entry.action)

        if version in work.values:
            go_on(work.values[version])
        else:
            self.fetching.fetch(
                partial(journaled, self.project, self.annotator, work, version), go_on
            )
        return True

    def _step_to(
        self,
        value: Annotation,
        history: "History",
        entries: "tuple[Entry, ...]",
        frame: str | None,
    ) -> None:
        assert self._work is not None  # noqa: S101 - callers have looked
        work = replace(self._work, annotation=value, history=history)
        work.values[history.present] = value
        if work.shelf is None:
            self.works.keep(work)
            self.sending.send(work.article.id, value, entries)
        else:
            self.saver.submit(work.shelf.saving(work.article.id, value, history, entries))
        self._work = work
        self.frame = frame if frame in value.attribution_by_id else None
        self.annotation_changed.emit()
        self.frame_changed.emit()
        self.saving_changed.emit()

    def _put(self, work: Work | None) -> None:
        article = self.article
        if work is not None and work.article == article:
            work = replace(work, article=article)  # so that the page need not be set anew
        self._work = work
        self.frame = None
        self.article_changed.emit()
        self.annotation_changed.emit()
        self.frame_changed.emit()
