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


def room(text: str, spans: Spans, edge: Edge) -> Span:
    """Give the first and the last place at which an edge may stand."""
    index = edge.fragment
    start, end = snap_outward(text, spans[index])
    if edge.end:
        highest = spans[index + 1][0] if index + 1 < len(spans) else len(text)
        return next_boundary(text, start), highest
    return (spans[index - 1][1] if index else 0), previous_boundary(text, end)


def with_edge(text: str, spans: Spans, edge: Edge, position: int) -> Spans:
    """Put an edge at a position, or as near to it as it may stand.

    Both edges of the fragment come to stand between characters, also where they did not before.
    """
    index = edge.fragment
    start, end = snap_outward(text, spans[index])
    first, last = room(text, spans, edge)
    place = max(first, min(position, last))
    changed = snap_outward(text, (start, place) if edge.end else (place, end))
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


def word_edge_near(words: Words, position: int, within: Span, *, end: bool) -> int | None:
    """Give the place nearest to a position where a word ends, or begins.

    Args:
        words: the article's words.
        position: the place asked about.
        within: the first and the last place allowed.
        end: whether a word is to end there, or to begin.
    """
    here = max(within[0], min(position, within[1]))
    touched = words.within((max(0, here - 1), here + 1))
    units = [*(touched or ()), words.before((here, here)), words.after((here, here))]
    places = [unit[1 if end else 0] for unit in units if unit is not None]
    allowed = [place for place in places if within[0] <= place <= within[1]]
    return min(allowed, key=lambda place: abs(place - position), default=None)


def taking_marks(text: str, layer: Layer, spans: Spans, edge: Edge) -> Spans:
    """Let a fragment of a quote that has grown take in the quotation marks that it now fills."""
    if layer is not Layer.QUOTE:
        return spans
    index = edge.fragment
    taken = (*spans[:index], fitted(text, layer, spans[index]), *spans[index + 1 :])
    return spans if any(one[1] > other[0] for one, other in pairwise(taken)) else taken
