"""Zips, read where they are and never unpacked.

What no archive of articles has is refused file by file, by what comes out and not by what the zip
says of it: names that lead out of it, links, locked files, bombs.
"""

import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, Self

from annotator.formats.encodings import NAMES, encoding_of, likeliest
from annotator.formats.files import LARGEST, reading, telling
from annotator.problems import Notice, Place, Problem

ZIP: Final = ".zip"
ZIP_HEADS: Final = (b"PK\x03\x04", b"PK\x05\x06")
LARGEST_SUM: Final = 8 << 30  # bytes that one zip may come to
LARGEST_RATIO: Final = 200  # text comes to a tenth or so; a zip's deflation ends at 1,032
SMALL: Final = 1 << 20  # bytes that no ratio matters of
LARGEST_DIRECTORY: Final = 64 << 20  # bytes of a zip's list of contents: some 600,000 members
END: Final = b"PK\x05\x06"
WIDE_END: Final = b"PK\x06\x06"  # of a zip64, before a pointer to it and the usual end
WIDE_END_LENGTH: Final = 56
LOCATOR_LENGTH: Final = 20
LONGEST_TAIL: Final = WIDE_END_LENGTH + LOCATOR_LENGTH + 22 + 0xFFFF  # with a comment at the end
ENCRYPTED: Final = 0x1
UTF8_NAME: Final = 0x800
UNREADABLE: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError),
    *(OSError, ValueError),  # places before the zip's beginning, and beyond its end
)
NAME_CODECS: Final = ("cp720", "cp1256")


class Zip:
    """An open zip.

    Attributes:
        files: its files without hidden ones, by name, with what Python knows of each.
        notices: what there is to tell of it.
    """

    def __init__(self, source: Path | BytesIO, place: str) -> None:
        """Open it.

        Args:
            source: the file, or its bytes.
            place: where problems of it are said to be.

        Raises:
            Problem: it is no sound zip, or its list of contents is too long.
        """
        with telling(place), ExitStack() as opened:
            handle = (
                source if isinstance(source, BytesIO) else opened.enter_context(source.open("rb"))
            )
            if _directory_length(handle) > LARGEST_DIRECTORY:
                raise Problem("zip.too_many", Place(place))
            try:
                self._archive = zipfile.ZipFile(handle)
            except UNREADABLE as error:
                raise Problem("zip.broken", Place(place), reason=str(error)) from error
            opened.pop_all()
        self._handle = handle
        entries = [
            one
            for one in self._archive.infolist()
            if one.filename and not one.is_dir() and not _is_hidden(one)
        ]
        names, codec = _names(entries)
        self.files = sorted(zip(names, entries, strict=True), key=lambda pair: pair[0])
        self.notices = [Notice("zip.names", Place(place), encoding=NAMES[codec])] if codec else []
        self._left = LARGEST_SUM

    def __enter__(self) -> Self:
        """Do nothing more."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._archive.close()
        self._handle.close()

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """Give what a file in it holds.

        Raises:
            Problem: it cannot be read, or comes to more than an archive of articles holds.
        """
        most = min(LARGEST, max(SMALL, entry.compress_size * LARGEST_RATIO), self._left)
        try:
            with self._archive.open(entry) as handle:
                content = handle.read(most + 1)
        except UNREADABLE as error:
            raise Problem("zip.broken", reason=str(error)) from error
        if len(content) > most:
            raise Problem("zip.bomb")
        self._left -= len(content)
        return content


def begins_zip(head: bytes) -> bool:
    """Tell whether bytes begin a zip."""
    return head.startswith(ZIP_HEADS)


def is_zip(path: str | Path) -> bool:
    """Tell by name and first bytes whether this is a zip of files."""
    if Path(path).suffix.lower() != ZIP or not Path(path).is_file():
        return False
    with reading(path) as handle:
        return begins_zip(handle.read(4))


def refusal(name: str, entry: zipfile.ZipInfo) -> Problem | None:
    """Tell why a file of a zip is not even looked into."""
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name:
        return Problem("zip.path")
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Problem("zip.link")
    if entry.flag_bits & ENCRYPTED:
        return Problem("zip.encrypted")
    if entry.file_size > LARGEST:
        return Problem("file.too_long", megabytes=LARGEST >> 20)
    return None


def _directory_length(handle: BinaryIO) -> int:
    """Give the length in bytes of a zip's list of contents, as its end tells it."""
    size = handle.seek(0, os.SEEK_END)
    handle.seek(max(0, size - LONGEST_TAIL))
    tail = handle.read()
    end = tail.rfind(END)
    if end < 0:
        return 0
    length = int.from_bytes(tail[end + 12 : end + 16], "little")
    wide = tail[: max(0, end - LOCATOR_LENGTH)][-WIDE_END_LENGTH:]
    if wide.startswith(WIDE_END):
        length = max(int.from_bytes(wide[40:48], "little"), length % 0xFFFFFFFF)
    return min(length, size)


def _is_hidden(entry: zipfile.ZipInfo) -> bool:
    """Tell what systems put into zips for themselves."""
    return any(
        (part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX"
        for part in entry.filename.replace("\\", "/").split("/")
    )


def _names(entries: Sequence[zipfile.ZipInfo]) -> tuple[list[str], str | None]:
    """Give the members' names, and in which old encoding some of them were found to be."""
    raw = [_raw_name(entry) for entry in entries]
    old = b"\n".join(name for name in raw if name is not None)
    codec = None
    if not old.isascii():
        try:
            codec = encoding_of(old).codec
        except Problem:
            codec = None
        if codec != "utf-8":
            found = likeliest(old, NAME_CODECS)
            codec = found.codec if found else None
    names = [
        entry.filename if name is None or codec is None else name.decode(codec, "replace")
        for entry, name in zip(entries, raw, strict=True)
    ]
    return names, codec if codec != "utf-8" else None


def _raw_name(entry: zipfile.ZipInfo) -> bytes | None:
    """Give the bytes of a name that does not say its encoding, which Python took for cp437."""
    if entry.flag_bits & UTF8_NAME:
        return None
    try:
        return entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return None
