"""Where annotators differ, place by place: what each figure is made of."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from annotator.agreement import features, frames, layers
from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.confusions import ALL, crossed
from annotator.model.alignment import Alignment, Pairing
from annotator.model.matching import Spans
from annotator.model.mention import exact_of


class Difference(StrEnum):
    """In which way two annotators differ."""

    OURS = "first_only"
    THEIRS = "second_only"
    EDGES = "edges"
    VALUE = "value"
    LAYER = "layer"


class Disagreement(Struct, frozen=True, kw_only=True):
    """One place at which two annotators differ.

    Attributes:
        article: its id.
        annotators: both, in alphabetical order.
        figure: what they differ in: the group of figures, and the thing in it.
        difference: in which way.
        spans: by annotator where it stands (code points of the raw text); empty: nowhere.
        text: by annotator the words there.
        values: by annotator the value given; None where it isn't about values.
    """

    article: str
    annotators: tuple[str, str]
    figure: tuple[str, str]
    difference: Difference
    spans: tuple[Spans, Spans]
    text: tuple[str, str]
    values: tuple[features.Value, features.Value] | None = None


def disagreements(article: Compared) -> Iterator[Disagreement]:
    """Give all that every two annotators of an article differ in.

    Of stretches that are near but not the same the edges differ; what has no counterpart stands on
    one side alone; of two such on different layers that are near it is told besides that they are
    one place. Whole attributions stand where their quotes do.
    """
    for pair, alignment in article.alignments.items():
        yield from _of_layers(article, pair, alignment)
        yield from _of_crossed(article, pair)
        yield from _of_frames(article, pair, alignment)
        yield from _of_features(article, pair)


def _of_layers(article: Compared, pair: Pair, alignment: Alignment) -> Iterator[Disagreement]:
    for layer, found in alignment.layers.items():
        places = alignment.ours.layers[layer], alignment.theirs.layers[layer]
        yield from _of_pairing(article, pair, (layers.GROUP, layer.value), found, places)


def _of_crossed(article: Compared, pair: Pair) -> Iterator[Disagreement]:
    """Give what one has marked on one layer, and the other on another, the layers as values."""
    for one in crossed(article, pair):
        ours, theirs = (layer.value for layer in one.layers)
        found = _place(article, pair, (layers.GROUP, ALL), one.places, (ours, theirs))
        yield replace(found, difference=Difference.LAYER)


def _of_frames(article: Compared, pair: Pair, alignment: Alignment) -> Iterator[Disagreement]:
    quotes = tuple(
        [frame.quote or frame.cue or frame.speaker for frame in side.frames]
        for side in (alignment.ours, alignment.theirs)
    )
    whole = (frames.GROUP, "attribution")
    yield from _of_pairing(article, pair, whole, alignment.frames, (quotes[0], quotes[1]))
    said = tuple([one.speaker for one in frames.said(article.works[name])] for name in pair)
    who = (frames.GROUP, "quote_speaker")
    found = frames.quote_speakers(article, pair)
    yield from _of_pairing(article, pair, who, found, (said[0], said[1]))
    for role in frames.ROLES:
        for one, other in alignment.quotes.near:
            ours, theirs = (
                frames.filling(alignment.ours.frames[one], role),
                frames.filling(alignment.theirs.frames[other], role),
            )
            if ours != theirs:
                yield _place(article, pair, (frames.GROUP, role.value), (ours, theirs))


def _of_features(article: Compared, pair: Pair) -> Iterator[Disagreement]:
    for unit in features.aligned_units(article, pair):
        for name in sorted(unit.ours.keys() & unit.theirs.keys()):
            values = unit.ours[name], unit.theirs[name]
            if values[0] != values[1]:
                yield _place(article, pair, (features.GROUP, name), unit.places, values)


def _of_pairing(
    article: Compared,
    pair: Pair,
    figure: tuple[str, str],
    found: Pairing,
    places: tuple[Sequence[Spans], Sequence[Spans]],
) -> Iterator[Disagreement]:
    """Give what is near but not the same, and what stands on one side alone."""
    ours, theirs = places
    same = {*found.exact}
    both = [indices for indices in found.near if indices not in same]
    yield from (_place(article, pair, figure, (ours[one], theirs[other])) for one, other in both)
    paired = [{indices[side] for indices in (*found.near, *found.exact)} for side in (0, 1)]
    for index, spans in enumerate(ours):
        if index not in paired[0]:
            yield _place(article, pair, figure, (spans, ()))
    for index, spans in enumerate(theirs):
        if index not in paired[1]:
            yield _place(article, pair, figure, ((), spans))


def _place(
    article: Compared,
    pair: Pair,
    figure: tuple[str, str],
    places: tuple[Spans, Spans],
    values: tuple[features.Value, features.Value] | None = None,
) -> Disagreement:
    ours, theirs = (article.raw(spans) for spans in places)
    difference = Difference.EDGES if values is None else Difference.VALUE
    if not ours or not theirs:
        difference = Difference.OURS if ours else Difference.THEIRS
    text = article.article.text
    return Disagreement(
        article=article.article.id,
        annotators=pair,
        figure=figure,
        difference=difference,
        spans=(ours, theirs),
        text=(" … ".join(exact_of(text, ours)), " … ".join(exact_of(text, theirs))),
        values=values,
    )
