"""An edge of a mention on its way: what the mention is while the pointer pulls at it."""

from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QPointF

from annotator.app.article_view.edges import (
    Edge,
    Spans,
    Words,
    place_of,
    room,
    taking_marks,
    with_edge,
    word_edge_near,
)
from annotator.model.mention import Mention, exact_of


@dataclass(frozen=True)
class EdgeDrag:
    """One edge in the hand.

    Attributes:
        mention: as it was before.
        edge: which of its edges is pulled at.
        offset: from the edge to where the pointer took hold of it, in pixels.
    """

    mention: Mention
    edge: Edge
    offset: QPointF

    def pulled(self, text: str, words: Words, position: int, *, letters: bool) -> Mention:
        """Give the mention with its edge at the word's edge nearest to a place, or just there."""
        spans, edge = self.mention.spans, self.edge
        place: int | None = position
        if not letters:
            allowed = room(text, spans, edge)
            place = word_edge_near(words, position, allowed, end=edge.end)
        if place is None or place == place_of(spans, edge):
            return self.mention
        moved = with_edge(text, spans, edge, place)
        if not letters and self._has_grown(moved):
            moved = taking_marks(text, self.mention.layer, moved, edge)
        return replace(self.mention, spans=moved, exact=exact_of(text, moved))

    def _has_grown(self, spans: Spans) -> bool:
        before, after = place_of(self.mention.spans, self.edge), place_of(spans, self.edge)
        return after > before if self.edge.end else after < before
