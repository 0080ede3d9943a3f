"""What a format could not hold: counted kind by kind, with the first places of each."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Final

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
    ARTICLES = "articles"
    """A further annotation of an article, where a format has one for each article."""


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

    def as_data(self) -> dict[str, Any]:
        """Give the losses for a report: by kind the count and the first places."""
        return {str(kind): {"count": count, "first": list(places)} for kind, count, places in self}


def place_of(article: str, part: str | None = None) -> str:
    """Name a place in a corpus: an article, or a part of one by its id."""
    return article if part is None else f"{article}#{part}"
