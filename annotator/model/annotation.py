"""The annotation: one annotator's work on one article, as one immutable value.

Knows the article only by the offsets into its text. Every change makes a new value
(``annotator.model.edits``); nothing here is ever altered in place.
"""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any

from msgspec import UNSET, Struct, UnsetType, field
from msgspec.structs import replace

from annotator.model.attribution import Attribution
from annotator.model.comment import UTC_TIME, Comment, Timestamp
from annotator.model.entity import Entity
from annotator.model.mention import Mention
from annotator.model.rejection import Rejected
from annotator.model.span_index import SpanIndex
from annotator.model.stance import Stance
from annotator.model.unplaced import Unplaced

__all__ = [
    "ADJUDICATED",
    "DONE",
    "INDICES",
    "UTC_TIME",
    "Annotation",
    "Comment",
    "Status",
    "Timestamp",
]


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    FINISHED = "finished"
    SKIPPED = "skipped"
    ADJUDICATED = "adjudicated"


DONE = (Status.FINISHED, Status.ADJUDICATED)
"""What is worth learning from, the better last."""


ADJUDICATED = "adjudicated"
"""The annotator of what was agreed on where several had differed."""

INDICES = {  # what is derived from which parts, and holds for as long as these stay
    "mention_by_id": ("mentions",),
    "index": ("mentions",),
    "attribution_by_id": ("attributions",),
    "attributions_of": ("mentions", "attributions", "stances"),
    "entity_of": ("entities",),
    "stances_by_attribution": ("stances",),
    "in_reading_order": ("mentions", "attributions", "stances"),
}


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
    # These are written only where there are any:
    rejected: tuple[Rejected, ...] | UnsetType = UNSET
    unplaced: tuple[Unplaced, ...] | UnsetType = UNSET

    def changed(self, **parts: object) -> "Annotation":
        """Give a value with other parts; it takes over what was derived from those that stay."""
        value = replace(self, **parts)
        for index, sources in INDICES.items():
            if index in self.__dict__ and not any(
                getattr(value, part) is not getattr(self, part) for part in sources
            ):
                value.__dict__[index] = self.__dict__[index]
        return value

    @cached_property
    def mention_by_id(self) -> Mapping[str, Mention]:
        """The mentions under their ids."""
        return {mention.id: mention for mention in self.mentions}

    @cached_property
    def index(self) -> SpanIndex:
        """Where the mentions stand, each from its first code point to its last."""
        return SpanIndex([(m.spans[0][0], m.spans[-1][1]) for m in self.mentions])

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that reach into a stretch (code points), by their starts.

        One in several spans counts with what lies between them.
        """
        return [self.mentions[number] for number in self.index.touching(start, end)]

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
                found = frames.get(member, ())
                if attribution not in found:
                    frames[member] = (*found, attribution)
        for stance in self.stances:
            frame = self.attribution_by_id.get(stance.attribution)
            if frame is not None and stance.target in self.mention_by_id:
                found = frames.get(stance.target or "", ())
                if frame not in found:
                    frames[stance.target or ""] = (*found, frame)
        return frames

    @cached_property
    def entity_of(self) -> Mapping[str, Entity]:
        """The entity that each mention (by id) refers to; mentions without one are left out."""
        return {member: entity for entity in self.entities for member in entity.mentions}

    @cached_property
    def stances_by_attribution(self) -> Mapping[str, tuple[Stance, ...]]:
        """The stances that each frame (by id) expresses; frames without a stance are left out."""
        stances: defaultdict[str, list[Stance]] = defaultdict(list)
        for stance in self.stances:
            stances[stance.attribution].append(stance)
        return {frame: tuple(found) for frame, found in stances.items()}

    def stances_of(self, attribution_id: str) -> tuple[Stance, ...]:
        """Give the stances that this frame expresses."""
        return self.stances_by_attribution.get(attribution_id, ())

    def mentions_of(self, attribution_id: str) -> tuple[Mention, ...]:
        """Give the mentions of a frame, role by role, and the targets of its stances."""
        frame = self.attribution_by_id.get(attribution_id)
        members = frame.members() if frame is not None else ()
        targets = (stance.target for stance in self.stances_of(attribution_id))
        keys = dict.fromkeys((*members, *targets))
        return tuple(self.mention_by_id[key] for key in keys if key in self.mention_by_id)

    def first_position(self, frame: Attribution) -> int:
        """Where a frame stands in the article (code points): its quote, else its first cue.

        A frame that has neither yet stands at the first of its mentions and targets; its speaker
        alone would often place it where another frame is.
        """
        quote = self.mention_by_id.get(frame.quote or "")
        if quote is not None:
            return quote.spans[0][0]
        targets = (stance.target for stance in self.stances_of(frame.id))
        for keys in (frame.cues, (*frame.members(), *targets)):
            mentions = (self.mention_by_id.get(key) for key in keys if key is not None)
            starts = [mention.start for mention in mentions if mention is not None]
            if starts:
                return min(starts)
        return 0

    @cached_property
    def in_reading_order(self) -> tuple[Attribution, ...]:
        """The attributions in the order in which they stand in the article."""
        return tuple(sorted(self.attributions, key=self.first_position))

    @property
    def rejections(self) -> tuple[Rejected, ...]:
        """The suggestions that were rejected, in the order in which they were."""
        return self.rejected or ()

    @property
    def homeless(self) -> tuple[Unplaced, ...]:
        """The mentions that have no place in the article's text as it is now."""
        return self.unplaced or ()

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
            or self.rejections
            or self.homeless
        )
