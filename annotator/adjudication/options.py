"""A difference as it is told: what it is about, and what there is to choose from."""

from enum import StrEnum
from typing import Any

from msgspec import Struct

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


ON_MENTIONS = frozenset({Kind.EDGES, Kind.MENTION_FEATURE, Kind.ENTITY, Kind.MENTION})
"""The kinds that are about one mention, whichever frames use it."""


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
        part: the id that what it is about has in the outcome: a frame, mention, stance, entity;
            empty: the article.
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
    part: str = ""
    group: str | None = None
    layer: Layer | None = None
    name: str = ""
    joint: bool = False
    folded: bool = False
    hangs_on: tuple[str, ...] = ()
    place: Spans = ()

    @property
    def unit(self) -> int | None:
        """Of a difference about a mention the number that its id is made with."""
        return int(self.part[1:]) if self.kind in ON_MENTIONS else None

    def said_by(self, annotator: str) -> Option | None:
        """Give what an annotator says; None where they lack the frame it is about."""
        return next((one for one in self.options if annotator in one.annotators), None)
