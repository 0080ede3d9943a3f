"""Agreement on values: mode, polarity, kinds of entities and a scheme's own, on aligned units.

A frame's values are compared where the quotes are near, a mention's where the stretches of its
layer are. Where one annotator has given no value the unit is left out of that feature.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

import numpy as np

from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.figures import Figure, Name, count
from annotator.agreement.measures.alpha import Metric, alpha, ordinal
from annotator.agreement.measures.division import Array
from annotator.agreement.measures.kappa import kappa
from annotator.model.annotation import Annotation
from annotator.model.attribution import FIXED_FEATURES, Attribution
from annotator.model.matching import Spans, united
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

GROUP: Final = "features"
Value = str | int | float | bool
Values = Mapping[str, Value]
"""By feature the value that somebody gave; a feature without a value is left out."""
ORDERED: Final = frozenset({"intensity"})
"""Features whose values have an order, so that those farther apart differ more."""


class Unit(NamedTuple):
    """What both of two annotators have marked: where, and with which values."""

    places: tuple[Spans, Spans]
    ours: Values
    theirs: Values


class Given(NamedTuple):
    """Two values of one feature for one unit, of an article and a pair of annotators (indices)."""

    article: int
    pair: int
    ours: Value
    theirs: Value


def feature_figures(
    articles: Sequence[Compared], pairs: Sequence[Pair]
) -> Iterator[tuple[Name, Figure]]:
    """Give kappa and alpha of each feature, of one pair of annotators or of several.

    Of several, kappa is the mean of the pairs', and alpha that of all pairs of values together.
    """
    by_feature: defaultdict[str, list[Given]] = defaultdict(list)
    for number, article in enumerate(articles):
        for index, pair in enumerate(pairs):
            for unit in aligned_units(article, pair) if pair in article.alignments else ():
                for name in unit.ours.keys() & unit.theirs.keys():
                    given = Given(number, index, unit.ours[name], unit.theirs[name])
                    by_feature[name].append(given)
    for name in sorted(by_feature):
        counts = _counts(by_feature[name], len(articles), len(pairs))
        metric = ordinal if name in ORDERED else None
        yield (GROUP, name, "units"), Figure(counts, count)
        yield (GROUP, name, "kappa"), Figure(counts, _mean_kappa)
        yield (GROUP, name, "alpha"), Figure(counts, partial(_pooled_alpha, metric=metric))


def aligned_units(article: Compared, pair: Pair) -> Iterator[Unit]:
    """Give what both of two annotators have marked: frames by their quotes, then mentions."""
    alignment = article.alignments[pair]
    ours, theirs = (article.works[name] for name in pair)
    for one, other in alignment.quotes.near:
        yield Unit(
            (alignment.ours.frames[one].quote, alignment.theirs.frames[other].quote),
            frame_values(ours, ours.attributions[one]),
            frame_values(theirs, theirs.attributions[other]),
        )
    one_by_place, other_by_place = by_place(ours), by_place(theirs)
    for layer, found in alignment.layers.items():
        for one, other in found.near:
            places = alignment.ours.layers[layer][one], alignment.theirs.layers[layer][other]
            yield Unit(places, one_by_place[layer, places[0]], other_by_place[layer, places[1]])


def frame_values(work: Annotation, frame: Attribution) -> Values:
    """Give a frame's values: of its features, and of the stances that it expresses.

    No stance is a neutral one, as the guideline has it; several with different polarities are a
    value of their own.
    """
    stances = work.stances_of(frame.id)
    polarities = sorted({stance.polarity.value for stance in stances})
    values: dict[str, Value] = {
        **_told(frame.features),
        "implicit": frame.implicit,
        "polarity": " + ".join(polarities) or Polarity.NEUTRAL.value,
    }
    if frame.mode is not None:
        values["mode"] = frame.mode.value
    if len(stances) == 1:
        values["intensity"] = stances[0].intensity
    return values


def by_place(work: Annotation) -> Mapping[tuple[Layer, Spans], Values]:
    """Give the values of mentions by layer and stretch: features, and the kind of their entity."""
    found: defaultdict[tuple[Layer, Spans], dict[str, Value]] = defaultdict(dict)
    for mention in work.mentions:
        values = found[mention.layer, united(mention.spans)]
        for name, value in _told(mention.features).items():
            values.setdefault(f"{mention.layer.value}.{name}", value)
        entity = work.entity_of.get(mention.id)
        if entity is not None:
            values.setdefault("kind", entity.kind.value)
    return found


def _told(features: Mapping[str, object]) -> dict[str, Value]:
    return {
        name: value
        for name, value in features.items()
        if name not in FIXED_FEATURES and isinstance(value, str | int | float | bool)
    }


def _counts(units: Sequence[Given], articles: int, pairs: int) -> Array:
    """Count which values go with which: (articles, pairs, values, values)."""
    values = sorted({value for one in units for value in (one.ours, one.theirs)}, key=order)
    place = {value: index for index, value in enumerate(values)}
    counts = np.zeros((articles, pairs, len(values), len(values)))
    for one in units:
        counts[one.article, one.pair, place[one.ours], place[one.theirs]] += 1
    return counts


def order(value: Value) -> tuple[bool, float, str]:
    """Give what values are put in order by: numbers first."""
    return (False, value, "") if isinstance(value, int | float) else (True, 0.0, value)


def _mean_kappa(counts: Array) -> Array:
    each = kappa(counts)
    known = ~np.isnan(each)
    with np.errstate(invalid="ignore"):  # of pairs that have none, none
        found: Array = np.where(known, each, 0.0).sum(axis=-1) / known.sum(axis=-1)
    return found


def _pooled_alpha(counts: Array, *, metric: Metric | None) -> Array:
    both = counts + np.swapaxes(counts, -2, -1)  # a pair of values is there in both orders
    return alpha(both.sum(axis=-3), metric)
