"""What an adjudicator has decided, and how far that is."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct

from annotator.adjudication.differences import Comparison, Difference
from annotator.adjudication.links import Links
from annotator.adjudication.merge import expected
from annotator.adjudication.plan import Decided
from annotator.adjudication.reading_back import has_others, is_there, said_of, shown_by_text
from annotator.model.annotation import Annotation
from annotator.model.decision import Decision


class State(StrEnum):
    """How far a difference is."""

    OPEN = "open"
    DECIDED = "decided"
    EDITED = "edited"  # decided by hand on the page: the outcome says something else
    MOOT = "moot"  # what it hangs on has been decided against it; nothing is left to decide


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


def states(
    comparison: Comparison,
    outcome: Annotation,
    decided: Decided,
    wanted: Annotation | None = None,
) -> dict[str, State]:
    """Tell how far each difference is, by its id, in the comparison's order.

    What the outcome says is held against what the decisions lead to. A difference that nobody
    has decided, and of which the outcome says something nevertheless, was edited by hand, and so
    was one of which it says something else than was decided. Not so a feature that only follows
    the text, as it does by itself when a mention of its frame is edited.

    Args:
        comparison: of the annotations.
        outcome: as it is now.
        decided: the decisions that stand.
        wanted: what these lead to, where that is known: to find it out takes the most time.
    """
    ours = Links(comparison.plan, outcome)
    theirs = ours
    if wanted is not outcome:
        theirs = Links(comparison.plan, wanted or expected(comparison, decided))
    found = {
        one.id: _state(one, ours, theirs, decided.get(one.id))
        if one.id in decided or not shown_by_text(comparison.text, ours, one)
        else State.OPEN
        for one in comparison.differences
    }
    for one in comparison.differences:
        below = one.hangs_on and all(found[on] is not State.OPEN for on in one.hangs_on)
        if below and not is_there(ours, one):
            found[one.id] = State.MOOT
    return found


def _state(one: Difference, ours: Links, theirs: Links, decision: Decision | None) -> State:
    same = said_of(ours, one) == said_of(theirs, one)
    if decision is None:
        return State.OPEN if same and not has_others(ours, one) else State.EDITED
    return State.DECIDED if same and not decision.edited else State.EDITED


def progress(found: Mapping[str, State]) -> Progress:
    """Count what is decided."""
    counted = [state for state in found.values() if state is not State.MOOT]
    return Progress(sum(state is not State.OPEN for state in counted), len(counted))
