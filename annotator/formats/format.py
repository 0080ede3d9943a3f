"""What every format offers: how it is recognised, read and written, and what it cannot hold."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from annotator.model.article import Meta
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem

Item = tuple[Place, Record] | Problem
"""A record with the place it was read from, or what is wrong there (a `Notice`: just told)."""

Losses = Counter[str]
"""How many things of each kind a format could not hold."""


class Format(Struct, frozen=True, kw_only=True):
    """One format.

    Attributes:
        name: what the command line calls it.
        suffixes: how its files usually end, in lower case, with the dot.
        recognises: tells from the path and the file's first bytes whether it is this format.
        read: gives the items of files that belong together; never raises for bad content.
        write: writes records to a file or folder and tells the losses; raises `Problem`.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[Path, bytes], bool]
    read: Callable[[Sequence[str | Path]], Iterator[Item]]
    write: Callable[[str | Path, Iterable[Record]], Losses]


def content_of(record: Record) -> Losses:
    """Count what a record holds besides its text, kind by kind."""
    counted: Losses = Counter(
        {
            kind: len(getattr(record, kind))
            for kind in ("mentions", "attributions", "stances", "entities", "labels", "comments")
        }
    )
    counted["metadata"] = sum(
        getattr(record.meta, name) != getattr(Meta(), name) for name in Meta.__struct_fields__
    )
    return +counted


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
