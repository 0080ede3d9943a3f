"""The adjudications of a project: which articles wait for one, and how far each is.

The outcome is an annotation like any other, whose annotator is `ADJUDICATED`: its versions are
journaled, undone and redone. What was decided is kept beside it, each decision with the version
that it made, and written with that in one transaction.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from annotator.model.annotation import Annotation
from annotator.model.decision import Decision
from annotator.store.database import Database
from annotator.store.history import Entry, History

Versions = Mapping[str, int]
"""By annotator the version of their annotation."""


class Stage(StrEnum):
    """How far the adjudication of an article is."""

    NEW = "new"  # several have finished the article, and nothing is decided
    UNDER_WAY = "under_way"
    REOPENED = "reopened"  # an annotator has changed something, or another has finished, since
    DECIDED = "decided"


class Waiting(Struct, frozen=True, kw_only=True):
    """An article in the list of adjudications.

    Attributes:
        key: its place in the order of import.
        article: its id.
        title: as lists show it.
        annotators: who has finished it, in alphabetical order.
        stage: how far it is.
        differences: how many there were when it was saved last; None while it is new.
        decided: how many of them were decided.
        by: who decided last.
        updated: when.
    """

    key: int
    article: str
    title: str
    annotators: tuple[str, ...]
    stage: Stage
    differences: int | None = None
    decided: int | None = None
    by: str | None = None
    updated: str | None = None


class Case(Struct, frozen=True, kw_only=True):
    """An article's adjudication, all of one moment.

    Attributes:
        article: the article's id.
        stage: how far it is.
        sides: what annotators have finished, by their names, in today's words for entities.
        versions: the versions of these.
        before: while it is re-opened, what was compared when it was saved last; else as `sides`.
        outcome: the outcome; None where nothing was saved yet.
        history: what of the outcome can be undone and redone.
        decisions: all that the history may need, in the order in which they were made.
    """

    article: str
    stage: Stage
    sides: tuple[Annotation, ...]
    versions: Versions
    before: tuple[Annotation, ...]
    outcome: Annotation | None = None
    history: History = History()
    decisions: tuple[Decision, ...] = ()


class Kept(Struct, frozen=True, kw_only=True):
    """What is kept beside an outcome.

    Attributes:
        compared: the versions of the annotations that were compared.
        decisions: all decisions, in the order in which they were made.
        differences: how many differences there are.
        decided: how many of them are decided.
        by: who is at it.
    """

    compared: Versions
    decisions: tuple[Decision, ...]
    differences: int
    decided: int
    by: str


class Adjudications:
    """The adjudications of one project."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def page(self, *, limit: int, after: int = 0) -> list[Waiting]:
        """Give the articles that two or more have finished, in the order of import.

        Args:
            limit: how many at most.
            after: the key behind which to look; 0 for the first.
        """
        raise NotImplementedError

    def counts(self) -> dict[Stage, int]:
        """Count the articles at each stage."""
        raise NotImplementedError

    def next(self, after: str | None = None) -> str | None:
        """Give the id of the next article that is to be decided, behind one and then from the top.

        None: there is none but this one.
        """
        raise NotImplementedError

    def load(self, article_id: str) -> Case:
        """Give an article's adjudication as it is now.

        Raises:
            Problem: the project does not have the article, or fewer than two have finished it.
        """
        raise NotImplementedError

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
        raise NotImplementedError

    def renew(self, article_id: str, outcome: Annotation, kept: Kept) -> Case:
        """Save an outcome that was brought up to date after annotators changed something.

        Nothing goes back of it: undoing ends there. The decisions are all made with the version
        that this makes, whatever theirs was.

        Returns:
            The adjudication as it is then.

        Raises:
            Problem: somebody else saved the outcome, or the project cannot be written.
        """
        raise NotImplementedError
