"""The annotations of a project: each annotator's present value for an article, and its past."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from annotator.model.annotation import ADJUDICATED, Annotation
from annotator.problems import Problem
from annotator.store import journal, tables, uses
from annotator.store.body import decode_body, encode_body
from annotator.store.database import Database, streamed
from annotator.store.history import Entry, History, StepKind
from annotator.store.members import Member, Role

ROWS_AT_ONCE = 200


class Annotations:
    """Loads and saves annotations; every save is durable when it returns."""

    def __init__(self, database: Database, member: Member | None = None) -> None:
        """Work on this project's database, on a server as this member."""
        self._database = database
        self._member = member

    def load(self, article_id: str, annotator: str) -> Annotation | None:
        """Give the present value; None where this annotator has none."""
        with self._database.reading() as connection:
            row = _row(connection, article_id, annotator)
        return None if row is None else _value(row)

    def annotators(self, article_id: str | None = None) -> tuple[str, ...]:
        """Name who has annotated an article, or (None) any, in alphabetical order."""
        names = select(tables.annotation.c.annotator).distinct()
        if article_id is not None:
            names = names.join(tables.article).where(tables.article.c.id == article_id)
        with self._database.reading() as connection:
            return tuple(sorted(connection.execute(names).scalars()))

    def history(self, article_id: str, annotator: str) -> History:
        """Give what can be undone and redone; nothing, where nothing was edited."""
        with self._database.reading() as connection:
            row = _row(connection, article_id, annotator)
            return History() if row is None else journal.history(connection, row.key)

    def value(self, article_id: str, annotator: str, version: int) -> Annotation:
        """Give the annotation as it was in a version; version 0 is before the first edit.

        Raises:
            LookupError: there is no such version.
        """
        with self._database.reading() as connection:
            row = _row(connection, article_id, annotator)
            if row is not None and row.version:
                return journal.value(connection, row.key, version)
        if version:
            raise LookupError(version)
        return Annotation(annotator=annotator) if row is None else _value(row)

    def dates(self, article_id: str, annotator: str) -> dict[int, str | None]:
        """Give when each version was made, by its number; nothing, where nothing was edited."""
        with self._database.reading() as connection:
            row = _row(connection, article_id, annotator)
            return {} if row is None else journal.dates(connection, row.key)

    def waiting(self, annotator: str | None = None) -> Iterator[tuple[str, str, Annotation]]:
        """Give the annotations with mentions that have no place, with their articles' id and text.

        Args:
            annotator: whose; None: everybody's.
        """
        rows = (
            select(tables.annotation, tables.article.c.id, tables.article_text.c.text)
            .join(tables.article, tables.article.c.key == tables.annotation.c.article)
            .join(tables.article_text, tables.article_text.c.article == tables.article.c.key)
            .where(tables.annotation.c.unplaced > 0)
            .order_by(tables.article.c.key, tables.annotation.c.annotator)
        )
        if annotator is not None:
            rows = rows.where(tables.annotation.c.annotator == annotator)
        with self._database.reading() as connection:
            for row in streamed(connection, rows, ROWS_AT_ONCE):
                yield row.id, row.text, _value(row)

    def save(  # noqa: PLR0913 - the journal's entry, spelt out
        self,
        article_id: str,
        annotation: Annotation,
        *,
        version: int,
        kind: StepKind,
        action: str,
        restores: int | None = None,
    ) -> None:
        """Make this the present value of its annotator, dated now, and journal it.

        Args:
            article_id: the article's id.
            annotation: the new value; its annotator must be named.
            version: the present version + 1.
            kind: an edit, or an undo or redo.
            action: the short code of what was done.
            restores: the version whose value an undo or redo gives back.

        A save that is sent again, since nobody heard that it had been done, is done.

        Raises:
            Problem: the article is unknown, somebody else saved this version, a text is not
                Unicode, on a server the annotation is another's, or the disk did not take it.
            ValueError: the annotator has no name, or the value is not the restored version's.
        """
        self.save_steps(article_id, annotation, (Entry(version, kind, action, restores),))

    def save_steps(self, article_id: str, annotation: Annotation, steps: tuple[Entry, ...]) -> None:
        """Save a value that several steps lead to, each of them journaled: all or none.

        All but the last are undos or redos, whose values the journal has.

        Raises:
            Problem, ValueError: as for `save`.
        """
        if annotation.annotator is None:
            raise ValueError(annotation)
        self._check_owner(annotation.annotator)
        value = replace(annotation, updated=_now())
        columns = _columns(article_id, value)
        with self._database.writing() as connection:
            row = _locked(connection, article_id, annotation.annotator)
            if _is_done(connection, row, columns, steps):
                return
            key = _prepare(connection, row, article_id, steps[0].version)
            for passed in steps[:-1]:
                journal.write_passed(connection, key, passed, value.updated)
            journal.write(connection, key, steps[-1], value)
            connection.execute(
                update(tables.annotation)
                .where(tables.annotation.c.key == key)
                .values(version=steps[-1].version, **columns)
            )
            uses.write(connection, key, value)

    def _check_owner(self, annotator: str) -> None:
        """Tell whose an annotation is sooner than the server would: that only refuses."""
        member = self._member
        if member is None or annotator == member.name or member.role is Role.MANAGER:
            return
        if annotator != ADJUDICATED or member.role is not Role.ADJUDICATOR:
            raise Problem("annotation.of_another", annotator=annotator, name=member.name)


def _row(
    connection: Connection, article_id: str, annotator: str, *, to_write: bool = False
) -> Row[Any] | None:
    found = (
        select(tables.annotation)
        .join(tables.article)
        .where(tables.article.c.id == article_id, tables.annotation.c.annotator == annotator)
    )
    if to_write:
        found = found.with_for_update(of=tables.annotation)
    return connection.execute(found).one_or_none()


def _locked(connection: Connection, article_id: str, annotator: str) -> Row[Any]:
    """Give the row of an annotation, made if new, that nobody else writes until this is done."""
    row = _row(connection, article_id, annotator, to_write=True)
    if row is None:
        _add(connection, article_id, annotator)
        row = _row(connection, article_id, annotator, to_write=True)
    if row is None:
        raise LookupError(article_id)
    return row


def _is_done(
    connection: Connection, row: Row[Any], columns: dict[str, Any], steps: tuple[Entry, ...]
) -> bool:
    """Tell whether these very steps are the last that were saved, and this value what they made."""
    return (
        (row.version, row.status, row.body)
        == (steps[-1].version, columns["status"], columns["body"])
    ) and journal.has(connection, row.key, steps)


def _value(row: Row[Any]) -> Annotation:
    return decode_body(row.body, row.annotator, row.status, row.updated)


def _columns(article_id: str, value: Annotation) -> dict[str, Any]:
    try:
        body = encode_body(value)
    except UnicodeEncodeError as error:
        raise Problem("annotation.not_unicode", id=article_id) from error
    return {
        "status": value.status.value,
        "updated": value.updated,
        "mentions": len(value.mentions),
        "attributions": len(value.attributions),
        "unplaced": len(value.homeless),
        "body": body,
    }


def _prepare(connection: Connection, row: Row[Any], article_id: str, version: int) -> int:
    """Give the key of the annotation that is to have this version; its start is journaled."""
    if version != row.version + 1:
        raise Problem(
            "annotation.conflict",
            id=article_id,
            annotator=row.annotator,
            present=row.version,
            version=version,
        )
    if row.version == 0:
        journal.write(connection, row.key, journal.START, _value(row))
    return int(row.key)


def _add(connection: Connection, article_id: str, annotator: str) -> None:
    """Begin an annotation, unless somebody else begins it at this very moment."""
    article = connection.execute(
        select(tables.article.c.key, tables.article_text.c.split)
        .join(tables.article_text)
        .where(tables.article.c.id == article_id)
    ).one_or_none()
    if article is None:
        raise Problem("article.unknown", id=article_id)
    row = {
        "article": article.key,
        "annotator": annotator,
        "version": 0,
        "split": article.split,
        **_columns(article_id, Annotation()),
    }
    with suppress(IntegrityError), connection.begin_nested():
        connection.execute(insert(tables.annotation), row)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
