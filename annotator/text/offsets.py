"""Code points to UTF-16 units and back: the only place that knows that Qt counts differently.

Python, the model and the disk count Unicode code points; Qt, JavaScript and Java count UTF-16
units, two for a character beyond U+FFFF. This module must not know who asks, nor the text once
its map is built. It is on the start-up path: standard library only.
"""

import re
from array import array
from bisect import bisect_left
from typing import Final

from annotator.text.spans import Span

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The two ways of counting one text, O(log n) a look-up in its characters beyond U+FFFF.

    A text without such characters (most articles) answers in O(1) and holds no table.
    """

    __slots__ = ("_astral", "_pairs", "codepoint_length", "utf16_length")

    def __init__(self, text: str) -> None:
        """Build the map of `text`; the text itself is not kept."""
        # Two parallel sorted tables: where the k-th astral character stands in code points, and
        # where its surrogate pair begins in units (k pairs before it took one unit more each).
        self._astral = array("I", (match.start() for match in _ASTRAL.finditer(text)))
        self._pairs = array("I", (at + before for before, at in enumerate(self._astral)))
        self.codepoint_length: Final = len(text)
        self.utf16_length: Final = len(text) + len(self._astral)

    def to_utf16(self, codepoint: int) -> int:
        """Return the UTF-16 unit at which code point number `codepoint` begins.

        Raises:
            IndexError: If `codepoint` is negative or beyond the end of the text.
        """
        _check(codepoint, self.codepoint_length, "code points")
        return codepoint + bisect_left(self._astral, codepoint)

    def to_codepoint(self, unit: int) -> int:
        """Return the code point to which UTF-16 unit number `unit` belongs.

        The second half of a surrogate pair belongs to its character: it rounds down.

        Raises:
            IndexError: If `unit` is negative or beyond the end of the text.
        """
        _check(unit, self.utf16_length, "UTF-16 units")
        # Inside a pair the count already includes that pair, which is what rounds down.
        return unit - bisect_left(self._pairs, unit)

    def span_to_utf16(self, span: Span) -> Span:
        """Return the UTF-16 units of a span of code points."""
        start, end = span
        return (self.to_utf16(start), self.to_utf16(end))

    def span_to_codepoints(self, units: Span) -> Span:
        """Return the code points of a span of UTF-16 units; both edges round down."""
        start, end = units
        return (self.to_codepoint(start), self.to_codepoint(end))


def _check(position: int, length: int, kind: str) -> None:
    if not 0 <= position <= length:
        message = f"position {position} is outside a text of {length} {kind}"
        raise IndexError(message)
