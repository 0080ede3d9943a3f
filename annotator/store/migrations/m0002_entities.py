"""Version 2: the entities of a project, filled from the annotations there are.

A migration is history: it names the tables and reads the bodies as they were.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    column,
    insert,
    select,
    table,
)

from annotator.store.database import streamed

ANNOTATION = table("annotation", column("key"), column("body"))
BODIES_AT_ONCE = 500


class _Mention(msgspec.Struct):
    id: str
    exact: list[str]


class _Entity(msgspec.Struct):
    id: str
    name: str
    kind: str = "other"
    wikidata: str | None = None
    mentions: list[str] = []


class _Body(msgspec.Struct):
    mentions: list[_Mention] = []
    entities: list[_Entity] = []


def upgrade(connection: Connection) -> None:
    """Make the tables, and write down which annotation uses which entity."""
    metadata = MetaData()
    Table("annotation", metadata, Column("key", Integer, primary_key=True))  # for the foreign key
    entity, use = _tables(metadata)
    metadata.create_all(connection)
    known: dict[str, dict[str, Any]] = {}
    uses = []
    for key, body in _bodies(connection):
        texts = {mention.id: _line(" … ".join(mention.exact)) for mention in body.mentions}
        for party in body.entities:
            names = known.setdefault(party.id, _row(party))["names"].split("\n")
            if _line(party.name) not in names:
                known[party.id]["names"] = "\n".join((*names, _line(party.name)))
            held = dict.fromkeys(texts[member] for member in party.mentions if member in texts)
            count = len(party.mentions)
            uses.append(
                {
                    "annotation": key,
                    "entity": party.id,
                    "mentions": count,
                    "texts": "\n".join(held),
                }
            )
    if uses:
        connection.execute(insert(entity), list(known.values()))
        connection.execute(insert(use), uses)


def _tables(metadata: MetaData) -> tuple[Table, Table]:
    entity = Table(
        "entity",
        metadata,
        Column("id", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("wikidata", Text),
        Column("names", Text, nullable=False),
        Column("merged_into", ForeignKey("entity.id")),
        Column("revised", Boolean, nullable=False),
    )
    use = Table(
        "entity_use",
        metadata,
        Column("annotation", ForeignKey("annotation.key"), primary_key=True, autoincrement=False),
        Column("entity", ForeignKey("entity.id"), primary_key=True),
        Column("mentions", Integer, nullable=False),
        Column("texts", Text, nullable=False),
        Index("entity_use_by_entity", "entity"),
    )
    Table(
        "entity_change",
        metadata,
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("kind", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("restores", Integer),
        Column("at", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("before", LargeBinary, nullable=False),
        Column("after", LargeBinary, nullable=False),
    )
    return entity, use


def _bodies(connection: Connection) -> Iterator[tuple[int, _Body]]:
    decoder = msgspec.json.Decoder(_Body)
    rows = select(ANNOTATION.c.key, ANNOTATION.c.body).order_by(ANNOTATION.c.key)
    for key, body in streamed(connection, rows, BODIES_AT_ONCE):
        yield key, decoder.decode(body)


def _row(party: _Entity) -> dict[str, Any]:
    """Give the row of an entity as the first annotation that has it calls it."""
    return {
        "id": party.id,
        "name": party.name,
        "kind": party.kind,
        "wikidata": party.wikidata,
        "names": _line(party.name),
        "merged_into": None,
        "revised": False,
    }


def _line(text: str) -> str:
    return " ".join(text.split())
