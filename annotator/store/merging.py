"""One annotation of a package and the project's own of the same article: joined, or told apart.

Works inside the transactions of `annotator.store.unpacking`, and writes the journal itself, since
it takes over entries that were written elsewhere.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Row, insert, select, update

from annotator.model.annotation import Annotation
from annotator.model.article import Article, Meta
from annotator.model.reanchoring import Outcome, Reanchored, Reanchoring
from annotator.problems import Problem
from annotator.store import journal, tables, uses
from annotator.store.body import decode_body, encode_body, pack
from annotator.store.history import StepKind
from annotator.store.members import now
from annotator.store.package_entities import copy_entities
from annotator.store.pasts import Comparison, Relation, Version, compare, resolved
from annotator.store.revising import Revision, article_of

ACTION = "package"  # of an entry that takes a package's value over as a whole
ANNOTATION = tuple(column.name for column in tables.annotation.columns if column.name != "key")


class Choice(StrEnum):
    """Whose work holds where both sides went on."""

    NEITHER = "neither"
    OURS = "ours"
    THEIRS = "theirs"


class Fate(StrEnum):
    """What came of an article of a package."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    UNFINISHED = "unfinished"
    CONFLICT = "conflict"
    THEIRS = "theirs"
    OURS = "ours"
    LEFT_OUT = "left_out"


class Merged(Struct, frozen=True):
    """What came of an annotation, and how it fared if its text has changed since."""

    fate: Fate
    revision: Revision | None = None


class _TextStep(NamedTuple):
    """A text that took the place of another: the number of the one before, and both."""

    number: int
    before: str
    after: Article


class Merging:
    """Merges annotations within one transaction of the project, one of the package."""

    def __init__(
        self, source: Connection, target: Connection, *, by: str | None, choice: Choice
    ) -> None:
        """Take the package, the project, who merges, and whose work holds.

        A server knows itself who merges, and is told nobody.
        """
        self._source, self._target = source, target
        self._by, self._choice = by, choice

    def merge(self, row: Row[Any]) -> Merged:
        """Merge an annotation, given as its row with its article's ``id`` and ``text_sha256``.

        Raises:
            Problem: the project does not have its article, or never had its text.
        """
        key = self._article_key(row.id)
        steps = self._text_steps(key, row.id, row.text_sha256)
        theirs = past_of(self._source, row)
        present = self._present(key, row.annotator)
        if present is None:
            return self._added(key, row, theirs, steps)
        ours = past_of(self._target, present)
        found = compare(ours, theirs)
        match found.relation:
            case Relation.KNOWN:
                return Merged(Fate.UNCHANGED)
            case Relation.FURTHER:
                rest = _rest(found, is_same_text=_texts(ours) == _texts(theirs))
                return self._gone_on(present, row, rest, steps, Fate.UPDATED)
            case Relation.APART if self._choice is Choice.THEIRS:
                rest = (_as_one(found.rest[-1]),)
                return self._gone_on(present, row, rest, steps, Fate.THEIRS)
            case Relation.APART if self._choice is Choice.OURS:
                return self._kept(present, row, found.rest[-1], steps)
        return Merged(Fate.CONFLICT)

    # looking

    def _article_key(self, id_: str) -> int:
        found = select(tables.article.c.key).where(tables.article.c.id == id_)
        key: int | None = self._target.execute(found).scalar_one_or_none()
        if key is None:
            raise Problem("article.unknown", id=id_)
        return key

    def _present(self, article_key: int, annotator: str) -> Row[Any] | None:
        """Give the project's annotation, and let nobody else write it meanwhile."""
        column = tables.annotation.c
        found = select(tables.annotation).where(
            column.article == article_key, column.annotator == annotator
        )
        return self._target.execute(found.with_for_update()).one_or_none()

    def _text_steps(self, key: int, id_: str, digest: str) -> list[_TextStep]:
        """Give the texts that came in the place of the one that the package has, in order."""
        text, past = tables.article_text.c, tables.article_past
        now_is = select(text.text_sha256).where(text.article == key)
        if self._target.execute(now_is).scalar_one() == digest:
            return []
        rows = self._target.execute(
            select(past).where(past.c.article == key).order_by(past.c.number)
        ).all()
        places = [place for place, row in enumerate(rows) if row.text_sha256 == digest]
        if not places:
            raise Problem("package.text_unknown", id=id_)
        later = [_article(id_, row) for row in rows[places[-1] + 1 :]]
        later.append(article_of(self._target, key))
        return [
            _TextStep(row.number, row.text, after)
            for row, after in zip(rows[places[-1] :], later, strict=True)
        ]

    # writing

    def _added(
        self, article_key: int, row: Row[Any], theirs: Sequence[Version], steps: list[_TextStep]
    ) -> Merged:
        """Take an annotation that the project does not have."""
        values = {name: getattr(row, name) for name in ANNOTATION}
        made = insert(tables.annotation).returning(tables.annotation.c.key)
        new = values | {"article": article_key, "version": 0}
        key: int = self._target.execute(made, new).scalar_one()
        if row.version or steps:
            return self._written(key, row, theirs, steps, Fate.NEW)
        copy_entities(self._source, self._target, _entities(row))
        uses.write(self._target, key, _value(row))
        return Merged(Fate.NEW)

    def _gone_on(
        self,
        present: Row[Any],
        row: Row[Any],
        rest: Sequence[Version],
        steps: list[_TextStep],
        fate: Fate,
    ) -> Merged:
        """Let the project's annotation go on as the package's does."""
        self._begin_journal(present)
        after = present.version + 1
        if rest[0].number != after:
            rest = [each._replace(number=at) for at, each in enumerate(rest, after)]
        return self._written(present.key, row, rest, steps, fate)

    def _kept(
        self, present: Row[Any], row: Row[Any], theirs: Version, steps: list[_TextStep]
    ) -> Merged:
        """Leave the project's value what it is, with the package's in the journal before it."""
        self._begin_journal(present)
        restored = journal.history(self._target, present.key).present
        taken = _as_one(theirs)._replace(number=present.version + 1)
        self._written(present.key, row, [taken], steps, Fate.OURS)
        value, number = replace(_value(present), updated=now()), taken.number + len(steps) + 1
        back = Version(number, StepKind.EDIT, ACTION, None, value.updated, pack(value))
        if not steps:
            back = back._replace(kind=StepKind.UNDO, restores=restored)
        self._write(present.key, back)
        self._set(present.key, number, value)
        return Merged(Fate.OURS)

    def _begin_journal(self, present: Row[Any]) -> None:
        if present.version == 0:
            start = Version(0, StepKind.START, "", None, present.updated, pack(_value(present)))
            self._write(present.key, start)

    def _written(
        self,
        key: int,
        row: Row[Any],
        versions: Sequence[Version],
        steps: list[_TextStep],
        fate: Fate,
    ) -> Merged:
        """Write versions in a journal, bring the last over to the text of today, and keep that."""
        for version in versions:
            self._write(key, version)
        number, value, over = versions[-1].number, versions[-1].value, None
        for number, step in enumerate(steps, number + 1):  # noqa: B020 - goes on from there
            over = Reanchoring(step.before, step.after, [value]).of(value)
            value = replace(over.annotation, updated=now())
            action = f"text.{step.number}"
            self._write(
                key, Version(number, StepKind.TEXT, action, None, value.updated, pack(value))
            )
        copy_entities(self._source, self._target, _entities(row))
        self._set(key, number, value)
        return Merged(fate, None if over is None else _revision(row, over))

    def _write(self, key: int, version: Version) -> None:
        entry = version._asdict() | {"annotation": key}
        entry["version"] = entry.pop("number")
        if self._by is not None:
            entry["by"] = self._by
        if version.restores is not None:
            entry["body"] = None
        self._target.execute(insert(tables.journal), entry)

    def _set(self, key: int, number: int, value: Annotation) -> None:
        """Make a value the present one."""
        values = {
            "version": number,
            "status": value.status.value,
            "updated": value.updated,
            "mentions": len(value.mentions),
            "attributions": len(value.attributions),
            "unplaced": len(value.homeless),
            "body": encode_body(value),
        }
        mine = tables.annotation.c.key == key
        self._target.execute(update(tables.annotation).where(mine).values(values))
        uses.write(self._target, key, value)


def past_of(connection: Connection, row: Row[Any]) -> list[Version]:
    """Give the past of an annotation, given as its row."""
    column = tables.journal.c
    rows = connection.execute(
        select(column.version, column.kind, column.action, column.restores, column.at, column.body)
        .where(column.annotation == row.key)
        .order_by(column.version)
    ).all()
    if not rows:
        return [Version(0, StepKind.START, "", None, row.updated, pack(_value(row)))]
    return resolved([tuple(each) for each in rows])


def _rest(found: Comparison, *, is_same_text: bool) -> Sequence[Version]:
    """Give what the project's journal is to take over.

    Where it is the beginning of the package's, the rest as it is. Where its text has changed in
    between, undos become edits, since nothing goes back across such a change. Where they met
    otherwise, what came last.
    """
    if not found.whole:
        return (_as_one(found.rest[-1]),)
    return found.rest if is_same_text else [_as_edit(version) for version in found.rest]


def _as_edit(version: Version) -> Version:
    return version._replace(kind=StepKind.EDIT, restores=None, body=pack(version.value))


def _as_one(version: Version) -> Version:
    return _as_edit(version)._replace(action=ACTION)


def _texts(past: Sequence[Version]) -> int:
    return sum(version.kind is StepKind.TEXT for version in past)


def _value(row: Row[Any]) -> Annotation:
    return decode_body(row.body, row.annotator, row.status, row.updated)


def _entities(row: Row[Any]) -> Iterator[str]:
    return (entity.id for entity in _value(row).entities)


def _article(id_: str, row: Row[Any]) -> Article:
    return Article(id=id_, text=row.text, meta=msgspec.json.decode(row.meta, type=Meta))


def _revision(row: Row[Any], over: Reanchored) -> Revision:
    counts = {name: getattr(over, name) for name in Outcome.__struct_fields__}
    return Revision(article=row.id, annotator=row.annotator, **counts)
