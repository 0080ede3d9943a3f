"""The outcome: an annotation of what all agree on and of what was decided, and of nothing else.

Every step makes a new value, as an edit does, so that it can be undone like one. What was edited
by hand in between stays as it is, but where the very difference is decided again.
"""

from collections.abc import Iterable

from annotator.adjudication.decisions import Decided
from annotator.adjudication.differences import Comparison, Difference, Group
from annotator.model.annotation import ADJUDICATED, Annotation, Status


def begin(comparison: Comparison) -> Annotation:
    """Give the outcome before anything is decided: all that all agree on.

    What they differ in is not there. Of a mention whose edges are open there is what all have
    marked of it.
    """
    del comparison
    return Annotation(annotator=ADJUDICATED, status=Status.IN_PROGRESS)


def take(
    outcome: Annotation,
    comparison: Comparison,
    difference: Difference,
    annotators: Iterable[str],
    decided: Decided | None = None,
) -> Annotation:
    """Give the outcome with what these annotators say of a difference; it replaces what was taken.

    Args:
        outcome: the outcome before.
        comparison: of the annotations.
        difference: what is decided.
        annotators: whose options; several of a `joint` difference: all of theirs, of another the
            first's; none: no one's.
        decided: what else is decided; what hangs on this difference comes with it.
    """
    del comparison, difference, annotators, decided
    return outcome


def leave(
    outcome: Annotation,
    comparison: Comparison,
    difference: Difference,
    decided: Decided | None = None,
) -> Annotation:
    """Give the outcome with no one's option."""
    return take(outcome, comparison, difference, (), decided)


def take_group(
    outcome: Annotation,
    comparison: Comparison,
    group: Group,
    annotator: str,
    decided: Decided | None = None,
) -> Annotation:
    """Give the outcome with all that one annotator says of a group's differences."""
    for difference in group.differences:
        outcome = take(outcome, comparison, difference, (annotator,), decided)
    return outcome


def renew(
    outcome: Annotation, before: Comparison, after: Comparison, decided: Decided
) -> Annotation:
    """Bring an outcome up to date when annotators have changed something since.

    What is agreed now is taken, what is no longer is open again. Decisions on differences that
    are still the same stand, and so does what was edited by hand.
    """
    del before, after, decided
    return outcome
