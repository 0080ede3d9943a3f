"""The format ``label-studio``: JSON of tasks, with the short form and tables to be read as well.

Beside what is written stands the labelling configuration in which it opens.
"""

import io
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from annotator.formats.csv_rows import Lines, header_of, rows
from annotator.formats.files import STANDARD, atomic_writer, reading
from annotator.formats.format import Format, Item
from annotator.formats.holding import DETAILS, Holds, held
from annotator.formats.json_pieces import keys_of, objects
from annotator.formats.label_studio.articles import Articles
from annotator.formats.label_studio.controls import Controls
from annotator.formats.label_studio.tasks import grouped
from annotator.formats.losses import Loss, Losses
from annotator.formats.offset_units import Unit, UnitsFound
from annotator.formats.tally import Tally
from annotator.model.record import Record
from annotator.problems import Place, Problem

CONFIGURATION: Final = ".config.xml"
"""What the name of the labelling configuration ends in, after that of the tasks."""

HOLDS: Final = Holds(details=DETAILS - {Loss.REJECTED, Loss.UNPLACED}, hollow=False)
UNITS: Final = (Unit.CODE_POINTS, Unit.UTF16)
COLUMNS: Final = frozenset({"annotation_id", "lead_time"})
"""Columns by which a table of Label Studio's is known."""


def read_tasks(path: str | Path) -> Iterator[Item]:
    """Read a file of tasks, or a table of them; never raises for bad content."""
    file = str(path)
    try:
        with reading(path) as handle:
            yield from _read(handle, file)
    except Problem as problem:
        yield problem.at(Place(file))


def write_tasks(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write records as tasks, and beside them the configuration in which they open.

    Raises:
        Problem: it cannot be written.
    """
    losses, controls = Losses(), Controls()
    encoder = msgspec.json.Encoder()
    kept = (held(record, HOLDS, losses) for record in records)
    with atomic_writer(target) as handle:
        before = b"[\n"
        for group in grouped(kept):
            handle.write(before + encoder.encode(group.task(controls)))
            before = b",\n"
        handle.write(b"\n]\n" if before == b",\n" else b"[]\n")
    if str(target) != STANDARD:
        with atomic_writer(f"{target}{CONFIGURATION}") as handle:
            handle.write(controls.configuration().encode())
    return losses


def _read(handle: BinaryIO, file: str) -> Iterator[Item]:
    units, tally = UnitsFound(file, UNITS), Tally(file)
    articles = Articles(file, units, tally)
    is_table = file.lower().endswith((".csv", ".tsv"))
    rows = _rows(handle, file) if is_table else objects(handle)
    for row in rows:
        if isinstance(row, Problem):
            yield row.at(Place(file))
        else:
            place, task, number = row
            yield from articles.read(task, place._replace(file=file), number)
    yield from units.notices()
    yield from tally.notices()


Row = tuple[Place, dict[str, Any], int] | Problem


def _rows(handle: BinaryIO, file: str) -> Iterator[Row]:
    text = io.TextIOWrapper(handle, encoding="utf-8-sig", newline="")
    delimiter = "\t" if file.lower().endswith(".tsv") else ","
    found = rows(Lines(text), delimiter, strict=False)
    try:
        _, names = next(found, (0, Problem("file.empty")))
        if isinstance(names, Problem):
            yield names
            return
        for number, (line, row) in enumerate(found):
            place = Place(line=line)
            if isinstance(row, Problem):
                yield row.at(place)
                continue
            cells = {name: _cell(value) for name, value in zip(names, row, strict=False)}
            yield place, {name: value for name, value in cells.items() if name and value}, number
    except Problem as problem:
        yield problem
    finally:
        text.detach()


def _cell(value: str) -> object:
    if value.startswith(("[", "{")):
        with suppress(msgspec.DecodeError, RecursionError):
            return msgspec.json.decode(value)
    return value


def _recognises(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if path.suffix.lower() in {".csv", ".tsv"}:
        columns = start.partition(b"\n")[0].decode(errors="replace").replace("\t", ",")
        return set(header_of(columns, ",")) >= COLUMNS
    keys = keys_of(start)
    if start.startswith(b"["):
        return start[1:].lstrip().startswith(b"{") and "@context" not in keys
    return keys.get("data") == b"{"


FORMAT = Format(
    name="label-studio",
    suffixes=(".json", ".csv", ".tsv"),
    recognises=_recognises,
    holds=HOLDS,
    read=lambda paths: (item for path in paths for item in read_tasks(path)),
    write=write_tasks,
)
