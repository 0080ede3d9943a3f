"""The files of brat projects: texts, and the annotations beside them."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from annotator.formats.bundle import Member, lone
from annotator.formats.naming import article_of, told_apart
from annotator.problems import Problem

ANNOTATIONS: Final = ".ann"
TEXT: Final = ".txt"


class Pair(NamedTuple):
    """A text and its annotations, either of which may be missing."""

    text: Member | None
    annotations: Member | None

    @property
    def file(self) -> str:
        """What people are told the pair is."""
        one = self.annotations or self.text
        assert one is not None  # noqa: S101 - a pair is made of one at least
        return one.file


def pairs_of(files: Iterable[Member]) -> list[Pair]:
    """Put texts and annotations together, by their names."""
    found: dict[str, dict[str, Member]] = defaultdict(dict)
    for member in files:
        suffix = PurePath(member.name).suffix.lower()
        if suffix in {ANNOTATIONS, TEXT}:
            found[member.file[: -len(suffix)]][suffix] = member
    return [Pair(each.get(TEXT), each.get(ANNOTATIONS)) for each in found.values()]


def are_annotated(names: Sequence[str]) -> bool:
    """Tell whether annotations are among files, with a text of theirs where there are texts.

    Other programs, too, have files that are called so: they make no brat project of a folder.
    """
    annotated, texts = (
        {name[: -len(suffix)] for name in names if name.lower().endswith(suffix)}
        for suffix in (ANNOTATIONS, TEXT)
    )
    return bool(annotated) and (not texts or not annotated.isdisjoint(texts))


def beside(path: str | Path) -> list[Member]:
    """Give a file of annotations, or a text, and the other one beside it if it is there."""
    file = Path(path)
    both = [file.with_suffix(TEXT), file.with_suffix(ANNOTATIONS)]
    return [lone(each) for each in both if each == file or each.is_file()]


def ids_of(pairs: Iterable[Pair]) -> dict[str, str]:
    """Give the articles' ids, by the pairs' files: their names.

    Where two files have one name, and the texts differ, the folders above tell them apart.
    """
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[PurePath(pair.file).stem].append(pair)
    names = {}
    apart = []
    for stem, group in groups.items():
        if len(group) == 1 or len(set(map(_digest, group))) == 1:
            names.update({pair.file: article_of(stem) for pair in group})
        else:
            apart += [PurePath(pair.file) for pair in group]
    return names | {str(path): name for path, name in told_apart(apart).items()}


def _digest(pair: Pair) -> bytes:
    try:
        return hashlib.sha256(pair.text.read() if pair.text else b"").digest()
    except Problem:  # told when it is its turn
        return b""
