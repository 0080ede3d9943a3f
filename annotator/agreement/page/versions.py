"""What an annotator marked in a part of an article, cut into runs that a page can draw.

Only the surroundings of what is disputed are shown; of a long stretch its two ends. Offsets are
code points of the raw text.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from annotator.model.annotation import Annotation
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer, Mention, Span

AROUND: Final = 64
"""Code points shown on either side of an edge in dispute."""
GAP: Final = 48
"""What is shorter than this is not left out."""
WORD: Final = 24
"""How far a cut is moved so that it stands between words."""


class Run(Struct, frozen=True):
    """Letters that bear the same marks.

    Attributes:
        text: the letters.
        layers: the layers they are marked on, the widest mark outermost.
        disputed: those of them that the annotators differ in.
        signs: the layers of which a mark ends behind it, where no letter is parted from the next.
        cut: whether some of the text is left out before it.
    """

    text: str
    layers: tuple[Layer, ...]
    disputed: frozenset[Layer]
    signs: tuple[Layer, ...]
    cut: bool = False


def surroundings(text: str, places: Iterable[Spans]) -> Spans:
    """Give the parts of an article to be shown for what is disputed in it."""
    edges = {edge for spans in places for span in spans for edge in span}
    parts: list[Span] = []
    for start, end in united(
        (max(0, edge - AROUND), min(len(text), edge + AROUND)) for edge in edges
    ):
        if parts and start - parts[-1][1] < GAP:
            parts[-1] = (parts[-1][0], end)
        else:
            parts.append((start, end))
    return united(
        (_between_words(text, start, -1), _between_words(text, end, 1)) for start, end in parts
    )


def runs(
    text: str, parts: Spans, work: Annotation, disputed: Spans, layers: frozenset[Layer]
) -> tuple[Run, ...]:
    """Cut the parts of an article where marks begin and end.

    Args:
        text: the article's.
        parts: which parts of it are shown.
        work: what the annotator marked.
        disputed: the stretch that the annotators differ in.
        layers: the layers on which it is in dispute.
    """
    found: list[Run] = []
    for start, end in parts:
        marks = [mention for mention in work.mentions if _reaches(mention, start, end)]
        marks.sort(key=lambda mention: mention.start - mention.end)
        edges = {start, end, *(edge for mark in marks for span in mark.spans for edge in span)}
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        is_first = True
        for one, other in pairwise(cuts):
            found.append(
                _run(text, (one, other), marks, disputed, layers, cut=is_first and one > 0)
            )
            is_first = False
    return tuple(found)


def _run(  # noqa: PLR0913 - all that a run is made of
    text: str,
    span: Span,
    marks: Sequence[Mention],
    disputed: Spans,
    layers: frozenset[Layer],
    *,
    cut: bool,
) -> Run:
    start, end = span
    covering = [mark for mark in marks if mark.covers(start)]
    here = tuple(dict.fromkeys(mark.layer for mark in covering))
    in_dispute = any(one <= start < other for one, other in disputed)
    is_parted = text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()
    ending = dict.fromkeys(mark.layer for mark in covering if mark.end == end)
    return Run(
        text[start:end],
        here,
        frozenset(here) & layers if in_dispute else frozenset(),
        () if is_parted else tuple(ending),
        cut,
    )


def _reaches(mention: Mention, start: int, end: int) -> bool:
    return any(one < end and start < other for one, other in mention.spans)


def _between_words(text: str, place: int, step: int) -> int:
    """Move a place outwards to the next white space, if there is one near."""
    for here in _outwards(place, step, len(text)):
        before, behind = text[here - 1 : here], text[here : here + 1]
        if not before or not behind or before.isspace() or behind.isspace():
            return here
    return place


def _outwards(place: int, step: int, length: int) -> Iterator[int]:
    return (here for here in range(place, place + WORD * step, step) if 0 <= here <= length)
