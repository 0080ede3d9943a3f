"""The stance: how the speaker of a frame evaluates somebody or something."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.mention import Id

Intensity = Annotated[int, Constraint(ge=1, le=3, description="1 mild, 2 clear, 3 strong")]


class Polarity(StrEnum):
    """Which way the evaluation goes."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"
    DOUBT = "doubt"
    MIXED = "mixed"


class Stance(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One evaluation, expressed in one attribution.

    Attributes:
        id: unique in its annotation.
        attribution: the frame that expresses it.
        holder: whose stance it is: a mention's or an entity's id.
        target: what is evaluated: a mention's or an entity's id; None for neutral.
        polarity: which way it goes.
        intensity: how strongly, 1 to 3.
        explicit: said in so many words, rather than implied.
    """

    id: Id
    attribution: Id
    holder: Id | None = None
    target: Id | None = None
    polarity: Polarity
    intensity: Intensity = 1
    explicit: bool = True
