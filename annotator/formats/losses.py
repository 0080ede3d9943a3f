"""What a format could not hold: counted kind by kind, with the first places of each."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import msgspec

from annotator.formats.files import STANDARD, atomic_writer, telling
from annotator.problems import say
from annotator.wording import Language

REPORT: Final = ".losses.json"
"""What a report's name ends in, after the name of what was written."""

PLACES: Final = 5
"""Places that are kept of each kind of loss."""


class Loss(StrEnum):
    """The kinds of things that some format cannot hold."""

    META = "meta"
    ANNOTATOR = "annotator"
    STATUS = "status"
    UPDATED = "updated"
    SPLIT = "split"
    LABELS = "labels"
    COMMENTS = "comments"
    PROVENANCE = "provenance"
    REJECTED = "rejected"
    UNPLACED = "unplaced"
    MENTIONS = "mentions"
    MENTION_FEATURES = "mention_features"
    ATTRIBUTIONS = "attributions"
    ATTRIBUTION_FEATURES = "attribution_features"
    STANCES = "stances"
    ENTITIES = "entities"
    FRAGMENTS = "fragments"
    OVERLAPS = "overlaps"
    TWINS = "twins"
    EDGES = "edges"
    """A mention that begins or ends within a token, in a format of whole tokens."""

    LINE_ENDS = "line_ends"
    """A mention that begins or ends with the end of a line, in a format of lines."""

    NAMES = "names"
    """An article's id that no file can be called by, in a format that keeps it nowhere else."""

    PLACES = "places"
    """A mention of words that stand in the article elsewhere, too, where words alone are told."""

    @property
    def wording(self) -> str:
        """The code of its wording."""
        return f"loss.{self}"


class Losses:
    """The losses of one export."""

    def __init__(self) -> None:
        """Start with none."""
        self._counts: dict[Loss, int] = {}
        self._places: dict[Loss, list[str]] = {}

    def add(self, kind: Loss, place: str, count: int = 1) -> None:
        """Count what is lost.

        Args:
            kind: the kind of thing.
            place: where: the article's id, with the id of the part of it if there is one.
            count: how many are lost there; with 0 nothing happens.
        """
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            places = self._places.setdefault(kind, [])
            if len(places) < PLACES:
                places.append(place)

    def __bool__(self) -> bool:
        """Tell whether anything was lost."""
        return bool(self._counts)

    def __iter__(self) -> Iterator[tuple[Loss, int, tuple[str, ...]]]:
        """Give each kind with how many were lost and the first places, in the kinds' order."""
        for kind in Loss:
            if kind in self._counts:
                yield kind, self._counts[kind], tuple(self._places[kind])

    @property
    def counts(self) -> dict[str, int]:
        """How many were lost of each kind."""
        return {str(kind): count for kind, count, _ in self}

    def say(self, language: Language) -> str:
        """Name each kind, with how many were lost."""
        return ", ".join(f"{say(kind.wording, language)} ({count})" for kind, count, _ in self)

    def as_data(self) -> dict[str, Any]:
        """Give the losses for a report: by kind the count and the first places."""
        return {str(kind): {"count": count, "first": list(places)} for kind, count, places in self}


def write_report(target: str | Path, name: str, losses: Losses) -> Path | None:
    """Write what was lost beside what was written, or take away what an earlier export left there.

    Args:
        target: the file or folder that was written; nothing is written beside standard output.
        name: the format's.
        losses: what it could not hold.

    Returns:
        The report's path; None if there is none.

    Raises:
        Problem: it cannot be written.
    """
    if str(target) == STANDARD:
        return None
    path = Path(f"{target}{REPORT}")
    if not losses:
        with telling(path):
            path.unlink(missing_ok=True)
        return None
    with atomic_writer(path) as handle:
        content = msgspec.json.encode({"format": name, "losses": losses.as_data()})
        handle.write(msgspec.json.format(content, indent=2) + b"\n")
    return path


def place_of(article: str, part: str | None = None) -> str:
    """Name a place in a corpus: an article, or a part of one by its id."""
    return article if part is None else f"{article}#{part}"
