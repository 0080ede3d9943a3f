"""The outcome: an annotation of what all agree on and of what was decided, and of nothing else.

Every step makes a new value, as an edit does, so that it can be undone like one. What was edited
by hand in between stays as it is, but where the very difference is decided again.
"""

from collections.abc import Iterable, Mapping

from annotator.adjudication.building import built, built_of
from annotator.adjudication.differences import Comparison, Difference, Group, Kind
from annotator.adjudication.plan import Decided
from annotator.adjudication.renaming import new_names, renamed
from annotator.adjudication.renewing import followed
from annotator.adjudication.taking import DEEDS, Deed
from annotator.model.annotation import Annotation, Status
from annotator.model.decision import Decision

WHOLE = frozenset({Kind.ENTITY_KIND, Kind.LABEL})
"""Kinds that no frame alone can tell of."""
NOTHING: Mapping[str, Decision] = {}


def begin(comparison: Comparison) -> Annotation:
    """Give the outcome before anything is decided: all that all agree on.

    What they differ in is not there. Of a mention whose edges are open there is what most have
    marked of it: of two annotators, what both have.
    """
    return expected(comparison, NOTHING)


def expected(comparison: Comparison, decided: Decided) -> Annotation:
    """Give the outcome that decisions lead to when nothing is edited by hand."""
    return built(comparison.text, comparison.sides, comparison.plan, decided)


def take(
    outcome: Annotation,
    comparison: Comparison,
    difference: Difference,
    annotators: Iterable[str],
    decided: Decided = NOTHING,
) -> Annotation:
    """Give the outcome with what these annotators say of a difference; it replaces what was taken.

    Args:
        outcome: the outcome before.
        comparison: of the annotations.
        difference: what is decided.
        annotators: whose options, as `chosen` has it; none: no one's.
        decided: what else is decided; what hangs on this difference comes with it.
    """
    taken = chosen(difference, annotators)
    now = {**decided, difference.id: Decision(difference=difference.id, taken=taken)}
    plan = comparison.plan
    if difference.kind in WHOLE:
        wanted = expected(comparison, now)
    elif difference.unit is not None:
        unit = plan.units[difference.unit - 1]
        frames = plan.uses.get(unit.unit.number, ())
        wanted = built_of(comparison.text, comparison.sides, plan, now, frames, (unit,))
    else:
        frame = plan.frame_by_id[difference.group or ""]
        wanted = built_of(
            comparison.text, comparison.sides, plan, now, (frame,), plan.units_of(frame)
        )
    return _without_idle(DEEDS[difference.kind](Deed(outcome, wanted, plan, difference)), outcome)


def _without_idle(outcome: Annotation, before: Annotation) -> Annotation:
    """Take out the entities without mentions that only a stance named which is gone."""
    named = {party for one in before.stances for party in (one.holder, one.target)}
    still = {party for one in outcome.stances for party in (one.holder, one.target)}
    idle = {one.id for one in outcome.entities if not one.mentions} & (named - still)
    if not idle:
        return outcome
    return outcome.changed(
        entities=tuple(one for one in outcome.entities if one.id not in idle),
        provenance={key: by for key, by in outcome.provenance.items() if key not in idle},
        comments=tuple(one for one in outcome.comments if one.on not in idle),
    )


def chosen(difference: Difference, annotators: Iterable[str]) -> tuple[str, ...]:
    """Give the annotators whose option is taken when these are chosen, as a decision has them.

    They are all who say the same. Where options cannot be taken together, only that of the first
    of these annotators is.
    """
    options = [one for name in annotators if (one := difference.said_by(name)) is not None]
    taken = options if difference.joint else options[:1]
    return tuple(sorted({name for one in taken for name in one.annotators}))


def leave(
    outcome: Annotation,
    comparison: Comparison,
    difference: Difference,
    decided: Decided = NOTHING,
) -> Annotation:
    """Give the outcome with no one's option."""
    return take(outcome, comparison, difference, (), decided)


def take_group(
    outcome: Annotation,
    comparison: Comparison,
    group: Group,
    annotator: str,
    decided: Decided = NOTHING,
) -> Annotation:
    """Give the outcome with all that one annotator says of a group's differences.

    Where it isn't for them to say, for they have no such frame, nothing changes.
    """
    now = dict(decided)
    for difference in group.differences:
        if difference.said_by(annotator) is not None:
            outcome = take(outcome, comparison, difference, (annotator,), now)
            taken = chosen(difference, (annotator,))
            now[difference.id] = Decision(difference=difference.id, taken=taken)
    return outcome


def renew(
    outcome: Annotation, before: Comparison, after: Comparison, decided: Decided
) -> Annotation:
    """Bring an outcome up to date when annotators have changed something since.

    What is agreed now is taken, what is no longer is open again. Decisions on differences that
    are still the same stand, and so does what was edited by hand. It is in progress again.

    Args:
        outcome: the outcome as it is.
        before: the comparison that it was made by.
        after: the comparison of what there is now, of the same text.
        decided: the decisions that stand.
    """
    names = new_names(before.plan, after.plan)
    base, ours = renamed((expected(before, decided), outcome), names, after.plan)
    followed_up = followed(base, ours, expected(after, decided))
    return followed_up.changed(status=Status.IN_PROGRESS)
