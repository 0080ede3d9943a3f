"""All that an outcome may come to have: what everybody says of each thing, agreed or not."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from annotator.adjudication.options import Difference
from annotator.adjudication.readings import FrameReading
from annotator.adjudication.units import Unit
from annotator.model.decision import Decision
from annotator.model.matching import Spans
from annotator.model.mention import Layer

Decided = Mapping[str, Decision]
"""The decisions that stand, by the ids of their differences."""


class Claim(Struct, frozen=True):
    """What annotators say of one thing.

    Attributes:
        values: by annotator, in alphabetical order; of those for whom it is to say.
        difference: the id of the difference that it is; empty where they agree.
    """

    values: Mapping[str, Any]
    difference: str = ""

    def is_open(self, decided: Decided) -> bool:
        """Whether it is a difference that nobody has decided, or that was settled by hand."""
        decision = decided.get(self.difference) if self.difference else None
        return bool(self.difference) and (decision is None or decision.edited)

    def settled(self, decided: Decided) -> tuple[Any, ...]:
        """Give what holds: what is agreed, or all that was taken; nothing while it is open."""
        if not self.difference:
            return (next(iter(self.values.values()), None),)
        decision = decided.get(self.difference)
        taken = () if decision is None or decision.edited else decision.taken
        found: list[Any] = []
        for name, value in self.values.items():
            if name in taken and value not in found:
                found.append(value)
        return tuple(found)

    def first(self, decided: Decided) -> Any:  # noqa: ANN401 - any JSON value
        """Give the one value that holds; None for nothing."""
        return next(iter(self.settled(decided)), None)


class StancePlan(Struct, frozen=True, kw_only=True):
    """A stance: whether it is there, and each of its fields."""

    id: str
    exists: Claim
    fields: Mapping[str, Claim]


class FramePlan(Struct, frozen=True, kw_only=True):
    """A frame of the outcome.

    Attributes:
        id: the frame's id in the outcome.
        frames: by annotator theirs.
        exists: whether it is there.
        slots: by role what fills it: the numbers of units, mostly one.
        order: of the sources, as units' numbers.
        features: by name.
        stances: the stances that it expresses.
    """

    id: str
    frames: Mapping[str, FrameReading]
    exists: Claim
    slots: Mapping[Layer, tuple[Claim, ...]]
    order: Claim
    features: Mapping[str, Claim]
    stances: tuple[StancePlan, ...]


class UnitPlan(Struct, frozen=True, kw_only=True):
    """A mention of the outcome.

    Attributes:
        unit: the mentions of annotators.
        core: while its edges are open, where it stands: what the most have marked.
        edges: where it stands.
        features: by name.
        entity: the id of the entity that it refers to.
        free: whether it is there even if nothing uses it.
    """

    unit: Unit
    core: Spans
    edges: Claim
    features: Mapping[str, Claim]
    entity: Claim
    free: Claim


class Plan(Struct, frozen=True, kw_only=True, dict=True):
    """What the outcome is made by.

    Attributes:
        units: its mentions, by their numbers from 1.
        frames: its frames, in reading order.
        labels: by name the article's.
        kinds: by an entity's id its kind, where annotators differ in it.
        differences: by group what they differ in, and last (None) what is in no group.
    """

    units: tuple[UnitPlan, ...]
    frames: tuple[FramePlan, ...]
    labels: Mapping[str, Claim]
    kinds: Mapping[str, Claim]
    differences: Mapping[str | None, tuple[Difference, ...]]

    @cached_property
    def frame_by_id(self) -> Mapping[str, FramePlan]:
        """The frames under their ids."""
        return {frame.id: frame for frame in self.frames}

    @cached_property
    def unit_at(self) -> Mapping[tuple[Layer, Spans], int]:
        """By layer and place, of anybody's, the number of the unit."""
        return {
            (plan.unit.layer, place): plan.unit.number
            for plan in self.units
            for place in plan.unit.places.values()
        }

    @cached_property
    def frames_by_quote(self) -> Mapping[int, tuple[str, ...]]:
        """By the unit of anybody's quote the ids of the frames that it may be the quote of."""
        found: dict[int, tuple[str, ...]] = {}
        for frame in self.frames:
            quotes = {
                one for reading in frame.frames.values() for one in reading.roles[Layer.QUOTE]
            }
            for number in quotes:
                found[number] = (*found.get(number, ()), frame.id)
        return found

    def units_of(self, frame: FramePlan) -> list[UnitPlan]:
        """Give the mentions that anybody has in a frame."""
        return [self.units[number - 1] for number in parties_of(frame)]

    @cached_property
    def uses(self) -> Mapping[int, tuple[FramePlan, ...]]:
        """By a unit's number the frames that may use it, in a role or as a stance's party."""
        found: dict[int, dict[str, FramePlan]] = {}
        for frame in self.frames:
            for number in parties_of(frame):
                found.setdefault(number, {})[frame.id] = frame
        return {number: tuple(frames.values()) for number, frames in found.items()}


def parties_of(frame: FramePlan) -> list[int]:
    """List the units that anybody uses in a frame, role by role."""
    found: dict[int, None] = {}
    for reading in frame.frames.values():
        for role in reading.roles.values():
            found.update(dict.fromkeys(role))
        for stance in reading.stances:
            for party in (stance.target, stance.holder):
                if isinstance(party, int):
                    found[party] = None
    return list(found)
