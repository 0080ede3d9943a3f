"""Which unit the offsets of a brat file count, found by the texts beside them.

brat counts code points; programs in Java or JavaScript that write its files count UTF-16 units,
others bytes; and some read a line end of two characters as one.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import product

from annotator.formats.brat_lines import Spans, TextBound
from annotator.text.offsets import Utf16Map


class Unit(StrEnum):
    """What one step of an offset counts."""

    CODE_POINT = "code points"
    UTF16 = "UTF-16 units"
    BYTE = "UTF-8 bytes"


class Counting:
    """One way of counting a text."""

    def __init__(self, text: str, unit: Unit, *, short_ends: bool) -> None:
        """Take the text, and whether CR LF counts as one character."""
        self.unit = unit
        self.short_ends = short_ends
        self._text = text
        counted = text.replace("\r\n", "\n") if short_ends else text
        self._ends = [found.start() for found in re.finditer("\r\n", text)] if short_ends else []
        self._ends = [at - number for number, at in enumerate(self._ends)]
        self._bytes = counted.encode() if unit is Unit.BYTE else b""
        self._map = Utf16Map(counted) if unit is Unit.UTF16 else None
        self._length = len(counted)

    @property
    def name(self) -> str:
        """What this way of counting is called."""
        return f"{self.unit}, CRLF as one" if self.short_ends else self.unit.value

    def spans(self, spans: Spans) -> Spans | None:
        """Give spans in code points, in text order; None where they don't lie in the text."""
        try:
            found = tuple(sorted((self._at(start), self._at(end)) for start, end in spans))
        except (IndexError, UnicodeDecodeError):
            return None
        before = 0
        for start, end in found:
            if not before <= start < end:
                return None
            before = end
        return found

    def fits(self, line: TextBound) -> bool:
        """Tell whether an annotation's text stands where its offsets say."""
        spans = self.spans(line.spans)
        return spans is not None and is_text_of(self._text, spans, line.text)

    def _at(self, position: int) -> int:
        if self._map is not None:
            position = self._map.to_codepoint(position)
        elif self.unit is Unit.BYTE:
            if position > len(self._bytes):
                raise IndexError(position)
            position = len(self._bytes[:position].decode())
        if position > self._length:
            raise IndexError(position)
        if not self._ends:
            return position
        from bisect import bisect_left  # noqa: PLC0415 - for such files alone

        return position + bisect_left(self._ends, position)


def is_text_of(text: str, spans: Spans, told: str) -> bool:
    """Tell whether spans have a text, whatever its spaces; old files join fragments without any."""
    stretches = "".join(text[start:end] for start, end in spans)
    return "".join(stretches.split()) == "".join(told.split())


def counting_of(text: str, lines: Iterable[TextBound]) -> Counting:
    """Find the way of counting by which most texts stand where the offsets say; code points win."""
    told = [line for line in lines if line.text.strip()]
    best, most = None, -1
    for counting in _countings(text):
        count = sum(counting.fits(line) for line in told)
        if count > most:
            best, most = counting, count
        if count == len(told):
            break
    assert best is not None  # noqa: S101 - there is always one
    return best


def _countings(text: str) -> Iterator[Counting]:
    has_ends = "\r\n" in text
    units = list(Unit) if not text.isascii() else [Unit.CODE_POINT]
    for short_ends, unit in product((False, True) if has_ends else (False,), units):
        yield Counting(text, unit, short_ends=short_ends)
