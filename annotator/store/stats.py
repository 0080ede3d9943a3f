"""What a project holds, in numbers."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, func, select, true

from annotator.model.annotation import Status
from annotator.model.attribution import Mode
from annotator.model.mention import Layer
from annotator.model.stance import Polarity
from annotator.store.database import streamed
from annotator.store.project import Project
from annotator.store.tables import annotation, article

BODIES_AT_ONCE = 500
UNSET_MODE = "unset"


class Stats(Struct, frozen=True, kw_only=True):
    """The numbers.

    Attributes:
        articles: articles in the project, annotated or not.
        annotations: annotations by annotator and status.
        mentions: mentions by layer.
        attributions: frames by mode; "unset" for those without one.
        implicit: share (0 to 1) of the frames whose speaker is left unnamed; None: no frames.
        stances: stances by polarity.
        entities: entities, each counted once however many annotations name it and by however
            many ids, where these have been merged.
    """

    articles: int
    annotations: dict[str, dict[Status, int]]
    mentions: dict[Layer, int]
    attributions: dict[str, int]
    implicit: float | None
    stances: dict[Polarity, int]
    entities: int


def stats(project: Project, *, annotator: str | None = None) -> Stats:
    """Count what is in a project; with a name, only this annotator's annotations.

    Raises:
        Problem: the project cannot be read.
    """
    chosen = true() if annotator is None else annotation.c.annotator == annotator
    mentions = Counter(dict.fromkeys(Layer, 0))
    modes = Counter(dict.fromkeys((*Mode, UNSET_MODE), 0))
    polarities = Counter(dict.fromkeys(Polarity, 0))
    implicit, entities, register = 0, set[str](), project.entities.register()
    for work in _works(project, chosen):
        mentions.update(mention.layer for mention in work.mentions)
        modes.update(str(frame.features.mode or UNSET_MODE) for frame in work.attributions)
        implicit += sum(bool(frame.features.implicit) for frame in work.attributions)
        polarities.update(stance.polarity for stance in work.stances)
        entities.update(
            register[entity.id].id if entity.id in register else entity.id
            for entity in work.entities
        )
    frames = modes.total()
    articles, annotations = _annotations(project, chosen)
    return Stats(
        articles=articles,
        annotations=annotations,
        mentions=dict(mentions),
        attributions=dict(modes),
        implicit=implicit / frames if frames else None,
        stances=dict(polarities),
        entities=len(entities),
    )


# Only what is counted is read of an annotation; msgspec passes over the rest without making it.
class _Mention(Struct):
    layer: Layer


class _Features(Struct):
    mode: Any = None
    implicit: Any = False


class _Attribution(Struct):
    features: _Features


class _Stance(Struct):
    polarity: Polarity


class _Entity(Struct):
    id: str


class _Work(Struct):
    mentions: list[_Mention]
    attributions: list[_Attribution]
    stances: list[_Stance]
    entities: list[_Entity]


def _works(project: Project, chosen: ColumnElement[bool]) -> Iterator[_Work]:
    decoder = msgspec.json.Decoder(_Work)
    with project.database.reading() as connection:
        bodies = select(annotation.c.body).where(chosen)
        for (body,) in streamed(connection, bodies, BODIES_AT_ONCE):
            yield decoder.decode(body)


def _annotations(
    project: Project, chosen: ColumnElement[bool]
) -> tuple[int, dict[str, dict[Status, int]]]:
    column = annotation.c
    by_status = (
        select(column.annotator, column.status, func.count())
        .where(chosen)
        .group_by(column.annotator, column.status)
        .order_by(column.annotator, column.status)
    )
    counts: defaultdict[str, dict[Status, int]] = defaultdict(dict)
    with project.database.reading() as connection:
        articles = connection.execute(select(func.count(article.c.key))).scalar_one()
        for name, status, number in connection.execute(by_status):
            counts[name][Status(status)] = number
    return articles, dict(counts)
