"""What several views say alike: marked words, where they stand, and the sentences around them."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from annotator.formats.losses import Loss, Losses, place_of
from annotator.model.mention import Mention
from annotator.model.record import Record
from annotator.text.segments import sentences

FIXED: Final = frozenset({"mode", "implicit", "commitment"})
"""Features of attributions that have columns of their own."""


class Edges(Struct, frozen=True):
    """A span ``[start, end)``, in code points."""

    start: int
    end: int


class Stretch(Struct, frozen=True):
    """Marked words, joined by an ellipsis where others interrupt them, and their spans."""

    text: str
    spans: tuple[Edges, ...]


class Context(Struct, frozen=True):
    """Whole sentences of an article, and where in it they begin (code points)."""

    text: str
    start: int

    def stretch(self, mention: Mention) -> Stretch:
        """Give a mention with spans that count from the beginning of the context."""
        return stretch_of(mention, self.start)


def stretch_of(mention: Mention, start: int = 0) -> Stretch:
    """Give a mention with spans that count from a place in the article."""
    spans = tuple(Edges(first - start, last - start) for first, last in mention.spans)
    return Stretch(mention.text, spans)


class Contexts:
    """The sentences of one article."""

    def __init__(self, text: str) -> None:
        """Part a text into its sentences."""
        self._text = text
        self._sentences = sentences(text)

    def around(self, mentions: Sequence[Mention]) -> Context:
        """Give the sentences from the first that a mention touches to the last."""
        start = min((one.start for one in mentions), default=0)
        end = max((one.end for one in mentions), default=0)
        for first, last in self._sentences:
            if first <= start < last:
                start = first
            if first < end <= last:
                end = last
        return Context(self._text[start:end], start)


def count_features(record: Record, losses: Losses, *, frames: bool) -> None:
    """Count features of mentions, and of frames those that have no columns."""
    for mention in record.mentions:
        losses.add(Loss.MENTION_FEATURES, place_of(record.id, mention.id), len(mention.features))
    for frame in record.attributions if frames else ():
        others = len(frame.features.keys() - FIXED)
        losses.add(Loss.ATTRIBUTION_FEATURES, place_of(record.id, frame.id), others)
