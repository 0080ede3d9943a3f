"""The entity: who or what a mention refers to, the same across the project's articles."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.mention import Id
from annotator.problems import Problem

_ITEM: Final = re.compile(
    r"(?:https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/)?([Qq][1-9][0-9]*)/?"
)


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


Register = Mapping[str, Entity]
"""What a project calls its entities: by each id that annotations may hold, the entity as it is
now, under the id it is known by now and without mentions."""


def fresh_entity_id() -> str:
    """Give an id that no other project gives either, so that corpora can be put together."""
    from uuid import uuid4  # noqa: PLC0415 - needed only once somebody new is named

    return f"e-{uuid4().hex[:12]}"


def wikidata_item(typed: str) -> str | None:
    """Read a Wikidata item as people write or paste it: ``Q42``, ``q42``, its address; or nothing.

    Raises:
        Problem: it is none.
    """
    if not typed.strip():
        return None
    found = _ITEM.fullmatch(typed.strip())
    if found is None:
        raise Problem("entity.wikidata", text=typed.strip())
    return found[1].upper()


def entity_name(typed: str) -> str:
    """Give a name without the space around it, on one line.

    Raises:
        Problem: nothing is left of it.
    """
    name = " ".join(typed.split())
    if not name:
        raise Problem("entity.nameless")
    return name
