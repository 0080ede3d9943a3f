"""Gamma of two annotators: how far units and their categories agree, aligned as well as can be.

Mathet, Widlöcher and Métivier 2015: The unified and holistic method gamma for inter-annotator
agreement measure and alignment. Computational Linguistics 41(3), 437-479. Units may overlap, nest
and be of any category; whether two go together and how far they agree is one question.

    d(u, v) = ((|start_u - start_v| + |end_u - end_v|) / (length_u + length_v))² + [other category]
    disorder = the least sum of d over pairs and of 1 over units left alone / mean number of units
    gamma = 1 - disorder / expected disorder

with alpha = beta = 1, and 1 for a unit that has no counterpart. The expected disorder is
the mean of `SAMPLES` pairs of annotations made by chance: each is that of either annotator, shifted
along the text, around its end to its beginning (section 5.2), the two not to nearly the same place.

Of several articles the disorders, observed and expected, are added up, weighted by the mean number
of units, so that each article counts as it does alone: a sum over units.
"""

from typing import Final, NamedTuple

import numpy as np

from annotator.agreement.measures.division import Array, divided

SAMPLES: Final = 30
"""Pairs of annotations made by chance, of each article (section 5.3 begins with as many)."""
ALONE: Final = 1.0
"""The disorder of a unit that goes with no other."""


class Units(NamedTuple):
    """What one annotator has marked: where each unit starts and ends, and its category."""

    starts: Array
    ends: Array
    categories: Array

    def shifted(self, by: float, length: float) -> "Units":
        """Move all units along a text, those that would begin behind it around to its beginning."""
        around = np.where(self.starts + by > length, by - length, by)
        return Units(self.starts + around, self.ends + around, self.categories)


def gamma(disorders: Array) -> Array:
    """Give gamma = 1 - observed / expected; (…, 2): both disorders, added up over articles."""
    return 1 - divided(disorders[..., 0], disorders[..., 1])


def disorders(
    ours: Units,
    theirs: Units,
    length: int,
    random: np.random.Generator,
    *,
    samples: int = SAMPLES,
) -> Array:
    """Give the observed and the expected disorder of an article, times its mean number of units.

    Args:
        ours: what the one annotator has marked.
        theirs: what the other has.
        length: of the text.
        random: draws the annotations made by chance.
        samples: how many pairs of them.
    """
    both = ours, theirs
    lengths = np.concatenate([one.ends - one.starts for one in both])
    if not len(lengths):
        return np.zeros(2)
    nearest = float(lengths.mean()) / 2
    drawn = [_by_chance(both, length, nearest, random) for _ in range(samples)]
    expected = [disorder(*two) for two in drawn]
    return len(lengths) / 2 * np.array([disorder(ours, theirs), np.mean(expected)])


def disorder(ours: Units, theirs: Units) -> float:
    """Give the disorder of the best alignment, by the mean number of units (at least one)."""
    units = len(ours.starts) + len(theirs.starts)
    # To pair two units saves that both stand alone, and costs how far they are apart.
    saved = np.maximum(2 * ALONE - _apart(ours, theirs), 0)
    return (units * ALONE - _most(saved)) / (units / 2)


def _apart(ours: Units, theirs: Units) -> Array:
    starts = np.abs(ours.starts[:, None] - theirs.starts)
    ends = np.abs(ours.ends[:, None] - theirs.ends)
    lengths = (ours.ends - ours.starts)[:, None] + (theirs.ends - theirs.starts)
    others = ours.categories[:, None] != theirs.categories
    found: Array = ((starts + ends) / lengths) ** 2 * ALONE + others * ALONE
    return found


def _most(saved: Array) -> float:
    """Give the most that pairing one to one can save."""
    pairs = saved > 0
    if (pairs.sum(axis=0) <= 1).all() and (pairs.sum(axis=1) <= 1).all():
        return float(saved.sum())  # nothing is contested
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - half a second

    return float(saved[linear_sum_assignment(saved, maximize=True)].sum())


def _by_chance(
    both: tuple[Units, Units], length: float, nearest: float, random: np.random.Generator
) -> tuple[Units, Units]:
    """Shift two annotations, each that of either annotator; never two without any unit."""
    while True:
        chosen = [both[number] for number in random.integers(2, size=2)]
        if any(len(one.starts) for one in chosen):
            break
    first, second = _pivots(length, nearest, random)
    return chosen[0].shifted(first, length), chosen[1].shifted(second, length)


def _pivots(length: float, nearest: float, random: np.random.Generator) -> tuple[float, float]:
    """Draw by how much to shift, the second not within `nearest` of the first if that can be."""
    first = float(int(random.uniform(0, length)))
    below, above = max(0.0, first - nearest), max(0.0, length - first - nearest)
    if not below + above:
        return first, random.uniform(0, length)
    drawn = random.uniform(0, below + above)
    return first, float(int(drawn if drawn < below else drawn - below + first + nearest))
