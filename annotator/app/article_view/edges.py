"""The edges of a mention: which one is meant, where it may stand, where it goes next.

Qt-free: offsets are code points, half-open. An edge stays on its side of the other one and of
the neighbouring fragments, and never comes to stand between a character and its marks.
"""

from itertools import pairwise
from typing import NamedTuple, Protocol

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.text.graphemes import next_boundary, previous_boundary, snap_outward

Span = tuple[int, int]
Spans = tuple[Span, ...]


class Words(Protocol):
    """What is asked of an article's words."""

    def after(self, span: Span) -> Span | None:
        """Give the first word that starts at or after the span's end."""

    def before(self, span: Span) -> Span | None:
        """Give the last word that ends at or before the span's start."""

    def within(self, span: Span) -> tuple[Span, Span] | None:
        """Give the first and last words that touch a stretch."""


class Edge(NamedTuple):
    """The start or the end of one of a mention's fragments, counted from 0."""

    fragment: int
    end: bool


def edge_at(spans: Spans, position: int, *, end: bool) -> Edge:
    """Give an edge of the fragment that holds a code point, or of the nearest to it."""

    def distance(index: int) -> int:
        first, last = spans[index]
        return max(first - position, position - last + 1, 0)

    return Edge(min(range(len(spans)), key=distance), end)


def place_of(spans: Spans, edge: Edge) -> int:
    """Give where an edge stands."""
    return spans[edge.fragment][1 if edge.end else 0]


def with_edge(text: str, spans: Spans, edge: Edge, position: int) -> Spans:
    """Put an edge at a position, or as near to it as it may stand.

    Both edges of the fragment come to stand between characters, also where they did not before.
    """
    index = edge.fragment
    start, end = snap_outward(text, spans[index])
    if edge.end:
        highest = spans[index + 1][0] if index + 1 < len(spans) else len(text)
        place = min(max(position, next_boundary(text, start)), highest)
        changed = snap_outward(text, (start, place))
    else:
        lowest = spans[index - 1][1] if index else 0
        place = max(min(position, previous_boundary(text, end)), lowest)
        changed = snap_outward(text, (place, end))
    return (*spans[:index], changed, *spans[index + 1 :])


def a_word_on(words: Words, spans: Spans, edge: Edge, *, outwards: bool) -> int | None:
    """Give where an edge stands one word further; None where no word is left.

    A word that the edge cuts is first taken in or left out as a whole.
    """
    (start, end), place = spans[edge.fragment], place_of(spans, edge)
    if outwards:
        cut = words.within((place, place + 1) if edge.end else (place - 1, place))
        if cut and cut[0][0] < place < cut[0][1]:
            unit: Span | None = cut[0]
        else:
            unit = words.after((place, place)) if edge.end else words.before((place, place))
    else:
        touched = words.within((start, end))
        if touched is None or touched[0] == touched[1]:
            return None
        unit = words.before(touched[1]) if edge.end else words.after(touched[0])
    return None if unit is None else unit[1 if edge.end else 0]


def a_letter_on(text: str, spans: Spans, edge: Edge, *, outwards: bool) -> int | None:
    """Give where an edge stands one visible letter further; None at the end of the text.

    An edge never stops at white space: the letter beyond it is taken, or it goes along.
    """
    place, forward = place_of(spans, edge), edge.end == outwards
    step = next_boundary if forward else previous_boundary
    reached = step(text, place)
    while reached not in {0, len(text)} and text[slice(*sorted((place, reached)))].isspace():
        place, reached = reached, step(text, reached)
    if not outwards:
        beside = step(text, reached)
        while reached not in {0, len(text)} and text[slice(*sorted((reached, beside)))].isspace():
            reached, beside = beside, step(text, beside)
    return reached if reached != place_of(spans, edge) else None


def word_edge_near(words: Words, position: int, *, end: bool) -> int | None:
    """Give the place nearest to a position where a word ends, or begins."""
    here = words.within((position, position + 1))
    units = (
        here[0] if here else None,
        words.before((position, position)),
        words.after((position, position)),
    )
    places = [unit[1 if end else 0] for unit in units if unit is not None]
    return min(places, key=lambda place: abs(place - position), default=None)


def taking_marks(text: str, layer: Layer, spans: Spans, edge: Edge) -> Spans:
    """Let a fragment of a quote that has grown take in the quotation marks that it now fills."""
    if layer is not Layer.QUOTE:
        return spans
    index = edge.fragment
    taken = (*spans[:index], fitted(text, layer, spans[index]), *spans[index + 1 :])
    return spans if any(one[1] > other[0] for one, other in pairwise(taken)) else taken
