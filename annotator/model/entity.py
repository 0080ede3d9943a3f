"""The entity: who or what a mention refers to, the same across the project's articles."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.mention import Id


class EntityKind(StrEnum):
    """What sort of party an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    MEDIA = "media"
    GROUP = "group"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    OTHER = "other"


class Entity(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party that speaks, transmits, is addressed or evaluated.

    Attributes:
        id: unique in the project.
        name: the name to show, as the annotator wants it.
        kind: what sort of party it is.
        wikidata: its Wikidata item, such as ``Q42``.
        mentions: the ids of this annotation's mentions that refer to it.
    """

    id: Id
    name: Annotated[str, Constraint(min_length=1)]
    kind: EntityKind = EntityKind.OTHER
    wikidata: Annotated[str, Constraint(pattern="^Q[1-9][0-9]*$")] | None = None
    mentions: tuple[Id, ...] = ()
