"""The annotation: one annotator's work on one article, as one immutable value.

Knows the article only by the offsets into its text. Every change makes a new value
(``annotator.model.edits``); nothing here is ever altered in place.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from msgspec import Meta as Constraint
from msgspec import Struct, field

from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Id, Mention
from annotator.model.stance import Stance

UTC_TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"
Timestamp = Annotated[str, Constraint(pattern=UTC_TIME, description="ISO 8601 with offset")]


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    FINISHED = "finished"
    SKIPPED = "skipped"
    ADJUDICATED = "adjudicated"


class Comment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A remark on a mention, a frame, a stance, an entity or (``on`` = None) the article."""

    on: Id | None = None
    by: str | None = None
    at: Timestamp | None = None
    text: str


class Annotation(Struct, frozen=True, kw_only=True, dict=True):
    """One annotator's (or the adjudicated) work on one article."""

    annotator: str | None = None
    status: Status = Status.NEW
    updated: Timestamp | None = None
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stances: tuple[Stance, ...] = ()
    entities: tuple[Entity, ...] = ()
    labels: dict[str, Any] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    provenance: dict[str, str] = field(default_factory=dict)

    @cached_property
    def mention_by_id(self) -> Mapping[str, Mention]:
        """The mentions under their ids."""
        return {mention.id: mention for mention in self.mentions}

    @cached_property
    def attribution_by_id(self) -> Mapping[str, Attribution]:
        """The attributions under their ids."""
        return {attribution.id: attribution for attribution in self.attributions}

    @cached_property
    def attributions_of(self) -> Mapping[str, tuple[Attribution, ...]]:
        """The frames that each mention (by id) has a role in; a target counts with its stance."""
        frames: dict[str, tuple[Attribution, ...]] = {}
        for attribution in self.attributions:
            for member in attribution.members():
                frames[member] = (*frames.get(member, ()), attribution)
        for stance in self.stances:
            if not stance.target or stance.target not in self.mention_by_id:
                continue
            if stance.attribution in self.attribution_by_id:
                frame = self.attribution_by_id[stance.attribution]
                held = frames.get(stance.target, ())
                if frame not in held:
                    frames[stance.target] = (*held, frame)
        return frames

    def first_position(self, frame: Attribution) -> int:
        """Where a frame stands in the article: its quote, else the first of its mentions."""
        mentions = self.mention_by_id
        if frame.quote is not None and frame.quote in mentions:
            return mentions[frame.quote].start
        return min((mentions[key].start for key in frame.members() if key in mentions), default=0)

    @cached_property
    def in_reading_order(self) -> tuple[Attribution, ...]:
        """The attributions in the order in which their quotes stand in the article."""
        return tuple(sorted(self.attributions, key=self.first_position))

    def stances_of(self, attribution_id: str) -> tuple[Stance, ...]:
        """Give the stances that this frame expresses."""
        return tuple(stance for stance in self.stances if stance.attribution == attribution_id)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been annotated yet."""
        return not (
            self.mentions
            or self.attributions
            or self.stances
            or self.entities
            or self.labels
            or self.comments
        )
