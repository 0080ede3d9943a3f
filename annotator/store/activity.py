"""How long somebody was at work on an article: kept stretch by stretch, without the pauses.

Whoever sees the keys says what a stretch is; the store keeps when it began and how long it was, and
nothing of what was done in it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import exists, func, insert, literal, select

from annotator.store.database import Database
from annotator.store.tables import activity, article


class Stretch(NamedTuple):
    """Some time at work on one article.

    Attributes:
        article: its id.
        began: when, as an ISO moment in UTC; the same annotator begins no two at once.
        seconds: how long it was.
    """

    article: str
    began: str
    seconds: int


class Activity:
    """Keeps the time that was spent on one project's articles."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def add(self, annotator: str, stretches: Sequence[Stretch]) -> None:
        """Keep stretches of an annotator's time; those that are kept already stay as they are.

        So what was kept while its connection was lost may be sent again.

        Raises:
            Problem: the project cannot be written.
        """
        if not stretches:
            return
        with self._database.writing() as connection:
            for article_id, began, seconds in stretches:
                kept = exists().where(
                    activity.c.annotator == annotator,
                    activity.c.began == began,
                    activity.c.article == article.c.key,
                )
                row = select(
                    literal(annotator), literal(began), article.c.key, literal(seconds)
                ).where(article.c.id == article_id, ~kept)
                columns = [column.name for column in activity.c]
                connection.execute(insert(activity).from_select(columns, row))

    def spent(self, annotator: str, article_id: str | None = None) -> int:
        """Give the seconds that an annotator was at work, on one article or on all."""
        found = (
            select(func.coalesce(func.sum(activity.c.seconds), 0))
            .join(article, article.c.key == activity.c.article)
            .where(activity.c.annotator == annotator)
        )
        if article_id is not None:
            found = found.where(article.c.id == article_id)
        with self._database.reading() as connection:
            return int(connection.execute(found).scalar_one())
