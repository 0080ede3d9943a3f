"""The articles of a project: one by one, and as the pages of a filtered list.

A list's cost grows with its page: the texts stand in a table of their own, and what an
annotator has done is looked up for the rows shown.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
)

from annotator.model.annotation import Status
from annotator.model.article import Article, Meta
from annotator.problems import Problem
from annotator.store.database import Database, streamed
from annotator.store.listing import SCORED, ArticleFilter, ArticleRow, Order
from annotator.store.tables import annotation, article, article_score, article_text, assignment
from annotator.text.folding import fold

LONGEST_FILTER = 1000  # SQLite refuses patterns of 50,000 bytes
LAST = "\U0010ffff"  # sorts behind every date and name
_FALLING = SCORED | {Order.NEWEST}  # the greatest first
_TERMS: dict[Order, ColumnElement[Any]] = {  # what an order goes by
    Order.IMPORTED: article.c.key,
    Order.NEWEST: func.coalesce(article.c.published, ""),
    Order.OLDEST: func.coalesce(article.c.published, LAST),
    Order.OUTLET: func.coalesce(article.c.outlet, LAST),
    Order.TITLE: article.c.folded,  # which begins with the title
    Order.YIELD: article_score.c.expected,
    Order.UNCERTAINTY: article_score.c.uncertainty,
}


class Articles:
    """Reads the articles, one by one and in lists."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def get(self, article_id: str) -> Article:
        """Load an article.

        Raises:
            Problem: the project does not have it.
        """
        found = select(article_text.c.text, article_text.c.meta).join(article)
        with self._database.reading() as connection:
            row = connection.execute(found.where(article.c.id == article_id)).one_or_none()
        if row is None:
            raise Problem("article.unknown", id=article_id)
        return Article(id=article_id, text=row.text, meta=msgspec.json.decode(row.meta, type=Meta))

    def ids(self) -> Iterator[str]:
        """Stream the ids of all articles."""
        with self._database.reading() as connection:
            ids = select(article.c.id).order_by(article.c.key)
            yield from (id_ for (id_,) in streamed(connection, ids, 1000))

    def last(self, count: int) -> Iterator[tuple[str, str]]:
        """Stream ids and texts of the articles added last, the oldest of them first."""
        texts = select(article.c.key, article.c.id, article_text.c.text).join(article_text)
        newest = texts.order_by(article.c.key.desc()).limit(count).subquery()
        rows = select(newest.c.id, newest.c.text).order_by(newest.c.key)
        with self._database.reading() as connection:
            for row in streamed(connection, rows, 200):
                yield row.id, row.text

    def page(self, wanted: ArticleFilter, *, limit: int, offset: int) -> list[ArticleRow]:
        """Give the rows of a filtered list from ``offset`` (from 0) on, ``limit`` at most."""
        sorting = _sorting(wanted)
        shown = _keys(wanted).order_by(*sorting).limit(limit).offset(offset).subquery()
        rows = (
            select(
                article.c.id,
                article.c.title,
                article.c.outlet,
                article.c.published,
                func.coalesce(annotation.c.status, Status.NEW.value),
                func.coalesce(annotation.c.mentions, 0),
                func.coalesce(annotation.c.attributions, 0),
                func.coalesce(annotation.c.unplaced, 0),
            )
            .select_from(_listed(wanted))
            .join(shown, shown.c.key == article.c.key)
            .outerjoin(annotation, _work_on_article(wanted.annotator))
            .order_by(*sorting)
        )
        with self._database.reading() as connection:
            return [
                row._replace(status=Status(row.status))
                for row in map(ArticleRow._make, connection.execute(rows))
            ]

    def count(self, wanted: ArticleFilter) -> int:
        """Count the rows of a filtered list."""
        with self._database.reading() as connection:
            return _count(connection, _keys(wanted))

    def position(self, article_id: str, wanted: ArticleFilter) -> int | None:
        """Give the row (from 0) at which an article stands in a filtered list; None: nowhere.

        Raises:
            Problem: the project does not have the article.
        """
        with self._database.reading() as connection:
            place = _place(connection, article_id, wanted)
            before = _count(connection, _keys(wanted).where(_beside(wanted, place, -1)))
            itself = _count(connection, _keys(wanted).where(article.c.key == place.key))
        return before if itself else None

    def neighbour(self, article_id: str, wanted: ArticleFilter, step: int) -> str | None:
        """Give the id ``step`` rows further on (back, if negative); None beyond the list's ends.

        The article itself need not be in the list: it may just have dropped out of it.

        Raises:
            Problem: the project does not have the article.
            ValueError: the step is 0.
        """
        if not step:
            raise ValueError(step)
        with self._database.reading() as connection:
            place = _place(connection, article_id, wanted)
            rest = _keys(wanted).with_only_columns(article.c.id)
            ahead = rest.where(_beside(wanted, place, step))
            sorting = _sorting(wanted, backwards=step < 0)
            found = ahead.order_by(*sorting).limit(1).offset(abs(step) - 1)
            return connection.execute(found).scalar()

    def progress(self, annotator: str) -> dict[Status, int]:
        """Count the articles by how far this annotator is with them."""
        by_status = (
            select(annotation.c.status, func.count())
            .where(annotation.c.annotator == annotator)
            .group_by(annotation.c.status)
        )
        with self._database.reading() as connection:
            counts = dict.fromkeys(Status, 0)
            counts |= {Status(status): n for status, n in connection.execute(by_status)}
            articles = _count(connection, select(article.c.key))
        counts[Status.NEW] = articles - sum(counts.values()) + counts[Status.NEW]
        return counts


def folded(*parts: str | None) -> str:
    """Fold the words of a list's row, or those looked for in it, so that they can be compared."""
    words = "\n".join(part for part in parts if part)
    return fold(words.replace("\0", " "))  # SQLite compares no further than a NUL


def _keys(wanted: ArticleFilter) -> Select[tuple[int]]:
    keys = select(article.c.key).select_from(_listed(wanted))
    if wanted.text:
        words = folded(wanted.text[:LONGEST_FILTER])
        keys = keys.where(article.c.folded.contains(words, autoescape=True))
    if wanted.status is None:
        return keys
    work = _work_on_article(wanted.annotator)
    if wanted.status is Status.NEW:
        begun = exists().where(work, annotation.c.status != Status.NEW.value)
        return keys.where(~begun)
    return keys.join(annotation, and_(work, annotation.c.status == wanted.status.value))


def _listed(wanted: ArticleFilter) -> FromClause:
    """Give the articles, with what a list goes by beside them: scores, or whose they are."""
    articles = _scored(wanted.order)
    if wanted.assigned_to is None:
        return articles
    theirs = assignment.c.annotator == wanted.assigned_to
    return articles.join(assignment, and_(assignment.c.article == article.c.key, theirs))


def _scored(order: Order) -> FromClause:
    """Give the articles, with their scores beside them where an order goes by these."""
    return article.join(article_score) if order in SCORED else article


def _work_on_article(annotator: str | None) -> ColumnElement[bool]:
    return and_(annotation.c.article == article.c.key, annotation.c.annotator == annotator)


def _count(connection: Connection, keys: Select[tuple[int]]) -> int:
    return connection.execute(keys.with_only_columns(func.count(article.c.key))).scalar_one()


class _Place(NamedTuple):
    """Where an article stands in an order: by its term, and among equals by its key."""

    term: Any
    key: int


def _term(wanted: ArticleFilter) -> ColumnElement[Any]:
    """Give what a list goes by; where that is the key, as the table has it that is gone along."""
    is_by_key = wanted.order is Order.IMPORTED
    return _tie(wanted) if is_by_key else _TERMS[wanted.order]


def _tie(wanted: ArticleFilter) -> ColumnElement[int]:
    """Give what parts equals: the key, as the table of the term has it beside that in its index."""
    if wanted.order in SCORED:
        return article_score.c.article
    return article.c.key if wanted.assigned_to is None else assignment.c.article


def _sorting(wanted: ArticleFilter, *, backwards: bool = False) -> tuple[ColumnElement[Any], ...]:
    """Give what a list is sorted by."""
    term, tie = _term(wanted), _tie(wanted)
    by_term = term.desc() if (wanted.order in _FALLING) is not backwards else term
    if wanted.order is Order.IMPORTED:  # which has no equals
        return (by_term,)
    return by_term, tie.desc() if backwards else tie


def _beside(wanted: ArticleFilter, place: _Place, step: int) -> ColumnElement[bool]:
    """Tell what stands after a place in an order (a positive step), or before it."""
    term, key = _term(wanted), _tie(wanted)
    rises = (wanted.order in _FALLING) is (step < 0)
    beyond, there = (
        (term > place.term, term >= place.term)
        if rises
        else (term < place.term, term <= place.term)
    )
    behind = key > place.key if step > 0 else key < place.key
    return and_(there, or_(beyond, behind))  # the first of these is what an index is entered by


def _place(connection: Connection, article_id: str, wanted: ArticleFilter) -> _Place:
    found = select(_TERMS[wanted.order], article.c.key).select_from(_scored(wanted.order))
    row = connection.execute(found.where(article.c.id == article_id)).one_or_none()
    if row is None:
        raise Problem("article.unknown", id=article_id)
    return _Place._make(row)
