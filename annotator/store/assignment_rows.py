"""Pieces of SQL about assignments, the same for every engine."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, select

from annotator.model.annotation import Status
from annotator.problems import Problem
from annotator.store.listing import Order
from annotator.store.tables import annotation, article, article_score, assignment, member

T = TypeVar("T")

AT_ONCE = 500  # values that a statement names


def work() -> ColumnElement[bool]:
    """Tell what an assignment's annotator has made of its article."""
    return and_(
        annotation.c.article == assignment.c.article,
        annotation.c.annotator == assignment.c.annotator,
    )


def is_begun() -> ColumnElement[bool]:
    """Tell of an assignment whether its annotator has begun."""
    return exists().where(work(), annotation.c.status != Status.NEW.value).correlate(assignment)


def is_done() -> ColumnElement[bool]:
    """Tell of an annotation whether nothing is left to do: it is finished, or left out."""
    return annotation.c.status.in_([Status.FINISHED.value, Status.SKIPPED.value])


def is_shared() -> ColumnElement[bool]:
    """Tell of an assignment whether somebody has another place of its article."""
    other = assignment.alias()
    return (
        exists()
        .where(other.c.article == assignment.c.article, other.c.annotator.is_not(None))
        .correlate(assignment)
    )


def open_to(annotator: str) -> Select[tuple[int, str]]:
    """Give the open places of articles that somebody does not have yet."""
    mine = assignment.alias()
    has = exists().where(mine.c.article == assignment.c.article, mine.c.annotator == annotator)
    return (
        select(assignment.c.key, article.c.id)
        .join(article, article.c.key == assignment.c.article)
        .where(assignment.c.annotator.is_(None), ~has.correlate(assignment))
    )


def next_open_to(annotator: str, order: Order) -> Select[tuple[int, str]]:
    """Give the first of these in an order, of those that nobody is just taking.

    Whoever selects it holds it until the transaction ends; on SQLite there is no other that writes.
    """
    rows = open_to(annotator)
    if order is Order.IMPORTED:
        rows = rows.order_by(assignment.c.article, assignment.c.key)
    else:
        score = article_score.c
        term = score.uncertainty if order is Order.UNCERTAINTY else score.expected
        rows = rows.join(article_score, score.article == assignment.c.article)
        rows = rows.order_by(term.desc(), assignment.c.article, assignment.c.key)
    return rows.limit(1).with_for_update(of=assignment, skip_locked=True)


def held(
    connection: Connection,
) -> tuple[dict[int, set[str]], dict[int, set[str]], dict[int, int]]:
    """Tell by article who is assigned to it, what members have begun it, and its places to claim.

    A place that somebody has claimed is still one of these.
    """
    column = assignment.c
    assigned: defaultdict[int, set[str]] = defaultdict(set)
    begun: defaultdict[int, set[str]] = defaultdict(set)
    places: defaultdict[int, int] = defaultdict(int)
    for key, name, by in connection.execute(select(column.article, column.annotator, column.by)):
        if name is not None:
            assigned[key].add(name)
        places[key] += name is None or name == by
    works = (
        select(annotation.c.article, annotation.c.annotator)
        .join(member, member.c.name == annotation.c.annotator)
        .where(annotation.c.status != Status.NEW.value)
    )
    for key, name in connection.execute(works):
        begun[key].add(name)
    return assigned, begun, places


def keys_of(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """Give the keys of articles by their ids.

    Raises:
        Problem: there is no such article.
    """
    found: dict[str, int] = {}
    for part in in_parts(sorted(ids)):
        rows = select(article.c.id, article.c.key).where(article.c.id.in_(part))
        found |= {row.id: row.key for row in connection.execute(rows)}
    for id_ in ids:
        if id_ not in found:
            raise Problem("article.unknown", id=id_)
    return found


def check_members(connection: Connection, names: Collection[str]) -> None:
    """Make sure that people belong to the project.

    Raises:
        Problem: somebody does not.
    """
    known = set(connection.execute(select(member.c.name)).scalars())
    for name in sorted(names):
        if name not in known:
            raise Problem("team.member_unknown", name=name)


def in_parts(values: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """Cut a list into parts that one statement can name."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
