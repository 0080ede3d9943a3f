"""Suggested resolutions, on request: what most annotators say, or those who are mostly right."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from annotator.adjudication.differences import Comparison, Difference
from annotator.adjudication.plan import Decided
from annotator.adjudication.resolved import Learnt, Reliability, Resolution

__all__ = [
    "Learnt",
    "Method",
    "Reliability",
    "Resolution",
    "dawid_skene",
    "majority",
    "suggested",
]

NOTHING: Final[Mapping[str, Decided]] = MappingProxyType({})


class Method(StrEnum):
    """How a resolution is found."""

    MAJORITY = "majority"
    DAWID_SKENE = "dawid-skene"


def majority(difference: Difference) -> Resolution:
    """Suggest what most annotators say."""
    ranked = sorted(difference.options, key=lambda one: -len(one.annotators))
    most, second = (len(one.annotators) for one in ranked[:2])
    said = sum(len(one.annotators) for one in ranked)
    return Resolution(
        difference=difference.id,
        taken=() if most == second else ranked[0].annotators,
        probability=most / said,
    )


def dawid_skene(
    comparisons: Mapping[str, Comparison], decided: Mapping[str, Decided] = NOTHING
) -> Learnt:
    """Suggest what is likeliest, by how each annotator errs in all articles.

    Two annotators who differ say nothing of who is right: their differences are tied, unless a
    third has marked other articles with both, or some differences are decided already.

    Args:
        comparisons: of all articles of a project, by the articles' ids.
        decided: by article the decisions that stand; what was decided counts as true.
    """
    from annotator.adjudication.learning import learnt  # noqa: PLC0415 - NumPy, for who asks

    return learnt(comparisons, decided)


def suggested(
    comparison: Comparison, learnt: Mapping[str, Resolution] | None = None
) -> dict[str, Resolution]:
    """Suggest a resolution of each difference, by its id: what was learnt, else by majority.

    Args:
        comparison: of an article.
        learnt: of this article, as `Learnt.resolutions` has it; None: by majority alone.
    """
    known = learnt or {}
    return {one.id: known.get(one.id) or majority(one) for one in comparison.differences}
