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
        beside: how the names of other files end that are read with them in a folder or zip.
        recognises: tells from the path and the file's first bytes whether it is this format.
        holds: what of a record it holds.
        read: gives the items of files that belong together; never raises for bad content.
        mapped: makes a reader that takes fields from the columns named; None where a format has
            no columns.
        encoded: makes a reader of files in an encoding that is known (as Python calls it), with the
            columns named; None where a format's encoding is beyond doubt.
        columns: gives the columns of a file from its head, each with what is in it first; None
            where a format has no columns. Raises `Problem`.
        write: writes records to a file or folder and tells the losses; raises `Problem`.
        usual: what the name of that file usually ends in; empty: the first of the suffixes.
        named: tells whether the id of an article can be had back from what its file is called
            (without the suffix), of its first annotation or a later one (from 1); None where ids
            are kept in the files.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[Path, bytes], bool]
    beside: tuple[str, ...] = ()
    holds: Holds = EVERYTHING
    read: Reader
    mapped: Callable[[Mapping[str, str]], Reader] | None = None
    encoded: Callable[[str, Mapping[str, str]], Reader] | None = None
    columns: Callable[[Path, str | None], Mapping[str, str]] | None = None
    write: Callable[[str | Path, Iterable[Record]], Losses]
    usual: str = ""
    named: Callable[[str, str, int], bool] | None = None

    @property
    def is_written(self) -> bool:
        """Whether anything can be written in it."""
        return not isinstance(self.write, NotWritten)


def not_written(name: str) -> "NotWritten":
    """Make the writer of a format that is only read."""
    return NotWritten(name)


class NotWritten:
    """The writer of a format that is only read: it says so."""

    def __init__(self, name: str) -> None:
        """Take the format's name."""
        self._name = name

    def __call__(self, target: str | Path, _records: Iterable[Record]) -> Losses:
        """Refuse."""
        raise Problem("file.only_read", Place(str(target)), format=self._name)


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
