"""What an adjudicator has decided, and how far that is."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from annotator.adjudication.differences import Comparison
from annotator.model.annotation import Annotation
from annotator.model.decision import Decision


class State(StrEnum):
    """How far a difference is."""

    OPEN = "open"
    DECIDED = "decided"
    EDITED = "edited"  # decided by hand on the page: the outcome says something else
    MOOT = "moot"  # what it hangs on has been decided against it; nothing is left to decide


Decided = Mapping[str, Decision]
"""The decisions that stand, by the ids of their differences."""


class Progress(Struct, frozen=True):
    """How many of the differences are decided; moot ones count as neither."""

    decided: int
    differences: int


def standing(decisions: Iterable[Decision], versions: Iterable[int]) -> dict[str, Decision]:
    """Give the last decision on each difference among those made with one of these versions.

    Args:
        decisions: all there are, in the order in which they were made.
        versions: those that the outcome's present value is made of: of its history the base and
            the edits that are done.
    """
    made = frozenset(versions)
    return {one.difference: one for one in decisions if one.version in made}


def states(comparison: Comparison, outcome: Annotation, decided: Decided) -> dict[str, State]:
    """Tell how far each difference is, by its id, in the comparison's order."""
    del outcome
    return {
        one.id: State.DECIDED if one.id in decided else State.OPEN for one in comparison.differences
    }


def progress(found: Mapping[str, State]) -> Progress:
    """Count what is decided."""
    counted = [state for state in found.values() if state is not State.MOOT]
    return Progress(sum(state is not State.OPEN for state in counted), len(counted))
