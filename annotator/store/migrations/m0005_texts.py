"""Version 5: the texts that articles had before they came again changed, and unplaced mentions.

A migration is history: it names the tables as they were, whatever ``tables`` says today.
"""

from sqlalchemy import Column, Connection, ForeignKey, Integer, LargeBinary, MetaData, Table, Text


def upgrade(connection: Connection) -> None:
    """Make the table, and the column for how many mentions have no place: none has yet."""
    metadata = MetaData()
    Table("article", metadata, Column("key", Integer, primary_key=True))  # for the foreign key
    past = Table(
        "article_past",
        metadata,
        Column("article", ForeignKey("article.key"), primary_key=True, autoincrement=False),
        Column("number", Integer, primary_key=True, autoincrement=False),
        Column("until", Text, nullable=False),
        Column("text_sha256", Text, nullable=False),
        Column("meta", LargeBinary, nullable=False),
        Column("text", Text, nullable=False),
    )
    past.create(connection)
    column = "unplaced INTEGER NOT NULL DEFAULT 0"
    connection.exec_driver_sql(f"ALTER TABLE annotation ADD COLUMN {column}")
