"""Copies among the articles that are brought in: the same once more, and nearly the same.

Agencies' reports stand in every newspaper. An article that is another one letter for letter, but
for spelling and spaces, is skipped; one that is much like another is brought in; both are told.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np
from msgspec import Struct

from annotator.formats.format import Item
from annotator.formats.told import Told
from annotator.problems import Notice, Problem
from annotator.text.likeness import BANDS, Sample, digest, keys, letters, likeness, sample

THRESHOLD: Final = 0.6
"""The likeness from which articles are told as nearly the same: of 3,000 from many newspapers
49 pairs are that much alike, each of them one report; from 0.45 down some are different ones."""

REMEMBERED: Final = 30_000  # articles that are compared with; of 3,000 letters each: 60 MB
SLOTS: Final = 1 << 21  # places for bands' keys; a newer article takes an older one's
TOLD: Final = 1000


class Copy(Struct, frozen=True):
    """What an article is a copy of.

    Attributes:
        of: the other article's id.
        likeness: how much alike they are; 1 for the same letter for letter.
        is_exact: whether they are the same letter for letter.
    """

    of: str
    likeness: float
    is_exact: bool


class Copies:
    """Remembers the articles that went by, the last ones of many."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        """Start with none."""
        self._remembered = remembered
        self._count = 0
        self._ids: list[str] = []
        self._digests: list[int] = []
        self._samples: list[Sample | None] = []
        self._same: dict[int, int] = {}
        self._owners = np.full(SLOTS, -1, np.int32)
        self._keys = np.zeros(SLOTS, np.uint32)

    @property
    def count(self) -> int:
        """How many articles went by that are no copies letter for letter."""
        return self._count

    def look(self, key: str, text: str) -> Copy | None:
        """Tell what an article is a copy of, and remember it.

        Args:
            key: its id; an article is no copy of itself, if it comes once more.
            text: its text.
        """
        content = letters(text)
        mark = digest(content)
        twin = self._same.get(mark)
        if twin is not None:
            other = self._ids[twin % self._remembered]
            return None if other == key else Copy(other, 1.0, is_exact=True)
        chosen = sample(content)
        found = None if chosen is None else self._nearest(key, chosen)
        self._remember(key, mark, chosen)
        return found

    def _nearest(self, key: str, chosen: Sample) -> Copy | None:
        """Find the article most like it, and enter its bands for those to come."""
        bands = keys(chosen)
        slots = _slots(bands)
        hits = self._keys[slots] == bands
        best: Copy | None = None
        if hits.any():
            for owner in {int(each) for each in self._owners[slots[hits]]}:
                other = self._sample(owner)
                if other is None or self._ids[owner % self._remembered] == key:
                    continue
                share = likeness(chosen, other)
                if share >= THRESHOLD and (best is None or share > best.likeness):
                    best = Copy(self._ids[owner % self._remembered], share, is_exact=False)
        self._keys[slots] = bands
        self._owners[slots] = self._count
        return best

    def _sample(self, number: int) -> Sample | None:
        """Give an article's sample, if it is still remembered."""
        if number < max(0, self._count - self._remembered) or number >= self._count:
            return None
        return self._samples[number % self._remembered]

    def _remember(self, key: str, mark: int, chosen: Sample | None) -> None:
        if self._count < self._remembered:
            self._ids.append(key)
            self._digests.append(mark)
            self._samples.append(chosen)
        else:
            at = self._count % self._remembered
            del self._same[self._digests[at]]
            self._ids[at], self._digests[at], self._samples[at] = key, mark, chosen
        self._same[mark] = self._count
        self._count += 1


def _slots(bands: Sample) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Give each band's key its place, another one for the same key of another band."""
    salted = bands.astype(np.int64) + np.arange(BANDS) * 0x9E3779B1
    return (salted ^ (salted >> 21)) % SLOTS


def without_copies(
    items: Iterable[Item], known: Iterable[tuple[str, str]] = (), remembered: int = REMEMBERED
) -> Iterator[Item]:
    """Leave out bare articles that are others letter for letter; tell of them, and of near ones.

    Args:
        items: what is brought in. Annotated copies are kept and told: there is work in them.
        known: ids and texts of articles that are there already, the oldest first.
        remembered: how many articles, the last ones, each is compared with.
    """
    copies = Copies(remembered)
    for key, text in known:
        copies.look(key, text)
    skipped = Told("copy.skipped", "copy.more", first=TOLD)
    kept = Told("copy.kept", "copy.more", first=TOLD)
    near = Told("copy.near", "copy.more", first=TOLD)
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        place, record = item
        found = copies.look(record.id, record.text)
        if found is None:
            yield item
        elif not found.is_exact:
            percent = int(100 * found.likeness)
            yield from near.tell(place, id=record.id, other=found.of, percent=percent)
            yield item
        elif record.is_bare:
            yield from skipped.tell(place, id=record.id, other=found.of)
        else:
            yield from kept.tell(place, id=record.id, other=found.of)
            yield item
    for told in (skipped, kept, near):
        yield from told.rest()
    if copies.count > remembered:
        yield Notice("copy.window", count=remembered)
