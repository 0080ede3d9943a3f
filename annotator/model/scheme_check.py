"""Checks of an annotation scheme: is it whole, free of contradictions, and can it be seen?

What keeps a scheme from working is a `Problem`; what only makes the work harder (colours that are
hard to tell apart) is a `Notice`. Places are JSON paths, down to the very field.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from annotator.model.attribution import Mode
from annotator.model.colours import contrast, distance, over
from annotator.model.mention import Layer
from annotator.model.scheme import Feature, Kind, Look, Owner, Scheme
from annotator.model.stance import Polarity
from annotator.problems import Notice, Place, Problem

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
# What both keyboards have: keys that give a letter or mark of their own in Latin and in Arabic.
REACHABLE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789[]{};',./-=")
STROKE_CONTRAST, TEXT_CONTRAST = 3.0, 4.5  # WCAG 2.2: 1.4.11 for strokes, 1.4.3 for letters
ALIKE = 0.08  # OKLab: closer colours are hard to tell apart in thin strokes
OWN_FEATURES = {  # what the corpus format itself says of frames
    "mode": Feature(name="mode", on=Owner.ATTRIBUTION, values=tuple(mode.value for mode in Mode)),
    "implicit": Feature(name="implicit", on=Owner.ATTRIBUTION, kind=Kind.FLAG),
}


class Page(NamedTuple):
    """What a theme draws marks on: the colours of page and letters, the strength of fills."""

    page: str
    text: str
    fill: float


PAGES = {"colour": Page("#FFFEFA", "#1D1B16", 0.55), "colour_dark": Page("#171614", "#ECE7DC", 0.6)}


def scheme_faults(scheme: Scheme) -> list[Problem]:
    """List what is wrong with a scheme, each at its place; an empty list for a sound one."""
    return [fault for check in CHECKS for fault in check(scheme)]


def scheme_errors(scheme: Scheme) -> list[Problem]:
    """List what keeps a scheme from working: its faults but for the notices."""
    return [fault for fault in scheme_faults(scheme) if not isinstance(fault, Notice)]


def whole_faults(scheme: Scheme) -> Iterator[Problem]:
    """List the layers and polarities that are missing or there twice: nothing works without."""
    styles = Counter(style.layer for style in scheme.layers)
    for layer in Layer:
        if styles[layer] != 1:
            yield Problem("check.scheme_layer", Place(path="$.layers"), layer=layer)
    entries = Counter(entry.polarity for entry in scheme.polarities)
    for polarity in Polarity:
        if entries[polarity] != 1:
            yield Problem("check.scheme_polarity", Place(path="$.polarities"), polarity=polarity)


def _names(scheme: Scheme) -> Iterator[Problem]:
    for number, style in enumerate(scheme.layers):
        for field in ("name_ar", "name_en"):
            if not getattr(style, field).strip():
                place = Place(path=f"$.layers[{number}].{field}")
                yield Problem("check.scheme_name", place, layer=style.layer)


def scheme_keys(scheme: Scheme) -> list[tuple[str, str]]:
    """List the keys of a scheme, in capitals, each with its path."""
    layers = ((f"$.layers[{n}].key", style.key) for n, style in enumerate(scheme.layers))
    poles = ((f"$.polarities[{n}].key", entry.key) for n, entry in enumerate(scheme.polarities))
    return [(path, key.upper()) for path, key in (*layers, *poles)]


def _keys(scheme: Scheme) -> Iterator[Problem]:
    keys = scheme_keys(scheme)
    counts = Counter(key for _, key in keys)
    for path, key in keys:
        place = Place(path=path)
        if not key:
            yield Problem("check.scheme_key_missing", place)
        elif counts[key] > 1:
            yield Problem("check.scheme_key_twice", place, key=key)
        elif key not in REACHABLE:
            yield Problem("check.scheme_key_unreachable", place, key=key)


def _colours(scheme: Scheme) -> Iterator[Problem]:
    for number, style in enumerate(scheme.layers):
        for field, page in PAGES.items():
            colour, place = getattr(style, field), Place(path=f"$.layers[{number}].{field}")
            if not COLOUR.fullmatch(colour):
                yield Problem("check.scheme_colour", place, colour=colour)
            elif style.look is Look.FILL:
                fill = over(colour, page.page, page.fill)
                if (found := contrast(page.text, fill)) < TEXT_CONTRAST:
                    values = {"layer": style.layer, "contrast": _tenths(found)}
                    yield Notice("check.scheme_fill_contrast", place, **values)
            elif (found := contrast(colour, page.page)) < STROKE_CONTRAST:
                values = {"layer": style.layer, "contrast": _tenths(found)}
                yield Notice("check.scheme_stroke_contrast", place, **values)


def _tenths(contrast: float) -> str:
    """Write a contrast with one decimal, never rounded up to what it falls short of."""
    return f"{int(contrast * 10) / 10:.1f}"


def _likeness(scheme: Scheme) -> Iterator[Notice]:
    """Find layers of the same look whose colours one can hardly tell apart."""
    for (_, one), (number, other) in combinations(enumerate(scheme.layers), 2):
        if one.look is not other.look:
            continue
        for field in PAGES:
            colours = getattr(one, field), getattr(other, field)
            if all(map(COLOUR.fullmatch, colours)) and distance(*colours) < ALIKE:
                place = Place(path=f"$.layers[{number}].{field}")
                values = {"layer": other.layer, "other": one.layer}
                yield Notice("check.scheme_alike", place, **values)


def _required(scheme: Scheme) -> Iterator[Notice]:
    """Find a quote that may be missing: a frame without one attributes nothing."""
    for number, style in enumerate(scheme.layers):
        if style.layer is Layer.QUOTE and not style.required:
            yield Notice("check.scheme_quote_optional", Place(path=f"$.layers[{number}].required"))


def _features(scheme: Scheme) -> Iterator[Problem]:
    counts = Counter((feature.on, feature.name) for feature in scheme.features)
    for number, feature in enumerate(scheme.features):
        path = f"$.features[{number}]"
        place = Place(path=f"{path}.name")
        values = {"feature": feature.name, "owner": feature.on}
        if not re.fullmatch(r"\w+", feature.name):
            yield Problem("check.scheme_feature_name", place, feature=feature.name)
        elif counts[feature.on, feature.name] > 1:
            yield Problem("check.scheme_feature_twice", place, **values)
        elif not _as_the_format_has_it(feature):
            yield Problem("check.scheme_feature_own", place, feature=feature.name)
        yield from _values(feature, f"{path}.values")


def _as_the_format_has_it(feature: Feature) -> bool:
    """Tell whether a feature leaves alone what the corpus format says of frames itself."""
    own = OWN_FEATURES.get(feature.name) if feature.on is Owner.ATTRIBUTION else None
    return own is None or (feature.kind is own.kind and set(feature.values) <= set(own.values))


def _values(feature: Feature, path: str) -> Iterator[Problem]:
    if feature.kind is not Kind.CHOICE:
        if feature.values:
            yield Notice("check.scheme_values_idle", Place(path=path), feature=feature.name)
        return
    if not feature.values:
        yield Problem("check.scheme_values_missing", Place(path=path), feature=feature.name)
    counts = Counter(feature.values)
    for number, value in enumerate(feature.values):
        place = Place(path=f"{path}[{number}]")
        if not value.strip():
            yield Problem("check.scheme_value_empty", place, feature=feature.name)
        elif counts[value] > 1:
            yield Problem("check.scheme_value_twice", place, feature=feature.name, value=value)


Check = Callable[[Scheme], Iterator[Problem]]
CHECKS: tuple[Check, ...] = (
    whole_faults,
    _names,
    _keys,
    _colours,
    _likeness,
    _required,
    _features,
)
