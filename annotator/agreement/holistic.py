"""Gamma of all layers at once: every stretch is a unit, its layer the category."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zlib import crc32

import numpy as np

from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.figures import Figure, Name
from annotator.agreement.measures.division import Array
from annotator.agreement.measures.gamma import Units, disorders, gamma
from annotator.model.marks import Marks

GAMMA: Final[Name] = ("layers", "all", "gamma")
Disorders = Mapping[Pair, Array]
"""By pair of annotators the observed and the expected disorder of an article."""


def article_disorders(article: Compared, seed: int) -> Disorders:
    """Work out the disorders of each two annotators of an article; the slow part of gamma.

    The annotations made by chance depend on the seed, the article and the annotators alone.
    """
    units = {name: _units(marks) for name, marks in article.marks.items()}
    return {
        (one, other): disorders(
            units[one],
            units[other],
            article.length,
            np.random.default_rng([seed, *map(_number, (article.article.id, one, other))]),
        )
        for one, other in article.alignments
    }


def gamma_figures(
    found: Sequence[Disorders], pairs: Sequence[Pair]
) -> Iterator[tuple[Name, Figure]]:
    """Give gamma of one pair of annotators, or of several: then their disorders are added up."""
    counts = [
        np.sum([one[pair] for pair in pairs if pair in one] or [np.zeros(2)], axis=0)
        for one in found
    ]
    yield GAMMA, Figure(np.array(counts), gamma)


def _units(marks: Marks) -> Units:
    """Give what is marked, each stretch from its first code point to its last."""
    rows = [
        (stretch[0][0], stretch[-1][1], number)
        for number, stretches in enumerate(marks.layers.values())
        for stretch in stretches
        if stretch
    ]
    return Units(*np.array(rows, dtype=np.float64).reshape(-1, 3).T)


def _number(name: str) -> int:
    return crc32(name.encode())
