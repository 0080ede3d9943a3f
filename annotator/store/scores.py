"""What is expected of the articles of a project: the scores that two orders of its list go by.

The store keeps them and tells which are lacking or out of date; whoever reads the texts says what
they are, and by which engine. Scores of an older engine hold until the newer one's are there.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, select, update

from annotator.store.database import Database
from annotator.store.tables import article_score, article_text


class Unscored(NamedTuple):
    """An article that an engine has not read yet, by its key."""

    key: int
    text: str


class Score(NamedTuple):
    """What an engine expects of the article with this key.

    Attributes:
        key: which article.
        expected: how many attributions, 0 or more.
        uncertainty: how unsure the engine is of them, 0 to 1.
    """

    key: int
    expected: float
    uncertainty: float


class Scores:
    """Keeps the scores of one project's articles."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def lacking(self, by: str) -> int:
        """Count the articles without a score by this engine."""
        count = select(func.count()).select_from(article_score).where(_lacks(by))
        with self._database.reading() as connection:
            return connection.execute(count).scalar_one()

    def unscored(self, by: str, *, after: int, limit: int) -> list[Unscored]:
        """Give articles without a score by this engine, in the order of import.

        Args:
            by: the engine and its version.
            after: the key behind which to look; 0 for all.
            limit: how many at most.
        """
        column = article_score.c
        found = (
            select(column.article, article_text.c.text)
            .join(article_text, article_text.c.article == column.article)
            .where(_lacks(by), column.article > after)
            .order_by(column.article)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [Unscored._make(row) for row in connection.execute(found)]

    def put(self, by: str, scores: Sequence[Score]) -> None:
        """Keep scores by an engine in the place of those there are.

        Raises:
            Problem: the project cannot be written.
        """
        if not scores:
            return
        change = (
            update(article_score)
            .where(article_score.c.article == bindparam("of"))
            .values(expected=bindparam("expects"), uncertainty=bindparam("doubts"), by=by)
        )
        rows = [{"of": key, "expects": count, "doubts": doubt} for key, count, doubt in scores]
        with self._database.writing() as connection:
            connection.execute(change, rows)


def _lacks(by: str) -> ColumnElement[bool]:
    return article_score.c.by.is_distinct_from(by)
