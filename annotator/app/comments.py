"""Comments: on what is under the caret, kept as drafts until they are saved."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.app.panels.comments import Where, place_name
from annotator.model.edits.comments import add_comment, change_comment, delete_comment

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

Place = tuple[
    str, int | None, str | None
]  # the article, the comment that is changed, what it is on


class CommentsDesk(QObject):
    """Writes, changes and shows the comments of one window's article."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window, self._workspace = window, window.workspace
        self._drafts: dict[Place, str] = {}
        self._place: Place | None = None

    def begin(self) -> None:
        """Let a comment be written on the mention under the caret, the frame, or the article."""
        article = self._workspace.article
        if article is None or not self._workspace.is_writable:
            return
        self.keep_draft()
        panel = self._window.comments
        wheres = self._wheres()
        self._place = (article.id, None, wheres[0].on)
        self._window.navigation.show_tab("comments")
        panel.begin(wheres, self._drafts.get(self._place, ""))

    def begin_change(self, index: int) -> None:
        """Let a comment be changed."""
        article = self._workspace.article
        if article is None or not self._workspace.is_writable:
            return
        self.keep_draft()
        comment = self._workspace.annotation.comments[index]
        self._place = (article.id, index, comment.on)
        draft = self._drafts.get(self._place, comment.text)
        self._window.comments.begin_change(index, self._where(comment.on), draft)

    def show_annotation(self) -> None:
        """Show the comments as they are now."""
        self._window.comments.show_annotation(self._workspace.annotation)

    def leave(self) -> None:
        """Keep what is being written for when its article is open again."""
        self.keep_draft()
        self._close()

    def keep_draft(self) -> None:
        """Keep what is being written."""
        if self._place is not None:
            text = self._window.comments.editor.toPlainText()
            if text.strip():
                self._drafts[self._place] = text
            else:
                self._drafts.pop(self._place, None)

    def move(self) -> None:
        """Let what is being written be on something else."""
        changing, on = self._window.comments.at
        if self._place is not None and changing is None:
            self._drafts.pop(self._place, None)
            self._place = (self._place[0], None, on)

    def write(self, on: str | None, text: str) -> None:
        """Save a new comment, and go back to the text."""
        work = self._workspace
        if not work.is_writable:
            return
        value = add_comment(work.annotation, text, on=on, by=work.annotator, at=_now())
        work.apply(value, "comment", work.frame)
        self._done()

    def change(self, index: int, text: str) -> None:
        """Save a comment in other words, and go back to the text."""
        work = self._workspace
        if not work.is_writable:
            return
        value = change_comment(work.annotation, index, text, at=_now())
        work.apply(value, "change_comment", work.frame)
        self._done()

    def remove(self, index: int) -> None:
        """Take a comment away; undo brings it back."""
        work = self._workspace
        if work.is_writable:
            if self._place is not None and self._place[1] is not None:
                self._close()
            value = delete_comment(work.annotation, index)
            work.apply(value, "delete_comment", work.frame)

    def follow(self) -> None:
        """Stop changing a comment that is no longer what it was."""
        if self._place is None:
            return
        _, index, on = self._place
        comments = self._workspace.annotation.comments
        changed = index is not None and (index >= len(comments) or comments[index].on != on)
        if changed or (on is not None and not self._is_part(on)):
            self._close()

    def go_to(self, index: int) -> None:
        """Go to what a comment is on."""
        annotation = self._workspace.annotation
        on = annotation.comments[index].on or ""
        of_stance = {stance.id: stance.attribution for stance in annotation.stances}
        of_entity = {each.id: each.mentions[0] for each in annotation.entities if each.mentions}
        part = of_stance.get(on) or of_entity.get(on) or on
        mention = annotation.mention_by_id.get(part)
        if part in annotation.attribution_by_id:
            self._window.navigation.take_frame(part)
        elif mention is not None:
            self._window.navigation.go_to(mention.start)
        self._window.view.setFocus()

    def _done(self) -> None:
        if self._place is not None:
            self._drafts.pop(self._place, None)
        self._close()
        self._window.view.setFocus()

    def _close(self) -> None:
        """Put the editor away empty."""
        self._place = None
        self._window.comments.editor.clear()
        self._window.comments.show_wheres(())

    def _is_part(self, on: str) -> bool:
        return bool(place_name(self._workspace.annotation, on, self._window.interface))

    def _wheres(self) -> tuple[Where, ...]:
        mention, frame = self._window.commands.mention_in_hand(), self._workspace.attribution
        parts = [part.id for part in (mention, frame) if part is not None]
        return (*map(self._where, parts), self._where(None))

    def _where(self, on: str | None) -> Where:
        name = place_name(self._workspace.annotation, on, self._window.interface)
        return Where(on, name or self.tr("the article"))


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
