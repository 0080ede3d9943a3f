"""What every format offers: how it is recognised, read and written, and what it cannot hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from annotator.formats.holding import EVERYTHING, Holds
from annotator.formats.losses import Losses
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem

Reader = Callable[[Sequence[str | Path]], "Iterator[Item]"]
"""Reads files that belong together."""

Item = tuple[Place, Record] | Problem
"""A record with the place it was read from, or what is wrong there (a `Notice`: just told)."""


class Format(Struct, frozen=True, kw_only=True):
    """One format.

    Attributes:
        name: what the command line calls it.
        suffixes: how its files usually end, in lower case, with the dot.
        recognises: tells from the path and the file's first bytes whether it is this format.
        holds: what of a record it holds.
        read: gives the items of files that belong together; never raises for bad content.
        mapped: makes a reader that takes fields from the columns named; None where a format has
            no columns.
        write: writes records to a file or folder and tells the losses; raises `Problem`.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[Path, bytes], bool]
    holds: Holds = EVERYTHING
    read: Reader
    mapped: Callable[[Mapping[str, str]], Reader] | None = None
    write: Callable[[str | Path, Iterable[Record]], Losses]


def not_written(name: str) -> Callable[[str | Path, Iterable[Record]], Losses]:
    """Make the writer of a format that is only read: it says so."""

    def write(target: str | Path, _records: Iterable[Record]) -> Losses:
        raise Problem("file.only_read", Place(str(target)), format=name)

    return write


def without_problems(items: Iterable[Item], problems: list[Problem]) -> Iterator[Record]:
    """Give the records alone; what is wrong goes into the list."""
    for item in items:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item[1]


def without_notices(items: Iterable[Item], notices: list[Notice]) -> Iterator[Item]:
    """Give records and what is wrong; what is merely to be told goes into the list."""
    for item in items:
        if isinstance(item, Notice):
            notices.append(item)
        else:
            yield item
