"""How good suggestions are: one annotation of an article compared with the gold of it.

Figures of several articles are those of their counts added up (micro averages). A *layer* is
compared by the distinct stretches marked on it, whatever frames they are in; an *attribution* is
right where the code points of its quote, of its cues and of its speakers are, a role that is
empty on both sides counting as right. ``exact`` wants the same code points, ``near`` half of them
(`annotator.model.matching`). Swapping the two annotations swaps precision and recall.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Final

from msgspec import Struct, field

from annotator.model.alignment import Alignment, Pairing, align
from annotator.model.annotation import Annotation
from annotator.model.attribution import ROLE_FIELDS, Mode
from annotator.model.marks import marks_of
from annotator.model.mention import Layer
from annotator.suggest.calibration import Calibration
from annotator.suggest.scores import Score, paired

IN_MARKS: Final = "quote_in_marks"
ATTRIBUTION: Final = "attribution"
KINDS: Final = ("quote", IN_MARKS, "cue", "speaker", "source", "addressee", ATTRIBUTION)
UNSET: Final = "unset"


class Figures(Struct, frozen=True):
    """One kind of thing, compared both ways."""

    exact: Score = Score()
    near: Score = Score()

    def __add__(self, other: "Figures") -> "Figures":
        """Add up what was compared apart."""
        return Figures(self.exact + other.exact, self.near + other.near)


class Comparison(Struct, frozen=True):
    """What comparing found, in one article or many.

    Attributes:
        kinds: by kind (`KINDS`) how much was found.
        modes: how often a quote of the first mode was found with the second, of the frames whose
            quotes are near and whose gold mode is set.
        implicit: of the frames whose quotes are near, whether the speaker is named outside the
            clause: how often both say so, and so on.
        calibration: how far the confidence of the predicted frames can be trusted.
    """

    kinds: dict[str, Figures] = field(default_factory=lambda: dict.fromkeys(KINDS, Figures()))
    modes: Counter[tuple[str, str]] = field(default_factory=Counter)
    implicit: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    calibration: Calibration = field(default_factory=Calibration)


def compare(gold: Annotation, predicted: Annotation) -> Comparison:
    """Compare two annotations of the same article."""
    found = align(marks_of(gold), marks_of(predicted))
    kinds: dict[str, Figures] = {}
    for layer in ROLE_FIELDS:
        kinds[layer.value] = _figures(found.layers[layer])
        if layer is Layer.QUOTE:
            kinds[IN_MARKS] = _in_marks(found)
    kinds[ATTRIBUTION] = _figures(found.frames)
    return _with_features(found, kinds)


def total(comparisons: Iterable[Comparison]) -> Comparison:
    """Add up what was found in different articles."""
    parts = list(comparisons)
    return Comparison(
        {kind: sum((part.kinds[kind] for part in parts), Figures()) for kind in KINDS},
        sum((part.modes for part in parts), Counter()),
        sum((part.implicit for part in parts), Counter()),
        Calibration(tuple(chain.from_iterable(part.calibration.judged for part in parts))),
    )


def _figures(found: Pairing) -> Figures:
    return Figures(
        paired(found.ours, found.theirs, len(found.exact)),
        paired(found.ours, found.theirs, len(found.near)),
    )


def _in_marks(found: Alignment) -> Figures:
    """Look at the quotes in marks alone, each found or right whatever mode the other side says."""
    ours, theirs = found.ours.layers[Layer.QUOTE], found.theirs.layers[Layer.QUOTE]
    gold, predicted = found.ours.in_marks & {*ours}, found.theirs.in_marks & {*theirs}
    near = found.layers[Layer.QUOTE].near
    return Figures(
        Score(len(gold), len(gold & {*theirs}), len(predicted), len(predicted & {*ours})),
        Score(
            len(gold),
            sum(ours[row] in gold for row, _ in near),
            len(predicted),
            sum(theirs[column] in predicted for _, column in near),
        ),
    )


def _with_features(found: Alignment, kinds: dict[str, Figures]) -> Comparison:
    """Add what is said of frames whose quotes are near, and how far confidence is borne out."""
    modes: Counter[tuple[str, str]] = Counter()
    implicit: Counter[tuple[bool, bool]] = Counter()
    for row, column in found.quotes.near:
        ours, theirs = found.ours.frames[row], found.theirs.frames[column]
        if ours.mode is not None:
            modes[_named(ours.mode), _named(theirs.mode)] += 1
        implicit[ours.implicit, theirs.implicit] += 1
    right = {index for _, index in found.frames.near}
    calibration = Calibration(
        tuple(
            (frame.confidence, index in right)
            for index, frame in enumerate(found.theirs.frames)
            if frame.confidence is not None
        )
    )
    return Comparison(kinds, modes, implicit, calibration)


def _named(mode: Mode | None) -> str:
    return UNSET if mode is None else mode.value
