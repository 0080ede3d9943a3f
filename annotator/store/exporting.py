"""A project's articles and annotations as corpus lines, ``musnad-corpus/1``.

Stored JSON goes into the lines as it is, but where an entity is called otherwise by now; the order
of the keys is the `Record`'s own.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec import UNSET, Raw
from sqlalchemy import ColumnElement, Select, exists, or_, select

from annotator.model.annotation import ADJUDICATED, Annotation, Status
from annotator.model.edits.entities import registered
from annotator.model.entity import Register
from annotator.model.record import Record, Split
from annotator.store.body import decode_body, encode_body
from annotator.store.database import streamed
from annotator.store.entities import register
from annotator.store.project import Project
from annotator.store.tables import annotation, article, article_text, entity, entity_use

if TYPE_CHECKING:
    from annotator.model.article import Meta

ROWS_AT_ONCE = 200

_EMPTY = encode_body(Annotation())
_encoder = msgspec.json.Encoder()


def records(
    project: Project,
    *,
    annotator: str | None = None,
    statuses: Collection[Status] | None = None,
    adjudicated: bool = False,
) -> Iterator[bytes]:
    """Stream corpus lines, without their line ends: one for each article and annotator.

    All are of one moment, in the order of the articles, then of the annotators' names.

    Args:
        project: where from.
        annotator: whose annotations; None: everybody's, and articles without any as bare lines.
        statuses: how far the work must be (a bare article is new); None: any.
        adjudicated: the adjudicated annotations alone.

    Raises:
        Problem: the project cannot be read.
    """
    rows = _rows()
    if annotator is not None:
        rows = rows.where(annotation.c.annotator == annotator)
    if adjudicated:
        rows = rows.where(
            or_(
                annotation.c.annotator == ADJUDICATED,
                annotation.c.status == Status.ADJUDICATED.value,
            )
        )
    if statuses is not None:
        rows = rows.where(_status_in(statuses))
    with project.database.reading() as connection:
        words = register(connection)
        for row in streamed(connection, rows, ROWS_AT_ONCE):
            body = _now(row.body, words) if row.is_dated else row.body
            yield _line(*row[:-2], body=body)


def _rows() -> Select[Any]:
    return (
        select(
            article.c.id,
            article_text.c.text,
            article_text.c.text_sha256,
            article_text.c.meta,
            article_text.c.split,
            annotation.c.annotator,
            annotation.c.status,
            annotation.c.updated,
            annotation.c.split,
            annotation.c.body,
            _has_dated_entities(),
        )
        .join(article_text, article_text.c.article == article.c.key)
        .outerjoin(annotation, annotation.c.article == article.c.key)
        .order_by(article.c.key, annotation.c.annotator)
    )


def _has_dated_entities() -> ColumnElement[bool]:
    """Tell whether an annotation may call an entity otherwise than the project does today."""
    return (
        exists()
        .where(
            entity_use.c.annotation == annotation.c.key,
            entity_use.c.entity == entity.c.id,
            or_(entity.c.revised, entity.c.merged_into.is_not(None)),
        )
        .label("is_dated")
    )


def _status_in(statuses: Collection[Status]) -> ColumnElement[bool]:
    found = annotation.c.status.in_([status.value for status in statuses])
    return or_(found, annotation.c.key.is_(None)) if Status.NEW in statuses else found


def _now(body: bytes, words: Register) -> bytes:
    """Put a body in today's words."""
    return encode_body(registered(decode_body(body), words))


def _line(  # noqa: PLR0913, PLR0917 - the columns of a row
    id_: str,
    text: str,
    digest: str,
    meta: bytes,
    article_split: Split | None,
    annotator: str | None,
    status: Status | None,
    updated: str | None,
    split: Split | None,
    *,
    body: bytes | None,
) -> bytes:
    if body is None:
        split, body = article_split, _EMPTY
    head = Record(
        id=id_,
        text=text,
        text_sha256=digest,
        meta=cast("Meta", Raw(meta)),  # JSON already: to be written as it is
        annotator=annotator,
        status=status or Status.NEW,
        updated=updated,
        split=split or UNSET,
    )
    # A record without work ends in an empty body: the stored one stands in its place.
    return _encoder.encode(head)[: 1 - len(_EMPTY)] + body[1:]
