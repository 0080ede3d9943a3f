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

    def move_by_word(self, *, end: bool, outwards: bool) -> None:
        """Move an edge of the mention under the caret, or of the selection, by one word."""
        words = self._page.caret.words
        self._move(
            end, outwards, lambda spans, edge: a_word_on(words, spans, edge, outwards=outwards)
        )

    def move_by_letter(self, *, end: bool, outwards: bool) -> None:
        """Move the same edge by one letter with its marks."""
        text = self._page.caret.text
        self._move(
            end, outwards, lambda spans, edge: a_letter_on(text, spans, edge, outwards=outwards)
        )

    def drop_proclitic(self) -> None:
        """Leave one attached letter (و ف ب ل ك س) out of the mention or selection, and back."""
        work, selection = self._workspace, self._page.selection
        if work.article is None or selection is None:
            return
        mention = self._mention()
        if mention is None:
            text = work.article.text
            self._page.select(stretch(self._page.caret, without_proclitic(text, selection.span)))
            return
        index = edge_at(mention.spans, selection.head[0], end=False).fragment
        first = without_proclitic(work.article.text, mention.spans[index])
        self.reshape(mention.id, (*mention.spans[:index], first, *mention.spans[index + 1 :]))

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

    def _move(self, end: bool, outwards: bool, further: Further) -> None:  # noqa: FBT001 - passed on
        selection, mention, text = self._page.selection, self._mention(), self._page.caret.text
        if selection is None:
            return
        spans = mention.spans if mention is not None else (selection.span,)
        edge = edge_at(spans, selection.head[0], end=end)
        place = further(spans, edge)
        if place is None:
            return
        moved = with_edge(text, spans, edge, place)
        if mention is None:
            self._page.select(stretch(self._page.caret, moved[0]))
            return
        if outwards:
            moved = taking_marks(text, mention.layer, moved, edge)
        self.reshape(mention.id, moved)
        self._keep_in(selection, moved[edge.fragment])

    def _keep_in(self, selection: Selection, span: tuple[int, int]) -> None:
        """Keep the caret in the fragment whose edge has moved over it."""
        words = self._page.caret.words
        touched = words.within(span)
        if touched is None or (selection.head[0] < span[1] and span[0] < selection.head[1]):
            return
        word = touched[1] if selection.head[0] >= span[1] else touched[0]
        self._page.select(Selection(word, word))
