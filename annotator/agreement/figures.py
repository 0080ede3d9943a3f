"""A figure: what it is counted from in each article, and the formula for the counts of many."""

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

import numpy as np
from msgspec import Struct

from annotator.agreement.measures.division import Array

Name = tuple[str, ...]
"""What a figure is of: its group, the thing in it, the measure: ``("layers", "cue", "exact")``."""
LEVEL: Final = 0.95
"""How sure a confidence interval is to be."""


class Figure(NamedTuple):
    """One figure of agreement.

    Attributes:
        counts: (articles, …): what each article adds; 0 where it adds nothing.
        measure: makes the figures of lots of articles from their counts added up, (lots, …).
    """

    counts: Array
    measure: Callable[[Array], Array]

    def of(self, weights: Array) -> Array:
        """Give the figure of each lot of articles; (lots, articles): how often each is in it."""
        return self.measure(np.tensordot(weights, self.counts, 1))


class Estimate(Struct, frozen=True):
    """A figure with its confidence interval; None where there is nothing to divide by."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def as_data(self) -> dict[str, float | None]:
        """Give it as JSON values."""
        return {"value": self.value, "low": self.low, "high": self.high}


def nested(values: Iterable[tuple[Name, Any]]) -> dict[str, Any]:
    """Put values by name into a tree: by group, thing and measure."""
    tree: dict[str, Any] = {}
    for (group, thing, measure), value in values:
        tree.setdefault(group, {}).setdefault(thing, {})[measure] = value
    return tree


def count(counts: Array) -> Array:
    """Give what was counted: no share of anything, and without an interval."""
    found: Array = counts.sum(axis=tuple(range(1, counts.ndim)))
    return found


def resampled(articles: int, resamples: int, seed: int) -> Array:
    """Draw lots of as many articles as there are, with replacement; (resamples, articles).

    Efron and Tibshirani 1993: An introduction to the bootstrap, chapter 13. Articles are drawn,
    not mentions: those of one article go together.
    """
    random = np.random.default_rng(seed)
    drawn = random.integers(articles, size=(resamples, articles))
    lots = drawn + articles * np.arange(resamples)[:, None]
    counted = np.bincount(lots.ravel(), minlength=resamples * articles)
    return counted.reshape(resamples, articles).astype(np.float64)


def estimate(figure: Figure, lots: Array) -> Estimate:
    """Give a figure of all articles, between the percentiles of the lots drawn from them.

    One article tells nothing of others, and so has no interval; nor has a figure that more than
    half of the lots have not.
    """
    every = np.ones((1, figure.counts.shape[0]))
    [value] = figure.of(every)
    if np.isnan(value):
        return Estimate(None)
    single = figure.counts.shape[0] == 1 or figure.measure is count
    drawn = np.empty(0) if single else figure.of(lots)
    drawn = drawn[~np.isnan(drawn)]
    if not 2 * len(drawn) > len(lots):
        return Estimate(float(value))
    low, high = np.quantile(drawn, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return Estimate(float(value), float(low), float(high))
