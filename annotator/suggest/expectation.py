"""What reading an article is worth, told by what is suggested for it: for the order of work.

Two numbers, each to begin a list with the most:

* **Expected attributions**: the sum of the confidences. Each is the probability that a suggested
  frame is right, so the sum is the expected number of right ones (linearity of expectation),
  however the frames depend on each other.

* **Uncertainty**: the entropy of the confidences in bits, per decision of the annotator:
  ``Σ H(p) / (n + 1)`` with ``H(p) = -p log2 p - (1 - p) log2 (1 - p)``. Uncertainty sampling asks
  for the cases whose class is closest to even (Lewis & Gale 1994, *A sequential algorithm for
  training text classifiers*), measured by the entropy (Settles 2009, *Active learning literature
  survey*). The plain sum would put long articles first, whatever is in them (Settles & Craven
  2008, *An analysis of active learning strategies for sequence labeling tasks*); what counts is
  what is learnt for the work it takes (Settles, Craven & Friedland 2008, *Active learning with
  real annotation costs*). The work is taken to be one decision for each suggestion and one for
  the article itself: without that one, an article with a single doubtful frame would come before
  one with nine such and a sure one.

Attributions that the engine does not see count in neither.
"""

from collections.abc import Iterable
from math import fsum, log2
from typing import NamedTuple

from annotator.suggest.suggestion import Suggestion


class Expectation(NamedTuple):
    """What is expected of an article.

    Attributes:
        attributions: how many of those suggested are right, 0 to the number suggested.
        uncertainty: bits of doubt for each decision, 0 to less than 1.
    """

    attributions: float
    uncertainty: float


def expectation(suggestions: Iterable[Suggestion]) -> Expectation:
    """Tell what is expected of an article for which this is suggested."""
    confidences = [one.confidence for one in suggestions]
    doubt = fsum(map(entropy, confidences))
    return Expectation(fsum(confidences), doubt / (len(confidences) + 1))


def entropy(probability: float) -> float:
    """Give the bits of doubt whether something of this probability holds: 1 at ½, 0 at 0 and 1."""
    odds = (probability, 1 - probability)
    return -fsum(each * log2(each) for each in odds if each > 0)
