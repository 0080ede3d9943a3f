"""Version 6: a team: its members, assignments, adjudications and hours; who wrote in a journal.

A migration is history: it names the tables as they were, whatever ``tables`` says today.
"""

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)


def upgrade(connection: Connection) -> None:
    """Make the tables; nobody is a member yet, and nothing is assigned."""
    metadata = MetaData()
    Table("article", metadata, Column("key", Integer, primary_key=True))  # for the foreign keys
    made = [_members(metadata), _assignments(metadata), _adjudications(metadata), _hours(metadata)]
    metadata.create_all(connection, tables=made)
    connection.exec_driver_sql('ALTER TABLE journal ADD COLUMN "by" TEXT')


def _members(metadata: MetaData) -> Table:
    return Table(
        "member",
        metadata,
        Column("name", Text, primary_key=True),
        Column("role", Text, nullable=False),
        Column("login", Text, unique=True),
        Column("added", Text, nullable=False),
    )


def _assignments(metadata: MetaData) -> Table:
    return Table(
        "assignment",
        metadata,
        Column("key", Integer, Identity(), primary_key=True),
        Column("article", ForeignKey("article.key"), nullable=False),
        Column("annotator", ForeignKey("member.name")),
        Column("given", Text),
        Column("by", Text),
        UniqueConstraint("article", "annotator"),
        Index("assignment_by_annotator", "annotator", "article"),
    )


def _adjudications(metadata: MetaData) -> Table:
    return Table(
        "adjudication",
        metadata,
        Column("article", ForeignKey("article.key"), primary_key=True, autoincrement=False),
        Column("by", Text, nullable=False),
        Column("updated", Text, nullable=False),
        Column("compared", LargeBinary, nullable=False),
        Column("decisions", LargeBinary, nullable=False),
        Column("differences", Integer, nullable=False),
        Column("decided", Integer, nullable=False),
    )


def _hours(metadata: MetaData) -> Table:
    return Table(
        "activity",
        metadata,
        Column("annotator", Text, primary_key=True),
        Column("began", Text, primary_key=True),
        Column("article", ForeignKey("article.key"), primary_key=True, autoincrement=False),
        Column("seconds", Integer, nullable=False),
        Index("activity_by_article", "article"),
    )
