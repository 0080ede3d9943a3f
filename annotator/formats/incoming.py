"""Files that are to be brought in, and what was chosen about each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from annotator.formats.catalogue import read_files
from annotator.formats.encodings import NAMES
from annotator.formats.format import Item

CODECS: Final = {codec: NAMES[codec] for codec in ("utf-8", "utf-16", "cp1256", "iso8859_6")}
"""The encodings that can be chosen: what Python calls each, and what people do."""


class Incoming(Struct, frozen=True):
    """A file or folder with articles.

    Attributes:
        path: where it is.
        format: the name of its format; None: it is recognised.
        codec: its encoding, as Python calls it; None: it is found.
        columns: by field the column that it is taken from, as far as that was told.
    """

    path: str
    format: str | None = None
    codec: str | None = None
    columns: Mapping[str, str] = {}

    @property
    def choices(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """What was chosen, to be compared and put in order."""
        return self.format or "", self.codec or "", tuple(sorted(self.columns.items()))


def read_incoming(files: Sequence[Incoming]) -> Iterator[Item]:
    """Read files as it was chosen; those with the same choices together. Never raises."""
    groups: dict[object, list[Incoming]] = {}
    for file in files:
        groups.setdefault(file.choices, []).append(file)
    for group in groups.values():
        first = group[0]
        paths = [file.path for file in group]
        yield from read_files(paths, first.format, first.columns or None, first.codec)
