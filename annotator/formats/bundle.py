"""Formats of many files: folders and zip files, read file by file, written whole or not at all.

Nothing is ever unpacked onto the disk; `annotator.formats.zips` says what of a zip is not read.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from annotator.formats.files import STANDARD, atomic_writer, content_of, reading, telling
from annotator.formats.zips import ZIP, Zip, begins_zip, refusal
from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from zipfile import ZipInfo

PERMISSIONS: Final = 0o644 << 16
EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # so that what is the same is written the same

Put = Callable[[str, bytes], None]
"""Puts a file into a bundle, by its path in it."""


class Member(NamedTuple):
    """A file of a bundle.

    Attributes:
        file: what people are told it is: a path, for what is in a zip file after that one's.
        name: its path within the bundle, with ``/``.
        read: gives its bytes; raises `Problem`.
    """

    file: str
    name: str
    read: Callable[[], bytes]


@contextmanager
def opened(path: str | Path, told: list[Problem]) -> Iterator[tuple[Member, ...]]:
    """Open a folder or zip file to read its files; any other file by itself.

    A folder's come by their names, those of folders in it last; a zip file's in its order.

    Args:
        path: the folder or file.
        told: takes what there is to tell of zip files: names in an old encoding, and what within
            them cannot be opened.

    Raises:
        Problem: it cannot be read.
    """
    file = Path(path)
    if str(path) != STANDARD and file.is_dir():
        with telling(path):
            found = tuple(_in_folder(file))
        yield found
    elif is_archive(path):
        with Zip(file, str(path)) as archive:
            yield tuple(_zipped(archive, str(path), told))
    else:
        yield (lone(path),)


def is_archive(path: str | Path) -> bool:
    """Tell by its first bytes whether a file is a zip file, whatever its name.

    Raises:
        Problem: it cannot be read.
    """
    if str(path) == STANDARD:
        return False
    with reading(path) as handle:
        return begins_zip(handle.read(4))


def lone(path: str | Path) -> Member:
    """Give a file that is no bundle."""
    return Member(str(path), Path(path).name, partial(content_of, path))


def _in_folder(folder: Path) -> Iterator[Member]:
    found = sorted(folder.rglob("*"), key=lambda each: (len(each.parts), each.parts))
    for each in found:
        name = each.relative_to(folder)
        if not any(part.startswith(".") for part in name.parts) and each.is_file():
            yield Member(str(each), name.as_posix(), partial(content_of, each))


def _zipped(archive: Zip, file: str, told: list[Problem]) -> Iterator[Member]:
    """Give the files of a zip file, and those of zip files in it, but no deeper."""
    told += archive.notices
    last = _Last()
    for given, entry in _in_order(archive):
        name = str(PurePosixPath(given))
        member = Member(f"{file}/{name.lstrip('/')}", name, _reader(archive, given, entry))
        if not name.lower().endswith(ZIP):
            yield member
            continue
        try:
            inner = last.opened(member)
        except Problem as problem:
            told.append(problem.at(Place(member.file)))
            continue
        told += inner.notices
        for within, part in _in_order(inner):
            inside = str(PurePosixPath(within))
            path = f"{name[: -len(ZIP)]}/{inside}"
            yield Member(
                f"{member.file}/{inside.lstrip('/')}",
                path,
                partial(last.read, member, within, part),
            )


def _in_order(archive: Zip) -> "list[tuple[str, ZipInfo]]":
    return sorted(archive.files, key=lambda pair: pair[1].header_offset)


def _reader(archive: Zip, name: str, entry: "ZipInfo") -> Callable[[], bytes]:
    def read() -> bytes:
        if problem := refusal(name, entry):
            raise problem
        return archive.read(entry)

    return read


class _Last:
    """The zip file within another that was read last: the only one that is held."""

    def __init__(self) -> None:
        self._file = ""
        self._zip: Zip | None = None

    def opened(self, outer: Member) -> Zip:
        """Open it, if it is not open."""
        if self._zip is None or self._file != outer.file:
            self._zip = Zip(BytesIO(outer.read()), outer.file)
            self._file = outer.file
        return self._zip

    def read(self, outer: Member, name: str, entry: "ZipInfo") -> bytes:
        """Read a file in it."""
        return _reader(self.opened(outer), name, entry)()


def zip_names(path: Path, head: bytes) -> tuple[str, ...]:
    """Give the names of what is in a zip file, to recognise it by; none where it is none."""
    if not begins_zip(head) or str(path) == STANDARD:
        return ()
    try:
        with Zip(path, str(path)) as archive:
            return tuple(name for name, _ in archive.files)
    except Problem:  # told by whoever reads it
        return ()


def names_in(path: Path, head: bytes) -> tuple[str, ...]:
    """Give the names of what is in a folder or zip file; none where it is neither."""
    return tuple(one.name for one in _in_folder(path)) if path.is_dir() else zip_names(path, head)


def names_of(path: Path, head: bytes, suffix: str) -> bool:
    """Tell whether a folder or zip file holds a file whose name ends so."""
    if path.is_dir():
        return next(path.rglob(f"*{suffix}"), None) is not None
    return any(name.lower().endswith(suffix) for name in zip_names(path, head))


@contextmanager
def bundle_writer(target: str | Path, ours: tuple[str, ...]) -> Iterator[Put]:
    """Write a folder, or a zip file (``.zip`` or ``-``), whose files appear all or not at all.

    A folder that is there already is replaced, if nothing is in it but what was written so.

    Args:
        target: the folder or file.
        ours: how the names of files end that such a folder has.

    Raises:
        Problem: it cannot be written, or the folder holds other files.
    """
    if str(target) == STANDARD or Path(target).suffix.lower() == ZIP:
        with atomic_writer(target) as handle, _zip_writer(handle) as put:
            yield put
    else:
        folder = Path(os.path.realpath(target))
        with telling(target, folder=folder.parent), _replacing(folder, ours) as put:
            yield put


@contextmanager
def _zip_writer(handle: BinaryIO) -> Iterator[Put]:
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415

    with ZipFile(handle, "w") as archive:

        def put(name: str, content: bytes) -> None:
            info = ZipInfo(name, EARLIEST)
            info.compress_type, info.external_attr = ZIP_DEFLATED, PERMISSIONS
            archive.writestr(info, content)

        yield put


@contextmanager
def _replacing(folder: Path, ours: tuple[str, ...]) -> Iterator[Put]:
    _check_ours(folder, ours)
    with replaced_folder(folder) as part:

        def put(name: str, content: bytes) -> None:
            file = part / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

        yield put


@contextmanager
def replaced_folder(folder: Path) -> Iterator[Path]:
    """Make a folder beside another, whose place it takes at the end, or which stays as it was.

    Whether the other one may go is for the caller to know.
    """
    token = secrets.token_hex(8)
    part, old = folder.parent / f".{token}.part", folder.parent / f".{token}.old"
    part.mkdir()
    try:
        yield part
        if folder.exists():
            folder.rename(old)
        try:
            part.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise
    finally:
        for left in (part, old):
            with suppress(OSError):
                shutil.rmtree(left)


def _check_ours(folder: Path, ours: tuple[str, ...]) -> None:
    if not folder.exists():
        return
    for file in folder.iterdir():  # raises for what is no folder
        inner = file.rglob("*") if file.is_dir() else (file,)
        for each in inner:
            if not each.is_dir() and not each.name.endswith(ours):
                raise Problem("bundle.foreign_files", Place(str(folder)), name=each.name)
