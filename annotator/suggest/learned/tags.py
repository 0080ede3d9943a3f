"""What the two fields say of an article, as the questions that are asked of it."""

from collections.abc import Iterable
from functools import cache
from statistics import fmean
from typing import Final

from annotator.model.mention import Layer
from annotator.suggest.learned.reading import Reading, Stretch
from annotator.suggest.learned.tagging import NAMED, QUOTED, Shares, Tagger, rows_of

LIKELY: Final = 0.3
"""How likely the words of a stretch are a mention's, for it to count."""


class Tags:
    """How likely each word of an article is what."""

    def __init__(self, shares: Shares, length: int) -> None:
        """Take the shares of the labels; a label that the fields don't know has none."""
        nothing = [0.0] * length
        self._first = {layer: shares.get(f"B-{layer}", nothing) for layer in (*NAMED, *QUOTED)}
        self._last = shares.get(f"L-{Layer.QUOTE}", nothing)
        self._share = {
            layer: [
                sum(each)
                for each in zip(
                    *(shares.get(f"{edge}-{layer}", nothing) for edge in "BIL"), strict=True
                )
            ]
            for layer in (*NAMED, *QUOTED)
        }
        self.stretches = cache(self._stretches)

    def first(self, layer: Layer, index: int) -> float:
        """Tell how likely a mention begins with a word."""
        return _at(self._first[layer], index)

    def last(self, index: int) -> float:
        """Tell how likely a quote ends with a word."""
        return _at(self._last, index)

    def share(self, layer: Layer, index: int) -> float:
        """Tell how likely a word is in a mention."""
        return _at(self._share[layer], index)

    def mean(self, layer: Layer, indices: Iterable[int]) -> float:
        """Tell how likely words are in a mention, on average."""
        column = self._share[layer]
        found = [column[index] for index in indices]
        return fmean(found) if found else 0.0

    def _stretches(self, layer: Layer) -> tuple[Stretch, ...]:
        """Give the stretches of words that are likely in a mention."""
        found: list[Stretch] = []
        for index, share in enumerate(self._share[layer]):
            if share < LIKELY:
                continue
            begins = self._first[layer][index] >= share / 2
            if found and found[-1][1] == index and not begins:
                found[-1] = (found[-1][0], index + 1)
            else:
                found.append((index, index + 1))
        return tuple(found)


def tags_of(reading: Reading, taggers: Iterable[Tagger]) -> Tags:
    """Ask the fields."""
    rows = rows_of(reading)
    shares: Shares = {}
    for tagger in taggers:
        shares |= tagger.shares(rows)
    return Tags(shares, len(rows))


def _at(column: list[float], index: int) -> float:
    return column[index] if 0 <= index < len(column) else 0.0
