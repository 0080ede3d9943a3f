"""Putting parts of one annotation into another that may have some of them already."""

from collections.abc import Iterable, Mapping

from annotator.adjudication.links import Links
from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS
from annotator.model.edits.parts import replace
from annotator.model.entity import Entity
from annotator.model.mention import Layer
from annotator.model.stance import Stance

Names = Mapping[str, str]
"""By the id that a part has in the one annotation its id in the other."""


def with_mentions(
    outcome: Annotation, links: Links, part: Annotation, ids: Iterable[str]
) -> tuple[Annotation, Names]:
    """Put in the mentions that are not there, with the entities that they refer to.

    Returns:
        The annotation, and by what ids the mentions go there.
    """
    names: dict[str, str] = {}
    new = []
    for key in dict.fromkeys(ids):
        mention = part.mention_by_id.get(key)
        if mention is None or key in outcome.mention_by_id:
            names[key] = key
            continue
        there = links.at(mention.layer, mention.spans)
        if there is not None and there.id in outcome.mention_by_id:
            names[key] = there.id
        else:
            names[key] = key
            new.append(mention)
    if not new:
        return outcome, names
    provenance = {**outcome.provenance, **{m.id: part.provenance[m.id] for m in new}}
    outcome = replace(outcome, mentions=(*outcome.mentions, *new), provenance=provenance)
    for mention in new:
        entity = part.entity_of.get(mention.id)
        if entity is not None:
            outcome = with_entity(outcome, part, entity, mention.id)
    return outcome, names


def with_entity(
    outcome: Annotation, part: Annotation, entity: Entity, mention_id: str | None = None
) -> Annotation:
    """Have an entity there, and let a mention refer to it."""
    added = () if mention_id is None else (mention_id,)
    if any(one.id == entity.id for one in outcome.entities):
        entities = tuple(
            replace(one, mentions=tuple(dict.fromkeys((*one.mentions, *added))))
            if one.id == entity.id
            else one
            for one in outcome.entities
        )
        return replace(outcome, entities=entities)
    provenance = {**outcome.provenance, entity.id: part.provenance[entity.id]}
    entities = (*outcome.entities, replace(entity, mentions=added))
    return replace(outcome, entities=entities, provenance=provenance)


def with_frame(outcome: Annotation, links: Links, part: Annotation, frame_id: str) -> Annotation:
    """Put in a frame, with all that belongs to it."""
    frame = part.attribution_by_id[frame_id]
    outcome, names = with_mentions(outcome, links, part, frame.members())
    roles = {
        field: tuple(names[key] for key in frame.role(layer))
        for layer, field in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    quote = None if frame.quote is None else names[frame.quote]
    outcome = replace(
        outcome,
        attributions=(*outcome.attributions, replace(frame, quote=quote, **roles)),
        provenance={**outcome.provenance, frame_id: part.provenance[frame_id]},
    )
    for stance in part.stances_of(frame_id):
        outcome = with_stance(outcome, links, part, stance, frame_id)
    return outcome


def with_stance(
    outcome: Annotation, links: Links, part: Annotation, stance: Stance, frame_id: str
) -> Annotation:
    """Put in a stance of a frame, with its target."""
    outcome, target = with_party(outcome, links, part, stance.target)
    outcome, holder = with_party(outcome, links, part, stance.holder)
    new = replace(stance, attribution=frame_id, target=target, holder=holder)
    return replace(
        outcome,
        stances=(*outcome.stances, new),
        provenance={**outcome.provenance, stance.id: part.provenance[stance.id]},
    )


def with_party(
    outcome: Annotation, links: Links, part: Annotation, party: str | None
) -> tuple[Annotation, str | None]:
    """Have a party there, a mention or an entity; gives the id that it goes by."""
    if party is None:
        return outcome, None
    if party in part.mention_by_id:
        outcome, names = with_mentions(outcome, links, part, (party,))
        return outcome, names[party]
    entity = next(one for one in part.entities if one.id == party)
    return with_entity(outcome, part, entity), party
