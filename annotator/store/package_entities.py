"""The entities of a package: those that the project lacks, and what was changed of the others.

An entity is the project's, so that a change to it in a package is one for everybody. It is made
where the project still calls the entity what it did when the package was made, and told otherwise.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from annotator.model.entity import Entity, EntityKind
from annotator.problems import Notice, Place
from annotator.store.database import insert_rows
from annotator.store.project import Project
from annotator.store.tables import entity, entity_change

WORDS = ("name", "kind", "wikidata", "merged_into")  # what a change changes


class EntityChange(NamedTuple):
    """An entity's row before its first change in a package, and after the last."""

    before: dict[str, Any]
    after: dict[str, Any]


def copy_entities(source: Connection, target: Connection, ids: Iterable[str]) -> None:
    """Copy entities, and those that they turned out to be, as far as the target lacks them."""
    wanted, rows = set(ids), list[Any]()
    while wanted:
        known = select(entity.c.id).where(entity.c.id.in_(wanted))
        wanted -= set(target.execute(known).scalars())
        found = source.execute(select(entity).where(entity.c.id.in_(wanted))).all()
        rows = [*found, *rows]  # those that others refer to go in first
        wanted = {row.merged_into for row in found} - {None} - {row.id for row in rows}
    if rows:
        insert_rows(target, entity, [tuple(row) for row in dict.fromkeys(rows)])


def changed_entities(source: Connection) -> list[EntityChange]:
    """Give what was changed of entities in a package, in the order of the first changes."""
    firsts: dict[str, dict[str, Any]] = {}
    column = entity_change.c
    for before in source.execute(select(column.before).order_by(column.version)).scalars():
        for row in msgspec.json.decode(before):
            firsts.setdefault(row["id"], row)
    rows = source.execute(select(entity).where(entity.c.id.in_(firsts)))
    now = {row.id: row._asdict() for row in rows}
    return [
        EntityChange(before, now[key])
        for key, before in firsts.items()
        if _words(before) != _words(now[key])
    ]


def bring_entities(
    project: Project, changes: Iterable[EntityChange], by: str, place: Place
) -> Iterator[Notice]:
    """Change entities as a package did, and tell of those that the project changed otherwise.

    Raises:
        Problem: the project cannot be written.
    """
    for before, after in changes:
        with project.database.reading() as connection:
            wanted = select(entity).where(entity.c.id.in_([after["id"], after["merged_into"]]))
            there = {row.id: row._asdict() for row in connection.execute(wanted)}
        present = there.get(after["id"])
        if present is None or _words(present) == _words(after):
            continue
        is_lost = after["merged_into"] is not None and after["merged_into"] not in there
        if _words(present) != _words(before) or is_lost:
            yield Notice("package.entity_kept", place, name=present["name"], other=after["name"])
            continue
        revised = Entity(
            id=after["id"],
            name=after["name"],
            kind=EntityKind(after["kind"]),
            wikidata=after["wikidata"],
        )
        project.entities.revise(revised, by=by)
        if after["merged_into"] is not None:
            project.entities.merge(after["id"], after["merged_into"], by=by)


def _words(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in WORDS)
