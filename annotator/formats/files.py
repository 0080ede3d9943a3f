"""Files, read and written so that nothing is lost: a file is replaced whole or not at all.

``-`` stands for standard input and output. Whatever the operating system refuses is told as a
`Problem` that names the file.
"""

import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader
from pathlib import Path
from typing import IO, BinaryIO, Final

from annotator.problems import Place, Problem

STANDARD = "-"
DATABASE: Final = b"SQLite format 3\0"
"""What the file of a project begins with."""

LARGEST: Final = 64 << 20
"""Bytes of one article's file."""

ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
"""What an address begins with, even one that a slash is missing from; no drive has two letters."""

READ_AT_ONCE = 1 << 18  # bytes; the usual 8 KB are less than an article's line
CODES = {
    errno.ENOENT: "file.missing",
    errno.EISDIR: "file.is_folder",
    errno.ENOTDIR: "file.not_folder",
    errno.EEXIST: "file.not_folder",
    errno.EACCES: "file.forbidden",
    errno.EPERM: "file.forbidden",
    errno.EROFS: "file.read_only",
    errno.ENOSPC: "file.no_space",
    errno.EDQUOT: "file.no_space",
    errno.EFBIG: "file.too_large",
}


@contextmanager
def reading(path: str | Path) -> Iterator[BinaryIO]:
    """Open a file (``-``: standard input) to read its bytes.

    Raises:
        Problem: it cannot be opened or read.
    """
    with telling(path):
        if str(path) == STANDARD:
            yield sys.stdin.buffer
        else:
            with Path(path).open("rb", buffering=READ_AT_ONCE) as handle:
                yield handle


def refuse_project(handle: BinaryIO) -> None:
    """Keep the file of a project from being read as something else.

    Raises:
        Problem: it is one.
    """
    if isinstance(handle, BufferedReader) and handle.peek().startswith(DATABASE):
        raise Problem("file.project_to_read")


def content_of(path: str | Path) -> bytes:
    """Read a file that is one article's (``-``: standard input).

    Raises:
        Problem: it cannot be read, or is larger than any article.
    """
    with reading(path) as handle:
        try:
            return bounded(handle, LARGEST)
        except Problem as problem:
            raise problem.at(Place(str(path))) from None


def bounded(handle: IO[bytes], most: int) -> bytes:
    """Read what is left of a file.

    Raises:
        Problem: it is more than so many bytes.
    """
    content = handle.read(most + 1)
    if len(content) > most:
        raise Problem("file.too_long", megabytes=most >> 20)
    return content


def lines_in(path: str | Path) -> int:
    """Count the lines of a file.

    Raises:
        Problem: it cannot be opened or read.
    """
    with reading(path) as handle:
        return sum(1 for _ in handle)


@contextmanager
def atomic_writer(path: str | Path) -> Iterator[BinaryIO]:
    """Open a file (``-``: standard output) whose bytes appear whole or not at all.

    The bytes go to a new file in the same folder, which takes the old file's place when they
    are safely on the disk. On any error the old file stands as it was and nothing is left
    behind. A pipe or a device is written to directly: it has no content to protect. A project is
    never replaced: it holds more than any file that is made of it.

    Raises:
        Problem: it cannot be written, or there is no room, or a project is there.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing to the file it points to
    with telling(path, folder=target.parent):
        if str(path) != STANDARD and _is_project(target):
            raise Problem("file.is_project", Place(str(path)))
        if str(path) == STANDARD:
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        elif target.exists() and not target.is_file():
            with target.open("wb") as handle:
                yield handle
        else:
            with _replacing(target) as handle:
                yield handle


def _is_project(target: Path) -> bool:
    if not target.is_file() or not os.access(target, os.R_OK):
        return False
    with target.open("rb") as handle:
        return handle.read(len(DATABASE)) == DATABASE


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    part = target.parent / f".{secrets.token_hex(8)}.part"
    handle = part.open("xb")
    try:
        if target.exists():
            shutil.copymode(target, part)
        yield handle
        handle.flush()
        os.fsync(handle.fileno())
        handle.close()
        part.replace(target)
    except BaseException:
        with suppress(OSError):  # closing tries the failed write again; the first error counts
            handle.close()
        part.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Put the folder's new entry on the disk (Windows does so by itself and has no way to ask)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def telling(path: str | Path, *, folder: Path | None = None) -> Iterator[None]:
    """Turn what the operating system refuses into a `Problem` of this file.

    Args:
        path: the file or folder that is worked on.
        folder: the folder that a file is to be made in.

    Raises:
        Problem: it is refused, or this is an address rather than a file.
    """
    if ADDRESS.match(str(path)) and not os.path.lexists(path):
        raise Problem("file.is_address", Place(str(path)))
    try:
        yield
    except BrokenPipeError:
        raise  # nobody is listening any more: there is no one to tell
    except OSError as error:
        code = CODES.get(error.errno or 0, "file.failed")
        if code == "file.missing" and folder is not None:
            code = "file.folder_missing"
        raise Problem(
            code, Place(str(path)), folder=str(folder), reason=error.strerror or str(error)
        ) from error
