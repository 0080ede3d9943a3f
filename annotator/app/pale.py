"""The pale frames: what an article suggests as wholes, found behind the opening of it.

They stand in the background until a key points at one; then the keys mean it, until it is taken or
rejected, or the caret goes elsewhere. Nothing of them is in the annotation before it is taken.
"""

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.app.blind import Blind
from annotator.app.engines import Engines, ProjectEngine
from annotator.app.pale_frames import PaleFrames
from annotator.app.suggesting import pale_frames
from annotator.app.tasks import Task, Tasks
from annotator.app.workspace import Workspace
from annotator.model.annotation import Status

if TYPE_CHECKING:
    from annotator.store.postgresql.address import Target
    from annotator.suggest.suggestion import Suggestion

KEPT = 32  # articles whose suggestions stay in memory
UNDONE = {Status.NEW, Status.IN_PROGRESS}
Key = tuple["Target", str, ProjectEngine]


class Pale(QObject):
    """The suggested frames of the article in hand, and the one that is pointed at."""

    changed = Signal()
    pointed_at = Signal()
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        blind: Blind,
        engines: Engines,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._workspace, self._blind, self._tasks = workspace, blind, tasks
        self._engines = engines
        self._found: PaleFrames | None = None
        self._kept: OrderedDict[Key, PaleFrames] = OrderedDict()
        self._task: Task | None = None
        self._is_warm = self._is_shown = self._is_outdated = False
        self.pointed: int | None = None

    @property
    def frames(self) -> PaleFrames | None:
        """What is suggested; None where it is not known yet, or not wanted."""
        return self._found if self._is_wanted() else None

    @property
    def count(self) -> int:
        """How many frames are open."""
        return len(self.frames.open) if self.frames is not None else 0

    @property
    def suggestion(self) -> "Suggestion | None":
        """What is pointed at."""
        frames = self.frames
        if frames is None or self.pointed is None:
            return None
        return frames.suggestions[self.pointed]

    def point_at(self, number: int | None) -> None:
        """Point at another frame, or at none."""
        if number != self.pointed:
            self.pointed = number
            self.changed.emit()
            self.pointed_at.emit()

    # what is found

    def begin(self) -> None:
        """Let go of the article before; the one in hand now is first shown without any."""
        self._break_off()
        self._found = self.pointed = None
        self._is_outdated = False
        self.changed.emit()

    def renew(self) -> None:
        """Read the article in hand again: somebody else suggests. Until then all stays."""
        self._break_off()
        self._kept.clear()
        self._is_outdated = True
        self.look()

    def forget(self) -> None:
        """Forget what was found: another project is in hand."""
        self._kept.clear()

    def warm(self) -> None:
        """Begin to read articles: the cue words are loaded."""
        self._is_warm = True
        self.look()

    def look(self) -> None:
        """Show what is known of the article in hand; read it in the background where nothing is."""
        article, key = self._workspace.article, self._key()
        is_known = self._found is not None and not self._is_outdated
        if is_known or article is None or key is None or not self._is_wanted():
            return
        if key in self._kept:
            self._show(self._kept[key])
        elif self._is_warm and self._task is None:
            read = partial(pale_frames, article.text, self._workspace.annotation, key[2])
            self._task = self._tasks.run(read, partial(self._take_in, key), self._fail)

    def follow(self) -> None:
        """Close what has been taken, marked or rejected; open what is so no more."""
        if self._found is None:
            return
        changed = self._found.follow(self._workspace.annotation)
        is_shown = self._is_wanted()
        if self.pointed is not None and not (is_shown and self._found.is_open(self.pointed)):
            self.pointed = None
            changed = True
        if changed or is_shown != self._is_shown:
            self._is_shown = is_shown
            self.changed.emit()

    def _take_in(self, key: Key, found: PaleFrames | None) -> None:
        """Keep what was found in an article; show it where the article is still in hand."""
        if found is None:
            return
        self._kept[key] = found
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if key == self._key():
            self._task = None
            self._show(found)

    def _show(self, found: PaleFrames) -> None:
        before = self.suggestion
        self._found, self._is_outdated = found, False
        self.follow()
        if before is not None:
            self.pointed = found.like(before)
            self.pointed_at.emit()
        self.changed.emit()

    def _break_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _fail(self, error: Exception) -> None:
        """Tell that an article could not be read; it is not tried again before it is reopened."""
        self.failed.emit(error)

    def _is_wanted(self) -> bool:
        work = self._workspace
        return work.is_writable and not self._blind.is_on and work.annotation.status in UNDONE

    def _key(self) -> Key | None:
        project, article = self._workspace.project, self._workspace.article
        if project is None or article is None:
            return None
        return project.target, article.id, self._engines.present
