"""Which parts of an outcome go on under which ids when annotators have changed something."""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from itertools import count

from annotator.adjudication.plan import FramePlan, Plan, StancePlan
from annotator.model.annotation import Annotation
from annotator.model.edits.entities import with_ids
from annotator.model.mention import Id

Names = dict[Id, Id]


def new_names(before: Plan, after: Plan) -> Names:
    """Give by the ids of an earlier plan those of a later one: of what shares annotators' parts."""
    mentions = _shared(
        {plan.unit.id: _keys(plan.unit.ids) for plan in before.units},
        {plan.unit.id: _keys(plan.unit.ids) for plan in after.units},
    )
    frames = _shared(
        {plan.id: _frame_keys(plan) for plan in before.frames},
        {plan.id: _frame_keys(plan) for plan in after.frames},
    )
    stances: Names = {}
    for old, new in frames.items():
        ours, theirs = before.frame_by_id[old].stances, after.frame_by_id[new].stances
        stances |= _shared(
            {plan.id: _targets(plan, mentions) for plan in ours},
            {plan.id: _targets(plan, None) for plan in theirs},
        )
    return {**mentions, **frames, **stances}


def renamed(values: Sequence[Annotation], names: Mapping[Id, Id], after: Plan) -> list[Annotation]:
    """Give the parts of several outcomes the ids that a later plan has for them.

    A part that the later plan has nothing for makes room for those that it has, in all alike.
    """
    prefixes: dict[Id, str] = {}
    for value in values:
        prefixes |= dict.fromkeys(value.mention_by_id, "m")
        prefixes |= dict.fromkeys(value.attribution_by_id, "a")
        prefixes |= {stance.id: "s" for stance in value.stances}
    others = {entity.id for value in values for entity in value.entities}
    aside = _aside(prefixes, others, names, after)
    moving = {old: new for old, new in names.items() if old != new}
    return [with_ids(with_ids(value, aside), moving) for value in values]


def _aside(
    prefixes: Mapping[Id, str], others: Collection[Id], names: Mapping[Id, Id], after: Plan
) -> Names:
    """Find other ids for parts whose own the later plan gives to something else."""
    given = {
        *(plan.unit.id for plan in after.units),
        *after.frame_by_id,
        *(stance.id for plan in after.frames for stance in plan.stances),
    }
    used = {*given, *prefixes, *others}
    found: Names = {}
    for key in sorted(prefixes):
        if key in given and key not in names:
            numbered = (f"{prefixes[key]}{number}" for number in count(1))
            found[key] = next(one for one in numbered if one not in used)
            used.add(found[key])
    return found


def _shared(ours: Mapping[Id, set[Hashable]], theirs: Mapping[Id, set[Hashable]]) -> Names:
    """Pair what has the most in common, one to one."""
    where: dict[Hashable, list[Id]] = {}
    for key, parts in ours.items():
        for part in parts:
            where.setdefault(part, []).append(key)
    votes = Counter(
        (old, new) for new, parts in theirs.items() for part in parts for old in where.get(part, ())
    )
    names: Names = {}
    taken: set[Id] = set()
    for (old, new), _ in votes.most_common():
        if old not in names and new not in taken:
            names[old] = new
            taken.add(new)
    return names


def _keys(ids: Mapping[str, tuple[Id, ...]]) -> set[Hashable]:
    return {(name, key) for name, keys in ids.items() for key in keys}


def _frame_keys(plan: FramePlan) -> set[Hashable]:
    return {(name, frame.id) for name, frame in plan.frames.items()}


def _targets(plan: StancePlan, names: Mapping[Id, Id] | None) -> set[Hashable]:
    """Give what annotators aim a stance at, in the ids of the later plan."""
    found: set[Hashable] = set()
    for name, party in plan.fields["target"].values.items():
        key = f"u{party}" if isinstance(party, int) else party
        found.add((name, key if names is None or key is None else names.get(key, key)))
    return found
