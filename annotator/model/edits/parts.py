"""What all edits are made of: replacing one part by its id, fresh ids, taking parts out."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple, TypeVar

import msgspec

from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Stance

replace = msgspec.structs.replace
Part = TypeVar("Part", Mention, Attribution, Stance, Entity)
HUMAN = "human"


class Edited(NamedTuple):
    """The new value, and what is in hand after the edit."""

    annotation: Annotation
    attribution: str | None = None
    mention: str | None = None


def fresh_id(prefix: str, taken: Iterable[str]) -> str:
    """Give the id ``prefix`` + number that follows the highest number taken."""
    numbers = (key[len(prefix) :] for key in taken if key.startswith(prefix))
    return f"{prefix}{max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0) + 1}"


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
    roles = {
        field: tuple(key for key in frame.role(layer) if key not in gone)
        for layer, field in ROLE_FIELDS.items()
        if layer is not Layer.QUOTE
    }
    return replace(frame, quote=None if frame.quote in gone else frame.quote, **roles)


def unused(annotation: Annotation, among: Iterable[str]) -> set[str]:
    """Find the mentions that no frame has a role for and no stance has as its target."""
    return {key for key in among if key not in annotation.attributions_of}


def take_out(annotation: Annotation, gone: Collection[str]) -> Annotation:
    """Take out mentions, frames and stances by id, and everything that hangs on them.

    Roles, stances and entities lose the mentions; with a frame go its stances; with any part
    its comments and provenance.
    """
    if not gone:
        return annotation
    stances = tuple(
        _without_mentions(stance, gone)
        for stance in annotation.stances
        if stance.id not in gone and stance.attribution not in gone
    )
    lost = {*gone} | ({s.id for s in annotation.stances} - {s.id for s in stances})
    return replace(
        annotation,
        mentions=tuple(mention for mention in annotation.mentions if mention.id not in gone),
        attributions=tuple(
            without_roles(frame, gone) for frame in annotation.attributions if frame.id not in gone
        ),
        stances=stances,
        entities=tuple(
            replace(entity, mentions=tuple(key for key in entity.mentions if key not in gone))
            for entity in annotation.entities
        ),
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
