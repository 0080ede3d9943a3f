"""Records into a project: what is new is added, what is there is left alone.

Only the text of an article that comes again changed takes the place of the one before, with all
annotations of it (`annotator.store.revising`).

Each batch is one transaction of whole records. A crash or a cancelled import therefore leaves
the first batches complete and nothing of the others; imported again, the same records add the
rest. One transaction over all would keep the annotator's own saves waiting.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.store.batch import Batch, Line, Outcome, line_of
from annotator.store.database import Database
from annotator.store.project import Project
from annotator.store.revising import Revision
from annotator.wording import Language

BATCH_RECORDS = 500
BATCH_LETTERS = 4_000_000
PROBLEMS_KEPT = 1000

Item = tuple[Place, Record] | Problem


class ImportReport(Struct, frozen=True, kw_only=True):
    """What an import did.

    Attributes:
        articles_added: articles that the project did not have.
        annotations_added: annotations that it did not have.
        articles_revised: articles whose text had changed.
        revisions: what became of each annotation of these; the first thousand.
        already_there: records of which it had everything.
        problems: why items were skipped; the first thousand.
        problem_count: how many items were skipped.
        notices: what the readers had to say besides, and which entities were taken for others
            than those that the project has under their ids; the first thousand.
        cancelled: whether it was stopped before the end.
    """

    articles_added: int
    annotations_added: int
    articles_revised: int
    revisions: tuple[Revision, ...]
    already_there: int
    problems: tuple[Problem, ...]
    problem_count: int
    notices: tuple[Notice, ...]
    cancelled: bool

    def as_data(self, language: Language) -> dict[str, Any]:
        """Give it for other programs."""
        return {
            "articles_added": self.articles_added,
            "annotations_added": self.annotations_added,
            "articles_revised": self.articles_revised,
            "revisions": self.revisions,
            "already_there": self.already_there,
            "skipped": self.problem_count,
            "problems": [each.as_data(language) for each in (*self.notices, *self.problems)],
        }


def import_records(  # noqa: PLR0913 - what may be said of an import
    project: Project,
    items: Iterable[Item],
    *,
    annotator: str | None = None,
    keep_texts: bool = False,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Add records to a project, batch by batch.

    Args:
        project: where to.
        items: records that are sound in themselves, the problems of those that are not, and
            notices.
        annotator: who made the annotations, whatever the records say.
        keep_texts: whether an article that comes again with another text is skipped and told.
        on_progress: told after each batch how many items have been dealt with.
        is_cancelled: asked before each batch is written.

    Raises:
        Problem: the project cannot be written; the batches before are there.
    """
    tally = _Tally()
    for lines in _batches(_fitting(items, project.database), annotator, tally):
        if is_cancelled is not None and is_cancelled():
            return tally.report(cancelled=True)
        with project.database.writing() as connection:
            batch = Batch(connection, lines, keep_texts=keep_texts)
            outcomes = [batch.add(line) for line in lines]
            batch.insert()
        tally.count(outcomes)
        if on_progress is not None:
            on_progress(tally.items)
    return tally.report(cancelled=False)


def _fitting(items: Iterable[Item], database: Database) -> Iterable[Item]:
    """Tell which records a database cannot hold, where it cannot hold all."""
    return items if database.holds_nul else map(_without_nul, items)


def _without_nul(item: Item) -> Item:
    if isinstance(item, Problem):
        return item
    place, record = item
    texts = (record.id, record.text, record.annotator or "", *_further_texts(record))
    if not any("\0" in text for text in texts):
        return item
    return Problem("article.nul", place, id=record.id.replace("\0", "�"))


def _further_texts(record: Record) -> Iterator[str]:
    meta = record.meta
    yield from (text for text in (meta.title, meta.outlet, meta.published) if text)
    yield from (entity.name for entity in record.entities)
    yield from (part for mention in record.mentions for part in mention.exact)


class _Tally:
    """Counts what became of the items."""

    def __init__(self) -> None:
        self.items = 0
        self._articles = 0
        self._annotations = 0
        self._there = 0
        self._revised = 0
        self._revisions: list[Revision] = []
        self._notices: list[Notice] = []
        self._problems: list[Problem] = []
        self._problem_count = 0

    def note(self, notice: Notice) -> None:
        """Keep a notice, if it is among the first."""
        if len(self._notices) < PROBLEMS_KEPT:
            self._notices.append(notice)

    def refuse(self, problem: Problem) -> None:
        """Count an item that was skipped, and keep the reason, if it is among the first."""
        self.items += 1
        self._problem_count += 1
        if len(self._problems) < PROBLEMS_KEPT:
            self._problems.append(problem)

    def count(self, outcomes: Iterable[Outcome]) -> None:
        """Count the records of a batch that has been written."""
        for articles, annotations, problem, notices, revised in outcomes:
            for notice in notices:
                self.note(notice)
            if revised is not None:
                self._revised += 1
                self._revisions += revised[: PROBLEMS_KEPT - len(self._revisions)]
            if problem is not None:
                self.refuse(problem)
                continue
            self.items += 1
            self._articles += articles
            self._annotations += annotations
            self._there += not (articles or annotations or revised is not None)

    def report(self, *, cancelled: bool) -> ImportReport:
        """Sum up."""
        return ImportReport(
            articles_added=self._articles,
            annotations_added=self._annotations,
            articles_revised=self._revised,
            revisions=tuple(self._revisions),
            already_there=self._there,
            problems=tuple(self._problems),
            problem_count=self._problem_count,
            notices=tuple(self._notices),
            cancelled=cancelled,
        )


def _batches(items: Iterable[Item], annotator: str | None, tally: _Tally) -> Iterator[list[Line]]:
    """Cut the stream by number and by size, so that a batch of long articles is short."""
    lines: list[Line] = []
    letters = 0
    for line in _lines(items, annotator, tally):
        lines.append(line)
        letters += line.letters
        if len(lines) >= BATCH_RECORDS or letters >= BATCH_LETTERS:
            yield lines
            lines, letters = [], 0
    if lines:
        yield lines


def _lines(items: Iterable[Item], annotator: str | None, tally: _Tally) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Notice):
            tally.note(item)
            continue
        if isinstance(item, Problem):
            tally.refuse(item)
            continue
        try:
            yield line_of(*item, annotator)
        except Problem as problem:
            tally.refuse(problem)
