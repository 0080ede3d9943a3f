"""Who can hold a stance, and what it can be aimed at: the parties that an annotation knows.

Values in, values out; nothing here chooses for the annotator.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer
from annotator.model.stance import Stance

AIMED_AT = (Layer.TARGET, Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE)


class Party(NamedTuple):
    """Somebody or something with an id in the annotation; ``is_entity`` tells which sort."""

    id: str
    name: str
    is_entity: bool = False


def party(annotation: Annotation, part_id: str | None) -> Party | None:
    """Give the mention or the entity that has an id; None where there is none (any more)."""
    mention = annotation.mention_by_id.get(part_id or "")
    if mention is not None:
        return Party(mention.id, mention.text)
    return next((each for each in entities(annotation) if each.id == part_id), None)


def entities(annotation: Annotation) -> Iterator[Party]:
    """Give the annotation's entities."""
    return (Party(entity.id, entity.name, is_entity=True) for entity in annotation.entities)


def holders(annotation: Annotation, frame: Attribution) -> tuple[Party, ...]:
    """List who may hold a frame's stance: its speakers, sources, addressees, then the entities."""
    keys = chain(frame.speakers, frame.sources, frame.addressees)
    mentions = (party(annotation, key) for key in dict.fromkeys(keys))
    return (*(each for each in mentions if each is not None), *entities(annotation))


def next_holder(annotation: Annotation, frame: Attribution, stance: Stance) -> str | None:
    """Give the id of the holder after the present one, round and round."""
    keys = [each.id for each in holders(annotation, frame)]
    if not keys:
        return None
    return keys[(keys.index(stance.holder) + 1) % len(keys)] if stance.holder in keys else keys[0]


def targets(annotation: Annotation, present: str | None = None) -> tuple[Party, ...]:
    """List what a stance may be aimed at: the entities, then the parties and targets marked.

    Of mentions that read the same the first is named, or the ``present`` target.
    """
    named: dict[str, Party] = {}
    for mention in sorted(annotation.mentions, key=lambda mention: mention.start):
        if mention.layer in AIMED_AT and (mention.text not in named or mention.id == present):
            named[mention.text] = Party(mention.id, mention.text)
    return (*entities(annotation), *named.values())
