"""Disagreements as they are shown: what each of two annotators has marked, in the text."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from annotator.agreement import frames, layers
from annotator.agreement.comparing import Compared
from annotator.agreement.confusions import ALL
from annotator.agreement.disagreements import Difference, Disagreement
from annotator.agreement.features import GROUP as FEATURES
from annotator.agreement.features import Value
from annotator.agreement.page.kinds import ALONE, Case, Kind
from annotator.agreement.page.versions import Run, runs, surroundings
from annotator.agreement.page.writing import Writing, visible
from annotator.model.marks import FrameSpans
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer, exact_of
from annotator.text.bidi import paragraph_direction

LONGEST: Final = 90
"""Code points of a stretch that are written out; of a longer one its two ends."""
LAYERS: Final = frozenset(layer.value for layer in Layer)
ATTRIBUTION: Final = (frames.GROUP, "attribution")
WHOLE: Final = (Layer.QUOTE, Layer.CUE, Layer.SPEAKER)


class Version(Struct, frozen=True):
    """What one of two annotators has.

    Attributes:
        annotator: who.
        words: the words in dispute; None: nothing is marked.
        value: the value given, where it is about values.
        roles: of a whole attribution what fills its roles, with the name of each.
        runs: the text around, with all that the annotator marked.
    """

    annotator: str
    words: Markup | None
    value: Markup | None
    roles: tuple[tuple[Markup, Markup], ...]
    runs: tuple[Run, ...]


class Example(Struct, frozen=True):
    """One disagreement, shown."""

    article: int
    pair: tuple[str, str]
    direction: str
    versions: tuple[Version, Version]


def example(case: Case, article: Compared, writing: Writing) -> Example:
    """Show a disagreement in its article."""
    one = case.one
    text = article.article.text
    disputed = tuple(_disputed(one, article, side) for side in (0, 1))
    parts = surroundings(text, disputed)
    first, second = (
        _version(one, article, side, (disputed[side], parts), writing) for side in (0, 1)
    )
    direction = paragraph_direction(text, parts[0] if parts else None).value
    return Example(case.article, one.annotators, direction, (first, second))


def kind_name(kind: Kind, writing: Writing) -> Markup:
    """Say what the disagreements of a kind are about."""
    return kind_words(kind.figure, kind.difference, kind.values, writing)


def kind_words(
    figure: tuple[str, str],
    difference: str,
    values: tuple[Value, Value] | None,
    writing: Writing,
) -> Markup:
    """Say what disagreements are about: the figure, and in which way two differ."""
    if difference == ALONE or difference in {Difference.OURS, Difference.THEIRS}:
        how = writing.say("report.alone")
    elif values is None:
        how = writing.say("report.edges")
    else:
        one, other = (value_of(figure, value, writing) for value in values)
        how = writing.say("report.values", one=one, other=other)
    return writing.say("report.kind", thing=thing_of(figure, writing), difference=how)


def thing_of(figure: tuple[str, str], writing: Writing) -> Markup:
    """Name what a figure is of: roles are called so, for layers have the same names."""
    group, thing = figure
    if figure == (layers.GROUP, ALL):
        return writing.say("report.two_layers")
    name = writing.thing(thing)
    is_role = group == frames.GROUP and thing in frames.ROLES
    return writing.say("report.role", role=name) if is_role else name


def value_of(figure: tuple[str, str], value: Value, writing: Writing) -> Markup:
    """Name a value: a feature's, or a layer."""
    if figure == (layers.GROUP, ALL):
        return writing.thing(str(value))
    return writing.value(figure[1], value)


def _version(
    one: Disagreement,
    article: Compared,
    side: int,
    shown: tuple[Spans, Spans],
    writing: Writing,
) -> Version:
    name = one.annotators[side]
    disputed, parts = shown
    text, work = article.article.text, article.article.works[name]
    layers_ = _layers(one, article, side)
    value = None if one.values is None else value_of(one.figure, one.values[side], writing)
    return Version(
        name,
        None if one.figure == ATTRIBUTION else _words(text, one.spans[side]),
        value,
        tuple(_roles(one, article, side, writing)),
        runs(text, parts, work, disputed, layers_),
    )


def _words(text: str, spans: Spans) -> Markup | None:
    if not spans:
        return None
    return Markup(" … ").join(visible(shortened(words)) for words in exact_of(text, spans))


def shortened(words: str, longest: int = LONGEST) -> str:
    """Give words in one line; of many the first and the last."""
    words = " ".join(words.split())
    half = longest // 2
    return words if len(words) <= longest else f"{words[:half]} … {words[-half:]}"


def _disputed(one: Disagreement, article: Compared, side: int) -> Spans:
    """Give what is to be looked at: of a whole attribution all that it is compared by."""
    if one.figure != ATTRIBUTION:
        return one.spans[side]
    return united(chain.from_iterable(spans for _, spans in _whole(one, article, side)))


def _whole(one: Disagreement, article: Compared, side: int) -> Iterable[tuple[Layer, Spans]]:
    """Give the quote, the cues and the speakers of the attribution that stands at a place.

    Of who has no such attribution, those of the one whose quote is near, if there is one.
    """
    alignment = article.alignments[one.annotators]
    sides = alignment.ours.frames, alignment.theirs.frames
    index = _frame_at(article, sides[side], one.spans[side])
    if index is None:
        there = _frame_at(article, sides[1 - side], one.spans[1 - side])
        near = {both[1 - side]: both[side] for both in alignment.quotes.near}
        index = None if there is None else near.get(there)
    if index is None:
        return []
    frame = sides[side][index]
    return [
        (layer, article.raw(spans))
        for layer, spans in zip(WHOLE, (frame.quote, frame.cue, frame.speaker), strict=True)
    ]


def _frame_at(article: Compared, frames_: Sequence[FrameSpans], spans: Spans) -> int | None:
    places = (article.raw(frame.quote or frame.cue or frame.speaker) for frame in frames_)
    return next((index for index, place in enumerate(places) if place and place == spans), None)


def _roles(
    one: Disagreement, article: Compared, side: int, writing: Writing
) -> Iterable[tuple[Markup, Markup]]:
    if one.figure != ATTRIBUTION:
        return
    for layer, spans in _whole(one, article, side):
        words = _words(article.article.text, spans)
        yield (
            writing.thing(layer.value),
            writing.say("report.empty") if words is None else words,
        )


def _layers(one: Disagreement, article: Compared, side: int) -> frozenset[Layer]:
    """Give the layers on which something is in dispute."""
    group, thing = one.figure
    if group != FEATURES and thing in LAYERS:
        return frozenset({Layer(thing)})
    if one.figure == ATTRIBUTION:
        return frozenset(WHOLE)
    if one.figure == (frames.GROUP, "quote_speaker"):
        return frozenset({Layer.SPEAKER})
    work = article.article.works[one.annotators[side]]
    return frozenset(
        mention.layer for mention in work.mentions if united(mention.spans) == one.spans[side]
    )
