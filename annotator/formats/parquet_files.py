"""Parquet files, row by row, with pyarrow, which the extra ``parquet`` installs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from annotator.formats.files import STANDARD, telling
from annotator.formats.lines import LONGEST, too_long
from annotator.formats.parquet_records import Row, row_of
from annotator.model.record import Record
from annotator.problems import Problem

MAGIC: Final = b"PAR1"
ROWS: Final = 64  # read at once, or fewer,
AT_ONCE: Final = 1 << 26  # if each could be so long that they had more bytes than these
BUFFER: Final = 1 << 18  # bytes of a column that are read at once
GROUP: Final = 500  # rows written at once,
GROUP_TEXT: Final = 1 << 22  # or so many characters of text
NAMED: Final = {"name": str, "value": str}
SPAN: Final = {"start": int, "end": int}
Kinds = Mapping[str, Any]
"""Columns: what is in each, a type, a list of one kind, or a struct of several."""

COLUMNS: Final[Kinds] = {
    "id": str,
    "text": str,
    "text_sha256": str,
    "meta": {
        "title": str,
        "outlet": str,
        "author": str,
        "published": str,
        "url": str,
        "language": str,
        "licence": str,
        "extra": [NAMED],
    },
    "annotator": str,
    "status": str,
    "updated": str,
    "split": str,
    "mentions": [
        {"id": str, "layer": str, "spans": [SPAN], "exact": [str], "features": [NAMED]},
    ],
    "attributions": [
        {
            "id": str,
            "quote": str,
            "cues": [str],
            "speakers": [str],
            "sources": [str],
            "addressees": [str],
            "mode": str,
            "implicit": bool,
            "confidence": float,
            "features": [NAMED],
        },
    ],
    "stances": [
        {
            "id": str,
            "attribution": str,
            "holder": str,
            "target": str,
            "polarity": str,
            "intensity": int,
            "explicit": bool,
        },
    ],
    "entities": [{"id": str, "name": str, "kind": str, "wikidata": str, "mentions": [str]}],
    "labels": [NAMED],
    "comments": [{"on": str, "by": str, "at": str, "text": str}],
    "provenance": [{"id": str, "provenance": str}],
    "rejected": [{"quote": [SPAN], "cues": [SPAN], "provenance": str}],
    "unplaced": [str],
}
"""The columns of a corpus, in their order: a list of structs where there may be several."""


def schema() -> Any:  # noqa: ANN401 - pyarrow has no types to name
    """Give the columns of a corpus as pyarrow knows them.

    Raises:
        Problem: pyarrow is not installed.
    """
    arrow, _ = _library()
    return _schema(arrow, COLUMNS)


def write_rows(handle: BinaryIO, records: Iterable[Record]) -> int:
    """Write records into an open file, a group of rows at a time.

    Returns:
        How many there were.

    Raises:
        Problem: pyarrow is not installed.
    """
    count = 0
    with group_writer(handle, COLUMNS) as write:
        for group in _groups(records):
            write(group)
            count += len(group)
    return count


@contextmanager
def group_writer(handle: BinaryIO, columns: Kinds) -> Iterator[Callable[[Sequence[Row]], None]]:
    """Write rows of any columns into an open file, as many at once as belong into a group.

    Args:
        handle: the file.
        columns: their kinds by their names, as in `COLUMNS`.

    Raises:
        Problem: pyarrow is not installed.
    """
    arrow, parquet = _library()
    kinds = _schema(arrow, columns)
    with parquet.ParquetWriter(handle, kinds, compression="zstd") as writer:

        def write(rows: Sequence[Row]) -> None:
            writer.write_batch(arrow.RecordBatch.from_pylist(rows, schema=kinds))

        yield write


def columns_in(path: str | Path) -> dict[str, bool]:
    """Tell of each column of a file whether a corpus could have it: by what is within it.

    Raises:
        Problem: pyarrow is not installed, or cannot read the file.
    """
    with _opened(path) as (arrow, file):
        return {
            one.name: _fits(arrow, one.type, COLUMNS.get(one.name)) for one in file.schema_arrow
        }


def read_rows(path: str | Path) -> Iterator[Row | Problem]:
    """Give the rows of a file; for one that holds bytes that are no text, what is wrong with it.

    Raises:
        Problem: pyarrow is not installed, or cannot read the file.
    """
    with _opened(path) as (_, file):
        for group in range(file.num_row_groups):
            size = _rows_at_once(file.metadata.row_group(group))
            for batch in file.iter_batches(size, row_groups=[group], use_threads=False):
                yield from _rows(batch)


@contextmanager
def _opened(path: str | Path) -> Iterator[tuple[Any, Any]]:
    arrow, parquet = _library()
    if str(path) == STANDARD:
        raise Problem("parquet.stream")
    try:
        with telling(path), _broken(arrow), _file(parquet, path) as file:
            yield arrow, file
    except ValueError as error:
        raise Problem("parquet.broken", reason=_said(error)) from error


@contextmanager
def _broken(arrow: Any) -> Iterator[None]:  # noqa: ANN401 - pyarrow has no types to name
    """Tell what pyarrow finds wrong in a file; what the system refuses has a number, and passes."""
    try:
        yield
    except (arrow.ArrowException, OSError) as error:
        if getattr(error, "errno", None) is not None:
            raise
        raise Problem("parquet.broken", reason=_said(error)) from error


def _file(parquet: Any, path: str | Path) -> Any:  # noqa: ANN401 - pyarrow has no types to name
    """Open a file so that its columns are read bit by bit, instead of each group's as a whole."""
    return parquet.ParquetFile(path, buffer_size=BUFFER, pre_buffer=False)


def _rows_at_once(group: Any) -> int:  # noqa: ANN401 - pyarrow has no types to name
    """Tell how many rows of a group are read at once: none is longer than the group.

    A text that is there once and used by each row takes little room in the file, and much when
    it has been read. What is known of single columns is not asked: where that is damaged, pyarrow
    ends the process.
    """
    size = int(group.total_byte_size)
    return max(1, min(ROWS, AT_ONCE // max(1, size)))


def _fits(arrow: Any, found: Any, kind: Any) -> bool:  # noqa: ANN401 - pyarrow has no types to name
    """Tell whether a column's type has the shape it should have; its values are checked later."""
    is_type = arrow.types
    if isinstance(kind, dict):
        names = {one.name: one.type for one in found} if is_type.is_struct(found) else {}
        same = names.keys() == kind.keys()
        return same and all(_fits(arrow, names[name], one) for name, one in kind.items())
    if isinstance(kind, list):
        lists = (is_type.is_list, is_type.is_large_list, is_type.is_fixed_size_list)
        return any(is_it(found) for is_it in lists) and _fits(arrow, found.value_type, kind[0])
    return kind is not None and not is_type.is_nested(found)


def _library() -> tuple[Any, Any]:
    try:
        import pyarrow as arrow  # noqa: ICN001, PLC0415 - heavy, and an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ModuleNotFoundError:
        raise Problem("parquet.missing") from None
    return arrow, parquet


def _schema(arrow: Any, columns: Kinds) -> Any:  # noqa: ANN401 - pyarrow has no types to name
    return arrow.schema([(name, _type(arrow, kind)) for name, kind in columns.items()])


def _type(arrow: Any, kind: Any) -> Any:  # noqa: ANN401 - pyarrow has no types to name
    if isinstance(kind, dict):
        return arrow.struct([(name, _type(arrow, one)) for name, one in kind.items()])
    if isinstance(kind, list):
        return arrow.list_(_type(arrow, kind[0]))
    types = {str: arrow.string(), int: arrow.int32(), bool: arrow.bool_(), float: arrow.float64()}
    return types[kind]


def _groups(records: Iterable[Record]) -> Iterator[list[Row]]:
    group: list[Row] = []
    size = 0
    for record in records:
        group.append(row_of(record))
        size += len(record.text)
        if len(group) == GROUP or size >= GROUP_TEXT:
            yield group
            group, size = [], 0
    if group:
        yield group


def _rows(batch: Any) -> Iterator[Row | Problem]:  # noqa: ANN401 - pyarrow has no types to name
    may_be_long = batch.nbytes > LONGEST
    for number in range(batch.num_rows):
        single = batch.slice(number, 1)
        yield too_long() if may_be_long and single.nbytes > LONGEST else _row(single)


def _row(single: Any) -> Row | Problem:  # noqa: ANN401 - pyarrow has no types to name
    try:
        row: Row = single.to_pylist()[0]
    except ValueError as error:  # bytes that are no text
        return Problem("parquet.row_broken", reason=_said(error))
    return row


def _said(error: Exception) -> str:
    return str(error).partition("\n")[0]
