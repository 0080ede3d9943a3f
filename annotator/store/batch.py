"""One batch of an import: records in their stored form, told apart from what is there.

Knows nothing of files, progress or cancelling; works inside the importer's transaction.
"""

from typing import Any, NamedTuple

import msgspec
from msgspec import UNSET
from sqlalchemy import Connection, select

from annotator.model.article import Meta, text_sha256
from annotator.model.edits.entities import registered, with_ids
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.store import tables
from annotator.store.articles import folded
from annotator.store.body import decode_body, encode_body
from annotator.store.database import insert_rows
from annotator.store.entities import register
from annotator.store.keys import new_keys
from annotator.store.newcomers import Newcomers
from annotator.store.revising import (
    Revision,
    brought_forward,
    is_past,
    is_respelt,
    present,
    revise,
)
from annotator.store.uses import Use, use_row, uses_of

Row = tuple[Any, ...]  # values in the order of the table's columns

NAMELESS = "imported"  # whoever made annotations that do not say who made them


class Work(NamedTuple):
    """The annotation of a line, less the keys that its row begins with, and its entities."""

    annotator: str
    version: int
    status: str
    updated: str | None
    split: str | None
    mentions: int
    attributions: int
    body: bytes
    unplaced: int = 0
    uses: tuple[Use, ...] = ()


class Line(NamedTuple):
    """A record as the rows that it may become, less their keys.

    Flat text, so that the record itself, many small objects, need not outlive its reading.
    """

    place: Place
    id: str
    letters: int
    digest: str
    article: Row
    text: Row
    work: Work | None  # None: nobody annotated it


class Outcome(NamedTuple):
    """What became of a record: how many rows it added, or why it was skipped."""

    articles: int = 0
    annotations: int = 0
    problem: Problem | None = None
    notices: tuple[Notice, ...] = ()
    revised: tuple[Revision, ...] | None = None  # None: the article's text is what it was


def line_of(place: Place, record: Record, annotator: str | None) -> Line:
    """Make the rows of a record; ``annotator`` replaces the one it names.

    Raises:
        Problem: a text in it is not Unicode: it has a lone surrogate.
    """
    try:
        f"{record.id}{annotator or record.annotator}".encode()
        return _line(place, record, annotator)
    except UnicodeEncodeError as error:
        shown = record.id.encode(errors="backslashreplace").decode()
        raise Problem("article.not_unicode", place, id=shown) from error


class Batch:
    """The rows that lines add to a project; `add` the lines, then `insert` the rows."""

    def __init__(
        self, connection: Connection, lines: list[Line], *, keep_texts: bool = False
    ) -> None:
        """Look up what the project has under the ids of these lines.

        Args:
            connection: the transaction to work in.
            lines: all that will be added.
            keep_texts: whether an article's text stays when it comes again changed.
        """
        self._keep_texts = keep_texts
        self._connection = connection
        self._articles = _articles_there(connection, {line.id for line in lines})
        keys = [key for key, _ in self._articles.values()]
        self._annotations = _annotations_there(connection, keys) if keys else {}
        works = [line.work for line in lines if line.work is not None]
        self._newcomers = Newcomers(connection, [use for work in works for use in work.uses])
        self._article_keys = new_keys(connection, tables.article)
        self._annotation_keys = new_keys(connection, tables.annotation)
        self._new_articles: list[Row] = []
        self._new_texts: list[Row] = []
        self._new_scores: list[Row] = []
        self._new_annotations: list[Row] = []
        self._new_uses: list[Row] = []

    def add(self, line: Line) -> Outcome:
        """Take what is new of a line; what is there stays as it is, but for a text that changed."""
        key, digest = self._articles.get(line.id, (None, None))
        if key is not None and digest != line.digest:
            return self._add_changed(key, line)
        is_new = key is None
        return self._add_work(self._add_article(line) if key is None else key, line, is_new=is_new)

    def _add_changed(self, key: int, line: Line) -> Outcome:
        """Take a line whose article has another text: one that it had, or one that it has now."""
        self.insert()  # what follows looks at the tables
        meta, text = msgspec.json.decode(line.text[2], type=Meta), line.text[3]
        if is_past(self._connection, key, line.digest):
            notice = Notice("article.text_past", line.place, id=line.id)
            return self._add_brought_over(key, line, notice)
        if line.work is not None and is_respelt(self._connection, key, text):
            notice = Notice("article.text_respelt", line.place, id=line.id)
            return self._add_brought_over(key, line, notice)
        if self._keep_texts:
            return Outcome(problem=Problem("article.text_kept", line.place, id=line.id))
        revised = revise(self._connection, key, text, meta)
        if revised is None:
            return Outcome(problem=Problem("article.text_differs", line.place, id=line.id))
        self._articles[line.id] = key, line.digest
        for now in present(self._connection, key):
            self._annotations[key, now.annotator] = now.status, now.body
        return self._add_work(key, line, is_new=False)._replace(revised=revised)

    def _add_brought_over(self, key: int, line: Line, notice: Notice) -> Outcome:
        """Take the annotation of a line to the text that the article has, and say so."""
        text = line.text[3]
        work = line.work and _brought_forward(self._connection, key, text, line.work)
        outcome = self._add_work(key, line._replace(work=work), is_new=False)
        return outcome._replace(notices=(notice, *outcome.notices))

    def _add_work(self, key: int, line: Line, *, is_new: bool) -> Outcome:
        """Take the annotation of a line, if there is one."""
        work = line.work
        if work is None:
            return Outcome(articles=is_new)
        names, notices = self._newcomers.names_for(work.uses, line.place)
        if names:
            work = _renamed(work, names)
        present = self._annotations.get((key, work.annotator))
        if present is None:
            self._add_annotation(key, work)
            return Outcome(articles=is_new, annotations=1, notices=notices)
        if _same(work, *present) or self._said_otherwise(work, *present):
            return Outcome()
        return Outcome(
            problem=Problem("annotation.exists", line.place, id=line.id, annotator=work.annotator)
        )

    def insert(self) -> None:
        """Write the rows."""
        for table, rows in (
            (tables.article, self._new_articles),
            (tables.article_text, self._new_texts),
            (tables.article_score, self._new_scores),
            (tables.annotation, self._new_annotations),
            (tables.entity, self._newcomers.new_rows()),
            (tables.entity_use, self._new_uses),
        ):
            if rows:
                insert_rows(self._connection, table, rows)
                rows.clear()
        self._newcomers.write_names()

    def _add_article(self, line: Line) -> int:
        key = next(self._article_keys)
        self._articles[line.id] = key, line.digest
        self._new_articles.append((key, *line.article))
        self._new_texts.append((key, *line.text))
        self._new_scores.append((key, tables.UNKNOWN, tables.UNKNOWN, None))
        return key

    def _add_annotation(self, article_key: int, work: Work) -> None:
        key = next(self._annotation_keys)
        self._annotations[article_key, work.annotator] = work.status, work.body
        self._new_annotations.append((key, article_key, *work[:-1]))
        self._new_uses += [use_row(key, use) for use in work.uses]
        self._newcomers.add(work.uses)

    def _said_otherwise(self, work: Work, status: str, body: bytes) -> bool:
        """Tell whether a line is what the project saves of an annotation, in today's names."""
        present = decode_body(body)
        said = registered(present, register(self._connection))
        return said is not present and _same(work, status, encode_body(said))


def _articles_there(connection: Connection, ids: set[str]) -> dict[str, tuple[int, str]]:
    rows = connection.execute(
        select(tables.article.c.id, tables.article.c.key, tables.article_text.c.text_sha256)
        .join(tables.article_text)
        .where(tables.article.c.id.in_(ids))
    )
    return {id_: (key, digest) for id_, key, digest in rows}


def _annotations_there(
    connection: Connection, article_keys: list[int]
) -> dict[tuple[int, str], tuple[str, bytes]]:
    column = tables.annotation.c
    rows = connection.execute(
        select(column.article, column.annotator, column.status, column.body).where(
            column.article.in_(article_keys)
        )
    )
    return {(article, annotator): (status, body) for article, annotator, status, body in rows}


def _line(place: Place, record: Record, annotator: str | None) -> Line:
    title, meta = record.article.title, record.meta
    # A reader has compared a digest that is there with the text.
    digest = text_sha256(record.text) if record.text_sha256 is UNSET else record.text_sha256
    split = None if record.split is UNSET else record.split.value
    return Line(
        place=place,
        id=record.id,
        letters=len(record.text),
        digest=digest,
        article=(
            record.id,
            title,
            meta.outlet,
            meta.published,
            folded(title, meta.outlet, record.id),
        ),
        text=(digest, split, msgspec.json.encode(meta), record.text),
        work=None if record.is_bare else _work(record, annotator, split),
    )


def _work(record: Record, annotator: str | None, split: str | None) -> Work:
    return Work(
        annotator=annotator or record.annotator or NAMELESS,
        version=0,
        status=record.status.value,
        updated=record.updated,
        split=split,
        mentions=len(record.mentions),
        attributions=len(record.attributions),
        body=encode_body(record),
        unplaced=len(record.unplaced or ()),
        uses=uses_of(record),
    )


def _brought_forward(connection: Connection, key: int, text: str, work: Work) -> Work:
    """Bring an annotation of a text that an article had over to the text that it has."""
    before = decode_body(work.body, status=work.status)
    value = brought_forward(connection, key, text, before)
    return work._replace(
        status=value.status.value,
        mentions=len(value.mentions),
        body=encode_body(value),
        unplaced=len(value.homeless),
        uses=uses_of(value),
    )


def _renamed(work: Work, names: dict[str, str]) -> Work:
    """Give entities of an annotation other ids."""
    value = with_ids(decode_body(work.body), names)
    return work._replace(body=encode_body(value), uses=uses_of(value))


def _same(work: Work, status: str, body: bytes) -> bool:
    # Equal bodies may still differ as JSON, by the order of the keys in free-form features.
    return work.status == status and (
        work.body == body or decode_body(work.body) == decode_body(body)
    )
