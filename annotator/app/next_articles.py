"""Which article comes next: questions to a project, put in the window and answered in any thread.

Two that ask the same are equal, so that an answer can be looked up that was found ahead.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec.structs import replace

from annotator.model.annotation import Status

if TYPE_CHECKING:
    from annotator.store.listing import ArticleFilter
    from annotator.store.project import Project

DONE = (Status.FINISHED, Status.ADJUDICATED, Status.SKIPPED)
UNDONE = set(Status) - set(DONE)

Question = Callable[[], str | None]
"""Gives an article's id; None where there is none."""


@dataclass(frozen=True)
class Named:
    """An article whose id is known."""

    article_id: str | None

    def __call__(self) -> str | None:
        """Give it."""
        return self.article_id


@dataclass(frozen=True)
class Neighbour:
    """The article of a list that is so many steps from another."""

    project: "Project"
    article_id: str
    chosen: "ArticleFilter"
    step: int

    def __call__(self) -> str | None:
        """Find it.

        Raises:
            Problem: the project cannot be read.
        """
        return self.project.articles.neighbour(self.article_id, self.chosen, self.step)


@dataclass(frozen=True)
class NextUndone:
    """The next article of a list whose work is not done, round and round.

    Attributes:
        done: articles whose work is known to be done, saved or not.
    """

    project: "Project"
    article_id: str
    chosen: "ArticleFilter"
    done: frozenset[str] = field(compare=False)

    def __call__(self) -> str | None:
        """Find it; None where all others are done.

        Raises:
            Problem: the project cannot be read.
        """
        with self.project.database.moment():
            return self._find()

    def _find(self) -> str | None:
        status = self.chosen.status
        shown = UNDONE if status is None else {status} & UNDONE
        everything = replace(self.chosen, status=None)
        articles = self.project.articles
        present = articles.position(self.article_id, everything) or 0
        found: dict[tuple[bool, int], str] = {}
        for wanted in (replace(self.chosen, status=each) for each in shown):
            first = articles.page(wanted, limit=1, offset=0)
            after = articles.neighbour(self.article_id, wanted, 1)
            for each in (after, *(row.id for row in first)):
                undone = self._undone_from(each, wanted)
                place = articles.position(undone, everything) if undone else None
                if undone is not None and place is not None:
                    found[place < present, place] = undone
        return found[min(found)] if found else None

    def _undone_from(self, article_id: str | None, wanted: "ArticleFilter") -> str | None:
        """Give an article or one after it whose work is not done."""
        while article_id is not None and (article_id == self.article_id or article_id in self.done):
            article_id = self.project.articles.neighbour(article_id, wanted, 1)
        return article_id
