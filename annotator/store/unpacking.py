"""Merging a package: finished work comes back, with its journal, under its annotator's name.

What went on in the package alone goes on in the project. What went on in both since is told and
changes nothing, unless it is said whose is to hold; the other's is then kept in the journal.
Merged again, a package brings nothing new. Some annotations are one transaction.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, Select, func, select

from annotator.model.annotation import Status
from annotator.problems import Notice, Place, Problem
from annotator.store import tables
from annotator.store.activity import Stretch
from annotator.store.assignment_rows import in_parts
from annotator.store.merging import Choice, Fate, Merged, Merging
from annotator.store.package_entities import bring_entities, changed_entities
from annotator.store.packages import Package, identity_of
from annotator.store.project import Project
from annotator.store.revising import Revision
from annotator.wording import Language

AT_ONCE = 50
OPEN = (Status.NEW, Status.IN_PROGRESS)


class PackageReport(Struct, frozen=True, kw_only=True):
    """What came of merging a package.

    Attributes:
        file: which.
        annotator: whose.
        made: when it was made of the project.
        counts: how many of its articles came to what.
        conflicts: the articles of which both sides went on, in the package's order.
        revisions: what became of work on texts that have changed since.
        notices: what else there is to tell.
        cancelled: whether it was stopped before the end.
    """

    file: str
    annotator: str
    made: str
    counts: dict[Fate, int]
    conflicts: tuple[str, ...]
    revisions: tuple[Revision, ...]
    notices: tuple[Notice, ...]
    cancelled: bool = False

    @property
    def told(self) -> tuple[Notice, ...]:
        """All that there is to tell, conflicts last."""
        place, whose = Place(self.file), self.annotator
        conflicts = (
            Notice("package.conflict", place, id=id_, annotator=whose) for id_ in self.conflicts
        )
        return (*self.notices, *conflicts)

    def as_data(self, language: Language) -> dict[str, Any]:
        """Give it for other programs."""
        return {
            "file": self.file,
            "annotator": self.annotator,
            "made": self.made,
            **{fate.value: self.counts[fate] for fate in Fate},
            "conflicts": self.conflicts,
            "revisions": self.revisions,
            "problems": [each.as_data(language) for each in self.told],
        }


def unpack(  # noqa: PLR0913 - what may be said of merging
    project: Project,
    package: Project,
    *,
    by: str,
    choice: Choice = Choice.NEITHER,
    unfinished: bool = False,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> PackageReport:
    """Bring the work in a package back into the project that it was made of.

    Args:
        project: where to.
        package: the package, open.
        by: who does it, for the journal and for what becomes of entities.
        choice: whose work holds where both sides went on since; neither: nothing is changed.
        unfinished: whether work comes that is not finished.
        on_progress: told from time to time how many articles have been dealt with.
        is_cancelled: asked before each transaction.

    Raises:
        Problem: it is no package, or another project's, or the project cannot be written; what
            was merged before is there.
    """
    whose = _checked(project, package)
    signer = by if project.member is None and by != whose.annotator else None
    tally = _Tally(str(package.target), whose)
    with package.database.reading() as source:
        tally.look_around(source)
        if on_progress is not None:
            on_progress(tally.counts.total())
        works = source.execute(_works(whose.annotator)).all()
        changes = changed_entities(source)
        hours = _hours(source, whose.annotator)
        for part in in_parts(works, AT_ONCE):
            if is_cancelled is not None and is_cancelled():
                return tally.report(cancelled=True)
            with project.database.writing() as target:
                merging = Merging(source, target, by=signer, choice=choice)
                for row in part:
                    if row.status in OPEN and not unfinished:
                        tally.count(row, Merged(Fate.UNFINISHED))
                    else:
                        tally.merge(merging, row)
            if on_progress is not None:
                on_progress(tally.counts.total())
    if project.member is None:  # on a server everybody notes their own hours
        project.activity.add(whose.annotator, hours)
    tally.notices += bring_entities(project, changes, by, tally.place)
    return tally.report()


@contextmanager
def opened(path: str | Path) -> Iterator[Project]:
    """Open a package to read; one of an earlier form as a copy that is brought up to date.

    Raises:
        Problem: it cannot be opened, or is no project.
    """
    with ExitStack() as resources:
        try:
            package = Project.open(path, writable=False)
        except Problem as problem:
            if problem.code != "project.outdated":
                raise
            folder = resources.enter_context(TemporaryDirectory(prefix="musnad-"))
            package = Project.open(copyfile(path, Path(folder) / Path(path).name))
        yield resources.enter_context(package)


class _Tally:
    """Counts what came of the articles of a package."""

    def __init__(self, file: str, whose: Package) -> None:
        self.place = Place(file)
        self.counts: Counter[Fate] = Counter()
        self.notices: list[Notice] = []
        self._whose = whose
        self._conflicts: list[str] = []
        self._revisions: list[Revision] = []

    def look_around(self, source: Connection) -> None:
        """Count the articles that nobody has touched, and tell of work by somebody else."""
        column, mine = tables.annotation.c, self._whose.annotator
        begun = select(column.article).where(column.annotator == mine)
        untouched = select(func.count(tables.article.c.key)).where(
            tables.article.c.key.not_in(begun)
        )
        self.counts[Fate.UNFINISHED] += source.execute(untouched).scalar_one()
        others = select(column.annotator, func.count()).where(column.annotator != mine)
        for name, count in source.execute(others.group_by(column.annotator)):
            values = {"name": name, "count": count, "annotator": mine}
            self.notices.append(Notice("package.others_work", self.place, **values))

    def merge(self, merging: Merging, row: Row[Any]) -> None:
        """Merge an annotation, and count what came of it."""
        try:
            self.count(row, merging.merge(row))
        except Problem as problem:
            if problem.code not in {"article.unknown", "package.text_unknown"}:
                raise
            self.notices.append(Notice(problem.code, self.place, **problem.values))
            self.count(row, Merged(Fate.LEFT_OUT))

    def count(self, row: Row[Any], merged: Merged) -> None:
        """Count what came of an annotation."""
        self.counts[merged.fate] += 1
        if merged.fate is Fate.CONFLICT:
            self._conflicts.append(row.id)
        if merged.revision is not None:
            self._revisions.append(merged.revision)

    def report(self, *, cancelled: bool = False) -> PackageReport:
        """Sum up."""
        return PackageReport(
            file=self.place.file or "",
            annotator=self._whose.annotator,
            made=self._whose.made,
            counts={fate: self.counts[fate] for fate in Fate},
            conflicts=tuple(self._conflicts),
            revisions=tuple(self._revisions),
            notices=tuple(self.notices),
            cancelled=cancelled,
        )


def _checked(project: Project, package: Project) -> Package:
    """Make sure that it is a package, and one of this project."""
    whose, place = package.package, Place(str(package.target))
    if whose is None:
        raise Problem("package.not_one", place)
    if whose.project != identity_of(project.database):
        raise Problem("package.other_project", place, name=whose.name, project=project.name)
    return whose


def _hours(source: Connection, annotator: str) -> list[Stretch]:
    """Give how long somebody was at work in a package."""
    column = tables.activity.c
    rows = (
        select(tables.article.c.id, column.began, column.seconds)
        .join(tables.article, tables.article.c.key == column.article)
        .where(column.annotator == annotator)
    )
    return [Stretch._make(row) for row in source.execute(rows)]


def _works(annotator: str) -> Select[Any]:
    """Select somebody's annotations with their articles' ids and texts' digests."""
    annotation, text = tables.annotation, tables.article_text
    return (
        select(annotation, tables.article.c.id, text.c.text_sha256)
        .join(tables.article, tables.article.c.key == annotation.c.article)
        .join(text, text.c.article == annotation.c.article)
        .where(annotation.c.annotator == annotator)
        .order_by(annotation.c.article)
    )
