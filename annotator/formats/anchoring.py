"""Where a passage stands in a text, by its words and those before and after it.

Offsets are of one text; words find a passage again when the text was revised since, or counted
in another way. A passage that stands in several places alike is not guessed at.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from msgspec import Struct

from annotator.formats.offset_units import in_word
from annotator.problems import Problem
from annotator.text.spans import Span

CONTEXT: Final = 32
"""Code points before and after a passage that are told with it."""


class Quote(Struct, frozen=True):
    """A passage's words, and what stands before and after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


def quote_of(text: str, span: Span) -> Quote:
    """Quote a passage."""
    start, end = span
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def found_by(text: str, quote: Quote) -> Span:
    """Find a passage: letter for letter, or else with other white space.

    Raises:
        Problem: it is nowhere, or in several places that what surrounds it does not tell apart.
    """
    places = _places(text, quote)
    if not places:
        raise Problem("webannotation.quote_missing", exact=_shown(quote.exact))
    if len(places) == 1:
        return places[0]
    likeness = [_likeness(text, place, quote) for place in places]
    best = max(likeness)
    if likeness.count(best) > 1:
        count = likeness.count(best)
        raise Problem("webannotation.quote_ambiguous", exact=_shown(quote.exact), count=count)
    return places[likeness.index(best)]


def _places(text: str, quote: Quote) -> list[Span]:
    for find in (_exactly, _loosely):
        found = [one for one in find(text, quote.exact) if not _cuts_words(text, one, quote)]
        if found:
            return found
    return []


def _cuts_words(text: str, place: Span, quote: Quote) -> bool:
    """Tell whether a place begins or ends within a word where the quote does not."""
    start, end = place
    edges = (
        (text[start - 1 : start], text[start], quote.prefix[-1:]),
        (text[end : end + 1], text[end - 1], quote.suffix[:1]),
    )
    return any(
        beyond and in_word(beyond) and in_word(within) and told and not in_word(told)
        for beyond, within, told in edges
    )


def _exactly(text: str, exact: str) -> Iterator[Span]:
    start = text.find(exact) if exact else -1
    while start >= 0:
        yield start, start + len(exact)
        start = text.find(exact, start + 1)


def _loosely(text: str, exact: str) -> Iterator[Span]:
    words = exact.split()
    if words:
        for found in re.finditer(r"\s+".join(map(re.escape, words)), text):
            yield found.span()


def _likeness(text: str, place: Span, quote: Quote) -> int:
    """Count the letters, next to a place, that are those around the quote; space does not count."""
    start, end = place
    before, prefix = _letters(text[max(0, start - _REACH) : start]), _letters(quote.prefix)
    after, suffix = _letters(text[end : end + _REACH]), _letters(quote.suffix)
    return _common(before[::-1], prefix[::-1]) + _common(after, suffix)


def _letters(text: str) -> str:
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _shown(exact: str) -> str:
    return exact if len(exact) <= CONTEXT else f"{exact[:CONTEXT]}…"


_REACH: Final = 4 * CONTEXT
