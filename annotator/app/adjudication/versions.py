"""The versions of a frame by several annotators, as a table: a row a role, a column an annotator.

Values in, values out; what is drawn of them is the `Columns`' to know.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotator.adjudication.differences import Comparison, Difference, Group, Kind
from annotator.app.adjudication.apart import Stretch, common, told_apart, whole
from annotator.app.adjudication.words import (
    NOTHING,
    feature_name,
    feature_value,
    option_value,
    title,
    translate,
)
from annotator.app.language import Interface
from annotator.app.names import POLARITY_SIGNS, name_of
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer
from annotator.model.parties import party

OF_STANCES = {Kind.STANCE, Kind.POLARITY, Kind.INTENSITY, Kind.EXPLICIT}
OF_ROLES = {Kind.EDGES, Kind.ROLE, Kind.ORDER, Kind.MENTION_FEATURE, Kind.ENTITY}
ROLES = (Layer.QUOTE, Layer.CUE, Layer.SPEAKER, Layer.SOURCE, Layer.ADDRESSEE)
FEATURES = ("mode", "implicit", "commitment")
Cell = tuple[Stretch, ...]
Frames = list[tuple[Annotation, Attribution] | None]  # of each annotator, with their annotation


class Row(NamedTuple):
    """What annotators say of one thing.

    Attributes:
        name: what it is called.
        cells: what each of them says; None where it isn't for them to say.
        differs: whether they do not all say the same.
        in_hand: whether this is what is being decided.
    """

    name: str
    cells: tuple[Cell | None, ...]
    differs: bool
    in_hand: bool

    @property
    def shared(self) -> Cell | None:
        """What all who say anything say; None where they differ."""
        return None if self.differs else next(filter(None, self.cells), None)


class Versions:
    """The versions of what a difference is about, or of an agreed frame."""

    def __init__(self, comparison: Comparison, interface: Interface) -> None:
        """Take the annotations laid side by side."""
        self._comparison, self._interface = comparison, interface

    def rows(self, group: Group | None, difference: Difference | None) -> tuple[Row, ...]:
        """Give the table: of a group's frames role by role, else of the difference alone.

        First what is in hand, then what else differs, then what all say alike.
        """
        if group is None:
            return () if difference is None else (self._options(difference),)
        frames = self._frames(group)
        found = [*self._roles(frames, difference), *self._features(frames, difference)]
        if difference is not None and not any(row.in_hand for row in found):
            found.append(self._options(difference))
        return tuple(sorted(found, key=lambda row: (not row.in_hand, not row.differs)))

    def _frames(self, group: Group) -> Frames:
        frames: Frames = []
        for name, side in self._comparison.sides.items():
            frame = side.attribution_by_id.get(group.frames.get(name, ""))
            frames.append(None if frame is None else (side, frame))
        return frames

    def _roles(self, frames: Frames, difference: Difference | None) -> Iterator[Row]:
        for layer in ROLES:
            spans = [None if one is None else _spans(*one, layer) for one in frames]
            if not any(spans):
                continue
            shared = common([each for each in spans if each])
            yield Row(
                self._interface.layer_name(layer),
                tuple(None if each is None else self._text(each, shared) for each in spans),
                differs=len({each for each in spans if each is not None}) > 1,
                in_hand=_is_role(difference, layer),
            )

    def _features(self, frames: Frames, difference: Difference | None) -> Iterator[Row]:
        is_feature = difference is not None and difference.kind is Kind.FEATURE
        meant = difference.name if difference is not None and is_feature else None
        for name in self._named(frames):
            said = [
                None
                if one is None
                else feature_value(name, one[1].features.get(name), self._interface)
                for one in frames
            ]
            yield from _row(feature_name(name), said, in_hand=name == meant)
        stances = [None if one is None else _stances(*one) for one in frames]
        is_meant = difference is not None and difference.kind in OF_STANCES
        yield from _row(translate("Differences", "Stance"), stances, in_hand=is_meant)

    def _named(self, frames: Frames) -> tuple[str, ...]:
        """Give the features that any of the frames has, the format's own first."""
        used = {name for one in frames if one is not None for name in one[1].features}
        used.discard("confidence")
        return (*(name for name in FEATURES if name in used), *sorted(used - {*FEATURES}))

    def _options(self, difference: Difference) -> Row:
        """Give the row of what is said of a difference, where no role or feature says it."""
        places = [place for one in difference.options for place in one.places]
        shared = common(places) if len(places) == len(difference.options) else ()
        cells: list[Cell | None] = []
        for name in self._comparison.annotators:
            option = difference.said_by(name)
            if option is None:
                cells.append(None)
            elif option.places and option.present:
                spans = united(span for place in option.places for span in place)
                cells.append(self._text(spans, shared))
            else:
                cells.append((Stretch(option_value(difference, option, self._interface)),))
        return Row(title(difference, self._interface), tuple(cells), differs=True, in_hand=True)

    def _text(self, spans: Spans, shared: Spans) -> Cell:
        return told_apart(self._comparison.text, spans, shared) or (Stretch(NOTHING),)


def told(row: Row, names: tuple[str, ...]) -> str:
    """Say a row, for screen readers."""
    if row.shared is not None:
        return f"{row.name}: {whole(row.shared)}"
    said = (
        f"{name}: {NOTHING if cell is None else whole(cell)}"
        for name, cell in zip(names, row.cells, strict=True)
    )
    return f"{row.name}. {'. '.join(said)}"


def _is_role(difference: Difference | None, layer: Layer) -> bool:
    """Tell whether a difference is about what fills a role."""
    if difference is None:
        return False
    if difference.kind is Kind.ORDER:
        return layer is Layer.SOURCE
    return difference.kind in OF_ROLES and difference.layer is layer


def _row(name: str, said: Sequence[str | None], *, in_hand: bool) -> Iterator[Row]:
    """Give the row of a value, unless nobody has one."""
    if any(each not in {None, "", NOTHING} for each in said):
        cells = tuple(None if each is None else (Stretch(each or NOTHING),) for each in said)
        yield Row(name, cells, len({each for each in said if each is not None}) > 1, in_hand)


def _stances(side: Annotation, frame: Attribution) -> str:
    told = []
    for stance in side.stances_of(frame.id):
        target = party(side, stance.target)
        sign = POLARITY_SIGNS[stance.polarity] * stance.intensity
        name = "" if target is None else f" \u2068{target.name}\u2069"
        implied = "" if stance.explicit else f" {translate('Sentence', '(implied)')}"
        told.append(f"{sign} {name_of(stance.polarity)}{name}{implied}")
    return "\n".join(told)


def _spans(side: Annotation, frame: Attribution, layer: Layer) -> Spans:
    mentions = side.mention_by_id
    return united(span for key in frame.role(layer) for span in mentions[key].spans)
