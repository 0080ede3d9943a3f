"""The format ``parquet``: a corpus in typed columns, one record a row; tables of articles are read.

The columns are those of the corpus format, `annotator.formats.parquet_files.COLUMNS`. A file
without them is a table, whose rows are articles.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from annotator.formats.files import atomic_writer
from annotator.formats.format import Format, Item, Reader
from annotator.formats.losses import Losses
from annotator.formats.parquet_files import COLUMNS, MAGIC, columns_in, read_rows, write_rows
from annotator.formats.parquet_records import Row, record_of_row
from annotator.formats.table_columns import Columns, plan_of, record_from
from annotator.model.check import faults
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem

OURS: Final = frozenset({"id", "text", "mentions", "attributions"})
"""The columns by which a corpus is known."""

Reading = Callable[[Row, int], Record]
"""Makes a record of a row, by its number; raises `Problem`."""


def read_parquet(paths: Sequence[str | Path], columns: Columns | None = None) -> Iterator[Item]:
    """Read corpora or tables of articles, row by row; never raises for bad content.

    Args:
        paths: the files.
        columns: by field the column of a table that it is to be taken from, where its name does
            not say so.
    """
    for path in paths:
        place = Place(str(path))
        try:
            found = columns_in(path)
            if columns or not found.keys() >= OURS:
                yield from _records(path, _of_table(path, list(found), columns or {}))
                continue
            others = _others(found)
            yield from (_kept(place, name) for name in others)
            yield from _records(path, _of_corpus(others))
        except Problem as problem:
            yield problem.at(place)


def _records(path: str | Path, reading: Reading) -> Iterator[Item]:
    for number, row in enumerate(read_rows(path), 1):
        place = Place(str(path), number)
        if isinstance(row, Problem):
            yield row.at(place)
            continue
        try:
            record = reading(row, number)
        except Problem as problem:
            yield problem.at(place)
            continue
        wrong = faults(record)
        yield from (problem.at(place) for problem in wrong)
        if not wrong:
            yield place, record


def _of_table(path: str | Path, names: Sequence[str], columns: Columns) -> Reading:
    plan = plan_of(names, columns)
    return lambda row, number: record_from(row, plan, f"{Path(path).stem}-{number}")


def _others(found: Mapping[str, bool]) -> list[str]:
    """Give the columns that a corpus has not got.

    Raises:
        Problem: one has a corpus's name and not its kind.
    """
    for name, fits in found.items():
        if name in COLUMNS and not fits:
            raise Problem("parquet.column", Place(path=name))
    return [name for name in found if name not in COLUMNS]


def _kept(place: Place, name: str) -> Notice:
    return Notice("corpus.field_kept", place._replace(path=name), field=name)


def _of_corpus(others: Sequence[str]) -> Reading:
    def reading(row: Row, _number: int) -> Record:
        kept = {name: row.pop(name) for name in others}
        record = record_of_row(row)
        extra = dict(record.meta.extra)
        for name, value in kept.items():
            if value is not None:
                key = f"$.{name}" if name in extra else name
                extra[key] = msgspec.to_builtins(value, str_keys=True)
        return replace(record, meta=replace(record.meta, extra=extra)) if kept else record

    return reading


def first_row(path: Path, _codec: str | None = None) -> dict[str, str]:
    """Give a table's columns, each with what is in it in the first row; none of a corpus.

    Raises:
        Problem: it cannot be read.
    """
    found = columns_in(path)
    if found.keys() >= OURS:
        return {}
    first = next((row for row in read_rows(path) if not isinstance(row, Problem)), {})
    return {name: "" if first.get(name) is None else str(first[name]) for name in found}


def _mapped(columns: Columns) -> Reader:
    return lambda paths: read_parquet(paths, columns)


def _write(target: str | Path, records: Iterable[Record]) -> Losses:
    with atomic_writer(target) as handle:
        write_rows(handle, records)
    return Losses()


FORMAT = Format(
    name="parquet",
    suffixes=(".parquet",),
    recognises=lambda _path, head: head.startswith(MAGIC),
    read=read_parquet,
    mapped=_mapped,
    columns=first_row,
    write=_write,
)
