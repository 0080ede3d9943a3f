"""The lines of files, none longer than any article: one that is, is told and passed over."""

from collections.abc import Iterator
from typing import BinaryIO, Final

from annotator.problems import Place, Problem

LONGEST: Final = 1 << 24
"""Bytes of the longest line or item that is read: an article of millions of letters.

One of a million letters with five thousand mentions has four megabytes, with every letter escaped
twelve. It is held several times over as it is decoded, checked and stored.
"""

PASSED_OVER: Final = 1 << 18  # bytes at once of a line that is too long


def lines(handle: BinaryIO) -> Iterator[bytes | Problem]:
    """Give each line with its end, or a problem in its place, which knows the line's number."""
    number = 0
    while line := handle.readline(LONGEST):
        number += 1
        if len(line) < LONGEST or line.endswith(b"\n"):
            yield line
            continue
        while (rest := handle.readline(PASSED_OVER)) and not rest.endswith(b"\n"):
            pass
        yield too_long().at(Place(line=number))


def too_long() -> Problem:
    """Tell of what is longer than any article."""
    return Problem("import.too_long", megabytes=LONGEST >> 20)
