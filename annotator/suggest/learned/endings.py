"""Where a quote may end: where the rules end it, and at the marks and words that may close it.

Indices count words; spans are code points.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.learned.reading import Reading
from annotator.suggest.learned.tags import Tags
from annotator.suggest.suggestion import Spans, Suggestion

FARTHEST: Final = 60
"""Words beyond the end of the rules that are looked at."""

LIKELY: Final = 0.1
"""How likely the fields hold it that a quote ends with a word, for it to be one of the choices."""


class Ending(Struct, frozen=True):
    """An end that a quote may have.

    Attributes:
        quote: the quote that ends there.
        last: the index after its last word.
        by_rules: whether the rules end it there.
    """

    quote: Spans
    last: int
    by_rules: bool


def endings(reading: Reading, frame: Suggestion, tags: Tags) -> list[Ending]:
    """Give where the quote of a frame may end: first where the rules end it.

    A quotation in closed marks ends with them: there is nothing to choose.
    """
    first, known = reading.stretch(frame.quote[-1])
    found = [Ending(frame.quote, known, by_rules=True)]
    around = reading.prose.quote_at.get(first)
    is_closed = around is not None and around.closed and around.span == frame.quote[-1]
    if first >= known or is_closed:
        return found
    start = frame.quote[-1][0]
    for last in _ends(reading, first, known, tags):
        if last != known:
            span = fitted(reading.text, Layer.QUOTE, (start, reading.prose.words[last - 1].end))
            quote = (*frame.quote[:-1], span)
            if span[0] == start and span[1] > start and quote != frame.quote:
                found.append(Ending(quote, last, by_rules=False))
    return found


def _ends(reading: Reading, first: int, known: int, tags: Tags) -> Iterator[int]:
    prose = reading.prose
    limit = min(prose.line_end(first), known + FARTHEST)
    for last in range(first + 1, limit + 1):
        parts = last == len(prose.words) or prose.words[last].after_comma or prose.is_break(last)
        if (parts or last in prose.match_at or tags.last(last - 1) >= LIKELY) and not _is_within(
            reading, last
        ):
            yield last


def _is_within(reading: Reading, last: int) -> bool:
    inside = reading.prose.inside
    return last < len(inside) and inside[last] and inside[last - 1]
