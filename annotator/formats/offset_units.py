"""In which unit another tool counts: found by testing the text, for its files don't say.

Browsers and Java count UTF-16 units, Python code points, some editors what a reader takes for
one character. In most articles these are the same; where they are not, only one of them gives
spans that hold what the file says they hold, or else begin and end where words do.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final

from msgspec import Struct

from annotator.problems import Notice, Place
from annotator.text.graphemes import boundaries
from annotator.text.offsets import Utf16Map
from annotator.text.spans import Span

ToCodePoints = Callable[[Span], Span | None]
"""Turns a span into code points; None where it does not lie in the text, or is empty."""


class Unit(StrEnum):
    """What one step of an offset counts."""

    CODE_POINTS = "code points"
    UTF16 = "UTF-16"
    GRAPHEMES = "graphemes"


class Claim(Struct, frozen=True):
    """A span of another tool, in its unit, with the text that is said to be there, if it is."""

    span: Span
    text: str | None = None


def to_code_points(text: str, unit: Unit) -> ToCodePoints:
    """Give what turns spans of this unit into code points of the text."""
    match unit:
        case Unit.CODE_POINTS:
            return lambda span: span if 0 <= span[0] < span[1] <= len(text) else None
        case Unit.UTF16:
            units = Utf16Map(text)

            def of_units(span: Span) -> Span | None:
                if not 0 <= span[0] < span[1] <= units.utf16_length:
                    return None
                start, end = units.span_to_codepoints(span)
                return (start, end) if start < end else None

            return of_units
        case Unit.GRAPHEMES:
            edges = boundaries(text)
            return lambda span: (
                (edges[span[0]], edges[span[1]]) if 0 <= span[0] < span[1] < len(edges) else None
            )


def from_code_points(text: str, unit: Unit) -> Callable[[Span], Span]:
    """Give what turns spans of code points into this unit; graphemes round outwards."""
    match unit:
        case Unit.CODE_POINTS:
            return lambda span: span
        case Unit.UTF16:
            return Utf16Map(text).span_to_utf16
        case Unit.GRAPHEMES:
            edges = boundaries(text)
            return lambda span: (
                bisect_left(edges, span[0] + 1) - 1,
                bisect_left(edges, span[1]),
            )


def unit_of(
    text: str, claims: Sequence[Claim], units: Sequence[Unit], likely: Unit | None = None
) -> tuple[Unit, bool]:
    """Find the unit in which the claims about a text fit best.

    Args:
        text: the article.
        claims: what the file says of it.
        units: those that the tool may use, the likeliest first.
        likely: the one that the file's other articles have.

    Returns:
        The first of those that fit best, and whether another one fits less well.
    """
    apart = apart_in(text, units)
    if len(apart) == 1:
        return apart[0], False
    fits: dict[Unit, int] = {}
    for unit in sorted(apart, key=lambda one: one is not likely):
        convert = to_code_points(text, unit)
        fits[unit] = sum(_fit(text, convert(one.span), one) for one in claims)
        if fits[unit] == BEST * len(claims):
            break
    best = max(fits, key=lambda unit: fits[unit])
    return best, min(fits.values()) < fits[best]


def apart_in(text: str, units: Iterable[Unit]) -> list[Unit]:
    """Give those of the units that may differ from each other in a text."""
    return [unit for unit in units if unit not in _DIFFERS or _DIFFERS[unit].search(text)]


def is_at(text: str, span: Span, told: str) -> bool:
    """Tell whether a span holds a text, as tools tell it: line ends and space may differ."""
    found = text[span[0] : span[1]]
    return found == told or _loosely(found) == _loosely(told)


def _loosely(text: str) -> str:
    return " ".join(text.replace("\\r", " ").replace("\\n", " ").split())


def _fit(text: str, span: Span | None, claim: Claim) -> int:
    """Rate how well a span fits what is claimed of it, or else how well it fits the words."""
    if span is None:
        return -BEST
    if claim.text is not None:
        return BEST * is_at(text, span, claim.text)
    start, end = span
    return (
        (not text[start].isspace())
        + (not text[end - 1].isspace())
        + (start == 0 or not (in_word(text[start - 1]) and in_word(text[start])))
        + (end == len(text) or not (in_word(text[end - 1]) and in_word(text[end])))
    )


def in_word(char: str) -> bool:
    """Tell whether a character stands within words."""
    return char.isalnum() or char in JOINING


_DIFFERS: Final = {
    Unit.UTF16: re.compile("[\U00010000-\U0010ffff]"),
    Unit.GRAPHEMES: re.compile(
        "[\r\u0300-\u036f\u0600-\u0605\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"
        "\u200c\u200d\ufe00-\ufe0f\U00010000-\U0010ffff]"
    ),
}
"""What makes a unit differ from code points, in the texts that are met here."""

BEST: Final = 4
"""How a span is rated that fits."""

JOINING: Final = frozenset("_\u0640\u200c\u200d\ufe0f") | {
    chr(code) for code in range(0x64B, 0x660)
}
"""What stands within words, besides letters and digits."""


class UnitsFound:
    """The units found in one file, to tell of them."""

    def __init__(self, file: str, units: Sequence[Unit]) -> None:
        """Start with a file in which nothing has been tested, and the units it may be in."""
        self._file = file
        self._units = units
        self._counts: dict[Unit, int] = {}
        self._likely: Unit | None = None

    def find(self, text: str, claims: Sequence[Claim]) -> ToCodePoints:
        """Find the unit of an article's spans, and give what turns them into code points."""
        if not claims:
            return to_code_points(text, Unit.CODE_POINTS)
        unit, is_sure = unit_of(text, claims, self._units, self._likely)
        if is_sure:
            self._likely = unit
        return self.declared(text, unit)

    def declared(self, text: str, unit: Unit) -> ToCodePoints:
        """Give what turns spans of a known unit into code points."""
        self._counts[unit] = self._counts.get(unit, 0) + 1
        return to_code_points(text, unit)

    def notices(self) -> Iterator[Notice]:
        """Tell which unit how many articles' spans had."""
        for unit, count in self._counts.items():
            yield Notice("import.unit_found", Place(self._file), unit=unit, count=count)
