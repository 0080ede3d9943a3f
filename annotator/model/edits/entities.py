"""Saying who a mention refers to, in one annotation.

What an entity is called, and whether two are one, is the project's to say (`Register`); here
mentions are linked to entities and set loose, and an annotation is put in the register's terms.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import TypeVar

from msgspec import UNSET

from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.edits.parts import added, fresh_id, replace, take_out, with_members
from annotator.model.entity import Entity, Register
from annotator.model.mention import Layer
from annotator.model.record import Record
from annotator.model.unplaced import Unplaced
from annotator.text.names import name_key

Work = TypeVar("Work", Annotation, Record)

PARTIES = (Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE, Layer.TARGET)


def link(annotation: Annotation, mention_ids: Iterable[str], entity: Entity) -> Annotation:
    """Say that mentions refer to an entity, whether or not the annotation has it yet.

    They refer to no other then; of these, one that is left without a mention goes. The entity's
    name, kind and Wikidata item are taken as given, its ``mentions`` are not looked at. A part of
    the annotation that happens to have the entity's id gets another.
    """
    wanted = set(mention_ids)
    places = [at for at, mention in enumerate(annotation.mentions) if mention.id in wanted]
    if not places:
        return annotation
    roomy = make_room(annotation, entity.id)
    chosen = {roomy.mentions[at].id for at in places}
    loose = _set_loose(roomy, chosen, but=entity.id)
    old = next((part for part in loose.entities if part.id == entity.id), None)
    members = {*chosen, *(old.mentions if old else ())}
    linked = replace(entity, mentions=_in_text_order(loose, members))
    if old is not None:
        parts = tuple(linked if part is old else part for part in loose.entities)
        return replace(loose, entities=parts)
    return added(loose, entity.id, entities=(*loose.entities, linked))


def unlink(annotation: Annotation, mention_ids: Iterable[str]) -> Annotation:
    """Say of mentions that it is open to whom they refer."""
    return _set_loose(annotation, set(mention_ids))


def same_name(annotation: Annotation, mention_id: str) -> tuple[str, ...]:
    """Find the parties that bear a mention's name, in any spelling, and are linked to nothing yet.

    The mention itself is among them, whatever it is linked to.
    """
    name = name_key(annotation.mention_by_id[mention_id].text)
    return tuple(
        mention.id
        for mention in annotation.mentions
        if mention.id == mention_id
        or (
            mention.layer in PARTIES
            and mention.id not in annotation.entity_of
            and name_key(mention.text) == name
        )
    )


def registered(annotation: Annotation, register: Register) -> Annotation:
    """Put an annotation's entities in the terms of a register: names, kinds, merged ids."""
    known = {part.id: register.get(part.id, part) for part in annotation.entities}
    for party in known.values():
        annotation = make_room(annotation, party.id)
    by_id: dict[str, Entity] = {}
    for part in annotation.entities:
        party = known[part.id]
        before = by_id[party.id].mentions if party.id in by_id else ()
        members = part.mentions
        if before:
            members = _in_text_order(annotation, {*before, *members})
        by_id[party.id] = replace(party, mentions=members)
    entities = tuple(by_id.values())
    if entities == annotation.entities:
        return annotation
    names = {old: party.id for old, party in known.items() if old != party.id}
    return replace(with_ids(annotation, names), entities=entities)


def with_names(annotation: Annotation, register: Register) -> Annotation:
    """Call an annotation's entities as a register does, each under the id that it has there."""
    entities = tuple(
        replace(register[part.id], id=part.id, mentions=part.mentions)
        if part.id in register
        else part
        for part in annotation.entities
    )
    same = entities == annotation.entities
    return annotation if same else replace(annotation, entities=entities)


def with_ids(work: Work, names: Mapping[str, str]) -> Work:
    """Give parts of an annotation, or of a record, other ids, wherever they are referred to."""
    if not names:
        return work

    new = partial(_new, names)

    def party(key: str | None) -> str | None:
        return None if key is None else new(key)

    return replace(
        work,
        mentions=tuple(replace(part, id=new(part.id)) for part in work.mentions),
        attributions=tuple(_frame_with(part, names) for part in work.attributions),
        stances=tuple(
            replace(
                part,
                id=new(part.id),
                attribution=new(part.attribution),
                holder=party(part.holder),
                target=party(part.target),
            )
            for part in work.stances
        ),
        entities=tuple(
            replace(part, id=new(part.id), mentions=tuple(map(new, part.mentions)))
            for part in work.entities
        ),
        comments=tuple(replace(part, on=party(part.on)) for part in work.comments),
        provenance={new(key): by for key, by in work.provenance.items()},
        unplaced=tuple(_waiting_with(part, names) for part in work.unplaced or ()) or UNSET,
    )


def make_room(annotation: Annotation, entity_id: str) -> Annotation:
    """Give the mention, frame or stance that has this id another one: theirs are its own only."""
    for prefix, parts in (
        ("m", annotation.mentions),
        ("a", annotation.attributions),
        ("s", annotation.stances),
    ):
        if any(part.id == entity_id for part in parts):
            return with_ids(annotation, {entity_id: fresh_id(prefix, annotation)})
    return annotation


def _set_loose(annotation: Annotation, gone: Collection[str], but: str | None = None) -> Annotation:
    """Take mentions out of all entities but one."""
    held = tuple(part for part in annotation.entities if part.id != but)
    left = {
        part.id: part
        for part in with_members(held, annotation.stances, lambda key: key not in gone)
    }
    empty = {part.id for part in held} - left.keys()
    entities = tuple(left.get(part.id, part) for part in annotation.entities)
    without = replace(annotation, entities=tuple(part for part in entities if part.id not in empty))
    return take_out(without, empty)


def _in_text_order(annotation: Annotation, members: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(members, key=lambda key: (annotation.mention_by_id[key].spans, key)))


def _frame_with(frame: Attribution, names: Mapping[str, str]) -> Attribution:
    new = partial(_new, names)
    roles = {
        field: tuple(map(new, frame.role(layer)))
        for layer, field in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    quote = None if frame.quote is None else new(frame.quote)
    return replace(frame, id=new(frame.id), quote=quote, **roles)


def _waiting_with(part: Unplaced, names: Mapping[str, str]) -> Unplaced:
    new, entity = partial(_new, names), part.entity
    return replace(
        part,
        roles=tuple(replace(role, attribution=new(role.attribution)) for role in part.roles),
        holder_of=tuple(map(new, part.holder_of)),
        target_of=tuple(map(new, part.target_of)),
        entity=None if entity is None else replace(entity, id=new(entity.id)),
    )


def _new(names: Mapping[str, str], key: str) -> str:
    return names.get(key, key)
