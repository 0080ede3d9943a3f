"""The files of a training set: for each view and part a table, in Parquet or as JSON lines.

A table of Parquet is several files if it is long (shards), whose names tell how many there are.
Rows go to the disk by the group: no more of a table is held than one.
"""

from contextlib import ExitStack
from pathlib import Path
from types import NoneType
from typing import Any, Final, Protocol, Self, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from annotator.formats.corpus import corpus_line
from annotator.formats.parquet_files import COLUMNS, Kinds, group_writer
from annotator.formats.parquet_records import row_of
from annotator.model.record import Record, Split
from annotator.training.manifest import File, file_of
from annotator.training.plan import Files

GROUP: Final = 1 << 20  # bytes of rows, as JSON, that are written at once
SHARD: Final = 1 << 28  # bytes of a file after which another one is begun
ARTICLES: Final = "articles"
"""The table of whole records."""

Row = Struct | Record


class Table(Protocol):
    """One view of one part, while it is written."""

    rows: int

    def put(self, row: Row) -> None:
        """Write a row."""

    def close(self) -> list[File]:
        """Finish, and tell the files."""

    def abandon(self) -> None:
        """Let go of what is open."""


class JsonTable:
    """A table as JSON lines: of whole records, a corpus."""

    def __init__(self, folder: Path, view: str, part: Split) -> None:
        """Begin its file."""
        self._folder, self._view, self._part = folder, view, part
        self._path = f"{view}/{part}.jsonl"
        file = folder / self._path
        file.parent.mkdir(exist_ok=True)
        self._handle = file.open("xb")
        self.rows = 0

    def put(self, row: Row) -> None:
        """Write a row."""
        line = corpus_line(row) if isinstance(row, Record) else msgspec.json.encode(row)
        self._handle.write(line + b"\n")
        self.rows += 1

    def abandon(self) -> None:
        """Let go of the file."""
        self._handle.close()

    def close(self) -> list[File]:
        """Finish the file."""
        self._handle.close()
        about = {"view": self._view, "part": str(self._part), "rows": self.rows}
        return [file_of(self._folder, self._path, **about)]


class ParquetTable:
    """A table in Parquet."""

    def __init__(self, folder: Path, view: str, part: Split, columns: Kinds) -> None:
        """Begin its first file.

        Raises:
            Problem: pyarrow is not installed.
        """
        self._folder, self._view, self._part = folder, view, part
        self._columns = columns
        self._shards: list[tuple[Path, int]] = []
        self._group: list[dict[str, Any]] = []
        self._size = 0
        self.rows = 0
        self._begin()

    def put(self, row: Row) -> None:
        """Write a row, with the others of its group once there are enough."""
        whole = row_of(row) if isinstance(row, Record) else msgspec.to_builtins(row)
        self._group.append(whole)
        self._size += len(row.text) if isinstance(row, Record) else _size(row)
        self.rows += 1
        self._in_shard += 1
        if self._size >= GROUP:
            self._flush()
            if self._handle.tell() >= SHARD:
                self._end()
                self._begin()

    def close(self) -> list[File]:
        """Finish the files and name them."""
        self._end()
        files: list[File] = []
        for number, (path, rows) in enumerate(self._shards):
            name = f"{self._view}/{self._part}-{number:05}-of-{len(self._shards):05}.parquet"
            path.rename(self._folder / name)
            files.append(
                file_of(self._folder, name, view=self._view, part=str(self._part), rows=rows)
            )
        return files

    def abandon(self) -> None:
        """Let go of the file."""
        self._open.close()

    def _begin(self) -> None:
        path = self._folder / self._view / f"{self._part}.{len(self._shards)}"
        path.parent.mkdir(exist_ok=True)
        self._path, self._in_shard = path, 0
        with ExitStack() as opened:
            self._handle = opened.enter_context(path.open("xb"))
            self._write = opened.enter_context(group_writer(self._handle, self._columns))
            self._open = opened.pop_all()

    def _flush(self) -> None:
        if self._group:
            self._write(self._group)
            self._group, self._size = [], 0

    def _end(self) -> None:
        self._flush()
        self._open.close()
        self._shards.append((self._path, self._in_shard))


class Tables:
    """All tables of a training set; used as a context manager, which closes what is open."""

    def __init__(self, folder: Path, files: Files) -> None:
        """Write into a folder."""
        self._folder, self._files = folder, files
        self._tables: dict[tuple[str, Split], Table] = {}
        self._kinds: dict[type, Kinds] = {Record: COLUMNS}

    def __enter__(self) -> Self:
        """Do nothing yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what a failure left open."""
        for table in self._tables.values():
            table.abandon()

    def begin(self, view: str, part: Split, row: type[Row]) -> Table:
        """Begin a table, so that it is there even if it gets no row."""
        table: Table
        match self._files:
            case Files.JSONL:
                table = JsonTable(self._folder, view, part)
            case Files.PARQUET:
                columns = self._kinds.setdefault(row, COLUMNS if row is Record else columns_of(row))
                table = ParquetTable(self._folder, view, part, columns)
        self._tables[view, part] = table
        return table

    def finish(self) -> list[File]:
        """Close all, and tell the files in the order of their names."""
        files = [file for table in self._tables.values() for file in table.close()]
        self._tables = {}
        return sorted(files, key=lambda one: one.path)


def columns_of(row: type[Struct]) -> Kinds:
    """Tell the columns of a kind of row, by its fields."""
    return {name: _kind(hint) for name, hint in get_type_hints(row).items()}


def _kind(hint: Any) -> Any:  # noqa: ANN401 - a type as Python writes it
    if isinstance(hint, type) and issubclass(hint, Struct):
        return columns_of(hint)
    if get_origin(hint) is tuple:
        return [_kind(get_args(hint)[0])]
    some = [one for one in get_args(hint) if one is not NoneType]
    return _kind(some[0]) if some else hint


def _size(row: Struct) -> int:
    """Tell roughly how much a row holds."""
    return len(msgspec.json.encode(row))
