"""The rows that tell of adjudications: which articles wait for one, how far they are, what is kept.

An outcome without a row of its own beside it came with an import; nothing is known of what was
compared for it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, select, update

from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.decision import Decision
from annotator.model.edits.entities import registered
from annotator.model.mention import exact_of
from annotator.problems import Problem
from annotator.store import journal
from annotator.store.body import decode_body
from annotator.store.entities import register
from annotator.store.history import History
from annotator.store.tables import adjudication, annotation, article, article_text

FEWEST: Final = 2
"""So many must have finished an article that there is something to decide between."""
NOBODY: Final = (ADJUDICATED, "suggested")
"""Names under which no annotator works."""

Versions = Mapping[str, int]
"""By annotator the version of their annotation."""


class Stage(StrEnum):
    """How far the adjudication of an article is."""

    NEW = "new"  # several have finished the article, and nothing is decided
    UNDER_WAY = "under_way"
    REOPENED = "reopened"  # an annotator has changed something, or another has finished, since
    DECIDED = "decided"


class Waiting(Struct, frozen=True, kw_only=True):
    """An article in the list of adjudications.

    Attributes:
        key: its place in the order of import.
        article: its id.
        title: as lists show it.
        annotators: who has finished it, in alphabetical order.
        stage: how far it is.
        differences: how many there were when it was saved last; None while it is new.
        decided: how many of them were decided.
        by: who decided last.
        updated: when.
    """

    key: int
    article: str
    title: str
    annotators: tuple[str, ...]
    stage: Stage
    differences: int | None = None
    decided: int | None = None
    by: str | None = None
    updated: str | None = None


class Case(Struct, frozen=True, kw_only=True):
    """An article's adjudication, all of one moment.

    Attributes:
        article: the article's id.
        stage: how far it is.
        sides: what annotators have finished, by their names, in today's words for entities.
        versions: the versions of these.
        before: while it is re-opened, what was compared when it was saved last; else as `sides`.
        outcome: the outcome; None where nothing was saved yet.
        history: what of the outcome can be undone and redone.
        decisions: all that the history may need, in the order in which they were made.
    """

    article: str
    stage: Stage
    sides: tuple[Annotation, ...]
    versions: Versions
    before: tuple[Annotation, ...]
    outcome: Annotation | None = None
    history: History = History()
    decisions: tuple[Decision, ...] = ()


class Kept(Struct, frozen=True, kw_only=True):
    """What is kept beside an outcome.

    Attributes:
        compared: the versions of the annotations that were compared.
        decisions: all decisions, in the order in which they were made.
        differences: how many differences there are.
        decided: how many of them are decided.
        by: who is at it.
    """

    compared: Versions
    decisions: tuple[Decision, ...]
    differences: int
    decided: int
    by: str


def page(connection: Connection, *, limit: int, after: int) -> list[Waiting]:
    """Give articles that enough have finished, behind one by key, in the order of import."""
    column = annotation.c
    keys = (
        select(column.article)
        .where(column.article > after, _finished())
        .group_by(column.article)
        .having(func.count() >= FEWEST)
        .order_by(column.article)
        .limit(limit)
    )
    return _waiting(connection, connection.execute(keys).scalars().all())


def one(connection: Connection, key: int) -> Waiting | None:
    """Give an article by its key; None where too few have finished it."""
    return next(iter(_waiting(connection, [key])), None)


def article_key(connection: Connection, article_id: str) -> int:
    """Give the key of an article.

    Raises:
        Problem: the project does not have it.
    """
    found = select(article.c.key).where(article.c.id == article_id)
    key: int | None = connection.execute(found).scalar_one_or_none()
    if key is None:
        raise Problem("article.unknown", id=article_id)
    return key


def case(connection: Connection, article_id: str) -> Case | None:
    """Give an article's adjudication; None where too few have finished it."""
    key = article_key(connection, article_id)
    found = one(connection, key)
    if found is None:
        return None
    text: str = connection.execute(
        select(article_text.c.text).where(article_text.c.article == key)
    ).scalar_one()
    works = {
        row.annotator: row
        for row in connection.execute(select(annotation).where(annotation.c.article == key))
    }
    words = register(connection)
    sides = tuple(registered(_value(works[name]), words) for name in found.annotators)
    outcome = works.get(ADJUDICATED)
    kept = _kept(connection, key)
    before = sides
    if kept is not None and found.stage is Stage.REOPENED:
        compared = msgspec.json.decode(kept.compared, type=dict[str, int])
        earlier = [
            registered(_in_version(connection, works[name], version), words)
            for name, version in compared.items()
            if name in works
        ]
        if len(earlier) >= FEWEST and all(_fits(text, one) for one in earlier):
            before = tuple(earlier)
    return Case(
        article=article_id,
        stage=found.stage,
        sides=sides,
        versions={name: works[name].version for name in found.annotators},
        before=before,
        outcome=None if outcome is None else registered(_value(outcome), words),
        history=History() if outcome is None else journal.history(connection, outcome.key),
        decisions=()
        if kept is None
        else msgspec.json.decode(kept.decisions, type=tuple[Decision, ...]),
    )


def keep(connection: Connection, article_id: str, kept: Kept) -> None:
    """Write what is kept beside an outcome."""
    key = article_key(connection, article_id)
    values = {
        "by": kept.by,
        "updated": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "compared": msgspec.json.encode(dict(sorted(kept.compared.items()))),
        "decisions": msgspec.json.encode(kept.decisions),
        "differences": kept.differences,
        "decided": kept.decided,
    }
    changed = connection.execute(
        update(adjudication).where(adjudication.c.article == key).values(values)
    )
    if not changed.rowcount:
        connection.execute(insert(adjudication), {"article": key, **values})


def _finished() -> ColumnElement[bool]:
    column = annotation.c
    return and_(column.status == Status.FINISHED.value, column.annotator.not_in(NOBODY))


def _waiting(connection: Connection, keys: Sequence[int]) -> list[Waiting]:
    column = annotation.c
    works = connection.execute(
        select(column.article, column.annotator, column.version, column.status).where(
            column.article.in_(keys), _finished() | (column.annotator == ADJUDICATED)
        )
    )
    sides: defaultdict[int, dict[str, int]] = defaultdict(dict)
    outcomes: dict[int, str] = {}
    for work in works:
        if work.annotator == ADJUDICATED:
            outcomes[work.article] = work.status
        else:
            sides[work.article][work.annotator] = work.version
    rows = connection.execute(
        select(article.c.key, article.c.id, article.c.title, adjudication)
        .outerjoin(adjudication, adjudication.c.article == article.c.key)
        .where(article.c.key.in_(keys))
        .order_by(article.c.key)
    )
    return [
        _row(row, sides[row.key], outcomes.get(row.key))
        for row in rows
        if len(sides[row.key]) >= FEWEST
    ]


def _row(row: Row[Any], versions: Mapping[str, int], outcome: str | None) -> Waiting:
    return Waiting(
        key=row.key,
        article=row.id,
        title=row.title,
        annotators=tuple(sorted(versions)),
        stage=_stage(row.compared, versions, outcome),
        differences=row.differences,
        decided=row.decided,
        by=row.by,
        updated=row.updated,
    )


def _stage(compared: bytes | None, versions: Mapping[str, int], outcome: str | None) -> Stage:
    if outcome is None:
        return Stage.NEW
    if compared is not None and msgspec.json.decode(compared) != versions:
        return Stage.REOPENED
    return Stage.DECIDED if outcome == Status.ADJUDICATED.value else Stage.UNDER_WAY


def _kept(connection: Connection, key: int) -> Row[Any] | None:
    rows = select(adjudication).where(adjudication.c.article == key)
    return connection.execute(rows).one_or_none()


def _value(row: Row[Any]) -> Annotation:
    return decode_body(row.body, row.annotator, row.status, row.updated)


def _in_version(connection: Connection, row: Row[Any], version: int) -> Annotation:
    if row.version == version:
        return _value(row)
    return journal.value(connection, row.key, version)


def _fits(text: str, work: Annotation) -> bool:
    """Tell whether an annotation is of this text, rather than of one that it had before."""
    return all(exact_of(text, one.spans) == one.exact for one in work.mentions)
