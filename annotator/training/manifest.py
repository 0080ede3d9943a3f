"""The manifest of a training set: what it was made of and how, and the digest of each file.

Nothing in it tells when or where it was made: the same articles, plan and version give the same
bytes.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from annotator.formats.files import reading, telling
from annotator.model.scheme import Scheme
from annotator.problems import Notice, Place, Problem

FORMAT: Final = "musnad-training-set/1"
NAME: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
AT_ONCE: Final = 1 << 20  # bytes


class File(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A file of a training set.

    Attributes:
        path: within its folder, with ``/``.
        sha256: of its bytes, in hex.
        bytes: how many.
        view: the table it belongs to; None: to none.
        part: the part of the training set.
        rows: how many rows of the table are in it.
    """

    path: str
    sha256: str
    bytes: int
    view: str | None = None
    part: str | None = None
    rows: int | None = None


class Manifest(Struct, frozen=True, kw_only=True):
    """A training set, told for programs.

    Attributes:
        format: what sort of manifest this is.
        version: the program's that made it.
        plan: how it was to be made.
        scheme: the name and digest of the scheme that its annotations follow.
        counts: what its parts hold.
        split: how the shares were met.
        agreement: how far annotators agree.
        files: all files but this one and the list of sums.
    """

    format: str = FORMAT
    version: str
    plan: dict[str, Any]
    scheme: dict[str, str]
    counts: dict[str, Any]
    split: dict[str, Any]
    agreement: dict[str, Any]
    files: tuple[File, ...]


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write it into the folder, and the sums of all files for ``sha256sum --check``."""
    content = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    (folder / NAME).write_bytes(content)
    sums = {one.path: one.sha256 for one in manifest.files}
    sums[NAME] = hashlib.sha256(content).hexdigest()
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
    (folder / SUMS).write_text(lines, "utf-8", newline="\n")


def file_of(folder: Path, path: str, **about: Any) -> File:  # noqa: ANN401 - view, part and rows
    """Describe a file that has been written."""
    digest, size = _digest(folder / path)
    return File(path=path, sha256=digest, bytes=size, **about)


def scheme_of(scheme: Scheme) -> dict[str, str]:
    """Tell a scheme by its name and digest."""
    content = msgspec.json.encode(scheme)
    return {"name": scheme.name, "sha256": hashlib.sha256(content).hexdigest()}


def is_training_set(folder: str | Path) -> bool:
    """Tell whether a folder is a training set."""
    return (Path(folder) / NAME).is_file()


def read_manifest(folder: str | Path) -> Manifest:
    """Read the manifest of a folder.

    Raises:
        Problem: there is none, or it is not one of ours.
    """
    path = Path(folder) / NAME
    with reading(path) as handle:
        content = handle.read()
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except ValueError as error:
        raise Problem("training.manifest", Place(str(path)), reason=str(error)) from error
    if manifest.format != FORMAT:
        raise Problem("training.manifest", Place(str(path)), reason=manifest.format)
    return manifest


def check(folder: str | Path) -> Iterator[Problem]:
    """Check all files of a training set against its manifest; rows are not counted again."""
    try:
        manifest = read_manifest(folder)
    except Problem as problem:
        yield problem
        return
    for one in manifest.files:
        path = _within(Path(folder), one.path)
        if path is None or not path.is_file():
            yield Problem("training.file_missing", Place(str(folder)), name=one.path)
            continue
        digest, size = _digest(path)
        if (digest, size) != (one.sha256, one.bytes):
            yield Problem("training.file_changed", Place(str(path)))
    for name in sorted(_strangers(Path(folder), manifest.files)):
        yield Notice("training.file_extra", Place(str(folder)), name=name)


def check_replaceable(folder: Path) -> None:
    """Make sure that nothing but a training set is lost if a folder is replaced.

    Raises:
        Problem: it holds something else.
    """
    if not folder.exists():
        return
    with telling(folder):
        names = [each.name for each in folder.iterdir()]  # raises for what is no folder
    if not names:
        return
    files = read_manifest(folder).files if is_training_set(folder) else ()
    for name in sorted(_strangers(folder, files)):
        raise Problem("bundle.foreign_files", Place(str(folder)), name=name)


def _strangers(folder: Path, files: Iterable[File]) -> set[str]:
    """Give the files of a folder that its manifest does not name."""
    known = {one.path for one in files}
    if is_training_set(folder):
        known |= {NAME, SUMS}
    found = (Path(root, name) for root, _, names in os.walk(folder) for name in names)
    return {each.relative_to(folder).as_posix() for each in found} - known


def _within(folder: Path, name: str) -> Path | None:
    """Give a file of a folder; None for a name that leads out of it."""
    path = folder / name
    return path if path.resolve().is_relative_to(folder.resolve()) else None


def _digest(path: Path) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    with reading(path) as handle:
        while content := handle.read(AT_ONCE):
            digest.update(content)
            size += len(content)
    return digest.hexdigest(), size
