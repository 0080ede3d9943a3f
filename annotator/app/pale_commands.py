"""What the keys do to the pale frames: go through them, take, reject, take with another edge.

Each takes or rejects as one edit, and points at the next frame, so that one key each walks through
an article. Everything can be undone.
"""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from annotator.app.article_view.edges import (
    Edge,
    a_letter_on,
    a_word_on,
    taking_marks,
    with_edge,
)
from annotator.model.edits.marking import reshape
from annotator.model.edits.stances import set_polarity
from annotator.model.edits.suggested import reject, take
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

if TYPE_CHECKING:
    from annotator.app.article_view.selection import Selection
    from annotator.app.main_window import MainWindow
    from annotator.suggest.suggestion import Spans, Suggestion


class PaleCommands(QObject):
    """The gestures on the pale frames of one window."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        super().__init__(window)
        self._window = window
        self._workspace, self._view, self._pale = window.workspace, window.view, window.pale
        self._pointed_from: Selection | None = None  # where the caret stands at what is pointed at

    # going

    def step(self, step: int) -> bool:
        """Point at the next frame or the one before, from that pointed at or from the caret.

        False behind the last, where none is pointed at any more: so the key leads out of the page.
        """
        frames, selection = self._pale.frames, self._view.selection
        if frames is None:
            return False
        if self._pale.pointed is not None:
            number = frames.beyond(self._pale.pointed, step)
        else:
            number = frames.near(0 if selection is None else selection.head[0], step)
        self._point(number)
        return number is not None

    def go_to_next(self) -> None:
        """Point at the next frame, round and round, with the keys going to the article."""
        self._view.setFocus()
        if not self.step(1):
            self.step(1)

    def let_go(self) -> bool:
        """Point at none, and go back to the frame in hand; False where none was pointed at."""
        if self._pale.pointed is None:
            return False
        self._pale.point_at(None)
        self._window.navigation.reveal_frame()
        return True

    def follow_caret(self) -> None:
        """Let go of what is pointed at when the caret goes elsewhere."""
        if self._pale.pointed is not None and self._view.selection != self._pointed_from:
            self._pale.point_at(None)

    # taking

    def take(self, polarity: Polarity | None = None) -> bool:
        """Take what is pointed at, with a stance where one is given; False where nothing is."""
        number, one = self._pale.pointed, self._pale.suggestion
        if number is None or one is None:
            return False
        self._take(one, polarity=polarity)
        self._point_beyond(number)
        return True

    def take_at(self, position: int) -> None:
        """Take what is suggested at a code point: for the frame in hand, else a whole frame."""
        frames = self._pale.frames
        if self._window.suggestions.take_at(position) or frames is None:
            return
        number = frames.at(position)
        if number is not None:
            self._pale.point_at(None)
            self._take(frames.suggestions[number])

    def take_with_edge(self, *, end: bool, outwards: bool, by_letter: bool = False) -> bool:
        """Take what is pointed at with an edge of its quote moved, and stay at it.

        False where nothing is pointed at.
        """
        one, words, text = self._pale.suggestion, self._view.caret.words, self._view.caret.text
        if one is None:
            return False
        edge = Edge(len(one.quote) - 1 if end else 0, end)
        place = (
            a_letter_on(text, one.quote, edge, outwards=outwards)
            if by_letter
            else a_word_on(words, one.quote, edge, outwards=outwards)
        )
        quote = one.quote if place is None else with_edge(text, one.quote, edge, place)
        if outwards and place is not None:
            quote = taking_marks(text, Layer.QUOTE, quote, edge)
        self._take(one, quote=quote)
        self._pale.point_at(None)
        self._window.navigation.go_to(quote[0][0])
        return True

    def take_sure(self) -> None:
        """Take all that are at least as likely as the settings say, as one edit."""
        work, frames, window = self._workspace, self._pale.frames, self._window
        percent = window.settings.sureness
        sure = [] if frames is None else frames.surer_than(percent / 100)
        if work.article is None or not sure:
            text = self.tr("No suggestion here is as sure as {percent} %.")
            window.bar.tell(text.format(percent=window.interface.number(percent)))
            return
        edited = take(work.article, work.annotation, sure)
        self._pale.point_at(None)
        work.apply(edited.annotation, "take_all")
        window.bar.tell(self.tr("%Ln suggestion(s) taken.", "", len(sure)))

    def ask_sureness(self) -> None:
        """Ask how sure suggestions must be to be taken all at once."""
        window = self._window
        percent, accepted = QInputDialog.getInt(
            window,
            self.tr("Suggestions"),
            self.tr("Take all at once that are at least as sure as, in percent:"),
            window.settings.sureness,
            0,
            100,
            5,
        )
        if accepted:
            window.settings.sureness = percent

    def reject(self) -> bool:
        """Reject what is pointed at, for good; False where nothing is."""
        work, number, one = self._workspace, self._pale.pointed, self._pale.suggestion
        if number is None or one is None:
            return False
        work.apply(reject(work.annotation, one), "reject", work.frame)
        self._point_beyond(number)
        return True

    def _take(
        self,
        one: "Suggestion",
        *,
        quote: "Spans | None" = None,
        polarity: Polarity | None = None,
    ) -> None:
        """Make a frame of a suggestion; an edge or a stance of the annotator's own is human."""
        work = self._workspace
        if work.article is None:
            return
        wanted = one if polarity is None else replace(one, polarity=None)
        value, frame, _ = take(work.article, work.annotation, [wanted])
        if frame is None:
            return
        if polarity is not None:
            value = set_polarity(value, frame, polarity)
        mention = value.attribution_by_id[frame].quote
        if quote is not None and mention is not None and quote != one.quote:
            value = reshape(work.article, value, mention, quote)
        work.apply(value, "take", frame)

    def _point_beyond(self, number: int) -> None:
        """Point at the frame after one that has been dealt with; at none after the last."""
        frames = self._pale.frames
        self._point(None if frames is None else frames.beyond(number, 1))

    def _point(self, number: int | None) -> None:
        """Point at a frame, show it, and put the caret at its quote."""
        frames = self._pale.frames
        if number is not None and frames is not None:
            self._pale.pointed = None  # else the caret would go away from it
            one = frames.suggestions[number]
            spans = (*one.quote, *one.cues)
            self._view.reveal(min(start for start, _ in spans), max(end for _, end in spans))
            self._window.navigation.go_to(one.quote[0][0])
            self._pointed_from = self._view.selection
        self._pale.point_at(number)
