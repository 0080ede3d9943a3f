"""The rows of CSV tables, none longer than any article: one that is, is told.

How long a cell may be is for Python's module a matter of the whole process. So it is never made
less here, and what bounds a row is the number of characters that its lines have.
"""

import csv
from collections.abc import Iterator
from typing import Final, TextIO

from annotator.problems import Place, Problem

LONGEST: Final = 16 << 20  # characters of a row
PASSED_OVER: Final = 1 << 18  # characters at once of a line that is too long
QUOTE: Final = '"'


class Lines(Iterator[str]):
    """The lines of a table with their ends, and how many were given."""

    def __init__(self, text: TextIO) -> None:
        """Read a text whose line ends are as they stand in the file."""
        self._text = text
        self._row = 0
        self._room = LONGEST
        self.number = 0

    def begin(self) -> int:
        """Begin a row, and give the number of its first line (from 1)."""
        self._row, self._room = self.number + 1, LONGEST
        return self._row

    def __next__(self) -> str:
        """Give the next line.

        Raises:
            Problem: it is in another encoding, or the row has become too long.
        """
        self.number += 1
        line = self._read(self._room + 1)
        self._room -= len(line)
        if self._room < 0:
            raise self._too_long(line)
        if not line:
            raise StopIteration
        return line

    def _read(self, most: int) -> str:
        try:
            return self._text.readline(most)
        except UnicodeDecodeError as error:
            place = Place(line=self.number)
            raise Problem("table.encoding", place, encoding=error.encoding.upper()) from error

    def _too_long(self, part: str) -> Problem:
        """Pass over the rest of a line; tell whether what follows it can be read."""
        marks = part.count(QUOTE)
        while part and not part.endswith(("\n", "\r")):
            part = self._read(PASSED_OVER)
            marks += part.count(QUOTE)
        place = Place(line=self._row)
        if self.number == self._row and marks % 2 == 0:
            return Problem("import.too_long", place, megabytes=LONGEST >> 20)
        # A mark was opened and never closed: what is text and what not is lost.
        return Problem("table.line_long", place, most=LONGEST)


def rows(
    lines: Lines, delimiter: str, *, strict: bool = True
) -> Iterator[tuple[int, list[str] | Problem]]:
    """Give the cells of each row that is not blank, with the line that it begins on.

    Raises:
        Problem: what follows cannot be read.
    """
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    parsed = csv.reader(lines, delimiter=delimiter, strict=strict)
    while True:
        line = lines.begin()
        try:
            cells = next(parsed)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, Problem("table.row_broken", reason=str(error))
        except Problem as problem:
            if problem.code != "import.too_long":
                raise
            yield line, problem
        else:
            if any(cells):
                yield line, cells


def header_of(line: str, delimiter: str) -> list[str]:
    """Give the cells of a line that stands alone; none where it is broken."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
