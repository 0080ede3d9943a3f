"""An article's text that comes again changed, in a project: nothing of what was there is lost.

The text before goes among the article's past ones. Everybody's annotation goes over to the new
text as one entry of its journal, which holds the value on the text before, too; so nothing can be
undone across the change, and nothing needs to be. Works inside the importer's transaction.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Row, func, insert, select, update

from annotator.model.annotation import Annotation
from annotator.model.article import Article, Meta, text_sha256
from annotator.model.reanchoring import Outcome, Reanchored, Reanchoring
from annotator.store import journal, tables, uses
from annotator.store.articles import folded
from annotator.store.body import decode_body, encode_body
from annotator.store.history import Entry, StepKind
from annotator.text.folding import fold

LEAST_LIKE = 0.3
"""What two texts must have in common to be one article's. Articles that have nothing to do with
each other stay below 0.17."""
OTHERWISE_ARABIC = Meta().language


class Revision(Outcome, frozen=True, kw_only=True):
    """What became of one annotation when its article's text had changed.

    Attributes:
        article: which article.
        annotator: whose annotation.
    """

    article: str
    annotator: str


class Present(Struct, frozen=True):
    """An annotation as it stands now in its row: by whom, how far, and its body."""

    annotator: str
    status: str
    body: bytes


def is_past(connection: Connection, article_key: int, digest: str) -> bool:
    """Tell whether an article had a text, by its digest, that has come to be another since."""
    column = tables.article_past.c
    found = select(column.number).where(column.article == article_key, column.text_sha256 == digest)
    return connection.execute(found.limit(1)).first() is not None


def is_respelt(connection: Connection, article_key: int, text: str) -> bool:
    """Tell whether a text is an article's own but for spelling and spaces."""
    one, other = (fold(each).split() for each in (article_of(connection, article_key).text, text))
    return one == other


def brought_forward(
    connection: Connection, article_key: int, text: str, annotation: Annotation
) -> Annotation:
    """Give an annotation of a text that an article had as one of the text that it has now."""
    article = article_of(connection, article_key)
    return Reanchoring(text, article, [annotation]).of(annotation).annotation


def revise(
    connection: Connection, article_key: int, text: str, meta: Meta
) -> tuple[Revision, ...] | None:
    """Give an article another text, and bring all its annotations over.

    Gives what became of each annotation; None, and nothing is changed, where the texts have too
    little in common to be one article's.
    """
    before = article_of(connection, article_key)
    after = Article(id=before.id, text=text, meta=_joined(before.meta, meta))
    rows, works = works_on(connection, article_key)
    reanchoring = Reanchoring(before.text, after, works)
    if reanchoring.likeness < LEAST_LIKE:
        return None
    over = [reanchoring.of(work) for work in works]
    return written(connection, article_key, after, zip(rows, works, over, strict=True))


def present(connection: Connection, article_key: int) -> Iterator[Present]:
    """Give an article's annotations as they are now."""
    column = tables.annotation.c
    rows = select(column.annotator, column.status, column.body).where(column.article == article_key)
    for row in connection.execute(rows):
        yield Present(*row)


def works_on(
    connection: Connection, article_key: int
) -> tuple[Sequence[Row[Any]], list[Annotation]]:
    """Give the rows of an article's annotations, and their values."""
    rows = connection.execute(
        select(tables.annotation)
        .where(tables.annotation.c.article == article_key)
        .order_by(tables.annotation.c.annotator)
    ).all()
    return rows, [decode_body(row.body, row.annotator, row.status, row.updated) for row in rows]


def written(
    connection: Connection,
    article_key: int,
    after: Article,
    over: Iterable[tuple[Row[Any], Annotation, Reanchored]],
) -> tuple[Revision, ...]:
    """Write an article's other text, and its annotations on it."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    number = _keep(connection, article_key, now)
    _replace_text(connection, article_key, after)
    return tuple(
        _brought_over(connection, row, work, found, f"text.{number}", now, after.id)
        for row, work, found in over
    )


def article_of(connection: Connection, key: int) -> Article:
    """Give an article by its key."""
    text = tables.article_text.c
    row = connection.execute(
        select(tables.article.c.id, text.text, text.meta)
        .join(tables.article_text)
        .where(tables.article.c.key == key)
    ).one()
    return Article(id=row.id, text=row.text, meta=msgspec.json.decode(row.meta, type=Meta))


def _joined(before: Meta, after: Meta) -> Meta:
    """Take what is known now; what is not said again is still so."""
    said = {
        name: value
        for name in Meta.__struct_fields__
        if (value := getattr(after, name)) is not None
    }
    if after.language == OTHERWISE_ARABIC:  # nobody need have said that
        del said["language"]
    return replace(before, **said | {"extra": before.extra | after.extra})


def _keep(connection: Connection, key: int, now: str) -> int:
    """Put the text that an article has among its past ones, and give its number there."""
    past, text = tables.article_past, tables.article_text.c
    last = select(func.max(past.c.number)).where(past.c.article == key)
    number: int = (connection.execute(last).scalar() or 0) + 1
    row = connection.execute(
        select(text.text_sha256, text.meta, text.text).where(text.article == key)
    ).one()
    values = {"article": key, "number": number, "until": now, **row._asdict()}
    connection.execute(insert(past), values)
    return number


def _replace_text(connection: Connection, key: int, article: Article) -> None:
    title, meta = article.title, article.meta
    shown = {
        "title": title,
        "outlet": meta.outlet,
        "published": meta.published,
        "folded": folded(title, meta.outlet, article.id),
    }
    content = {
        "text_sha256": text_sha256(article.text),
        "meta": msgspec.json.encode(meta),
        "text": article.text,
    }
    unknown = {"expected": tables.UNKNOWN, "uncertainty": tables.UNKNOWN, "by": None}
    row = tables.article.c.key == key
    connection.execute(update(tables.article).where(row).values(shown))
    text, score = tables.article_text, tables.article_score
    connection.execute(update(text).where(text.c.article == key).values(content))
    connection.execute(update(score).where(score.c.article == key).values(unknown))


def _brought_over(  # noqa: PLR0913, PLR0917 - one row, and all that is written of it
    connection: Connection,
    row: Row[Any],
    before: Annotation,
    after: Reanchored,
    action: str,
    now: str,
    article_id: str,
) -> Revision:
    value = replace(after.annotation, updated=now)
    if row.version == 0:
        journal.write(connection, row.key, journal.START, before)
    entry = Entry(row.version + 1, StepKind.TEXT, action)
    journal.write(connection, row.key, entry, value)
    values = {
        "version": entry.version,
        "status": value.status.value,
        "updated": now,
        "mentions": len(value.mentions),
        "attributions": len(value.attributions),
        "unplaced": len(value.homeless),
        "body": encode_body(value),
    }
    mine = tables.annotation.c.key == row.key
    connection.execute(update(tables.annotation).where(mine).values(values))
    uses.write(connection, row.key, value)
    counts = {name: getattr(after, name) for name in Outcome.__struct_fields__}
    return Revision(article=article_id, annotator=row.annotator, **counts)
