"""Articles' ids as names of files, and back."""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

UNSAFE = re.compile(r'^\.|[%/\\:*?"<>|\x00-\x1f\x7f]')  # on some system not to be had in a name
LONGEST = 200  # bytes of a file name; systems take 255
_ESCAPED = re.compile("%([0-9A-F]{2})")


def file_stem(article: str, taken: set[str]) -> str:
    """Make a file name of an article's id, without a suffix.

    Args:
        article: the id.
        taken: the names there are, case-folded, for somewhere case does not count; the new one
            is put to them.
    """
    name = UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", article)
    if len(name.encode()) > LONGEST or name.casefold() in taken:
        digest = hashlib.sha256(article.encode()).hexdigest()[:16]
        name = name.encode()[: LONGEST - len(digest) - 1].decode(errors="ignore") + f"-{digest}"
    taken.add(name.casefold())
    return name


def file_names(first: str, names: Iterable[str], suffix: str) -> dict[str, str]:
    """Make a file name for each of some people, led by what the files have in common."""
    taken: set[str] = set()
    return {name: file_stem(f"{first}-{name}", taken) + suffix for name in names}


def article_of(stem: str) -> str:
    """Read the id that a file was named after."""
    return _ESCAPED.sub(_plain, os.fsencode(stem).decode(errors="replace"))


def _plain(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    return character if UNSAFE.match(character) else found[0]


def told_apart(paths: Sequence[PurePath]) -> dict[PurePath, str]:
    """Name each path by its stem, with as many folders before it as tell it from the others."""
    depth = dict.fromkeys(paths, 0)
    while True:
        names = {path: _name(path, depth[path]) for path in depth}
        counts = Counter(names.values())
        clashing = [
            path
            for path, name in names.items()
            if counts[name] > 1 and depth[path] < len(path.parents) - 1
        ]
        if not clashing:
            return names
        for path in clashing:
            depth[path] += 1


def _name(path: PurePath, depth: int) -> str:
    parts = (*path.parent.parts, path.stem)[-1 - depth :]
    return "/".join(article_of(part) for part in parts)
