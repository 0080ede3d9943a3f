"""The files that folders and zips hold, each with a name of its own and bytes to be asked for.

Folders are gone through to the bottom; links to folders are not followed.
"""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

from msgspec import Struct

from annotator.formats.files import STANDARD, content_of
from annotator.formats.zips import Zip, is_zip, refusal
from annotator.problems import Notice, Place, Problem

NAMED: Final = 3  # files that are not read


class Member(Struct, frozen=True):
    """A file among those that were named, in a folder or in a zip.

    Attributes:
        place: where problems of it are said to be.
        path: folders and name, the outermost first, as names are made of it.
        read: gives its bytes; raises `Problem`.
    """

    place: str
    path: tuple[str, ...]
    read: Callable[[], bytes]

    @property
    def suffix(self) -> str:
        """What its name ends in, in lower case, with the dot."""
        return PurePosixPath(self.path[-1]).suffix.lower()

    @property
    def stem(self) -> str:
        """Its name without the suffix."""
        return PurePosixPath(self.path[-1]).stem


@contextmanager
def members(
    paths: Sequence[str | Path], suffixes: Collection[str]
) -> Iterator[tuple[list[Member], list[Problem]]]:
    """Give the files named, and of folders and zips those with one of the suffixes.

    Yields:
        The files, in the order of the paths and by name within them, to be read while this
        holds; and what is refused, as problems.
    """
    found: list[Member] = []
    refused: list[Problem] = []
    with ExitStack() as archives:
        for path in paths:
            before = len(found) + len(refused)
            if str(path) != STANDARD and Path(path).is_dir():
                within = [one for one in _walk(Path(path)) if _suffix(one) in suffixes]
                found += [_file(Path(path) / name) for name in within]
            elif is_zip(path):
                try:
                    archive = archives.enter_context(Zip(Path(path), str(path)))
                except Problem as problem:
                    refused.append(problem)
                else:
                    _sort_out(Path(path), archive, suffixes, found, refused)
            else:
                found.append(_file(Path(path)))
            if len(found) + len(refused) == before:
                kinds = ", ".join(sorted(suffixes))
                refused.append(Problem("folder.nothing", Place(str(path)), kinds=kinds))
        yield found, refused


def left_out(
    path: Path, suffixes: Collection[str], others: Collection[str] | None = None
) -> Iterator[Notice]:
    """Tell of the files in a folder or zip, if it is one, that are not read.

    Args:
        path: the folder or zip.
        suffixes: what the names end in of those that are read.
        others: what the names end in of those that are told; None: any. Then a file whose article
            another one is known to hold, by its name, is not told.
    """
    try:
        names = list(_visible_names(path))
    except Problem:
        return  # told by whoever reads it
    left = [name for name in names if _suffix(name) not in suffixes]
    if others is not None:
        held = _held_by([name for name in names if _suffix(name) in suffixes])
        left = [one for one in left if _suffix(one) in others and not held(PurePath(one))]
    if left:
        counts = Counter(map(_suffix, left)).most_common(5)
        yield Notice(
            "folder.left_out",
            Place(str(path)),
            count=len(left),
            kinds=", ".join(f"{suffix or '–'} {count}" for suffix, count in counts),
            names=", ".join(map(_shown, left[:NAMED])) + (", …" if len(left) > NAMED else ""),
        )


def _held_by(names: Sequence[str]) -> Callable[[PurePath], bool]:
    """Make what tells the articles that files of annotations hold.

    Beside ``a.xmi`` that is ``a.txt``, or ``a`` of ``a.txt.xmi``; tools that have a folder for each
    article, of its annotators' files, call it as the article's file, wherever that is.
    """
    files = [PurePath(name) for name in names]
    beside = {file.with_suffix("") for file in files}
    folders = {file.parent.name for file in files}
    return lambda file: (
        file in beside
        or file.with_suffix("") in beside
        or bool(file.suffix and file.name in folders)
    )


def has_members(path: Path, suffixes: Collection[str]) -> bool:
    """Tell whether a folder or zip holds files with one of the suffixes."""
    try:
        return any(_suffix(name) in suffixes for name in _visible_names(path))
    except Problem:
        return False


def _visible_names(path: Path) -> Iterator[str]:
    if path.is_dir():
        yield from _walk(path)
    elif is_zip(path):
        with Zip(path, str(path)) as archive:
            yield from (name for name, _ in archive.files)


def _file(path: Path) -> Member:
    return Member(str(path), path.absolute().parts, partial(content_of, path))


def _walk(folder: Path) -> Iterator[str]:
    """Give the files below a folder, hidden ones aside, by name."""
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        inner = os.path.relpath(at, folder)
        for name in sorted(files):
            if not name.startswith("."):
                yield name if inner == "." else os.path.join(inner, name)  # noqa: PTH118 - many


def _sort_out(
    path: Path,
    archive: Zip,
    suffixes: Collection[str],
    found: list[Member],
    refused: list[Problem],
) -> None:
    """Part the files of a zip that are wanted from those that no archive of articles has."""
    root = path.absolute().with_suffix("").parts
    for name, entry in archive.files:
        if _suffix(name) not in suffixes:
            continue
        place = f"{path}/{name}"
        if problem := refusal(name, entry):
            refused.append(problem.at(Place(place)))
        else:
            inner = tuple(part for part in name.split("/") if part not in {"", "."})
            found.append(Member(place, (*root, *inner), partial(archive.read, entry)))
    if any(_suffix(name) in suffixes for name, _ in archive.files):
        refused += archive.notices


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _shown(name: str) -> str:
    return os.fsencode(name).decode(errors="replace")


def ids_of(found: Sequence[Member]) -> list[str]:
    """Name each file by its stem, with as many folders before it as tell it from the others."""
    depth = dict.fromkeys((one.path for one in found), 0)
    while True:
        names = {path: _name(path, depth[path]) for path in depth}
        counts = Counter(names.values())
        clashing = [
            path for path, name in names.items() if counts[name] > 1 and depth[path] < len(path) - 1
        ]
        if not clashing:
            return [names[one.path] for one in found]
        for path in clashing:
            depth[path] += 1


def _name(path: tuple[str, ...], depth: int) -> str:
    parts = (*path[:-1], PurePosixPath(path[-1]).stem)[-1 - depth :]
    return _shown("/".join(parts))
