"""Making a package: a project file with what one annotator needs, and nobody else's work."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from annotator.problems import Problem
from annotator.store import opening, settings, tables
from annotator.store.assignment_rows import in_parts, keys_of
from annotator.store.database import insert_rows
from annotator.store.members import Role, now
from annotator.store.package_entities import copy_entities
from annotator.store.packages import PACKAGE, Package, identity_of, make_identity
from annotator.store.project import Project

KEYS_AT_ONCE = 200
TAKEN_ALONG = ("blind", "guideline")  # of what the window remembers for everybody


def pack(  # noqa: PLR0913 - what may be said of a package
    project: Project,
    target: Path,
    annotator: str,
    *,
    articles: Iterable[str] | None = None,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> int | None:
    """Write a package for somebody: articles, their earlier work with its journal, the scheme.

    It takes its name when it is complete, and never that of a file there is, which may hold
    somebody's work.

    Args:
        project: where from; open for writing, for its identity.
        target: the file to make.
        annotator: whose.
        articles: the ids of articles; None: those that are assigned to them.
        on_progress: told from time to time how many articles are in it.
        is_cancelled: asked from time to time.

    Gives the number of articles; None: it was cancelled, and there is no file.

    Raises:
        Problem: nothing is assigned to them, there is no such article or already a file, this is
            an annotator who makes somebody else's, or the project or the file cannot be written.
    """
    ids = contents(project, annotator, articles)
    opening.check_new(target.resolve())
    if identity_of(project.database) is None:
        with project.database.writing() as connection:
            make_identity(connection)
    draft = target.with_name(f"{target.name}.new")
    draft.unlink(missing_ok=True)
    try:
        with Project.create(draft, scheme=project.scheme) as made:
            packing = _Packing(project, made, annotator)
            count = packing.fill(ids, on_progress or _ignore, is_cancelled or _never)
        if count is not None:
            draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)
    return count


def contents(project: Project, annotator: str, articles: Iterable[str] | None = None) -> list[str]:
    """Give the ids of what a package for somebody is to hold.

    Args:
        project: where from.
        annotator: whose.
        articles: the ids of articles; None: those that are assigned to them.

    Raises:
        Problem: nothing is assigned to them, or this is an annotator who makes somebody else's.
    """
    member = project.member
    if member is not None and member.role is Role.ANNOTATOR and member.name != annotator:
        raise Problem("package.of_others", name=annotator)  # whose work they cannot read
    ids = list(project.assignments.articles_of(annotator) if articles is None else articles)
    if not ids:
        raise Problem("package.nothing", name=annotator)
    return ids


class _Packing:
    """Copies rows from one project into another; keys stay what they are."""

    def __init__(self, project: Project, package: Project, annotator: str) -> None:
        self._project, self._package, self._annotator = project, package, annotator

    def fill(
        self,
        ids: Sequence[str],
        on_progress: Callable[[int], None],
        is_cancelled: Callable[[], bool],
    ) -> int | None:
        with self._project.database.reading() as source:
            keys = sorted(keys_of(source, ids).values())
            with self._package.database.writing() as target:
                self._begin(source, target)
                done = 0
                for part in in_parts(keys, KEYS_AT_ONCE):
                    if is_cancelled():
                        return None
                    self._copy(source, target, part)
                    done += len(part)
                    on_progress(done)
        return done

    def _begin(self, source: Connection, target: Connection) -> None:
        """Write whose package it is, and what holds for the whole project."""
        identity = make_identity(source)
        package = Package(
            project=identity, name=self._project.name, annotator=self._annotator, made=now()
        )
        settings.write(target, PACKAGE, package)
        for key in TAKEN_ALONG:
            name = settings.remembered(key)
            value = settings.read(source, name)
            if value is not None:
                settings.write(target, name, value)
        member = self._project.members.get(self._annotator)
        role = Role.ANNOTATOR if member is None else member.role
        insert_rows(target, tables.member, [(self._annotator, role.value, None, now())])

    def _copy(self, source: Connection, target: Connection, keys: Sequence[int]) -> None:
        """Copy some articles with all that belongs to them."""
        for table, column in (
            (tables.article, tables.article.c.key),
            (tables.article_text, tables.article_text.c.article),
            (tables.article_score, tables.article_score.c.article),
        ):
            _insert(target, table, source, select(table).where(column.in_(keys)))
        annotation, journal, use = tables.annotation, tables.journal, tables.entity_use
        mine = annotation.c.article.in_(keys) & (annotation.c.annotator == self._annotator)
        theirs = select(annotation.c.key).where(mine)
        _insert(target, annotation, source, select(annotation).where(mine))
        _insert(target, journal, source, select(journal).where(journal.c.annotation.in_(theirs)))
        uses = select(use).where(use.c.annotation.in_(theirs))
        rows = source.execute(uses).all()
        copy_entities(source, target, {row.entity for row in rows})
        _insert(target, use, source, uses)
        self._assign(source, target, keys)

    def _assign(self, source: Connection, target: Connection, keys: Sequence[int]) -> None:
        column = tables.assignment.c
        given = {
            row.article: row
            for row in source.execute(
                select(tables.assignment).where(
                    column.article.in_(keys), column.annotator == self._annotator
                )
            )
        }
        rows = [
            {
                "article": key,
                "annotator": self._annotator,
                "given": given[key].given if key in given else now(),
                "by": given[key].by if key in given else None,
            }
            for key in keys
        ]
        target.execute(tables.assignment.insert(), rows)


def _insert(target: Connection, table: Table, source: Connection, rows: Select[Any]) -> None:
    found = [tuple(row) for row in source.execute(rows)]
    if found:
        insert_rows(target, table, found)


def _ignore(_count: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False
