"""Dawid and Skene's model: what is likely true, and how observers err, without a gold standard.

A. P. Dawid and A. M. Skene (1979), Maximum likelihood estimation of observer error-rates using the
EM algorithm. Applied Statistics 28 (1), 20-28. https://doi.org/10.2307/2346806. Their names: T, the
probability of each class of each item; p, how frequent each class is; pi, how often an observer
says one class of what is another.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
ROUNDS: Final = 500
NEVER: Final = -1e6
"""The logarithm that stands for that of 0, so that nothing times it is nothing."""
CLOSE: Final = 1e-12
"""The change of the mean log-likelihood at which it is settled."""


class Vote(NamedTuple):
    """What an observer says of an item; all three are numbers from 0."""

    item: int
    observer: int
    said: int


class Estimate(NamedTuple):
    """What the votes let one expect.

    Attributes:
        truth: by item and class how likely it is; T in the paper.
        classes: how frequent each class is; p.
        errors: by observer, true class and class that was said, how often; pi.
        rounds: after how many rounds it was settled.
    """

    truth: Array
    classes: Array
    errors: Array
    rounds: int


def estimate(
    votes: Sequence[Vote],
    *,
    classes: int,
    known: Mapping[int, int] | None = None,
    smoothing: float = 0.0,
) -> Estimate:
    """Estimate truth and errors, beginning with the shares of the votes.

    Args:
        votes: what everybody says; of an item an observer may say several things.
        classes: how many classes there are.
        known: the class of items of which it is known.
        smoothing: how many votes are thought to have been cast besides, for each class an observer
            may say and each that an item may be: so that few votes make nobody infallible.
    """
    cast = np.array(votes, dtype=np.int64).reshape(-1, 3)
    items, observers = int(cast[:, 0].max()) + 1, int(cast[:, 1].max()) + 1
    counts = np.zeros((items, observers, classes))
    np.add.at(counts, tuple(cast.T), 1.0)
    fixed = np.array(sorted((known or {}).items()), dtype=np.int64).reshape(-1, 2)
    truth = counts.sum(axis=1)
    truth /= truth.sum(axis=1, keepdims=True)
    before, number = -np.inf, 0
    for number in range(1, ROUNDS + 1):  # noqa: B007 - how many it took is told
        _fix(truth, fixed)
        frequent = truth.sum(axis=0) + smoothing
        frequent /= frequent.sum()
        errors = np.einsum("ij,iol->ojl", truth, counts) + smoothing
        said = errors.sum(axis=2, keepdims=True)
        errors = np.divide(errors, said, out=np.zeros_like(errors), where=said > 0)
        truth, likely = _expected(counts, frequent, errors)
        if likely - before < CLOSE:
            break
        before = likely
    _fix(truth, fixed)
    return Estimate(truth, frequent, errors, number)


def _fix(truth: Array, known: NDArray[np.int64]) -> None:
    truth[known[:, 0]] = 0.0
    truth[known[:, 0], known[:, 1]] = 1.0


def _expected(counts: Array, classes: Array, errors: Array) -> tuple[Array, float]:
    """Give the probability of each class of each item, and the mean log-likelihood of an item."""
    with np.errstate(divide="ignore"):
        surprise = np.log(errors)
        prior = np.log(classes)
    surprise[np.isneginf(surprise)] = NEVER  # never said: never so
    found = np.einsum("iol,ojl->ij", counts, surprise) + prior
    highest = found.max(axis=1, keepdims=True)
    shares = np.exp(found - highest)
    total = shares.sum(axis=1, keepdims=True)
    return shares / total, float((np.log(total) + highest).mean())
