"""What a reader is tried with: a file, a folder or a zip, as bytes that can be changed."""

import zipfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from shutil import rmtree

from msgspec import Struct


class Shape(StrEnum):
    """What lies on the disk."""

    FILE = "file"
    FOLDER = "folder"
    ZIP = "zip"


class Case(Struct, frozen=True):
    """Files to be read.

    Attributes:
        name: of the file, folder or zip that the reader is given.
        shape: which of these it is.
        files: contents by path: of the one file, or of those in the folder or zip.
    """

    name: str
    shape: Shape
    files: dict[str, bytes]

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return sum(map(len, self.files.values()))


def lone(name: str, content: bytes) -> Case:
    """Make a case of one file."""
    return Case(name, Shape.FILE, {name: content})


def taken(path: Path) -> Case:
    """Take what lies on the disk; of zips and documents what is in them."""
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.is_file())
        files = {one.relative_to(path).as_posix(): one.read_bytes() for one in found}
        return Case(path.name, Shape.FOLDER, files)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}
        return Case(path.name, Shape.ZIP, files)
    return lone(path.name, path.read_bytes())


def put(case: Case, folder: Path) -> Path:
    """Put a case into a folder that is emptied first, and give what a reader is to be told."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    target = folder / case.name
    if case.shape is Shape.FILE:
        target.write_bytes(next(iter(case.files.values())))
    elif case.shape is Shape.ZIP:
        pack(case, target)
    else:
        target.mkdir()
        for name, content in case.files.items():
            file = target / name
            if target.resolve() in file.resolve().parents:  # some names lead out of it
                with suppress(OSError):  # or to a folder, or through a file
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(content)
    return target


def pack(case: Case, target: Path) -> None:
    """Write a zip of a case's files, whatever they are called."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in case.files.items():
            archive.writestr(zipfile.ZipInfo(name or "-"), content, zipfile.ZIP_DEFLATED)
