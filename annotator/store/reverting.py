"""An article gets the text back that it had before, and its annotations with it."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from annotator.model.article import Article, Meta
from annotator.model.reanchoring import Reanchored, Reanchoring
from annotator.problems import Problem
from annotator.store import journal, tables
from annotator.store.project import Project
from annotator.store.revising import Revision, article_of, works_on, written


def revert(project: Project, article_id: str) -> tuple[Revision, ...]:
    """Give an article the text, and what was known of it, that it had before the one it has.

    An annotation that nobody has edited since is what it was then, to the letter; others are
    brought over. Done again, this brings the later text back.

    Raises:
        Problem: the project does not have the article, it never had another text, or the project
            cannot be written.
    """
    with project.database.writing() as connection:
        found = select(tables.article.c.key).where(tables.article.c.id == article_id)
        key = connection.execute(found).scalar_one_or_none()
        if key is None:
            raise Problem("article.unknown", id=article_id)
        past = _last_past(connection, key)
        if past is None:
            raise Problem("article.one_text", id=article_id)
        meta = msgspec.json.decode(past.meta, type=Meta)
        after = Article(id=article_id, text=past.text, meta=meta)
        rows, works = works_on(connection, key)
        reanchoring = Reanchoring(article_of(connection, key).text, after, works)
        over = [
            _as_it_was(connection, row, past.number) or reanchoring.of(work)
            for row, work in zip(rows, works, strict=True)
        ]
        return written(connection, key, after, zip(rows, works, over, strict=True))


def _last_past(connection: Connection, article_key: int) -> Row[Any] | None:
    column = tables.article_past.c
    rows = select(tables.article_past).where(column.article == article_key)
    return connection.execute(rows.order_by(column.number.desc()).limit(1)).one_or_none()


def _as_it_was(connection: Connection, row: Row[Any], number: int) -> Reanchored | None:
    """Give an annotation's value on a past text; None where it was edited since, or came later."""
    if journal.action(connection, row.key, row.version) != f"text.{number}":
        return None
    value = journal.value(connection, row.key, row.version - 1)
    count = len(value.mentions)
    return Reanchored(annotation=value, kept=count, unplaced=len(value.homeless))
