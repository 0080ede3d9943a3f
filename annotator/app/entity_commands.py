"""What an annotator's gestures say about who is who: in the article, and in all of them.

Links belong to the annotation and go through the workspace; what an entity is called, and whether
two are one, belongs to the project and goes through the book. One undo serves both, in the order
in which things were done.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from annotator.app.commands import Page
from annotator.app.entity_book import EntityBook
from annotator.app.entity_index import Known
from annotator.app.workspace import Workspace
from annotator.model.edits.entities import PARTIES, link, same_name, unlink
from annotator.model.entity import Entity
from annotator.model.mention import Mention

Moment = tuple[str | None, int]  # the article in hand and its version


class EntityCommands(QObject):
    """The gestures about entities."""

    noted = Signal()  # what can be undone has changed

    def __init__(self, workspace: Workspace, page: Page, book: EntityBook) -> None:
        """Take what is worked on, where it is shown, and the book of entities."""
        super().__init__(book)
        self._workspace, self._page, self._book = workspace, page, book
        self._done: list[Moment] = []
        self._undone: list[Moment] = []
        self._looked_for: tuple[tuple[str, int], Known | None] | None = None
        book.stepped.connect(self._note)
        workspace.project_changed.connect(self._forget)

    # in the article

    def mention_in_question(self) -> Mention | None:
        """Give the party under the caret, else the first speaker of the frame in hand."""
        work, selection = self._workspace, self._page.selection
        mentions = work.annotation.mention_by_id
        frame = work.attribution
        members = set(frame.members()) if frame is not None else set()
        if selection is not None:
            first, last = selection.head
            touching = [
                mention
                for mention in work.annotation.mentions_between(first, last)
                if mention.layer in PARTIES
                and any(start < last and first < end for start, end in mention.spans)
            ]
            if touching:
                return min(touching, key=lambda m: (m.id not in members, m.end - m.start))
        return mentions[frame.speakers[0]] if frame is not None and frame.speakers else None

    def same_name(self, mention: Mention) -> tuple[str, ...]:
        """Find the mentions of this name that are linked to nothing yet, and the mention itself."""
        return same_name(self._workspace.annotation, mention.id)

    def link(self, mention_ids: Iterable[str], entity: Entity, action: str = "link") -> None:
        """Say that mentions of the article in hand refer to an entity."""
        work = self._workspace
        if work.is_writable:
            work.apply(link(work.annotation, mention_ids, entity), action, work.frame)

    def unlink(self, mention_ids: Iterable[str]) -> None:
        """Say of mentions of the article in hand that it is open to whom they refer."""
        work = self._workspace
        if work.is_writable:
            work.apply(unlink(work.annotation, mention_ids), "unlink", work.frame)

    def known_by_name(self) -> Known | None:
        """Find whom the project knows by the name of the mention in question, if it is not linked.

        Asked at every step of the caret; a name is looked for once.
        """
        mention = self.mention_in_question()
        if mention is None or mention.id in self._workspace.annotation.entity_of:
            return None
        asked = (mention.text, self._book.edition)
        if self._looked_for is None or self._looked_for[0] != asked:
            self._looked_for = asked, self._book.named(mention.text)
        return self._looked_for[1]

    # one undo for both

    @property
    def undoable(self) -> bool:
        """Whether there is anything to undo."""
        history = self._workspace.history
        return self._is_last(self._done) or (history is not None and history.undoable is not None)

    @property
    def redoable(self) -> bool:
        """Whether there is anything to bring back."""
        history = self._workspace.history
        return self._is_last(self._undone) or (history is not None and history.redoable is not None)

    def undo(self) -> None:
        """Take back what was done last: in the article, or to entities since its last edit."""
        if self._is_last(self._done):
            self._book.undo()
        else:
            self._workspace.undo()

    def redo(self) -> None:
        """Bring back what was undone last."""
        if self._is_last(self._undone):
            self._book.redo()
        else:
            self._workspace.redo()

    def _is_last(self, moments: list[Moment]) -> bool:
        return bool(moments) and moments[-1] == self._now()

    def _now(self) -> Moment:
        work = self._workspace
        version = work.history.version if work.history is not None else 0
        return (work.article.id if work.article is not None else None), version

    def _note(self, kind: str, _action: str) -> None:
        """Remember at what moment of the article the book was changed."""
        if kind == "edit":
            self._undone.clear()
            self._done.append(self._now())
        else:
            ends = (self._done, self._undone)
            before, after = ends if kind == "undo" else reversed(ends)
            after.append(self._now())
            del before[-1:]
        self.noted.emit()

    def _forget(self) -> None:
        self._done.clear()
        self._undone.clear()
        self.noted.emit()
