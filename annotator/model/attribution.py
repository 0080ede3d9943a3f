"""The attribution: the frame that joins a quote to its cue, speaker, sources and addressee."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import Annotated, Any

from msgspec import Meta as Constraint
from msgspec import Struct, field

from annotator.model.mention import Id, Layer


class Mode(StrEnum):
    """How the quote gives the words: in marks, reported, or partly in marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Commitment(StrEnum):
    """How far the reporter stands by what is attributed («أثبت», «قال», «زعم»)."""

    ENDORSE = "endorse"
    NEUTRAL = "neutral"
    DISTANCE = "distance"


FIXED_FEATURES = frozenset({"mode", "implicit", "confidence"})
"""The format's own, whatever a scheme says."""

FEATURES_SCHEMA = {
    "properties": {
        "mode": {"enum": [*(mode.value for mode in Mode), None]},
        "implicit": {"type": ["boolean", "null"]},
        "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
    }
}
Features = Annotated[dict[str, Any], Constraint(extra_json_schema=FEATURES_SCHEMA)]


class Attribution(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One frame. Roles hold the ids of mentions of the same annotation.

    Attributes:
        id: unique in its annotation.
        quote: the mention of what was said; None while the frame is unfinished.
        cues: the words by which the article attributes it, in text order.
        speakers: whose words they are.
        sources: the chain of transmission, from the speaker outwards.
        addressees: to whom they were said.
        features: ``mode``, ``implicit`` (the speaker is not named in the clause), for a
            suggestion ``confidence``, and what else the scheme allows.
    """

    id: Id
    quote: Id | None = None
    cues: tuple[Id, ...] = ()
    speakers: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()
    addressees: tuple[Id, ...] = ()
    features: Features = field(default_factory=dict)

    @property
    def mode(self) -> Mode | None:
        """The quote's mode, where it is set."""
        value = self.features.get("mode")
        return None if value is None else Mode(value)

    @property
    def implicit(self) -> bool:
        """Whether the speaker is left unnamed in the clause."""
        return bool(self.features.get("implicit", False))

    @property
    def confidence(self) -> float | None:
        """How likely whoever suggested it held it to be right, 0 to 1; None of people's work."""
        value = self.features.get("confidence")
        return None if value is None else float(value)

    @property
    def commitment(self) -> Commitment | None:
        """How far the reporter stands by it; None where unset, or of another scheme's values."""
        value = self.features.get("commitment")
        return next((each for each in Commitment if each.value == value), None)

    def role(self, layer: Layer) -> tuple[Id, ...]:
        """Give the ids that fill the role of this layer (none for targets: stances hold them)."""
        match layer:
            case Layer.QUOTE:
                return () if self.quote is None else (self.quote,)
            case Layer.TARGET:
                return ()
            case _:
                filled: tuple[Id, ...] = getattr(self, ROLE_FIELDS[layer])
                return filled

    def members(self) -> Iterator[Id]:
        """Give the ids of all mentions in the frame, role by role."""
        quote = () if self.quote is None else (self.quote,)
        return chain(quote, self.cues, self.speakers, self.sources, self.addressees)


ROLE_FIELDS = {
    Layer.QUOTE: "quote",
    Layer.CUE: "cues",
    Layer.SPEAKER: "speakers",
    Layer.SOURCE: "sources",
    Layer.ADDRESSEE: "addressees",
}
