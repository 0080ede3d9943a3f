"""Formats of many files: folders and zip files, read file by file, written whole or not at all.

Nothing is ever unpacked onto the disk. No file within is read that is larger than `LARGEST`,
whatever a zip file says of it.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Final, NamedTuple

from annotator.formats.files import STANDARD, atomic_writer, reading, telling
from annotator.problems import Place, Problem

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST: Final = 1 << 26
"""Bytes of one file within a bundle; an article of 64 MB is none."""

DEEPEST: Final = 2
"""Zip files within zip files that are looked into."""

MAGIC: Final = b"PK"
ZIP: Final = ".zip"
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
def opened(path: str | Path) -> Iterator[tuple[Member, ...]]:
    """Open a folder or zip file to read its files; any other file by itself.

    A folder's come by their names, those of folders in it last; a zip file's in its order.

    Raises:
        Problem: it cannot be read.
    """
    file = Path(path)
    if str(path) != STANDARD and file.is_dir():
        with telling(path):
            found = tuple(_in_folder(file))
        yield found
        return
    with reading(path) as handle:
        if str(path) != STANDARD and handle.read(len(MAGIC)) == MAGIC:
            yield tuple(_zipped(_archive(handle, str(path)), str(path), 1))
        else:
            yield (lone(path),)


def lone(path: str | Path) -> Member:
    """Give a file that is no bundle."""
    return Member(str(path), Path(path).name, _reader(path))


def _in_folder(folder: Path) -> Iterator[Member]:
    found = sorted(folder.rglob("*"), key=lambda each: (len(each.parts), each.parts))
    for each in found:
        name = each.relative_to(folder)
        if not any(part.startswith(".") for part in name.parts) and each.is_file():
            yield Member(str(each), name.as_posix(), _reader(each))


def _reader(file: str | Path) -> Callable[[], bytes]:
    def read() -> bytes:
        with reading(file) as handle:
            return _bounded(handle)

    return read


def _bounded(handle: IO[bytes]) -> bytes:
    content = handle.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Problem("bundle.too_large", largest=LARGEST >> 20)
    return content


def _archive(handle: BinaryIO, file: str) -> "ZipFile":
    from zipfile import ZipFile  # noqa: PLC0415 - for zip files alone

    with _telling_zip(file):
        return ZipFile(handle)


def _zipped(archive: "ZipFile", file: str, depth: int) -> Iterator[Member]:
    for info in archive.infolist():
        name = info.filename
        parts = name.split("/")
        if info.is_dir() or parts[0] == "__MACOSX" or any(one.startswith(".") for one in parts):
            continue
        member = Member(f"{file}/{name}", name, _unzipper(archive, info, file))
        if name.lower().endswith(ZIP) and depth < DEEPEST:
            yield from _within(member, depth)
        else:
            yield member


def _within(outer: Member, depth: int) -> Iterator[Member]:
    """Give the files of a zip file within another; it is read again for each of them."""

    def opened_again() -> "ZipFile":
        return _archive(BytesIO(outer.read()), outer.file)

    for inner in _zipped(opened_again(), outer.file, depth + 1):
        name = inner.name

        def read(name: str = name) -> bytes:
            archive = opened_again()
            return _unzipper(archive, archive.getinfo(name), outer.file)()

        yield Member(inner.file, f"{outer.name[: -len(ZIP)]}/{name}", read)


def _unzipper(archive: "ZipFile", info: "ZipInfo", file: str) -> Callable[[], bytes]:
    def read() -> bytes:
        if info.file_size > LARGEST:
            raise Problem("bundle.too_large", largest=LARGEST >> 20)
        with _telling_zip(file), archive.open(info) as handle:
            return _bounded(handle)

    return read


@contextmanager
def _telling_zip(file: str) -> Iterator[None]:
    """Turn what is wrong with a zip file into a `Problem`."""
    import zlib  # noqa: PLC0415
    from zipfile import BadZipFile  # noqa: PLC0415

    try:
        yield
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Problem("bundle.broken_zip", Place(file), reason=error) from error


def zip_names(path: Path, head: bytes) -> tuple[str, ...]:
    """Give the names of what is in a zip file, to recognise it by; none where it is none."""
    if not head.startswith(MAGIC) or str(path) == STANDARD:
        return ()
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415

    try:
        with ZipFile(path) as archive:
            return tuple(archive.namelist())
    except (BadZipFile, OSError, NotImplementedError):
        return ()


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
