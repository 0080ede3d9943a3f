"""Which features a project's annotations use, and how often: what another scheme would touch."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct, field
from sqlalchemy import select

from annotator.model.attribution import FIXED_FEATURES
from annotator.model.mention import Layer
from annotator.model.scheme import Owner, Scheme
from annotator.store.database import streamed
from annotator.store.project import Project
from annotator.store.tables import annotation

BODIES_AT_ONCE = 500


class Use(NamedTuple):
    """A feature with one of its values, as JSON."""

    owner: Owner
    name: str
    value: str


def feature_use(
    project: Project, *, is_cancelled: Callable[[], bool] = lambda: False
) -> Counter[Use]:
    """Count every value that a feature has in anybody's annotations.

    Args:
        project: whose annotations.
        is_cancelled: asked for each annotation; once it says so, what was counted is given.

    Raises:
        Problem: the project cannot be read.
    """
    counts: Counter[Use] = Counter()
    decoder = msgspec.json.Decoder(_Work)
    with project.database.reading() as connection:
        for (body,) in streamed(connection, select(annotation.c.body), BODIES_AT_ONCE):
            if is_cancelled():
                break
            counts.update(_uses(decoder.decode(body)))
    return counts


def outside(counts: Mapping[Use, int], scheme: Scheme) -> Counter[Use]:
    """Choose, of what is used, what a scheme would not allow."""
    legal = {owner: scheme.features_on(owner) for owner in Owner}

    def is_legal(use: Use) -> bool:
        feature = legal[use.owner].get(use.name)
        return feature is not None and feature.allows(msgspec.json.decode(use.value))

    return Counter({use: count for use, count in counts.items() if not is_legal(use)})


# Only what is counted is read of an annotation; msgspec passes over the rest without making it.
class _Mention(Struct):
    layer: Layer
    features: dict[str, Any] = field(default_factory=dict)


class _Attribution(Struct):
    features: dict[str, Any] = field(default_factory=dict)


class _Work(Struct):
    mentions: list[_Mention]
    attributions: list[_Attribution]
    labels: dict[str, Any] = field(default_factory=dict)


def _uses(work: _Work) -> Iterator[Use]:
    for mention in work.mentions:
        yield from _each(Owner(mention.layer), mention.features)
    for frame in work.attributions:
        features = frame.features.items()
        own = {name: value for name, value in features if name not in FIXED_FEATURES}
        yield from _each(Owner.ATTRIBUTION, own)
    yield from _each(Owner.DOCUMENT, work.labels)


def _each(owner: Owner, features: Mapping[str, Any]) -> Iterator[Use]:
    return (
        Use(owner, name, msgspec.json.encode(value).decode()) for name, value in features.items()
    )
