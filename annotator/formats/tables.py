"""Tables: CSV with whatever delimiter and encoding, TSV. One row is one article.

What we write begins with a byte order mark, by which spreadsheets know UTF-8, and has the columns
id, text, title, outlet, author, published, url, language, licence, and ``extra``, what else is
known, as JSON. A cell that a spreadsheet would take for a formula has an apostrophe before it; so
has one that begins with an apostrophe, and one that is empty without being unknown. So the first
apostrophe of a cell is taken off when such a file is read, and of such a file only.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from annotator.formats.csv_rows import Lines, header_of, rows
from annotator.formats.encodings import Encoding, doubt, encoding_of
from annotator.formats.files import atomic_writer, reading
from annotator.formats.format import Format, Item, Reader
from annotator.formats.holding import Holds, held
from annotator.formats.losses import Loss, Losses
from annotator.formats.table_columns import FIELDS, KNOWN, Columns, plain_name, plan_of, record_from
from annotator.formats.text import each_once
from annotator.model.article import Article, Meta
from annotator.model.record import Record, record_of
from annotator.problems import Notice, Place, Problem

SUFFIXES: Final = (".csv", ".tsv", ".tab")
TABBED: Final = {".tsv", ".tab"}
HEADER: Final = (*FIELDS, "extra")
DELIMITERS: Final = (",", ";", "\t", "|")
HOLDS: Final = Holds(details=frozenset({Loss.META}), mentions=False)
HEAD: Final = 1 << 18  # bytes by which an encoding is told
GUARD: Final = "'"
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)


def read_tables(
    paths: Sequence[str | Path], columns: Columns | None = None, codec: str | None = None
) -> Iterator[Item]:
    """Read articles from tables, row by row.

    Args:
        paths: the files.
        columns: by field the column that it is to be taken from, where its name does not say so.
        codec: what all of them are in, if that is known.

    Yields:
        A record with each article. Its id is the table's own, or the file's name and the row's
        number; other columns are kept among the extra metadata.
    """
    for path in paths:
        place = Place(str(path))
        try:
            with reading(path) as handle:
                yield from _table(handle, path, columns or {}, codec)
        except Problem as problem:
            yield problem.at(place)


def mapped(columns: Columns) -> Reader:
    """Make a reader that knows what was told of the columns."""
    return lambda paths: read_tables(paths, columns)


def first_row(path: Path, codec: str | None = None) -> dict[str, str]:
    """Give a table's columns, each with what is in it in the first row that is sound.

    Args:
        path: the file.
        codec: what it is in, if that is known.

    Raises:
        Problem: it cannot be read.
    """
    with reading(path) as handle:
        _, table = _opened(handle, codec)
        read = (row for _, row in table if not isinstance(row, Problem))
        return dict.fromkeys(table.names, "") | next(read, {})


def _table(
    handle: BinaryIO, path: str | Path, columns: Columns, codec: str | None
) -> Iterator[Item]:
    place = Place(str(path))
    encoding, table = _opened(handle, codec)
    yield from doubt(encoding, place)
    if not (codec or encoding.is_evident or encoding.other):
        yield Notice("text.encoding_found", place, encoding=encoding.name)
    yield from _articles(table, path, columns)


def _opened(handle: BinaryIO, known: str | None) -> "tuple[Encoding, _Rows]":
    """Find out, or take, what a table is in, and give its rows."""
    head = handle.read(HEAD)
    if not head.strip():
        raise Problem("file.empty")
    encoding = Encoding(known) if known else encoding_of(head, whole=len(head) < HEAD)
    codec = "utf-8-sig" if encoding.codec == "utf-8" else encoding.codec
    buffered = io.BufferedReader(_Joined(head, handle), HEAD)
    lines = Lines(io.TextIOWrapper(buffered, codec, newline=""))
    first = next(lines, "").rstrip("\r\n")
    told = first.casefold().startswith("sep=")  # how Excel is told of the delimiter
    delimiter = first[4:] if told and len(first) == len("sep=;") else _delimiter(first)
    header = first if not told else next(lines, "").rstrip("\r\n")
    if not header:
        raise Problem("file.empty")
    return encoding, _Rows(lines, header, delimiter)


def _articles(table: "_Rows", path: str | Path, columns: Columns) -> Iterator[Item]:
    own = tuple(table.names) == HEADER
    plan = plan_of(table.names, columns)
    for number, (line, row) in enumerate(table, 1):
        place = Place(str(path), line)
        if isinstance(row, Problem):
            yield row.at(place)
            continue
        try:
            otherwise = f"{Path(path).stem}-{number}"
            yield place, _own(row) if own else record_from(row, plan, otherwise)
        except Problem as problem:
            yield problem.at(place)


def _delimiter(header: str) -> str:
    """Choose the delimiter that makes columns with well-known names of the first line, or most."""
    known = {name for names in KNOWN.values() for name in names}

    def worth(delimiter: str) -> tuple[int, int]:
        names = header_of(header, delimiter)
        return sum(plain_name(name) in known for name in names), len(names)

    return max(DELIMITERS, key=worth)


class _Joined(io.RawIOBase):
    """A stream's beginning that has been read, and what follows."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever holds bytes
        view = memoryview(buffer).cast("B")
        if self._head:
            count = min(len(view), len(self._head))
            view[:count], self._head = self._head[:count], self._head[count:]
            return count
        content = self._rest.read(len(view))
        view[: len(content)] = content
        return len(content)


class _Rows:
    """The rows of a table below its header, each with the line that it begins on."""

    def __init__(self, lines: Lines, header: str, delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self.names = _names(header_of(header, delimiter))

    def __iter__(self) -> Iterator[tuple[int, dict[str, str] | Problem]]:
        for line, cells in rows(self._lines, self._delimiter):
            yield line, cells if isinstance(cells, Problem) else self._row(cells)

    def _row(self, cells: list[str]) -> dict[str, str] | Problem:
        if any(cells[len(self.names) :]):
            return Problem("table.cells", found=len(cells), expected=len(self.names))
        return dict(zip(self.names, cells, strict=False))


def _names(header: Sequence[str]) -> list[str]:
    """Give each column a name of its own."""
    names: dict[str, None] = {}  # a header may have a hundred thousand
    for number, given in enumerate(header, 1):
        name = given.strip() or str(number)
        while name in names:
            name = f"{name} ({number})"
        names[name] = None
    return list(names)


def _own(row: Mapping[str, str]) -> Record:
    """Read a row that we have written."""
    values = {
        name: row.get(name, "").removeprefix(GUARD) if row.get(name) else None for name in HEADER
    }
    extra = values.pop("extra")
    try:
        decoded = msgspec.json.decode(extra or "{}", type=dict[str, Any])
    except msgspec.DecodeError as error:
        raise Problem("table.extra", Place(path="extra"), reason=str(error)) from error
    key, text = values.pop("id"), values.pop("text")
    if key is None or text is None:
        raise Problem("table.empty")
    return record_of(Article(id=key, text=text, meta=Meta(**values, extra=decoded)))


def write_tables(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write the articles and what is known about them, one a row.

    Returns:
        What a table does not hold: annotations, counted by kind.

    Raises:
        Problem: the file cannot be written; the old one stands as it was.
    """
    losses = Losses()
    delimiter = "\t" if Path(target).suffix.lower() in TABBED else ","
    with atomic_writer(target) as handle:
        stream = io.TextIOWrapper(handle, "utf-8-sig", newline="")
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(HEADER)
        for record in each_once(held(one, HOLDS, losses) for one in records):
            writer.writerow(map(_cell, _values(record)))
        stream.detach()
    return losses


def _values(record: Record) -> Iterator[str | None]:
    for name in FIELDS:
        yield getattr(record if name in {"id", "text"} else record.meta, name)
    yield msgspec.json.encode(record.meta.extra).decode() if record.meta.extra else None


def _cell(value: str | None) -> str:
    """Write a value so that no spreadsheet computes it and an empty one is not taken for none."""
    if value is None:
        return ""
    return GUARD + value if not value or value.startswith(RISKY) else value


def _recognises(path: Path, head: bytes) -> bool:
    return path.suffix.lower() in SUFFIXES and b"\0\0" not in head


FORMAT = Format(
    name="csv",
    suffixes=SUFFIXES,
    recognises=_recognises,
    holds=HOLDS,
    read=read_tables,
    mapped=mapped,
    encoded=lambda codec, columns: lambda paths: read_tables(paths, columns, codec),
    columns=first_row,
    write=write_tables,
)
