"""Each annotation in terms that all of them share: units of mentions in the place of ids."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Attribution
from annotator.model.mention import Id, Layer
from annotator.model.stance import Polarity, Stance

SPEAKER = ""
"""As the holder of a stance: the frame's first speaker, whoever that is. No entity's id."""

Party = int | str | None
"""A unit's number, an entity's id, or nobody."""

UnitOf = Mapping[Id, int]
"""By a mention's id the number of its unit."""


class StanceReading(Struct, frozen=True):
    """A stance, without ids."""

    polarity: Polarity
    target: Party
    holder: Party
    intensity: int
    explicit: bool

    @property
    def says_nothing(self) -> bool:
        """Whether it is as good as none: neutral, about nothing."""
        return self.polarity is Polarity.NEUTRAL and self.target is None


class FrameReading(Struct, frozen=True):
    """A frame of one annotator, with units in the place of mentions."""

    annotator: str
    id: Id
    position: int
    roles: Mapping[Layer, tuple[int, ...]]
    features: Mapping[str, object]
    stances: tuple[StanceReading, ...]

    @property
    def quote(self) -> int | None:
        """The unit of the quote."""
        return next(iter(self.roles[Layer.QUOTE]), None)


def frames_of(side: Annotation, annotator: str, units: UnitOf) -> list[FrameReading]:
    """Read all frames of an annotation."""
    return [_frame(side, annotator, frame, units) for frame in side.attributions]


def _frame(side: Annotation, annotator: str, frame: Attribution, units: UnitOf) -> FrameReading:
    return FrameReading(
        annotator,
        frame.id,
        side.first_position(frame),
        {layer: _units(frame.role(layer), units) for layer in ROLE_FIELDS},
        {
            name: value
            for name, value in frame.features.items()
            if value is not None and name != "confidence"  # a suggestion's, not a person's
        },
        tuple(_stance(side, frame, one, units) for one in side.stances_of(frame.id)),
    )


def _units(keys: Iterable[Id], units: UnitOf) -> tuple[int, ...]:
    return tuple(dict.fromkeys(units[key] for key in keys))


def _stance(side: Annotation, frame: Attribution, stance: Stance, units: UnitOf) -> StanceReading:
    speakers = sorted(frame.speakers, key=lambda key: side.mention_by_id[key].spans)
    is_speaker = stance.holder is not None and stance.holder in speakers[:1]
    holder: Party = None if stance.holder is None else units.get(stance.holder, stance.holder)
    target: Party = None if stance.target is None else units.get(stance.target, stance.target)
    return StanceReading(
        stance.polarity,
        target,
        SPEAKER if is_speaker else holder,
        stance.intensity,
        stance.explicit,
    )
