"""Version 3: what the engine expects of each article, for lists in the order of expectation.

A migration is history: it names the tables as they were, whatever ``tables`` says today.
"""

from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    insert,
    literal,
    null,
    select,
)

UNKNOWN = -1.0


def upgrade(connection: Connection) -> None:
    """Make the table, with a row for each article that nothing is known of yet."""
    metadata = MetaData()
    article = Table("article", metadata, Column("key", Integer, primary_key=True))
    score = Table(
        "article_score",
        metadata,
        Column("article", ForeignKey("article.key"), primary_key=True, autoincrement=False),
        Column("expected", Float, nullable=False),
        Column("uncertainty", Float, nullable=False),
        Column("by", Text),
    )
    columns = score.c
    Index("article_score_by_expected", columns.expected.desc(), columns.article)
    Index("article_score_by_uncertainty", columns.uncertainty.desc(), columns.article)
    score.create(connection)
    rows = select(article.c.key, literal(UNKNOWN), literal(UNKNOWN), null())
    connection.execute(insert(score).from_select(list(columns.keys()), rows))
