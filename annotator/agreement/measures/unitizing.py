"""Krippendorff's alpha_U: how far annotators cut the same units out of a text.

Krippendorff 1995: On the reliability of unitizing continuous data. Sociological Methodology 25,
47-76, as put right in Krippendorff 2004: Content analysis, 2nd edition, chapter 11. It is for one
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
from functools import partial
from itertools import combinations
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
    """Count what alpha_U is made of, article by article, of at least one.

    Returns:
        The counts (articles, `FIXED` + 2·k), and the k lengths of units that they go by: for each
        how many units have it, and in how many ways such a unit lies in a gap.
    """
    offsets = np.cumsum([0, *(one.length for one in continua)])[:-1]
    sides = [_laid(continua, offsets, number) for number in range(len(continua[0].units))]
    starts, ends, articles = np.concatenate(sides, axis=1)
    own = ends - starts
    lengths, which = np.unique(own, return_inverse=True)
    add = partial(_by_article, articles, count=len(continua))
    continuum = np.array([one.length for one in continua], dtype=np.float64)
    fixed = (
        _apart(sides, len(continua)),
        continuum,
        add(np.ones(len(own))),
        add(2 * own**3 - 3 * own**2 + own),
        add(own * (own - 1)),
    )
    by_length = [add((which == number).astype(np.float64)) for number in range(len(lengths))]
    owners, free = _gaps(sides, offsets, continuum)
    places = [
        _by_article(owners, np.maximum(free - length + 1, 0), len(continua)) for length in lengths
    ]
    return np.array([*fixed, *by_length, *places]).T, lengths


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


def distances(ours: Array, theirs: Array) -> Array:
    """Give the squared distances of units, (2, n) each: nothing, where two don't overlap."""
    overlap = np.minimum(ours[1], theirs[1]) > np.maximum(ours[0], theirs[0])
    found: Array = ((ours - theirs) ** 2).sum(axis=0) * overlap
    return found


def _laid(continua: Sequence[Continuum], offsets: Array, number: int) -> Array:
    """Lay an annotator's units of all articles end to end: starts, ends, articles; (3, units)."""
    rows = [
        (start + offset, end + offset, article)
        for article, (one, offset) in enumerate(zip(continua, offsets, strict=True))
        for start, end in one.units[number]
    ]
    return np.array(rows, dtype=np.float64).reshape(-1, 3).T


def _gaps(sides: Sequence[Array], offsets: Array, continuum: Array) -> tuple[Array, Array]:
    """Give the articles and lengths of all gaps; those of no length don't matter."""
    number = np.arange(len(offsets))
    articles, free = [], []
    for starts, ends, owners in sides:
        begins = np.concatenate((offsets, ends))
        stops = np.concatenate((starts, offsets + continuum))
        ours = np.concatenate((number, owners))
        order = np.lexsort((begins, ours))
        theirs = np.concatenate((owners, number))
        articles.append(ours[order])
        free.append(stops[np.lexsort((stops, theirs))] - begins[order])
    return np.concatenate(articles), np.concatenate(free)


def _apart(sides: Sequence[Array], count: int) -> Array:
    """Add up by article how far the sections of each two annotators are apart, in both orders."""
    return 2 * sum(
        (_apart_of_two(one, other, count) for one, other in combinations(sides, 2)),
        start=np.zeros(count),
    )


def _apart_of_two(ours: Array, theirs: Array, count: int) -> Array:
    """Compare units that overlap, and those that overlap none and so lie in a gap."""
    firsts = np.searchsorted(theirs[1], ours[0], side="right")
    often = np.searchsorted(theirs[0], ours[1], side="left") - firsts
    one = np.repeat(np.arange(len(often)), often)
    other = np.arange(len(one)) + np.repeat(firsts - np.cumsum(often) + often, often)
    both = _by_article(ours[2][one], distances(ours[:2, one], theirs[:2, other]), count)
    alone = np.concatenate(
        (ours[:, often == 0], np.delete(theirs, np.unique(other), axis=1)), axis=1
    )
    return both + _by_article(alone[2], (alone[1] - alone[0]) ** 2, count)


def _by_article(articles: Array, values: Array, count: int) -> Array:
    return np.bincount(articles.astype(np.intp), values, minlength=count).astype(np.float64)
