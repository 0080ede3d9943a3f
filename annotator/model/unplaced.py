"""The unplaced mention: its article's text came again changed, and its own words were not found.

It keeps everything by which it can be put where it belongs, by hand or by a later text, as if it
had never been away: what it was, what stood around it, and its roles.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.comment import Comment
from annotator.model.entity import Entity
from annotator.model.mention import Id, Layer, Mention, Span

Likeness = Annotated[float, Constraint(ge=0, le=1)]


class Reason(StrEnum):
    """Why a mention could not be placed."""

    GONE = "gone"  # nothing like it is there any more
    CHANGED = "changed"  # something like it is there, in other words
    AMBIGUOUS = "ambiguous"  # its words stand in several places that are alike
    TAKEN = "taken"  # another mention of its layer came to stand in its place

    @property
    def wording(self) -> str:
        """The code of the words that say it."""
        return WORDINGS[self]


WORDINGS = {
    Reason.GONE: "unplaced.gone",
    Reason.CHANGED: "unplaced.changed",
    Reason.AMBIGUOUS: "unplaced.ambiguous",
    Reason.TAKEN: "unplaced.taken",
}


class Role(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a mention did in a frame.

    Attributes:
        attribution: which frame.
        role: as what.
        position: which of the mentions in this role it was, from 0.
    """

    attribution: Id
    role: Layer
    position: Annotated[int, Constraint(ge=0)] = 0


class Unplaced(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mention without a place.

    Attributes:
        mention: what it was; its spans are offsets into the text that it was marked in.
        before: what stood before it there, as far as it tells the place.
        after: what stood after it.
        reason: why it has no place.
        proposal: where it may belong in the text as it is now; empty where nothing is like it.
        likeness: how like the proposal is to it, 0 to 1.
        roles: what it did in frames.
        holder_of: the stances that it held.
        target_of: the stances that were about it.
        entity: the entity that it refers to, without mentions.
        comments: the remarks on it.
        provenance: who made it.
    """

    mention: Mention
    before: str = ""
    after: str = ""
    reason: Reason
    proposal: tuple[Span, ...] = ()
    likeness: Likeness = 0.0
    roles: tuple[Role, ...] = ()
    holder_of: tuple[Id, ...] = ()
    target_of: tuple[Id, ...] = ()
    entity: Entity | None = None
    comments: tuple[Comment, ...] = ()
    provenance: str | None = None
