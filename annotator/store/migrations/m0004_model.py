"""Version 4: the model that the project's finished articles have trained.

A migration is history: it names the tables as they were, whatever ``tables`` says today.
"""

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, Table, Text


def upgrade(connection: Connection) -> None:
    """Make the table; there is no model yet."""
    model = Table(
        "model",
        MetaData(),
        Column("key", Integer, primary_key=True, autoincrement=False),
        Column("name", Text, nullable=False),
        Column("rules", Text, nullable=False),
        Column("trained", Text, nullable=False),
        Column("seed", Integer, nullable=False),
        Column("articles", Integer, nullable=False),
        Column("judged", LargeBinary, nullable=False),
        Column("taught", LargeBinary, nullable=False),
        Column("digest", Text, nullable=False),
        Column("content", LargeBinary, nullable=False),
    )
    model.create(connection)
