"""Krippendorff's alpha_U: how far annotators cut the same units out of a text.

Krippendorff 1995: On the reliability of unitizing continuous data. Sociological Methodology 25,
47-76, as put right in Krippendorff 2004: Content analysis, 2nd edition, pp. 251-256. It is for one
category (here: a layer) at a time, whose units of one annotator don't overlap.

    D_o = sum d²(g, h) / (m (m-1) L²), over the sections g, h of each two different annotators
    D_e = 2/L · sum over units ((N-1)/3 (2l³ - 3l² + l) + l² · sum over gaps of at least l
          (gap - l + 1)) / (m L (m L - 1) - sum over units l (l-1))

where d² of two units that overlap is the sum of the squared distances of their beginnings and of
their ends, d² of a unit that lies in a gap is its length squared, and anything else is nothing.
Several articles are one continuum, of which each begins and ends with a section of its own; L is
the length of them all, and m the number of annotators, of all of them. Lengths are code points.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from annotator.agreement.measures.division import Array, divided
from annotator.text.spans import Span

FIXED = 5
"""Counts that come before those by length: D_o's sum, L, N, sum of 2l³ - 3l² + l, of l(l-1)."""


class Continuum(NamedTuple):
    """One article: its length, and each annotator's units in order, not overlapping."""

    length: int
    units: Sequence[Sequence[Span]]


def unitizing_counts(continua: Sequence[Continuum]) -> tuple[Array, Array]:
    """Count what alpha_U is made of, article by article.

    Returns:
        The counts (articles, `FIXED` + 2·k), and the k lengths of units that they go by: for each
        how many units have it, and in how many ways such a unit lies in a gap.
    """
    lengths = np.unique(
        [end - start for one in continua for units in one.units for start, end in units]
    ).astype(np.float64)
    found = [_counts(one, lengths) for one in continua]
    return np.array(found).reshape(len(continua), FIXED + 2 * len(lengths)), lengths


def alpha_u(counts: Array, lengths: Array, annotators: int) -> Array:
    """Give alpha_U = 1 - D_o / D_e; without any unit there is none.

    Args:
        counts: (…, `FIXED` + 2·k), added up over articles.
        lengths: the k lengths.
        annotators: how many.
    """
    apart, length, units, cubes, squares = np.moveaxis(counts[..., :FIXED], -1, 0)
    by_length, places = np.split(counts[..., FIXED:], 2, axis=-1)
    in_gaps = (lengths**2 * by_length * places).sum(axis=-1)
    whole = annotators * length
    observed = divided(apart, annotators * (annotators - 1) * length**2)
    expected = divided(
        2 * ((units - 1) / 3 * cubes + in_gaps), length * (whole * (whole - 1) - squares)
    )
    return 1 - divided(observed, expected)


def _counts(one: Continuum, lengths: Array) -> Array:
    spans = [span for units in one.units for span in units]
    own = np.array([end - start for start, end in spans], dtype=np.float64)
    gaps = [_gaps(units, one.length) for units in one.units]
    free = np.array([end - start for found in gaps for start, end in found], dtype=np.float64)
    fixed = (
        _apart(one.units, gaps),
        one.length,
        len(own),
        (2 * own**3 - 3 * own**2 + own).sum(),
        (own * (own - 1)).sum(),
    )
    by_length = np.bincount(np.searchsorted(lengths, own), minlength=len(lengths))
    places = np.maximum(free[:, None] - lengths + 1, 0).sum(axis=0)
    return np.concatenate((fixed, by_length, places))


def _gaps(units: Sequence[Span], length: int) -> list[Span]:
    edges = [0, *(edge for unit in units for edge in unit), length]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _apart(units: Sequence[Sequence[Span]], gaps: Sequence[Sequence[Span]]) -> float:
    """Add up how far the sections of each two annotators are apart, in both orders."""
    ours, theirs = [_columns(spans) for spans in units], [_columns(spans) for spans in gaps]
    both = sum(
        float(distances(one, other).sum())
        for number, one in enumerate(ours)
        for other in ours[number + 1 :]
    )
    alone = sum(
        float(lengths_within(one, free).sum())
        for number, one in enumerate(ours)
        for other, free in enumerate(theirs)
        if other != number
    )
    return 2 * (both + alone)


def distances(ours: Array, theirs: Array) -> Array:
    """Give the squared distances of units, (n, 2) and (m, 2); what does not overlap has none."""
    apart = ((ours[:, None] - theirs) ** 2).sum(axis=-1)
    overlap = np.minimum(ours[:, None, 1], theirs[:, 1]) > np.maximum(
        ours[:, None, 0], theirs[:, 0]
    )
    found: Array = apart * overlap
    return found


def lengths_within(units: Array, gaps: Array) -> Array:
    """Give the squared length of each unit that lies within a gap, else nothing."""
    within = (gaps[:, 0] <= units[:, None, 0]) & (units[:, None, 1] <= gaps[:, 1])
    found: Array = within.any(axis=1) * (units[:, 1] - units[:, 0]) ** 2
    return found


def _columns(spans: Sequence[Span]) -> Array:
    return np.array(spans, dtype=np.float64).reshape(-1, 2)
