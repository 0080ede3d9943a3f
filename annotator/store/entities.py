"""The entities of a project: their list, and changes that hold in every article at once.

An annotation says which mentions refer to which entity, in the words of its time. What an entity
is called now, and whether it turned out to be another, stands in one row of its own; so a change
is one small transaction however many articles it concerns, can be taken back exactly, and no
annotation's own undo runs against it. Whoever reads a value out of the project puts it in these
words (``annotator.model.edits.entities.registered``).
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, func, insert, or_, select, update

from annotator.model.entity import Entity, EntityKind, Register
from annotator.store.database import Database, streamed
from annotator.store.history import History, Step, StepKind
from annotator.store.journal import replayed
from annotator.store.tables import annotation, entity, entity_change, entity_use
from annotator.store.uses import one_line

ROWS_AT_ONCE = 5000
State = dict[str, Any]  # a row of the table


class EntityRow(NamedTuple):
    """An entity in a list.

    Attributes:
        entity: what it is called now, without mentions.
        names: everything it is found by: all that it was ever called, its mentions' texts.
        mentions: how many there are, in everybody's annotations.
        articles: in how many articles.
    """

    entity: Entity
    names: tuple[str, ...]
    mentions: int
    articles: int


class Entities:
    """Lists and changes what is known of a project's entities."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def listed(self) -> list[EntityRow]:
        """List the entities that annotations have, the most used ones first."""
        with self._database.reading() as connection:
            rows = {row.id: row for row in connection.execute(select(entity))}
            tallies: dict[str, _Tally] = {}
            for key, mentions, texts, article in streamed(connection, _uses(), ROWS_AT_ONCE):
                tally = tallies.setdefault(_last(rows, key), _Tally())
                tally.add(mentions, article, (*rows[key].names.split("\n"), *texts.split("\n")))
        found = [
            EntityRow(
                _entity(rows[key]),
                tuple(dict.fromkeys((rows[key].name, *tally.names))),
                tally.mentions,
                len(tally.articles),
            )
            for key, tally in tallies.items()
        ]
        return sorted(found, key=lambda row: (-row.mentions, row.entity.name, row.entity.id))

    def register(self) -> Register:
        """Tell of the entities that annotations may hold in other words than today's."""
        with self._database.reading() as connection:
            return register(connection)

    def history(self) -> History:
        """Give what can be undone and redone."""
        with self._database.reading() as connection:
            return _history(connection)

    def revise(self, changed: Entity, *, by: str) -> Step | None:
        """Call an entity by another name, kind or Wikidata item, in every article.

        Gives the step that was written down; None where it is called so already, or unknown.

        Raises:
            Problem: the project cannot be written.
        """
        with self._database.writing() as connection:
            rows = _chain(connection, changed.id)
            if not rows:
                return None
            row = rows[-1]
            words = {"name": changed.name, "kind": changed.kind.value, "wikidata": changed.wikidata}
            if all(getattr(row, name) == value for name, value in words.items()):
                return None
            names = dict.fromkeys((*row.names.split("\n"), one_line(changed.name)))
            after = row._asdict() | words | {"names": "\n".join(names), "revised": True}
            return _change(connection, "revise_entity", by, [after])

    def merge(self, gone: str, into: str, *, by: str) -> Step | None:
        """Say that one entity is another, in every article.

        What each annotation said is kept, so that `undo` parts them again as they were. Gives the
        step that was written down; None where they are one already, or one is unknown.

        Raises:
            Problem: the project cannot be written.
        """
        with self._database.writing() as connection:
            one, other = _chain(connection, gone), _chain(connection, into)
            if not one or not other or one[-1].id == other[-1].id:
                return None
            after = one[-1]._asdict() | {"merged_into": other[-1].id}
            return _change(connection, "merge_entities", by, [after])

    def undo(self, *, by: str) -> Step | None:
        """Take the last change back, and tell which it was; None: there is none.

        Raises:
            Problem: the project cannot be written.
        """
        return self._step(StepKind.UNDO, by)

    def redo(self, *, by: str) -> Step | None:
        """Bring the last change back that was taken back.

        Raises:
            Problem: the project cannot be written.
        """
        return self._step(StepKind.REDO, by)

    def _step(self, kind: StepKind, by: str) -> Step | None:
        with self._database.writing() as connection:
            history = _history(connection)
            step = history.undoable if kind is StepKind.UNDO else history.redoable
            if step is None:
                return None
            column = entity_change.c
            wanted = column.before if kind is StepKind.UNDO else column.after
            states = connection.execute(
                select(wanted).where(column.version == step.version)
            ).scalar_one()
            rows: list[State] = msgspec.json.decode(states)
            _change(connection, step.action, by, rows, kind=kind, restores=step.version)
        return step


def register(connection: Connection) -> Register:
    """Tell of the entities that annotations may hold in other words than today's."""
    moved = or_(entity.c.revised, entity.c.merged_into.is_not(None))
    rows = {row.id: row for row in connection.execute(select(entity).where(moved))}
    targets = {row.merged_into for row in rows.values()} - rows.keys() - {None}
    if targets:
        wanted = select(entity).where(entity.c.id.in_(targets))
        others = {row.id: row for row in connection.execute(wanted)}
    else:
        others = {}
    return {key: _entity((rows | others)[_last(rows, key)]) for key in rows}


class _Tally:
    """Sums up the uses of one entity."""

    def __init__(self) -> None:
        self.mentions = 0
        self.articles: set[int] = set()
        self.names: dict[str, None] = {}

    def add(self, mentions: int, article: int, names: Iterable[str]) -> None:
        """Count one annotation."""
        self.mentions += mentions
        self.articles.add(article)
        self.names.update(dict.fromkeys(name for name in names if name))


def _uses() -> Any:  # noqa: ANN401 - a selection's type spells out its columns
    return (
        select(entity_use.c.entity, entity_use.c.mentions, entity_use.c.texts, annotation.c.article)
        .join(annotation)
        .order_by(annotation.c.key)
    )


def _last(rows: dict[str, Row[Any]], key: str) -> str:
    """Follow an entity to the one that it turned out to be."""
    while key in rows and (into := rows[key].merged_into) is not None:
        key = into
    return key


def _chain(connection: Connection, key: str | None) -> list[Row[Any]]:
    """Give an entity's row and those that it was merged into, one into the next."""
    rows: list[Row[Any]] = []
    while key is not None:
        row = connection.execute(select(entity).where(entity.c.id == key)).one_or_none()
        if row is None:
            break
        rows.append(row)
        key = row.merged_into
    return rows


def _entity(row: Row[Any]) -> Entity:
    return Entity(id=row.id, name=row.name, kind=EntityKind(row.kind), wikidata=row.wikidata)


def _history(connection: Connection) -> History:
    column = entity_change.c
    return replayed(
        connection.execute(
            select(column.version, column.kind, column.action).order_by(column.version)
        )
    )


def _change(  # noqa: PLR0913 - the journal's entry, spelt out
    connection: Connection,
    action: str,
    by: str,
    states: list[State],
    *,
    kind: StepKind = StepKind.EDIT,
    restores: int | None = None,
) -> Step:
    """Put rows in another state, and write down how they were."""
    ids = [state["id"] for state in states]
    there = connection.execute(select(entity).where(entity.c.id.in_(ids)))
    before = [row._asdict() for row in there]
    last: int | None = connection.execute(select(func.max(entity_change.c.version))).scalar()
    for state in states:
        values = {name: value for name, value in state.items() if name != "id"}
        connection.execute(update(entity).where(entity.c.id == state["id"]).values(values))
    entry = {
        "version": (last or 0) + 1,
        "kind": kind.value,
        "action": action,
        "restores": restores,
        "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "by": by,
        "before": msgspec.json.encode(before),
        "after": msgspec.json.encode(states),
    }
    connection.execute(insert(entity_change), entry)
    return Step((last or 0) + 1, action)
