"""Two annotations of one article side by side: what of the one goes with what of the other.

Both sides are equals: swapping them swaps the two indices of every pair, and nothing else. Who is
right is for those above to say.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from msgspec import Struct

from annotator.model.marks import FrameSpans, Marks
from annotator.model.matching import NEAR, nearness, pairs
from annotator.model.mention import Layer

T = TypeVar("T")
HARDLY = 1e-5
"""What counts only where all else is equal: less than a code point of a very long quote."""

REST = ("sources", "addressees", "mode", "implicit")

Pairs = tuple[tuple[int, int], ...]
"""Indices in the one side and in the other, each at most once."""


class Pairing(Struct, frozen=True):
    """Things of one kind, one to one.

    Attributes:
        ours: how many the one side has.
        theirs: how many the other has.
        exact: the pairs that are the same, to the code point.
        near: as many pairs as can be of what is near, and of these the nearest.
    """

    ours: int
    theirs: int
    exact: Pairs
    near: Pairs


class Alignment(Struct, frozen=True):
    """What of one annotation goes with what of another.

    Attributes:
        ours: what the one has marked.
        theirs: what the other has.
        layers: by layer the stretches (`Marks.layers`).
        frames: whole attributions: quote, cues and speakers, empty on both sides or near.
        quotes: the frames by their quotes alone; where these are near, the rest can be compared.
    """

    ours: Marks
    theirs: Marks
    layers: dict[Layer, Pairing]
    frames: Pairing
    quotes: Pairing


def align(ours: Marks, theirs: Marks) -> Alignment:
    """Lay two annotations of an article side by side."""
    return Alignment(
        ours,
        theirs,
        {
            layer: pairing(ours.layers[layer], theirs.layers[layer], _itself, nearness)
            for layer in Layer
        },
        pairing(ours.frames, theirs.frames, _places, _frame_nearness),
        pairing(ours.frames, theirs.frames, _quote, _quote_nearness),
    )


def pairing(
    ours: Sequence[T],
    theirs: Sequence[T],
    place: Callable[[T], Hashable | None],
    near: Callable[[T, T], float],
) -> Pairing:
    """Pair things of one kind.

    Args:
        ours: what the one side has, the same thing perhaps several times.
        theirs: what the other has.
        place: where a thing stands; two are the same where this is; None: nowhere.
        near: tells how near two of them are, from 0 to 1, the same either way round.
    """
    exact = _same([place(one) for one in ours], [place(one) for one in theirs])
    return Pairing(len(ours), len(theirs), exact, tuple(pairs(ours, theirs, near)))


def _same(ours: list[Hashable | None], theirs: list[Hashable | None]) -> Pairs:
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in reversed(range(len(theirs))):
        waiting[theirs[index]].append(index)
    return tuple(
        (index, waiting[place].pop())
        for index, place in enumerate(ours)
        if place is not None and waiting[place]
    )


def _itself(spans: T) -> T:
    return spans


def _places(frame: FrameSpans) -> Hashable:
    return frame.quote, frame.cue, frame.speaker


def _quote(frame: FrameSpans) -> Hashable | None:
    return frame.quote or None


def _frame_nearness(one: FrameSpans, other: FrameSpans) -> float:
    near = [
        nearness(one.quote, other.quote),
        nearness(one.cue, other.cue),
        nearness(one.speaker, other.speaker),
    ]
    return sum(near) / len(near) if min(near) >= NEAR else 0.0


def _quote_nearness(one: FrameSpans, other: FrameSpans) -> float:
    """Tell how near two quotes are; of frames with the same quote, those alike in all else."""
    near = nearness(one.quote, other.quote) if one.quote and other.quote else 0.0
    if near < NEAR:
        return near
    parties = nearness(one.cue, other.cue) + nearness(one.speaker, other.speaker)
    rest = sum(bool(getattr(one, name) == getattr(other, name)) for name in REST)
    return near + HARDLY * (parties + HARDLY * rest)
