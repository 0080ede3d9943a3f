"""Version 1: the first tables.

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
    """Make the tables in an empty database."""
    metadata = MetaData()
    _articles(metadata)
    _annotations(metadata)
    Table(
        "setting",
        metadata,
        Column("name", Text, primary_key=True),
        Column("value", Text, nullable=False),
    )
    metadata.create_all(connection)


def _articles(metadata: MetaData) -> None:
    Table(
        "article",
        metadata,
        Column("key", Integer, Identity(), primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("title", Text, nullable=False),
        Column("outlet", Text),
        Column("published", Text),
        Column("folded", Text, nullable=False),
    )
    Table(
        "article_text",
        metadata,
        Column("article", ForeignKey("article.key"), primary_key=True, autoincrement=False),
        Column("text_sha256", Text, nullable=False),
        Column("split", Text),
        Column("meta", LargeBinary, nullable=False),
        Column("text", Text, nullable=False),
    )


def _annotations(metadata: MetaData) -> None:
    Table(
        "annotation",
        metadata,
        Column("key", Integer, Identity(), primary_key=True),
        Column("article", ForeignKey("article.key"), nullable=False),
        Column("annotator", Text, nullable=False),
        Column("version", Integer, nullable=False),
        Column("status", Text, nullable=False),
        Column("updated", Text),
        Column("split", Text),
        Column("mentions", Integer, nullable=False),
        Column("attributions", Integer, nullable=False),
        Column("body", LargeBinary, nullable=False),
        UniqueConstraint("article", "annotator"),
        Index("annotation_by_status", "annotator", "status", "article"),
    )
    Table(
        "journal",
        metadata,
        Column("annotation", ForeignKey("annotation.key"), primary_key=True, autoincrement=False),
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("kind", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("restores", Integer),
        Column("at", Text),
        Column("body", LargeBinary),
    )
