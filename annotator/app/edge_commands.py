"""What the keys and the pointer do to the edges of a mention, or of the selection.

Each makes a new annotation and hands it to the workspace; everything can be undone.
"""

from collections.abc import Callable
from itertools import pairwise

from annotator.app.article_view.edges import (
    Edge,
    Spans,
    a_letter_on,
    a_word_on,
    edge_at,
    taking_marks,
    with_edge,
)
from annotator.app.article_view.growing import stretch
from annotator.app.article_view.marks import mention_at
from annotator.app.article_view.selection import Selection
from annotator.app.commands import Page
from annotator.app.refusals import Refusal
from annotator.app.workspace import Workspace
from annotator.model.edges import without_proclitic
from annotator.model.edits.marking import reshape
from annotator.model.mention import Mention

Further = Callable[[Spans, Edge], int | None]


class EdgeCommands:
    """The gestures that move an edge."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        """Take what is worked on and where it is shown."""
        self._workspace = workspace
        self._page = page

    def move_by_word(self, *, end: bool, outwards: bool) -> Refusal | None:
        """Move an edge of the mention under the caret, or of the selection, by one word."""
        words = self._page.caret.words
        return self._move(
            end, outwards, lambda spans, edge: a_word_on(words, spans, edge, outwards=outwards)
        )

    def move_by_letter(self, *, end: bool, outwards: bool) -> Refusal | None:
        """Move the same edge by one letter with its marks."""
        text = self._page.caret.text
        return self._move(
            end, outwards, lambda spans, edge: a_letter_on(text, spans, edge, outwards=outwards)
        )

    def drop_proclitic(self) -> Refusal | None:
        """Leave one attached letter (و ف ب ل ك س) out of the mention or selection, and back."""
        work, selection = self._workspace, self._page.selection
        if work.article is None:
            return None
        if selection is None:
            return Refusal.NO_PLACE
        mention, text = self._mention(), work.article.text
        if mention is None:
            span = without_proclitic(text, selection.span)
            if span == selection.span:
                return Refusal.NO_PROCLITIC
            self._page.select(stretch(self._page.caret, span))
            return None
        index = edge_at(mention.spans, selection.head[0], end=False).fragment
        first = without_proclitic(text, mention.spans[index])
        if first == mention.spans[index]:
            return Refusal.NO_PROCLITIC
        self.reshape(mention.id, (*mention.spans[:index], first, *mention.spans[index + 1 :]))
        return None

    def reshape(self, mention_id: str, spans: Spans) -> None:
        """Give a mention other spans, as one step that can be undone."""
        work = self._workspace
        mention = work.annotation.mention_by_id.get(mention_id)
        if mention is None or work.article is None or not work.is_writable:
            return
        if spans == mention.spans or any(one[1] > other[0] for one, other in pairwise(spans)):
            return
        work.apply(reshape(work.article, work.annotation, mention_id, spans), "reshape", work.frame)

    def _mention(self) -> Mention | None:
        """Give the mention under the caret; none where more than a word is selected."""
        selection, work = self._page.selection, self._workspace
        if selection is None or selection.exact or not selection.is_single:
            return None
        return mention_at(work.annotation, work.frame, selection.head)

    def _move(self, end: bool, outwards: bool, further: Further) -> Refusal | None:  # noqa: FBT001 - passed on
        selection, mention, text = self._page.selection, self._mention(), self._page.caret.text
        if selection is None:
            return Refusal.NO_PLACE if self._workspace.article is not None else None
        spans = mention.spans if mention is not None else (selection.span,)
        edge = edge_at(spans, selection.head[0], end=end)
        place = further(spans, edge)
        if place is None:
            return Refusal.NO_FURTHER_EDGE
        moved = with_edge(text, spans, edge, place)
        if mention is None:
            self._page.select(stretch(self._page.caret, moved[0]))
            return None
        if outwards:
            moved = taking_marks(text, mention.layer, moved, edge)
        self.reshape(mention.id, moved)
        self._keep_in(selection, moved[edge.fragment])
        return None

    def _keep_in(self, selection: Selection, span: tuple[int, int]) -> None:
        """Keep the caret in the fragment whose edge has moved over it."""
        words = self._page.caret.words
        touched = words.within(span)
        if touched is None or (selection.head[0] < span[1] and span[0] < selection.head[1]):
            return
        word = touched[1] if selection.head[0] >= span[1] else touched[0]
        self._page.select(Selection(word, word))
