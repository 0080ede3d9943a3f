"""What several annotations of one article differ in: each difference small enough for one key.

Frames that are about the same thing stand together in a group; what all of their annotators say
of it is agreed, and everything else is a difference with the options there are. Values in, values
out; annotators are equals, and are named in alphabetical order wherever their order shows.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from annotator.model.annotation import Annotation
from annotator.model.matching import Spans
from annotator.model.mention import Layer


class Kind(StrEnum):
    """What a difference is about.

    ``name`` and ``layer`` of the `Difference` say which feature, label or role it is.
    """

    FRAME = "frame"  # there or not
    EDGES = "edges"  # of one mention, wherever frames use it
    ROLE = "role"  # who or what fills a role of a frame: a mention, another, none
    ORDER = "order"  # of the chain of sources
    FEATURE = "feature"  # of the frame: mode, implicit, commitment, the scheme's own
    MENTION_FEATURE = "mention_feature"
    STANCE = "stance"  # there or not
    POLARITY = "polarity"
    INTENSITY = "intensity"
    EXPLICIT = "explicit"
    TARGET = "target"  # of a stance
    HOLDER = "holder"  # of a stance
    ENTITY = "entity"  # to whom a mention refers
    ENTITY_KIND = "entity_kind"
    LABEL = "label"  # of the article
    MENTION = "mention"  # in no frame: there or not


class Option(Struct, frozen=True, kw_only=True):
    """One of the things that annotators say.

    Attributes:
        annotators: who says so, in alphabetical order.
        present: whether there is something at all; not so where they have marked, set or linked
            nothing.
        places: the mentions that it is about, each by its spans (code points).
        value: of a feature, a label, a stance, the value; of an entity its name.
    """

    annotators: tuple[str, ...]
    present: bool = True
    places: tuple[Spans, ...] = ()
    value: Any = None


class Difference(Struct, frozen=True, kw_only=True):
    """One thing in which annotators differ.

    Attributes:
        id: made from what each of them says, the same at every comparison for as long as they
            all say the same.
        kind: what it is about.
        options: what they say, at least two; first what the first annotator says.
        group: the id of the group of frames that it is told with; None where it is in none.
        layer: of edges, roles, mentions and their features the layer.
        name: of features and labels which.
        joint: whether several options can be taken together.
        folded: whether only vowel marks, tatweel or invisible characters at edges make it.
        hangs_on: the differences that must be decided so that there is something for this one.
        place: where to look in the text, its first stretch first; empty: the article as a whole.
    """

    id: str
    kind: Kind
    options: tuple[Option, ...]
    group: str | None = None
    layer: Layer | None = None
    name: str = ""
    joint: bool = False
    folded: bool = False
    hangs_on: tuple[str, ...] = ()
    place: Spans = ()

    def said_by(self, annotator: str) -> Option | None:
        """Give what an annotator says; None where they lack the frame it is about."""
        return next((one for one in self.options if annotator in one.annotators), None)


class Group(Struct, frozen=True, kw_only=True):
    """Frames of different annotators that are about the same thing, one of each at most.

    Attributes:
        id: made from the frames' ids.
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
        groups: their frames, in reading order; every frame of everybody is in exactly one.
        loose: the differences outside frames: mentions in none, entities, labels.
    """

    text: str
    sides: Mapping[str, Annotation]
    groups: tuple[Group, ...] = ()
    loose: tuple[Difference, ...] = ()
    plan: Any = field(default=None)

    @property
    def annotators(self) -> tuple[str, ...]:
        """Who is compared, in alphabetical order."""
        return tuple(self.sides)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All differences as they are to be gone through: the groups', then the others."""
        return (*(one for group in self.groups for one in group.differences), *self.loose)


def compare(text: str, sides: Sequence[Annotation]) -> Comparison:
    """Tell what two or more annotations of an article differ in.

    Args:
        text: the article.
        sides: one annotation of each annotator, each with their name.

    Raises:
        ValueError: there are fewer than two, one has no name, or two have the same.
    """
    named = {side.annotator: side for side in sides if side.annotator is not None}
    if len(named) != len(sides) or len(named) < 2:  # noqa: PLR2004 - a comparison is of two
        raise ValueError([side.annotator for side in sides])
    return Comparison(text=text, sides=dict(sorted(named.items())))
