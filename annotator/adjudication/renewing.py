"""An outcome when annotators have changed something since: what follows them, and what stays.

Three values are laid beside one another: what the decisions led to before, what they lead to now,
and the outcome as it is. Where the outcome is as they had led it, it follows; where it was edited
by hand it stays.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.parts import in_text_order, replace, take_out, without_roles
from annotator.model.entity import Entity
from annotator.model.mention import Mention
from annotator.model.stance import Stance

Part = TypeVar("Part", Mention, Attribution, Stance, Entity)
Join = Callable[[Part, Part, Part], Part]
LISTED = tuple(field for field in ROLE_FIELDS.values() if field != "quote")


def followed(base: Annotation, ours: Annotation, theirs: Annotation) -> Annotation:
    """Let an outcome follow.

    Args:
        base: what the decisions led to before.
        ours: the outcome as it is.
        theirs: what the decisions lead to now, with the same ids for the same parts.
    """
    mentions = _joined(base.mentions, ours.mentions, theirs.mentions, _mention)
    frames = _joined(base.attributions, ours.attributions, theirs.attributions, _frame)
    stances = _joined(base.stances, ours.stances, theirs.stances, _stance)
    entities = _joined(base.entities, ours.entities, theirs.entities, _entity)
    used = {key for frame in frames for key in frame.members()}
    used |= {party for one in stances for party in (one.holder, one.target) if party}
    mentions += _lacking(used, mentions, theirs.mentions)
    entities += _lacking(used, entities, theirs.entities)
    result = replace(
        ours,
        mentions=mentions,
        attributions=frames,
        stances=stances,
        entities=entities,
        labels=_values(base.labels, ours.labels, theirs.labels),
        provenance=_values(base.provenance, ours.provenance, theirs.provenance),
    )
    return _sound(result, theirs)


def _lacking(used: set[str], there: Sequence[Part], others: Sequence[Part]) -> tuple[Part, ...]:
    known = {one.id for one in there}
    return tuple(one for one in others if one.id in used and one.id not in known)


def _joined(
    base: Sequence[Part], ours: Sequence[Part], theirs: Sequence[Part], join: Join[Part]
) -> tuple[Part, ...]:
    """Join parts by their ids: what came comes, what went goes unless it was edited by hand."""
    before = {one.id: one for one in base}
    now = {one.id: one for one in theirs}
    there = {one.id for one in ours}
    found: list[Part] = []
    for one in ours:
        if one.id in before and one.id in now:
            found.append(join(before[one.id], one, now[one.id]))
        elif before.get(one.id) != one:
            found.append(one)
    found += [one for one in theirs if one.id not in there and one.id not in before]
    return tuple(found)


def _mention(base: Mention, ours: Mention, theirs: Mention) -> Mention:
    features = _values(base.features, ours.features, theirs.features)
    moved = theirs if ours.spans == base.spans else ours
    return replace(moved, features=features)


def _frame(base: Attribution, ours: Attribution, theirs: Attribution) -> Attribution:
    roles = {
        field: _listed(getattr(base, field), getattr(ours, field), getattr(theirs, field))
        for field in LISTED
    }
    quote = theirs.quote if ours.quote == base.quote else ours.quote
    features = _values(base.features, ours.features, theirs.features)
    return replace(ours, quote=quote, features=features, **roles)


def _stance(base: Stance, ours: Stance, theirs: Stance) -> Stance:
    fields = {
        field: getattr(theirs, field)
        for field in Stance.__struct_fields__
        if getattr(ours, field) == getattr(base, field)
    }
    return replace(ours, **fields)


def _entity(base: Entity, ours: Entity, theirs: Entity) -> Entity:
    kind = theirs.kind if ours.kind == base.kind else ours.kind
    return replace(ours, kind=kind, mentions=_listed(base.mentions, ours.mentions, theirs.mentions))


def _listed(
    base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[str, ...]:
    if ours == base:
        return theirs
    stays = tuple(key for key in ours if key in theirs or key not in base)
    return (*stays, *(key for key in theirs if key not in base and key not in stays))


def _values(
    base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> dict[str, Any]:
    found = dict(ours)
    for name in {**base, **theirs}:
        if ours.get(name) == base.get(name):
            if name in theirs:
                found[name] = theirs[name]
            else:
                found.pop(name, None)
    return found


def _sound(value: Annotation, theirs: Annotation) -> Annotation:
    """Leave out what refers to parts that are gone; what is there has its provenance."""
    parts = (value.mentions, value.attributions, value.stances, value.entities)
    known = {one.id for some in parts for one in some}
    named = {key for frame in value.attributions for key in frame.members()}
    named |= {party for one in value.stances for party in (one.holder, one.target) if party}
    named |= {key for one in value.entities for key in one.mentions}
    named |= {one.on for one in value.comments if one.on is not None}
    orphans = {one.id for one in value.stances if one.attribution not in known}
    credit = {**theirs.provenance, **value.provenance}
    whole = replace(value, provenance={key: by for key, by in credit.items() if key in known})
    whole = take_out(whole, (named - known) | orphans)
    return replace(
        whole,
        attributions=tuple(
            in_text_order(whole, without_roles(one, named - known)) for one in whole.attributions
        ),
    )
