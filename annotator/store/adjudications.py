"""The adjudications of a project: which articles wait for one, and how far each is.

The outcome is an annotation like any other, whose annotator is `ADJUDICATED`: its versions are
journaled, undone and redone. What was decided is kept beside it, each decision with the version
that it made, and written with that in one transaction.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace
from sqlalchemy import Connection

from annotator.model.annotation import ADJUDICATED, Annotation
from annotator.problems import Problem
from annotator.store import adjudication_rows as rows
from annotator.store.adjudication_rows import Case, Kept, Stage, Versions, Waiting
from annotator.store.annotations import Annotations
from annotator.store.database import Database
from annotator.store.history import Entry, StepKind

__all__ = ["Adjudications", "Case", "Kept", "Stage", "Versions", "Waiting"]

AT_ONCE = 200
RENEWED = "adjudicate.renewed"


class Adjudications:
    """The adjudications of one project."""

    def __init__(self, database: Database, annotations: Annotations) -> None:
        """Work on this project's database, and save outcomes among its annotations."""
        self._database = database
        self._annotations = annotations

    def page(self, *, limit: int, after: int = 0) -> list[Waiting]:
        """Give the articles that two or more have finished, in the order of import.

        Args:
            limit: how many at most.
            after: the key behind which to look; 0 for the first.
        """
        with self._database.reading() as connection:
            return rows.page(connection, limit=limit, after=after)

    def counts(self) -> dict[Stage, int]:
        """Count the articles at each stage."""
        found = dict.fromkeys(Stage, 0)
        with self._database.reading() as connection:
            for waiting in _all(connection):
                found[waiting.stage] += 1
        return found

    def next(self, after: str | None = None) -> str | None:
        """Give the id of the next article that is to be decided, behind one and then from the top.

        None: there is none but this one.
        """
        with self._database.reading() as connection:
            key = 0 if after is None else rows.article_key(connection, after)
            behind = _undecided(_all(connection, key))
            first = next((one.article for one in behind), None)
            if first is not None:
                return first
            again = _undecided(_all(connection))
            return next((one.article for one in again if one.key < key), None)

    def stage(self, article_id: str) -> Stage | None:
        """Tell how far an article is; None where fewer than two have finished it.

        Raises:
            Problem: the project does not have the article.
        """
        with self._database.reading() as connection:
            found = rows.one(connection, rows.article_key(connection, article_id))
        return None if found is None else found.stage

    def load(self, article_id: str) -> Case:
        """Give an article's adjudication as it is now.

        Raises:
            Problem: the project does not have the article, or fewer than two have finished it.
        """
        with self._database.reading() as connection:
            case = rows.case(connection, article_id)
        if case is None:
            raise Problem("adjudication.too_few", id=article_id)
        return case

    def save(
        self,
        article_id: str,
        outcome: Annotation,
        steps: Sequence[Entry],
        kept: Kept,
        *,
        start: Annotation | None = None,
    ) -> None:
        """Save an outcome that several steps lead to, and what was decided: all or none.

        Args:
            article_id: the article's id.
            outcome: the new value.
            steps: as for `Annotations.save_steps`.
            kept: what is kept beside it.
            start: the outcome before the first step, where there was none: undoing leads there.

        Raises:
            Problem, ValueError: as for `Annotations.save_steps`.
        """
        self._annotations.save_steps(
            article_id,
            replace(outcome, annotator=ADJUDICATED),
            tuple(steps),
            start=start,
            by=kept.by,
            also=partial(rows.keep, article_id=article_id, kept=kept),
        )

    def renew(self, article_id: str, outcome: Annotation, kept: Kept) -> Case:
        """Save an outcome that was brought up to date after annotators changed something.

        Nothing goes back of it: undoing ends there. The decisions are all made with the version
        that this makes, whatever theirs was.

        Returns:
            The adjudication as it is then.

        Raises:
            Problem: somebody else saved the outcome, or the project cannot be written.
        """
        version = self._annotations.history(article_id, ADJUDICATED).version + 1
        step = Entry(version, StepKind.TEXT, RENEWED)
        decisions = tuple(replace(one, version=version) for one in kept.decisions)
        self.save(article_id, outcome, (step,), replace(kept, decisions=decisions))
        return self.load(article_id)


def _all(connection: Connection, after: int = 0) -> Iterator[Waiting]:
    """Give all articles behind one, page by page."""
    while found := rows.page(connection, limit=AT_ONCE, after=after):
        yield from found
        after = found[-1].key


def _undecided(found: Iterator[Waiting]) -> Iterator[Waiting]:
    return (one for one in found if one.stage is not Stage.DECIDED)
