"""Rows of Parquet files, with pyarrow, which the extra ``parquet`` installs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from annotator.formats.files import telling
from annotator.problems import Problem

MAGIC: Final = b"PAR1"
ROWS: Final = 64  # read at once


def parquet_rows(path: str | Path) -> Iterator[dict[str, Any]]:
    """Give the rows of a file.

    Yields:
        First the columns by their names, with nothing in them, then each row.

    Raises:
        Problem: pyarrow is not installed, or cannot read the file.
    """
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 - heavy, and an extra
    except ModuleNotFoundError:
        raise Problem("table.parquet_missing") from None
    try:
        with telling(path), parquet.ParquetFile(path) as file:
            yield dict.fromkeys(file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=ROWS):
                yield from batch.to_pylist()
    except (ArrowException, ValueError) as error:
        raise Problem("table.parquet_broken", reason=str(error).partition("\n")[0]) from error
