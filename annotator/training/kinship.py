"""Articles that belong together: copies of each other, reports on one event, of one outlet.

A reader of the training part must not have read the test part. What belongs together belongs
so through others, too: if the first is like the second and the second like the third, all three
stay together.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from annotator.text.likeness import bands
from annotator.training.plan import Apart
from annotator.training.sketch import Hashes, Sketch, share_of
from annotator.training.union import Union

COPIED: Final = 0.5
"""The share of shingles from which two articles are copies. Below what an import tells of
(`annotator.formats.copies`): here a pair too many costs nothing."""

DAYS: Final = 2
"""Days between two reports on one event, at most."""

SAME_EVENT: Final = 0.3
"""The likeness of words from which articles of the same days report on one event. Of 2,200 dated
articles of 14 newspapers 176 pairs are that much alike; of 34 of them that were read some two in
three do, and all nine of those above 0.5; of 18 between 0.16 and 0.25 few."""

RARE: Final = 0.02  # the share of articles that a word is in which is worth looking for
LEAST_RARE: Final = 3  # of which two articles must share so many to be compared

LIKELY: Final = 0.3
"""The share of equal minima from which two articles are compared: it estimates the same as their
shingles do, to within 0.07, at a hundredth of the cost."""

NEIGHBOURS: Final = 64
"""Articles with which each is compared that share a key with it. More share one only where all
begin or end alike; copies share several keys, most of them with each other alone."""

Weights = NDArray[np.float64]
Places = NDArray[np.intp]


def kin(sketches: Sequence[Sketch], apart: Collection[Apart]) -> Union:
    """Find which articles, by their numbers, belong together."""
    union = Union(len(sketches))
    if Apart.COPIES in apart:
        _join_twins(sketches, union)
        _join_copies(sketches, union)
    if Apart.EVENTS in apart:
        _join_events(sketches, union)
    if Apart.OUTLET in apart:
        _join_outlets(sketches, union)
    return union


def _join_twins(sketches: Sequence[Sketch], union: Union) -> None:
    first: dict[int, int] = {}
    for number, one in enumerate(sketches):
        union.join(first.setdefault(one.digest, number), number)


def _join_outlets(sketches: Sequence[Sketch], union: Union) -> None:
    first: dict[str, int] = {}
    for number, one in enumerate(sketches):
        if one.outlet is not None:
            union.join(first.setdefault(one.outlet, number), number)


def _join_copies(sketches: Sequence[Sketch], union: Union) -> None:
    numbers = [number for number, one in enumerate(sketches) if one.minima is not None]
    if not numbers:
        return
    minima = np.array([sketches[number].minima for number in numbers], np.uint32)
    for row in np.array([bands(least) for least in minima]).T:
        for run in _runs(row):
            for place, at in enumerate(run):
                before = run[max(0, place - NEIGHBOURS) : place]
                alike = (minima[before] == minima[at]).mean(axis=1) >= LIKELY
                for other in before[alike]:
                    _join_if_copied(sketches, numbers[at], numbers[other], union)


def _join_if_copied(sketches: Sequence[Sketch], one: int, other: int, union: Union) -> None:
    if union.of(one) != union.of(other):
        share = share_of(sketches[one].shingles, sketches[other].shingles)
        if share >= COPIED:
            union.join(one, other)


def _runs(row: Hashes) -> Iterator[Places]:
    """Give the places of equal values, of those that are there more than once."""
    order = np.argsort(row, kind="stable")
    edges = np.flatnonzero(np.diff(row[order])) + 1
    for run in np.split(order, edges):
        if len(run) > 1:
            yield run


def _join_events(sketches: Sequence[Sketch], union: Union) -> None:
    dated = sorted((one.day, number) for number, one in enumerate(sketches) if one.day is not None)
    vocabulary = _Vocabulary(sketches)
    window: defaultdict[int, list[int]] = defaultdict(list)
    days = [day for day, _ in dated]
    for place, (day, number) in enumerate(dated):
        first = bisect_left(days, day - DAYS)
        rare = vocabulary.rare(sketches[number].words)
        shared: Counter[int] = Counter()
        for word in rare:
            recent = window[word]
            while recent and recent[0] < first:
                del recent[0]
            shared.update(recent)
            recent.append(place)
        for other_place, count in shared.items():
            other = dated[other_place][1]
            if (
                count >= LEAST_RARE
                and union.of(number) != union.of(other)
                and vocabulary.likeness(sketches[number].words, sketches[other].words) >= SAME_EVENT
            ):
                union.join(number, other)


class _Vocabulary:
    """How rare each word is, in how many articles of a corpus."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        every = [one.words for one in sketches] or [np.zeros(0, np.uint32)]
        self._words, counts = np.unique(np.concatenate(every), return_counts=True)
        weights = np.log((len(sketches) + 1) / counts)
        self._squares: Weights = weights * weights
        self._rarest = counts <= max(LEAST_RARE, RARE * len(sketches))

    def rare(self, words: Hashes) -> list[int]:
        """Give those words that stand in few articles, by numbers of their own."""
        places = np.searchsorted(self._words, words)
        chosen: list[int] = places[self._rarest[places]].tolist()
        return chosen

    def likeness(self, one: Hashes, other: Hashes) -> float:
        """Give the cosine of two articles, each word weighed by how rare it is (tf-idf, tf 1)."""
        common = np.intersect1d(one, other, assume_unique=True)
        length = np.sqrt(self._sum(one) * self._sum(other))
        return float(self._sum(common) / length) if length else 0.0

    def _sum(self, words: Hashes) -> float:
        return float(self._squares[np.searchsorted(self._words, words)].sum())
