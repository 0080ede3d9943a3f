"""Changes of a scheme, as values: each gives the scheme as it would be."""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, TypeVar

from msgspec.structs import replace

from annotator.model.mention import Layer
from annotator.model.scheme import Feature, Kind, Owner, Scheme
from annotator.model.stance import Polarity

Item = TypeVar("Item")
NEW_FEATURE, NEW_VALUE = "feature", "value"


def with_style(scheme: Scheme, layer: Layer, **changes: Any) -> Scheme:  # noqa: ANN401 - the style's fields
    """Change how a layer is named, drawn or reached."""
    styles = (replace(s, **changes) if s.layer is layer else s for s in scheme.layers)
    return replace(scheme, layers=tuple(styles))


def with_polarity_key(scheme: Scheme, polarity: Polarity, key: str) -> Scheme:
    """Give a polarity another key."""
    entries = (replace(e, key=key) if e.polarity is polarity else e for e in scheme.polarities)
    return replace(scheme, polarities=tuple(entries))


def with_feature(scheme: Scheme, number: int, **changes: Any) -> Scheme:  # noqa: ANN401 - the feature's fields
    """Change a feature; one that is no choice any more has no values."""
    feature = replace(scheme.features[number], **changes)
    if feature.kind is not Kind.CHOICE:
        feature = replace(feature, values=())
    return replace(scheme, features=_with(scheme.features, number, feature))


def with_new_feature(scheme: Scheme, on: Owner) -> Scheme:
    """Add a feature of a free name at the end."""
    taken = scheme.features_on(on)
    feature = Feature(name=_free(NEW_FEATURE, taken), on=on, values=(NEW_VALUE,))
    return replace(scheme, features=(*scheme.features, feature))


def without_feature(scheme: Scheme, number: int) -> Scheme:
    """Take a feature out; what annotations say of it stays with them."""
    return replace(scheme, features=without(scheme.features, number))


def with_moved_feature(scheme: Scheme, number: int, step: int) -> Scheme:
    """Move a feature up (-1) or down (1)."""
    return replace(scheme, features=moved(scheme.features, number, step))


def with_new_value(values: Sequence[str]) -> tuple[str, ...]:
    """Add a value of a free name at the end."""
    return (*values, _free(NEW_VALUE, values))


def without(items: Sequence[Item], number: int) -> tuple[Item, ...]:
    """Take one of several out."""
    return (*items[:number], *items[number + 1 :])


def moved(items: Sequence[Item], number: int, step: int) -> tuple[Item, ...]:
    """Move one of several by a step, as far as there is room."""
    place = min(max(number + step, 0), len(items) - 1)
    rest = without(items, number)
    return (*rest[:place], items[number], *rest[place:])


def _with(items: Sequence[Item], number: int, item: Item) -> tuple[Item, ...]:
    return (*items[:number], item, *items[number + 1 :])


def _free(stem: str, taken: Iterable[str]) -> str:
    names = set(taken)
    return next(name for n in count(1) if (name := f"{stem}_{n}") not in names)
