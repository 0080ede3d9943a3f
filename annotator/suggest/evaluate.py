"""How good suggestions are: one annotation of an article compared with the gold of it.

Figures of several articles are those of their counts added up (micro averages). A *layer* is
compared by the distinct stretches marked on it, whatever frames they are in; an *attribution* is
right where the code points of its quote, of its cues and of its speakers are, a role that is
empty on both sides counting as right. ``exact`` wants the same code points, ``near`` half of them
(`annotator.suggest.matching`). Swapping the two annotations swaps precision and recall.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from msgspec import Struct, field

from annotator.model.annotation import Annotation
from annotator.model.attribution import Mode
from annotator.suggest.calibration import Calibration
from annotator.suggest.frame_spans import LAYERS, FrameSpans, Marks, marks_of
from annotator.suggest.matching import NEAR, Spans, nearness, pairs
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


class _Paired(NamedTuple):
    exact: int
    near: list[tuple[int, int]]


def compare(gold: Annotation, predicted: Annotation) -> Comparison:
    """Compare two annotations of the same article."""
    wanted, given = marks_of(gold), marks_of(predicted)
    kinds: dict[str, Figures] = {}
    for layer in LAYERS:
        ours, theirs = wanted.layers[layer], given.layers[layer]
        found = _Paired(len({*ours} & {*theirs}), pairs(ours, theirs, nearness))
        kinds[layer.value] = _figures(len(ours), len(theirs), found)
        if layer.value == "quote":
            kinds[IN_MARKS] = _in_marks(wanted, given, found.near)
    frames = _Paired(
        sum((_places(wanted) & _places(given)).values()),
        pairs(wanted.frames, given.frames, _frame_nearness),
    )
    kinds[ATTRIBUTION] = _figures(len(wanted.frames), len(given.frames), frames)
    return _with_features(wanted, given, kinds, {index for _, index in frames.near})


def total(comparisons: Iterable[Comparison]) -> Comparison:
    """Add up what was found in different articles."""
    parts = list(comparisons)
    return Comparison(
        {kind: sum((part.kinds[kind] for part in parts), Figures()) for kind in KINDS},
        sum((part.modes for part in parts), Counter()),
        sum((part.implicit for part in parts), Counter()),
        Calibration(tuple(chain.from_iterable(part.calibration.judged for part in parts))),
    )


def _figures(gold: int, predicted: int, found: _Paired) -> Figures:
    return Figures(paired(gold, predicted, found.exact), paired(gold, predicted, len(found.near)))


def _in_marks(wanted: Marks, given: Marks, near: list[tuple[int, int]]) -> Figures:
    """Look at the quotes in marks alone, each found or right whatever mode the other side says."""
    ours, theirs = wanted.layers[LAYERS[0]], given.layers[LAYERS[0]]
    gold, predicted = wanted.in_marks & {*ours}, given.in_marks & {*theirs}
    return Figures(
        Score(len(gold), len(gold & {*theirs}), len(predicted), len(predicted & {*ours})),
        Score(
            len(gold),
            sum(ours[row] in gold for row, _ in near),
            len(predicted),
            sum(theirs[column] in predicted for _, column in near),
        ),
    )


def _with_features(
    wanted: Marks, given: Marks, kinds: dict[str, Figures], right: set[int]
) -> Comparison:
    """Add what is said of frames whose quotes are near, and how far confidence is borne out."""
    modes: Counter[tuple[str, str]] = Counter()
    implicit: Counter[tuple[bool, bool]] = Counter()
    for row, column in pairs(wanted.frames, given.frames, _quote_nearness):
        ours, theirs = wanted.frames[row], given.frames[column]
        if ours.mode is not None:
            modes[_named(ours.mode), _named(theirs.mode)] += 1
        implicit[ours.implicit, theirs.implicit] += 1
    calibration = Calibration(
        tuple(
            (frame.confidence, index in right)
            for index, frame in enumerate(given.frames)
            if frame.confidence is not None
        )
    )
    return Comparison(kinds, modes, implicit, calibration)


def _named(mode: Mode | None) -> str:
    return UNSET if mode is None else mode.value


def _places(marks: Marks) -> Counter[tuple[Spans, Spans, Spans]]:
    return Counter((frame.quote, frame.cue, frame.speaker) for frame in marks.frames)


def _frame_nearness(one: FrameSpans, other: FrameSpans) -> float:
    near = [
        nearness(one.quote, other.quote),
        nearness(one.cue, other.cue),
        nearness(one.speaker, other.speaker),
    ]
    return sum(near) / len(near) if min(near) >= NEAR else 0.0


def _quote_nearness(one: FrameSpans, other: FrameSpans) -> float:
    return nearness(one.quote, other.quote) if one.quote and other.quote else 0.0
