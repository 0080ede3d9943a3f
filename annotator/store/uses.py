"""Which annotation has which entity: rows derived from a body, written in its transaction.

Knows the tables and the model's entities; what the project calls them is the business of
``annotator.store.entities``.
"""

from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, insert, select

from annotator.model.annotation import Annotation
from annotator.model.record import Record
from annotator.store.database import insert_missing
from annotator.store.tables import entity, entity_use


class Use(NamedTuple):
    """An entity as one annotation has it."""

    id: str
    name: str
    kind: str
    wikidata: str | None
    mentions: int
    texts: str  # the mentions' different texts, one a line


def uses_of(work: Annotation | Record) -> tuple[Use, ...]:
    """List the entities of an annotation, or of the one in a record."""
    if not work.entities:
        return ()
    texts = {mention.id: one_line(mention.text) for mention in work.mentions}
    return tuple(
        Use(
            part.id,
            part.name,
            part.kind.value,
            part.wikidata,
            len(part.mentions),
            "\n".join(dict.fromkeys(texts[key] for key in part.mentions if key in texts)),
        )
        for part in work.entities
    )


def one_line(text: str) -> str:
    """Write a text on one line."""
    return " ".join(text.split())


def entity_row(use: Use) -> dict[str, Any]:
    """Give the row of an entity that the project has not had, in the words of its first use."""
    return {
        "id": use.id,
        "name": use.name,
        "kind": use.kind,
        "wikidata": use.wikidata,
        "names": one_line(use.name),
        "merged_into": None,
        "revised": False,
    }


def use_row(annotation_key: int, use: Use) -> tuple[int, str, int, str]:
    """Give the row that tells of a use, in the order of the table's columns."""
    return annotation_key, use.id, use.mentions, use.texts


def write(connection: Connection, annotation_key: int, work: Annotation) -> None:
    """Let the tables tell of an annotation's entities what its new value says."""
    column = entity_use.c
    there = {
        row.entity: tuple(row)
        for row in connection.execute(select(entity_use).where(column.annotation == annotation_key))
    }
    uses = {use.id: use for use in uses_of(work)}
    rows = {key: use_row(annotation_key, use) for key, use in uses.items()}
    changed = {key for key in there.keys() | rows.keys() if there.get(key) != rows.get(key)}
    if not changed:
        return
    new = rows.keys() - there.keys()
    if new:
        known = set(connection.execute(select(entity.c.id).where(entity.c.id.in_(new))).scalars())
        if new - known:
            first = [entity_row(use) for key, use in uses.items() if key in new - known]
            insert_missing(connection, entity, first)
    if changed & there.keys():
        gone = column.entity.in_(changed & there.keys())
        connection.execute(delete(entity_use).where(column.annotation == annotation_key, gone))
    names = tuple(entity_use.columns.keys())
    told = [dict(zip(names, rows[key], strict=True)) for key in rows if key in changed]
    if told:
        connection.execute(insert(entity_use), told)
