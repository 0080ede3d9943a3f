"""Progress on a terminal, on standard error; none in a pipe."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from annotator.formats.files import lines_in
from annotator.problems import without_password

T = TypeVar("T")


@contextmanager
def progress(items: Iterable[T], label: str, length: int | None) -> Iterator[Iterable[T]]:
    """Show how many of the items have been taken.

    Args:
        items: what is worked through.
        label: what is being done.
        length: how many items there are, if that is known.
    """
    if not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(
        items,
        length=length,
        label=without_password(label),
        file=sys.stderr,
        show_pos=True,
        update_min_steps=100,
    ) as bar:
        yield bar


@contextmanager
def counted(label: str, length: int) -> Iterator[Callable[[int], None]]:
    """Show how far something is that tells of itself, by a function to tell it with.

    Args:
        label: what is being done.
        length: how many steps there are.
    """
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(
        range(length), label=without_password(label), file=sys.stderr, show_pos=True
    ) as bar:
        yield lambda done: bar.update(done - bar.pos)


def count_lines(paths: Sequence[str]) -> int | None:
    """Count the lines of files, for a progress bar; None without a terminal or for a stream."""
    files = [Path(path) for path in paths]
    if not sys.stderr.isatty() or not all(file.is_file() for file in files):
        return None
    return sum(map(lines_in, files))
