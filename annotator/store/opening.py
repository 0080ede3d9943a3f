"""What happens before a project is open: checks, the first tables, newer tables, a copy before.

Every way in which a file may turn out not to be a usable project is a `Problem` of its own.
"""

import os
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from annotator.model.scheme import Scheme
from annotator.problems import Place, Problem
from annotator.store import settings, sqlite
from annotator.store.database import Database
from annotator.store.lock import ProjectLock
from annotator.store.migrations import MIGRATIONS, Migration


def check_new(path: Path) -> None:
    """Make sure that a project can be made here.

    Raises:
        Problem: something has this name, or there is no such folder.
    """
    place = Place(str(path))
    if path.exists():
        raise Problem("project.exists", place)
    if not path.parent.is_dir():
        raise Problem("project.no_folder", place, folder=str(path.parent))


def check_existing(path: Path, *, writable: bool) -> None:
    """Make sure that this is a project's file, and one that may be used so.

    Raises:
        Problem: it is not.
    """
    place = Place(str(path))
    if path.is_dir():
        raise Problem("project.is_directory", place)
    try:
        is_project = sqlite.is_project(path)
    except FileNotFoundError as error:
        raise Problem("project.missing", place) from error
    except OSError as error:
        raise Problem("project.unreadable", place, reason=error.strerror) from error
    if not is_project:
        raise Problem("project.not_a_project", place)
    if writable and not os.access(path, os.W_OK):
        raise Problem("project.read_only", place)
    if writable and not os.access(path.parent, os.W_OK):
        raise Problem("project.read_only_folder", place, folder=str(path.parent))


def connect(path: Path, lock: ProjectLock | None) -> Database:
    """Open the file: to write under this lock, or without one to read.

    Raises:
        Problem: it cannot be read.
    """
    explain = partial(sqlite.problem_of, path=path)
    if lock is not None:
        engine = sqlite.writing_engine(path)
        return Database(engine, before_writing=lock.check, explain=explain)

    def refuse() -> None:
        raise Problem("project.opened_to_read", Place(str(path)))

    return Database(sqlite.reading_engine(path), before_writing=refuse, explain=explain)


def build(path: Path, scheme: Scheme) -> None:
    """Make a project file with nothing in it; it takes its name when it is complete.

    Raises:
        Problem: the disk did not take it.
    """
    draft = path.with_name(f"{path.name}.new")
    _remove(draft)
    draft.touch()
    database = Database(
        # One file at any time: what is in a write-ahead log would not be renamed with it.
        sqlite.writing_engine(draft, journal_mode="DELETE"),
        before_writing=lambda: None,
        explain=partial(sqlite.problem_of, path=path),
    )
    try:
        with database.writing() as connection:
            sqlite.stamp(connection)
            for migration in MIGRATIONS:
                migration(connection)
            settings.write(connection, settings.VERSION, len(MIGRATIONS))
            settings.write(connection, settings.SCHEME, scheme)
        database.close()
        draft.rename(path)
    finally:
        database.close()
        _remove(draft)


def bring_up_to_date(
    database: Database, path: Path, migrations: Sequence[Migration], *, writable: bool
) -> None:
    """Run the migrations that the file has not had, all or none, after a copy.

    Raises:
        Problem: the file is newer than this program, is to be read only and too old, or could
            not be changed; then it is as it was.
    """
    place = Place(str(path))
    since, known = _version(database, place), len(migrations)
    if since > known:
        raise Problem("project.newer", place, found=since, known=known)
    if since == known:
        return
    if not writable:
        raise Problem("project.outdated", place, found=since, known=known)
    copy = _free_name(path, known)
    sqlite.copy(database.engine, copy)
    try:
        with database.writing() as connection:
            for migration in migrations[since:]:
                migration(connection)
            settings.write(connection, settings.VERSION, known)
    except Exception as error:
        copy.unlink()
        if isinstance(error, Problem):
            raise
        reason = getattr(error, "orig", error)  # SQLAlchemy's own wording has several lines
        raise Problem("project.migration_failed", place, version=known, reason=reason) from error


def read_scheme(database: Database, path: Path) -> Scheme:
    """Read the annotation scheme.

    Raises:
        Problem: it is not there, or not a scheme.
    """
    with database.reading() as connection:
        scheme = settings.read(connection, settings.SCHEME)
    try:
        return msgspec.convert(scheme, Scheme)
    except msgspec.ValidationError as error:
        raise Problem("project.damaged", Place(str(path)), reason=str(error)) from error


def _version(database: Database, place: Place) -> int:
    try:
        with database.reading() as connection:
            return int(settings.read(connection, settings.VERSION))
    except (DBAPIError, TypeError) as error:  # no such table, no such setting
        reason = getattr(error, "orig", error)
        raise Problem("project.damaged", place, reason=reason) from error


def _free_name(path: Path, version: int) -> Path:
    """Name the copy, without touching one that an earlier attempt left."""
    for number in count(1):
        again = "" if number == 1 else f"-{number}"
        copy = path.with_name(f"{path.stem}.before-v{version}{again}{path.suffix}")
        if not copy.exists():
            return copy
    raise AssertionError  # there is always another number


def _remove(draft: Path) -> None:
    for path in (draft, *(draft.with_name(f"{draft.name}{end}") for end in sqlite.COMPANIONS)):
        path.unlink(missing_ok=True)
