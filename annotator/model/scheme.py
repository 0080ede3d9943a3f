"""The annotation scheme: how the layers look, which keys mark them, which features are legal.

A project carries its own scheme. The set of layers is closed (`Layer`); a scheme says how
each is named, drawn and reached, whether a frame needs it, and what may be said about it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from msgspec import Meta as Constraint
from msgspec import Struct

from annotator.model.attribution import Commitment, Mode
from annotator.model.entity import EntityKind
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

Colour = Annotated[str, Constraint(pattern="^#[0-9A-Fa-f]{6}$")]
Key = Annotated[str, Constraint(min_length=1, max_length=1, description="on a Latin keyboard")]


class Look(StrEnum):
    """The shape in which a layer is drawn, so that colour is never the only cue."""

    FILL = "fill"
    SOLID = "solid"
    FRAME = "frame"
    DOTTED = "dotted"
    DOUBLE = "double"
    DASHED = "dashed"


class LayerStyle(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How one layer is named, drawn, reached, and whether every frame needs it."""

    layer: Layer
    name_ar: str
    name_en: str
    key: Key
    look: Look
    colour: Colour
    colour_dark: Colour
    required: bool = False


class Owner(StrEnum):
    """What a feature belongs to."""

    QUOTE = "quote"
    CUE = "cue"
    SPEAKER = "speaker"
    SOURCE = "source"
    ADDRESSEE = "addressee"
    TARGET = "target"
    ATTRIBUTION = "attribution"
    DOCUMENT = "document"


class Kind(StrEnum):
    """What values a feature takes."""

    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    TEXT = "text"


class Feature(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A property that the scheme lets annotators set; ``values`` is the tag set of a choice."""

    name: Annotated[str, Constraint(pattern=r"^\w+$")]
    on: Owner
    kind: Kind = Kind.CHOICE
    values: tuple[str, ...] = ()

    def allows(self, value: Any) -> bool:  # noqa: ANN401 - a feature's value is any JSON value
        """Tell whether a value is legal for this feature (None, unset, always is)."""
        if value is None:
            return True
        match self.kind:
            case Kind.CHOICE:
                return value in self.values
            case Kind.FLAG:
                return isinstance(value, bool)
            case Kind.NUMBER:
                return isinstance(value, int | float) and not isinstance(value, bool)
            case Kind.TEXT:
                return isinstance(value, str)


class PolarityKey(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The key that sets a polarity."""

    polarity: Polarity
    key: Key


class Scheme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A project's annotation scheme."""

    format: Literal["musnad-scheme/1"] = "musnad-scheme/1"
    name: str
    layers: tuple[LayerStyle, ...]
    polarities: tuple[PolarityKey, ...]
    features: tuple[Feature, ...]

    def style(self, layer: Layer) -> LayerStyle:
        """Give the style of a layer (every checked scheme has one for each)."""
        return next(style for style in self.layers if style.layer is layer)

    def features_on(self, owner: Owner) -> Mapping[str, Feature]:
        """Give the features of one owner, by name."""
        return {feature.name: feature for feature in self.features if feature.on is owner}


def _style(style: tuple[Layer, str, str, str, Look], colours: tuple[str, str]) -> LayerStyle:
    layer, arabic, english, key, look = style
    required = layer in {Layer.QUOTE, Layer.SPEAKER}
    return LayerStyle(
        layer=layer,
        name_ar=arabic,
        name_en=english,
        key=key,
        look=look,
        colour=colours[0],
        colour_dark=colours[1],
        required=required,
    )


# The hues are Okabe and Ito's (2008) colour-blind-safe palette; in the light theme darkened, in
# the dark one lightened, until the strokes stand out against the page by 3:1 (WCAG 2.2, 1.4.11).
DEFAULT_SCHEME = Scheme(
    name="attribution",
    layers=(
        _style((Layer.QUOTE, "قول", "quote", "Q", Look.FILL), ("#F0E442", "#7A7000")),
        _style((Layer.CUE, "لفظ الإسناد", "cue", "C", Look.SOLID), ("#D55E00", "#FF8A3D")),
        _style((Layer.SPEAKER, "قائل", "speaker", "S", Look.FRAME), ("#0072B2", "#5CB8F0")),
        _style((Layer.SOURCE, "مصدر", "source", "O", Look.DOTTED), ("#007A59", "#2CC79B")),
        _style((Layer.ADDRESSEE, "مخاطَب", "addressee", "A", Look.DOUBLE), ("#A8487F", "#E79CC3")),
        _style((Layer.TARGET, "مستهدَف", "target", "T", Look.DASHED), ("#664400", "#F0B429")),
    ),
    polarities=tuple(
        PolarityKey(polarity=polarity, key=str(number))
        for number, polarity in enumerate(Polarity, start=1)
    ),
    features=(
        Feature(name="mode", on=Owner.ATTRIBUTION, values=tuple(mode.value for mode in Mode)),
        Feature(name="implicit", on=Owner.ATTRIBUTION, kind=Kind.FLAG),
        Feature(
            name="commitment",
            on=Owner.ATTRIBUTION,
            values=tuple(commitment.value for commitment in Commitment),
        ),
        Feature(name="kind", on=Owner.SPEAKER, values=tuple(kind.value for kind in EntityKind)),
        Feature(name="kind", on=Owner.SOURCE, values=tuple(kind.value for kind in EntityKind)),
    ),
)
