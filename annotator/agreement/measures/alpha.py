"""Krippendorff's alpha for values given to the same units, by any number of annotators.

Krippendorff 2011: Computing Krippendorff's alpha-reliability. Annenberg School, University of
Pennsylvania (working paper 43); Krippendorff 2004: Content analysis, 2nd edition, chapter 11.
"""

from collections.abc import Callable, Sequence

import numpy as np

from annotator.agreement.measures.division import Array, divided

Metric = Callable[[Array], Array]
"""Gives the squared differences (…, k, k) of k values, from how often each is given (…, k)."""


def coincidences(values: Sequence[Sequence[int | None]], kinds: int) -> Array:
    """Count how often two values are given to the same unit.

    A unit with m values counts each pair of them 1/(m - 1) times, in both orders; one with fewer
    than two counts nothing.

    Args:
        values: by annotator the value of each unit, from 0; None: not given.
        kinds: how many values there are.

    Returns:
        The matrix of coincidences, (kinds, kinds).
    """
    given = np.zeros((len(values[0]) if values else 0, kinds))
    for row in values:
        for unit, value in enumerate(row):
            if value is not None:
                given[unit, value] += 1
    return coincidences_of(given)


def coincidences_of(given: Array) -> Array:
    """Count coincidences from how often each unit has each value, (units, kinds)."""
    several = given[given.sum(axis=1) > 1]
    weights = 1 / (several.sum(axis=1) - 1)
    found: Array = np.einsum("u,ui,uj->ij", weights, several, several)
    return found - np.diag(weights @ several)  # but for each value with itself


def alpha(coincidence: Array, metric: Metric | None = None) -> Array:
    """Give alpha = 1 - D_o / D_e; with one value alone there is none.

    Args:
        coincidence: (…, k, k), as `coincidences` counts them.
        metric: how far values are apart; by default any two differ alike (nominal).
    """
    totals = coincidence.sum(axis=-1)
    apart = (nominal if metric is None else metric)(totals)
    observed = (coincidence * apart).sum(axis=(-2, -1))
    expected = (totals[..., :, None] * totals[..., None, :] * apart).sum(axis=(-2, -1))
    return 1 - divided((totals.sum(axis=-1) - 1) * observed, expected)


def nominal(totals: Array) -> Array:
    """Tell values apart that are not the same, all alike."""
    return np.broadcast_to(1 - np.eye(totals.shape[-1]), (*totals.shape, totals.shape[-1]))


def ordinal(totals: Array) -> Array:
    """Tell values apart by how many were given between them, both counted half."""
    ranks = np.cumsum(totals, axis=-1) - totals / 2
    return (ranks[..., :, None] - ranks[..., None, :]) ** 2
