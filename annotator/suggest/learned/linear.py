"""How likely something is, by its features: logistic regression, fitted by scikit-learn.

What is fitted is a weight for each feature, which to use takes no library. Features are numbers
under names; those that one example alone has are left out.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct, field

Features = Mapping[str, float]
DIGITS: Final = 9
LEAST: Final = 2  # examples that have a feature
MOST: Final = 30.0  # of a sum of weights, beyond which all is certain
PRIOR: Final = 1.0  # pseudo-examples of both kinds where nothing can be fitted


class Linear(Struct, frozen=True):
    """Weights of features."""

    bias: float = 0.0
    weights: dict[str, float] = field(default_factory=dict)

    def share(self, features: Features) -> float:
        """Tell how likely it is, 0 to 1."""
        return 1 / (1 + math.exp(-max(-MOST, min(MOST, self._total(features)))))

    def shares(self, choices: Sequence[Features]) -> list[float]:
        """Tell how likely each of several choices is, of which one is right."""
        totals = [self._total(features) for features in choices]
        most = max(totals, default=0.0)
        powers = [math.exp(total - most) for total in totals]
        return [power / sum(powers) for power in powers]

    def _total(self, features: Features) -> float:
        weights = self.weights
        return self.bias + sum(weights.get(name, 0.0) * value for name, value in features.items())


def fitted(
    examples: Sequence[Features],
    answers: Sequence[bool],
    *,
    strength: float = 0.3,
    biased: bool = True,
) -> Linear:
    """Fit weights to examples and whether each was right; the same give the same weights.

    Args:
        examples: their features.
        answers: one for each example.
        strength: how far weights may grow to fit the examples (the inverse of L2).
        biased: whether there is a weight without a feature.
    """
    right = sum(answers)
    if right in {0, len(answers)}:  # one kind alone: no feature tells anything
        share = (right + PRIOR) / (len(answers) + 2 * PRIOR)
        return Linear(bias=round(math.log(share / (1 - share)), DIGITS))
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - only training needs it
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    counted = Counter(name for features in examples for name in features)
    names = sorted(name for name, count in counted.items() if count >= LEAST)
    columns = {name: column for column, name in enumerate(names)}
    cells = [
        (value, row, columns[name])
        for row, features in enumerate(examples)
        for name, value in features.items()
        if name in columns
    ]
    values, rows, places = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, places)), shape=(len(examples), len(names)))
    model = LogisticRegression(
        C=strength, solver="liblinear", fit_intercept=biased, random_state=0, max_iter=1000
    )
    model.fit(matrix, list(answers))
    weights = (round(float(weight), DIGITS) for weight in model.coef_[0])
    return Linear(
        round(float(model.intercept_[0]), DIGITS) if biased else 0.0,
        {name: weight for name, weight in zip(names, weights, strict=True) if weight},
    )


def fitted_to_choices(choices: Sequence[tuple[Features, Sequence[Features]]]) -> Linear:
    """Fit weights to choices, each given by what was right and what was not.

    Only what tells the right from the wrong counts: the differences of their features.
    """
    differences = [
        {name: right.get(name, 0.0) - other.get(name, 0.0) for name in sorted({*right, *other})}
        for right, wrong in choices
        for other in wrong
    ]
    told = [
        {name: value for name, value in difference.items() if value} for difference in differences
    ]
    turned = [{name: -value for name, value in one.items()} for one in told]
    answers = [True] * len(told) + [False] * len(turned)
    return fitted([*told, *turned], answers, strength=1.0, biased=False) if told else Linear()
