"""What becomes of an outcome when one difference is decided: one function for each kind.

Each takes the outcome as it is, perhaps edited by hand, and the part of the outcome that the
decisions lead to (`annotator.adjudication.building`), and carries over what the difference is
about.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from msgspec import Struct

from annotator.adjudication.grafting import (
    with_entity,
    with_frame,
    with_mentions,
    with_party,
    with_stance,
)
from annotator.adjudication.links import Links
from annotator.adjudication.options import Difference, Kind
from annotator.adjudication.plan import Claim, FramePlan, Plan
from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.entities import unlink
from annotator.model.edits.features import with_value
from annotator.model.edits.frames import delete_attribution
from annotator.model.edits.parts import in_text_order, replace, swap, take_out, unused
from annotator.model.edits.parts import with_frame as with_changed_frame
from annotator.model.edits.settling import first_speaker
from annotator.model.edits.stances import clear_stance
from annotator.model.mention import Layer
from annotator.model.stance import Stance


class Deed(Struct, frozen=True):
    """A difference that is being decided.

    Attributes:
        outcome: the outcome before.
        wanted: the part of the outcome that the decisions lead to.
        plan: what both are made by.
        difference: what is decided.
    """

    outcome: Annotation
    wanted: Annotation
    plan: Plan
    difference: Difference

    @property
    def links(self) -> Links:
        """What in the outcome is which part of the plan."""
        return Links(self.plan, self.outcome)

    @property
    def frame(self) -> Attribution | None:
        """The outcome's frame that the difference is in."""
        return self.links.frame(self.difference.group or "")


def frame_there(deed: Deed) -> Annotation:
    """Put a frame in, or take it away."""
    frame, frame_id = deed.frame, deed.difference.part
    if frame_id not in deed.wanted.attribution_by_id:
        if frame is None:
            return deed.outcome
        outcome = delete_attribution(deed.outcome, frame.id)
        free = deed.wanted.mention_by_id.keys() - _used(deed.wanted)
        return with_mentions(outcome, Links(deed.plan, outcome), deed.wanted, sorted(free))[0]
    if frame is not None:
        return deed.outcome
    return with_frame(deed.outcome, deed.links, deed.wanted, frame_id)


def role_filled(deed: Deed) -> Annotation:
    """Let those fill a role that were taken, and not the others that there were to choose from."""
    frame, layer = deed.frame, deed.difference.layer
    model = deed.wanted.attribution_by_id.get(deed.difference.part)
    if frame is None or model is None or layer is None:
        return deed.outcome
    claim = _claim(deed.plan.frame_by_id[deed.difference.part], deed.difference)
    numbers = {number for filling in claim.values.values() for number in filling}
    choice = {f"u{number}" for number in numbers}
    links = deed.links
    known = {mention.id for number in numbers if (mention := links.mention(number)) is not None}
    taken = [key for key in model.role(layer) if key in choice]
    outcome, names = with_mentions(deed.outcome, links, deed.wanted, taken)
    wanted = tuple(names[key] for key in taken)
    stays = tuple(key for key in frame.role(layer) if key not in known and key not in wanted)
    filled = replace(frame, **_role(layer, (*stays, *wanted)))
    if layer is Layer.SOURCE:
        order = {names.get(key, key): at for at, key in enumerate(model.sources)}
        chain = sorted(filled.sources, key=lambda key: order.get(key, len(order)))
        filled = replace(filled, sources=tuple(chain))
    outcome = _following(outcome, frame, in_text_order(outcome, filled))
    return _without_unused(deed, outcome, known - {*wanted})


def sources_ordered(deed: Deed) -> Annotation:
    """Put a frame's sources in the order that was taken."""
    frame = deed.frame
    model = deed.wanted.attribution_by_id.get(deed.difference.part)
    if frame is None or model is None:
        return deed.outcome
    links = deed.links
    order = {f"u{links.unit(key)}": key for key in frame.sources}
    ranks = {order[key]: at for at, key in enumerate(model.sources) if key in order}
    chain = sorted(frame.sources, key=lambda key: ranks.get(key, len(ranks)))
    return with_changed_frame(
        deed.outcome, frame.id, lambda part: replace(part, sources=tuple(chain))
    )


def feature_set(deed: Deed) -> Annotation:
    """Set a feature of a frame."""
    frame, name = deed.frame, deed.difference.name
    model = deed.wanted.attribution_by_id.get(deed.difference.part)
    if frame is None or model is None:
        return deed.outcome
    features = with_value(frame.features, name, model.features.get(name))
    return with_changed_frame(deed.outcome, frame.id, lambda part: replace(part, features=features))


def stance_there(deed: Deed) -> Annotation:
    """Put a stance in, or take it away."""
    frame = deed.frame
    if frame is None:
        return deed.outcome
    wanted, there = _stance(deed.wanted, deed), _stance(deed.outcome, deed)
    if wanted is None:
        return deed.outcome if there is None else clear_stance(deed.outcome, frame.id, there.id)
    if there is not None:
        return deed.outcome
    return with_stance(deed.outcome, deed.links, deed.wanted, wanted, frame.id)


def stance_set(deed: Deed, field: str) -> Annotation:
    """Set a field of a stance; with its polarity it comes and goes."""
    wanted, there = _stance(deed.wanted, deed), _stance(deed.outcome, deed)
    frame = deed.frame
    if wanted is None or there is None or frame is None:
        return stance_there(deed)
    value = getattr(wanted, field)
    outcome = deed.outcome
    if field in {"target", "holder"}:
        outcome, value = with_party(outcome, deed.links, deed.wanted, value)
    stances = swap(outcome.stances, there.id, lambda part: replace(part, **{field: value}))
    outcome = replace(outcome, stances=stances)
    before = getattr(there, field)
    gone = {before} if field in {"target", "holder"} and before != value else set()
    return _without_unused(deed, outcome, {key for key in gone if key is not None})


def edges_set(deed: Deed) -> Annotation:
    """Let a mention stand where it was taken to; taken from nobody, it goes."""
    key = deed.difference.part
    wanted, there = deed.wanted.mention_by_id.get(key), deed.links.mention(int(key[1:]))
    if wanted is None:
        return deed.outcome if there is None else take_out(deed.outcome, {there.id})
    if there is None:
        return _back(deed, key)
    change = partial(replace, spans=wanted.spans, exact=wanted.exact)
    outcome = replace(
        deed.outcome,
        mentions=swap(deed.outcome.mentions, there.id, change),
        provenance={**deed.outcome.provenance, there.id: deed.wanted.provenance[key]},
    )
    for frame in deed.outcome.attributions_of.get(there.id, ()):
        outcome = with_changed_frame(outcome, frame.id, partial(in_text_order, outcome))
    return outcome


def mention_feature_set(deed: Deed) -> Annotation:
    """Set a feature of a mention."""
    key, name = deed.difference.part, deed.difference.name
    wanted, there = deed.wanted.mention_by_id.get(key), deed.links.mention(int(key[1:]))
    if wanted is None or there is None:
        return deed.outcome
    features = with_value(there.features, name, wanted.features.get(name))
    mentions = swap(deed.outcome.mentions, there.id, lambda part: replace(part, features=features))
    return replace(deed.outcome, mentions=mentions)


def entity_linked(deed: Deed) -> Annotation:
    """Say to whom a mention refers."""
    key = deed.difference.part
    there, entity = deed.links.mention(int(key[1:])), deed.wanted.entity_of.get(key)
    if there is None:
        return deed.outcome
    outcome = unlink(deed.outcome, (there.id,))
    return outcome if entity is None else with_entity(outcome, deed.wanted, entity, there.id)


def kind_set(deed: Deed) -> Annotation:
    """Say what sort of party an entity is."""
    key = deed.difference.part
    wanted = next((one for one in deed.wanted.entities if one.id == key), None)
    if wanted is None:
        return deed.outcome
    entities = swap(deed.outcome.entities, key, lambda part: replace(part, kind=wanted.kind))
    return replace(deed.outcome, entities=entities)


def label_set(deed: Deed) -> Annotation:
    """Set a label of the article."""
    name = deed.difference.name
    labels = with_value(deed.outcome.labels, name, deed.wanted.labels.get(name))
    return replace(deed.outcome, labels=labels)


def mention_there(deed: Deed) -> Annotation:
    """Put in a mention that no frame need have, or take it away where none has it."""
    key = deed.difference.part
    there = deed.links.mention(int(key[1:]))
    if key in deed.wanted.mention_by_id:
        return with_mentions(deed.outcome, deed.links, deed.wanted, (key,))[0]
    if there is None:
        return deed.outcome
    return take_out(deed.outcome, unused(deed.outcome, (there.id,)))


def _back(deed: Deed, key: str) -> Annotation:
    """Put a mention back into the frames that are to have it."""
    outcome = with_mentions(deed.outcome, deed.links, deed.wanted, (key,))[0]
    for model in deed.wanted.attributions:
        frame = Links(deed.plan, outcome).frame(model.id)
        if frame is None:
            continue
        for layer in ROLE_FIELDS:
            if key in model.role(layer):
                filled = tuple(dict.fromkeys((*frame.role(layer), key)))
                frame = in_text_order(outcome, replace(frame, **_role(layer, filled)))
        outcome = _following(outcome, outcome.attribution_by_id[frame.id], frame)
    targets = {one.id for one in deed.wanted.stances if one.target == key}
    stances = tuple(
        replace(one, target=key) if one.id in targets else one for one in outcome.stances
    )
    return _without_unused(deed, replace(outcome, stances=stances), {key})


def _role(layer: Layer, keys: tuple[str, ...]) -> dict[str, object]:
    if layer is Layer.QUOTE:
        return {"quote": keys[-1] if keys else None}
    return {ROLE_FIELDS[layer]: keys}


def _following(outcome: Annotation, before: Attribution, after: Attribution) -> Annotation:
    """Change a frame; its stances that its first speaker holds, the new first speaker holds."""
    changed = with_changed_frame(outcome, after.id, lambda _: after)
    old, new = first_speaker(before), first_speaker(after)
    if old == new:
        return changed
    stances = tuple(
        replace(one, holder=new) if one.attribution == after.id and one.holder == old else one
        for one in changed.stances
    )
    return replace(changed, stances=stances)


def _without_unused(deed: Deed, outcome: Annotation, among: set[str]) -> Annotation:
    """Take out mentions that nothing uses any more, but for those that are there freely."""
    holding = {one.holder for one in outcome.stances}
    free = deed.wanted.mention_by_id.keys() - _used(deed.wanted)
    return take_out(outcome, unused(outcome, among) - holding - free)


def _used(part: Annotation) -> set[str]:
    return {*part.attributions_of, *(one.holder for one in part.stances if one.holder)}


def _stance(annotation: Annotation, deed: Deed) -> Stance | None:
    return next((one for one in annotation.stances if one.id == deed.difference.part), None)


def _claim(plan: FramePlan, difference: Difference) -> Claim:
    claims = (claim for claims in plan.slots.values() for claim in claims)
    return next(claim for claim in claims if claim.difference == difference.id)


DEEDS: Final[dict[Kind, Callable[[Deed], Annotation]]] = {
    Kind.FRAME: frame_there,
    Kind.EDGES: edges_set,
    Kind.ROLE: role_filled,
    Kind.ORDER: sources_ordered,
    Kind.FEATURE: feature_set,
    Kind.MENTION_FEATURE: mention_feature_set,
    Kind.STANCE: stance_there,
    Kind.POLARITY: partial(stance_set, field="polarity"),
    Kind.INTENSITY: partial(stance_set, field="intensity"),
    Kind.EXPLICIT: partial(stance_set, field="explicit"),
    Kind.TARGET: partial(stance_set, field="target"),
    Kind.HOLDER: partial(stance_set, field="holder"),
    Kind.ENTITY: entity_linked,
    Kind.ENTITY_KIND: kind_set,
    Kind.LABEL: label_set,
    Kind.MENTION: mention_there,
}
"""By kind what becomes of the outcome."""
