"""Which frames of different annotators are about the same thing.

Those with the same quote are; of others, those with the same cue or the same speaker whose quotes
overlap, and at last those with the same cue. Of several ways the likest pairs go first, and a
frame of each annotator is in a group at most once.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from annotator.adjudication.readings import FrameReading
from annotator.adjudication.units import Where
from annotator.model.matching import Spans, nearness
from annotator.model.mention import Layer

Group = dict[str, FrameReading]
"""By annotator, in alphabetical order, their frame."""

Pair = tuple[FrameReading, FrameReading]


def grouped(frames: Sequence[FrameReading], where: Where) -> list[Group]:
    """Put all frames into groups, in reading order."""
    found = _Groups(frames)

    def quote(frame: FrameReading) -> Spans:
        return () if frame.quote is None else where.of(frame.quote, frame.annotator)

    def overlap(one: FrameReading, other: FrameReading) -> bool:
        ours, theirs = quote(one), quote(other)
        return bool(ours and theirs) and nearness(ours, theirs) > 0

    def anyway(_one: FrameReading, _other: FrameReading) -> bool:
        return True

    found.join_same()
    _join(found, Layer.QUOTE, anyway)
    _join(found, Layer.CUE, overlap)
    _join(found, Layer.SPEAKER, overlap)
    _join(found, Layer.CUE, anyway)
    _join(found, Layer.SPEAKER, lambda *pair: not any(f.quote or f.roles[Layer.CUE] for f in pair))
    return found.ordered()


class _Groups:
    """Groups that grow."""

    def __init__(self, frames: Sequence[FrameReading]) -> None:
        self.home: dict[int, Group] = {id(frame): {frame.annotator: frame} for frame in frames}
        self.frames = frames
        self.annotators = len({frame.annotator for frame in frames})

    def lacking(self) -> Iterable[FrameReading]:
        """Give the frames whose groups lack an annotator's."""
        return [one for one in self.frames if len(self.home[id(one)]) < self.annotators]

    def join(self, one: FrameReading, other: FrameReading) -> None:
        """Join the groups of two frames, unless somebody has a frame in both."""
        first, second = self.home[id(one)], self.home[id(other)]
        if first is not second and not first.keys() & second.keys():
            first.update(second)
            for frame in second.values():
                self.home[id(frame)] = first

    def join_same(self) -> None:
        """Join frames that have the same mentions in the same roles."""
        same: defaultdict[tuple[tuple[int, ...], ...], list[FrameReading]] = defaultdict(list)
        for frame in self.frames:
            same[tuple(frame.roles.values())].append(frame)
        for frames in same.values():
            pairs = [pair for pair in combinations(frames, 2) if _differ(*pair)]
            for one, other in sorted(pairs, key=_likeness) if len(pairs) > 1 else pairs:
                self.join(one, other)

    def ordered(self) -> list[Group]:
        groups = {id(group): group for group in self.home.values()}.values()
        by_name = [dict(sorted(group.items())) for group in groups]
        return sorted(by_name, key=lambda group: min(map(_key, group.values())))


def _join(
    groups: _Groups, layer: Layer, fits: Callable[[FrameReading, FrameReading], bool]
) -> None:
    """Join groups by what fills this role in their frames, the likest frames first."""
    filled: defaultdict[int, list[FrameReading]] = defaultdict(list)
    for frame in groups.lacking():
        for unit in frame.roles[layer]:
            filled[unit].append(frame)
    pairs: list[Pair] = []
    for frames in filled.values():
        pairs += (
            (one, other)
            for one, other in combinations(frames, 2)
            if _differ(one, other) and fits(one, other)
        )
    for one, other in sorted(pairs, key=_likeness):
        groups.join(one, other)


def _differ(one: FrameReading, other: FrameReading) -> bool:
    return one.annotator != other.annotator


def _likeness(pair: Pair) -> tuple[object, ...]:
    one, other = pair
    same = sum(one.roles[layer] == other.roles[layer] for layer in one.roles)
    same += (one.features == other.features) + (one.stances == other.stances)
    return (-same, *sorted(map(_key, pair)))


def _key(frame: FrameReading) -> tuple[object, ...]:
    return frame.position, *frame.roles.values()
