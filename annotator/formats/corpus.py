"""The corpus format, one JSON object a line: ``musnad-corpus/1``, and crawlers' plain lines.

Reading streams, checks every line (form, offsets, references), says exactly where something
is wrong, and goes on with the next line. A line in our own fields alone is decoded straight
into a `Record`; one with other fields takes the way round through `annotator.formats.lenient`.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO, cast

import jsonlines
import msgspec

from annotator.formats.files import atomic_writer, reading, refuse_project
from annotator.formats.format import Format, Item, Reader
from annotator.formats.lenient import OURS, LenientDecoder
from annotator.formats.lines import lines
from annotator.formats.losses import Losses
from annotator.formats.malformed import malformed
from annotator.formats.table_columns import Columns
from annotator.model.article import text_sha256
from annotator.model.check import faults
from annotator.model.record import Record
from annotator.problems import Place, Problem

# jsonlines hands its decoder text, which msgspec would have to turn into UTF-8 again: half the
# time of reading Arabic. So each byte goes through it as one character, and comes out unchanged.
BYTEWISE = "latin-1"
LONGEST = 1 << 25  # bytes of a line that is looked into for its fields
ENCODER = msgspec.json.Encoder()


def read_corpus(path: str | Path, columns: Columns | None = None) -> Iterator[Item]:
    """Read a corpus file (``-``: standard input) line by line.

    Args:
        path: the file.
        columns: by field what a crawler's lines call it, where they don't say so themselves.

    Yields:
        Each sound record with its place; for a bad line what is wrong with it; for the file as
        a whole a problem without a line (missing, a folder, empty). Notices tell, once a file,
        of fields that the format does not have.
    """
    file = str(path)
    try:
        with reading(path) as handle:
            refuse_project(handle)
            yield from _items(handle, file, columns)
    except Problem as problem:
        yield problem.at(Place(file))


def write_corpus(path: str | Path, lines: Iterable[bytes | Record]) -> int:
    """Write a corpus file (``-``: standard output) whole or not at all.

    Args:
        path: where to.
        lines: records, or their finished lines without the line end.

    Returns:
        How many lines were written.

    Raises:
        Problem: it cannot be written; the old file stands as it was.
    """
    count = 0
    with atomic_writer(path) as handle, jsonlines.Writer(handle, dumps=_line) as writer:
        for line in lines:
            writer.write(line)
            count += 1
    return count


def corpus_line(record: Record) -> bytes:
    """Encode a record as one line, without the line end, with its text's digest."""
    if record.text_sha256 is msgspec.UNSET:
        record = msgspec.structs.replace(record, text_sha256=text_sha256(record.text))
    return ENCODER.encode(record)


def _line(line: object) -> bytes:
    if isinstance(line, bytes):
        return line
    return corpus_line(line) if isinstance(line, Record) else ENCODER.encode(line)


def _items(handle: BinaryIO, file: str, columns: Columns | None) -> Iterator[Item]:
    decoder = LenientDecoder(columns)
    given = _Lines(handle)
    reader = jsonlines.Reader(given, loads=lambda line: decoder.decode(_bytes(line)))
    empty = True
    while True:
        try:
            record = cast("Record", reader.read(skip_empty=True))
        except EOFError:
            break
        except jsonlines.InvalidLineError as error:
            found = [malformed(error.__cause__, _bytes(error.line))]
        except Problem as problem:
            found = [problem]
        else:
            found = faults(record)
        empty = False
        place = Place(file, given.number)
        yield from (problem.at(place) for problem in chain(decoder.notices(), found))
        if not found:
            yield place, record
    if empty:
        yield Problem("file.empty", Place(file))


def _bytes(line: str | bytes) -> bytes:
    return line if isinstance(line, bytes) else line.encode(BYTEWISE)


class _Lines(Iterator[str]):
    """Lines of a file, and the number of the last one given, which the reader keeps to itself."""

    def __init__(self, handle: BinaryIO) -> None:
        self._lines = lines(handle)
        self.number = 0

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        if isinstance(line, Problem):
            raise line  # the lines after it are given all the same
        content = line if self.number > 1 else line.removeprefix(BOM_UTF8)
        return content.decode(BYTEWISE)


def _recognises(_path: Path, head: bytes) -> bool:
    first = head.removeprefix(BOM_UTF8).lstrip().partition(b"\n")[0]
    is_cas = first[1:].lstrip().startswith(b'"%')  # CAS JSON
    return first.startswith(b"{") and first.rstrip() != b"{" and not is_cas


def _read(paths: Sequence[str | Path]) -> Iterator[Item]:
    return chain.from_iterable(read_corpus(path) for path in paths)


def first_line(path: Path, _codec: str | None = None) -> dict[str, str]:
    """Give the fields of a crawler's lines, each with what is in it in the first one.

    None of a corpus of our own: what its fields are needs no telling.

    Raises:
        Problem: the file cannot be read.
    """
    with reading(path) as handle:
        line = handle.readline(LONGEST + 1).removeprefix(BOM_UTF8)
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    if not isinstance(value, dict) or not OURS.isdisjoint(value):
        return {}
    return {
        name: one if isinstance(one, str) else ENCODER.encode(one).decode()
        for name, one in value.items()
    }


def _mapped(columns: Columns) -> Reader:
    return lambda paths: chain.from_iterable(read_corpus(path, columns) for path in paths)


def _write(target: str | Path, records: Iterable[Record]) -> Losses:
    write_corpus(target, records)
    return Losses()


FORMAT = Format(
    name="corpus",
    suffixes=(".jsonl", ".ndjson", ".json"),
    recognises=_recognises,
    read=_read,
    mapped=_mapped,
    columns=first_line,
    write=_write,
)
