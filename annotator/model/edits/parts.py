"""What all edits are made of: replacing one part by its id, fresh ids, taking parts out."""

from collections.abc import Callable, Collection, Iterable
from itertools import count
from typing import NamedTuple, TypeVar, cast

import msgspec

from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, Span
from annotator.model.stance import Stance

Whole = TypeVar("Whole", bound=msgspec.Struct)
Part = TypeVar("Part", Mention, Attribution, Stance, Entity)
HUMAN = "human"
DIGITS = 10  # that no id which counts has; others are only not taken again


class Edited(NamedTuple):
    """The new value, and what is in hand after the edit."""

    annotation: Annotation
    attribution: str | None = None
    mention: str | None = None


def replace(whole: Whole, **parts: object) -> Whole:
    """Give an annotation, or anything in it, with other parts."""
    if isinstance(whole, Annotation):
        return cast("Whole", whole.changed(**parts))
    return msgspec.structs.replace(whole, **parts)


def fresh_id(prefix: str, annotation: Annotation) -> str:
    """Give an id that no part of the annotation has: ``prefix`` + a number after the last ones'."""
    kinds: tuple[tuple[Mention | Attribution | Stance | Entity, ...], ...] = (
        annotation.mentions,
        annotation.attributions,
        annotation.stances,
        annotation.entities,
    )
    last = max((_number(prefix, kind[-1].id) for kind in kinds if kind), default=0)
    others = {part.id for kind in kinds[2:] for part in kind}
    taken = (annotation.mention_by_id, annotation.attribution_by_id, others)
    keys = (f"{prefix}{number}" for number in count(last + 1))
    return next(key for key in keys if not any(key in known for known in taken))


def _number(prefix: str, part_id: str) -> int:
    number = part_id.removeprefix(prefix)
    return int(number) if number != part_id and number.isdecimal() and len(number) < DIGITS else 0


def swap(parts: tuple[Part, ...], part_id: str, change: Callable[[Part], Part]) -> tuple[Part, ...]:
    """Replace the part that has this id by its changed version."""
    return tuple(change(part) if part.id == part_id else part for part in parts)


def with_frame(
    annotation: Annotation, frame_id: str, change: Callable[[Attribution], Attribution]
) -> Annotation:
    """Change one frame."""
    return replace(annotation, attributions=swap(annotation.attributions, frame_id, change))


def with_stance(
    annotation: Annotation, stance_id: str, change: Callable[[Stance], Stance]
) -> Annotation:
    """Change one stance."""
    return replace(annotation, stances=swap(annotation.stances, stance_id, change))


def without_roles(frame: Attribution, gone: Collection[str]) -> Attribution:
    """Take mentions out of every role of a frame."""
    if not any(key in gone for key in frame.members()):
        return frame
    roles = {
        field: tuple(key for key in frame.role(layer) if key not in gone)
        for layer, field in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    return replace(frame, quote=None if frame.quote in gone else frame.quote, **roles)


def in_text_order(annotation: Annotation, frame: Attribution) -> Attribution:
    """Put each role's mentions in text order, but for sources: their order is the chain's."""

    def place(key: str) -> tuple[Span, ...]:
        return annotation.mention_by_id[key].spans

    roles = {
        field: tuple(sorted(frame.role(layer), key=place))
        for layer, field in ROLE_FIELDS.items()
        if layer not in {Layer.QUOTE, Layer.SOURCE}
    }
    return replace(frame, **roles)


def added(annotation: Annotation, key: str, **parts: object) -> Annotation:
    """Put in changed parts, of which the one with this id has been made by hand."""
    return replace(annotation, provenance={**annotation.provenance, key: HUMAN}, **parts)


def unused(annotation: Annotation, among: Iterable[str | None]) -> set[str]:
    """Find the mentions that no frame has a role for and no stance has as its target."""
    mentions, used = annotation.mention_by_id, annotation.attributions_of
    return {key for key in among if key is not None and key in mentions and key not in used}


def take_out(annotation: Annotation, gone: Collection[str]) -> Annotation:
    """Take out mentions, frames and stances by id, and everything that hangs on them.

    Roles, stances and entities lose the mentions; with a frame go its stances; with its last
    mention an entity that no stance names; with any part its comments and provenance.
    """
    if not gone:
        return annotation
    stances = tuple(
        _without_mentions(stance, gone)
        for stance in annotation.stances
        if stance.id not in gone and stance.attribution not in gone
    )
    entities = with_members(annotation.entities, stances, lambda key: key not in gone)
    before = {s.id for s in annotation.stances} | {e.id for e in annotation.entities}
    lost = {*gone, *(before - {s.id for s in stances} - {e.id for e in entities})}
    return replace(
        annotation,
        mentions=tuple(mention for mention in annotation.mentions if mention.id not in gone),
        attributions=tuple(
            without_roles(frame, gone) for frame in annotation.attributions if frame.id not in gone
        ),
        stances=stances,
        entities=entities,
        comments=tuple(comment for comment in annotation.comments if comment.on not in lost),
        provenance={key: by for key, by in annotation.provenance.items() if key not in lost},
    )


def without_hollow(annotation: Annotation, among: Iterable[str]) -> Annotation:
    """Take out those of these frames that are left with neither a mention nor a target."""
    aimed = {stance.attribution for stance in annotation.stances if stance.target is not None}
    frames = (annotation.attribution_by_id[key] for key in among)
    hollow = {f.id for f in frames if f.id not in aimed and not any(f.members())}
    return take_out(annotation, hollow)


def _without_mentions(stance: Stance, gone: Collection[str]) -> Stance:
    return replace(
        stance,
        holder=None if stance.holder in gone else stance.holder,
        target=None if stance.target in gone else stance.target,
    )


def with_members(
    entities: Iterable[Entity], stances: Iterable[Stance], stays: Callable[[str], bool]
) -> tuple[Entity, ...]:
    """Keep those mentions of entities that stay; an entity that loses its last one goes.

    It stays where a stance names it as its holder or target, and where it had none before.
    """
    named = {party for stance in stances for party in (stance.holder, stance.target)}
    kept = []
    for entity in entities:
        members = tuple(filter(stays, entity.mentions))
        if members or not entity.mentions or entity.id in named:
            kept.append(entity if members == entity.mentions else replace(entity, mentions=members))
    return tuple(kept)
