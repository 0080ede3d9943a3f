"""Which unit the offsets of a brat file count, found by the texts beside them.

brat counts code points; programs in Java or JavaScript that write its files count UTF-16 units,
others bytes; and some read a line end of two characters as one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import accumulate, product
from typing import Final

from annotator.formats.brat_lines import Spans, TextBound
from annotator.text.offsets import Utf16Map

ENOUGH: Final = 1000
"""Texts that are tested; a file does not change its way of counting."""

CHUNK: Final = 4096
CONTINUING: Final = bytes(range(0x80, 0xC0))
"""Bytes that go on with a character."""

CONTINUING_BYTES: Final = frozenset(bytes([byte]) for byte in CONTINUING)


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
        chunks = range(0, len(self._bytes), CHUNK)
        lengths = (_count(self._bytes[start : start + CHUNK]) for start in chunks)
        self._before = [0, *accumulate(lengths)]  # code points before each chunk
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
        except IndexError:
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
            position = self._of_bytes(position)
        if position > self._length:
            raise IndexError(position)
        return position + bisect_left(self._ends, position)

    def _of_bytes(self, position: int) -> int:
        within = position % CHUNK
        start = position - within
        following = self._bytes[position : position + 1]
        if position > len(self._bytes) or following in CONTINUING_BYTES:
            raise IndexError(position)
        return self._before[position // CHUNK] + _count(self._bytes[start:position])


def _count(content: bytes) -> int:
    """Count the code points that begin in a stretch of UTF-8."""
    return len(content.translate(None, CONTINUING))


def is_text_of(text: str, spans: Spans, told: str) -> bool:
    """Tell whether spans have a text, whatever its spaces; old files join fragments without any."""
    stretches = "".join(text[start:end] for start, end in spans)
    return "".join(stretches.split()) == "".join(told.split())


def counting_of(text: str, lines: Iterable[TextBound]) -> Counting:
    """Find the way of counting by which most texts stand where the offsets say; code points win."""
    told = [line for line in lines if line.text.strip()][:ENOUGH]
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
