"""What several annotations of one article differ in: each difference small enough for one key.

Frames that are about the same thing stand together in a group; what all of their annotators say
of it is agreed, and everything else is a difference with the options there are. Values in, values
out; annotators are equals, and are named in alphabetical order wherever their order shows.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from annotator.adjudication.options import Difference, Kind, Option
from annotator.adjudication.plan import Plan
from annotator.adjudication.planning import planned
from annotator.model.annotation import Annotation

__all__ = ["Comparison", "Difference", "Group", "Kind", "Option", "compare"]

FEWEST = 2


class Group(Struct, frozen=True, kw_only=True):
    """Frames of different annotators that are about the same thing, one of each at most.

    Attributes:
        id: the id that its frame has in the outcome.
        frames: by annotator the id of their frame.
        differences: what they differ in, as they are to be gone through.
    """

    id: str
    frames: Mapping[str, str]
    differences: tuple[Difference, ...] = ()


class Comparison(Struct, frozen=True, kw_only=True, dict=True):
    """Several annotations of one article laid side by side.

    Attributes:
        text: the article.
        sides: by annotator, in alphabetical order, what they made of it.
        plan: what the outcome is made by.
    """

    text: str
    sides: Mapping[str, Annotation]
    plan: Plan

    @property
    def annotators(self) -> tuple[str, ...]:
        """Who is compared, in alphabetical order."""
        return tuple(self.sides)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Their frames, in reading order; every frame of everybody is in exactly one."""
        return tuple(
            Group(
                id=frame.id,
                frames={name: one.id for name, one in frame.frames.items()},
                differences=self.plan.differences.get(frame.id, ()),
            )
            for frame in self.plan.frames
        )

    @property
    def loose(self) -> tuple[Difference, ...]:
        """The differences outside frames: mentions in none, kinds of entities, labels."""
        return self.plan.differences.get(None, ())

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """All differences as they are to be gone through: the groups', then the others."""
        return (*(one for group in self.groups for one in group.differences), *self.loose)

    @cached_property
    def by_id(self) -> Mapping[str, Difference]:
        """The differences under their ids."""
        return {one.id: one for one in self.differences}


def compare(text: str, sides: Sequence[Annotation]) -> Comparison:
    """Tell what two or more annotations of an article differ in.

    Args:
        text: the article.
        sides: one annotation of each annotator, each with their name.

    Raises:
        ValueError: there are fewer than two, one has no name, or two have the same.
    """
    named = {side.annotator: side for side in sides if side.annotator is not None}
    if len(named) != len(sides) or len(named) < FEWEST:
        raise ValueError([side.annotator for side in sides])
    ordered = dict(sorted(named.items()))
    return Comparison(text=text, sides=ordered, plan=planned(text, ordered))
