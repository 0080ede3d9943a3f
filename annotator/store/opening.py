"""What happens before a project is open: checks, the first tables, newer tables, a copy before.

Every way in which a file may turn out not to be a usable project is a `Problem` of its own.
"""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from errno import EACCES
from functools import partial
from itertools import chain, count
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from annotator.model.scheme import Scheme
from annotator.model.scheme_check import whole_faults
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
    try:
        exists, has_folder = path.exists(), path.parent.is_dir()
    except OSError as error:
        raise _unfit_folder(path, error) from error
    if exists:
        raise Problem("project.exists", place)
    if not has_folder:
        raise Problem("project.no_folder", place, folder=str(path.parent))


def check_existing(path: Path, *, writable: bool) -> None:
    """Make sure that this is a project's file, and one that may be used so.

    Raises:
        Problem: it is not.
    """
    place = Place(str(path))
    try:
        if path.is_dir():
            raise Problem("project.is_directory", place)
        if not sqlite.is_project(path):
            raise Problem("project.not_a_project", place)
    except FileNotFoundError as error:
        raise Problem("project.missing", place) from error
    except OSError as error:
        raise Problem("project.unreadable", place, reason=error.strerror) from error
    if writable and not os.access(path, os.W_OK):
        raise Problem("project.read_only", place)
    if writable and not os.access(path.parent, os.W_OK):
        raise _unfit_folder(path, PermissionError(EACCES, os.strerror(EACCES)))


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


def open_file(
    path: Path, migrations: Sequence[Migration], resources: ExitStack, *, writable: bool
) -> Database:
    """Open a project's file, brought up to date first where it may be written.

    Raises:
        Problem: it is none, it cannot be used, or another window has it open for writing.
    """
    check_existing(path, writable=writable)
    lock = None
    if writable:
        lock = ProjectLock(path).acquire()
        resources.callback(lock.release)
    database = connect(path, lock)
    resources.callback(database.close)
    bring_up_to_date(database, path, migrations, writable=writable)
    return database


def make_file(path: Path, scheme: Scheme) -> None:
    """Make a project's file, where there is none.

    Raises:
        Problem: there is a file of this name, or its folder takes no new ones.
    """
    check_new(path)
    lock = ProjectLock(path).acquire()
    try:
        build(path, scheme)
    finally:
        lock.release()


def build(path: Path, scheme: Scheme) -> None:
    """Make a project file with nothing in it; it takes its name when it is complete.

    Raises:
        Problem: the disk did not take it.
    """
    draft = path.with_name(f"{path.name}.new")
    database = Database(
        # One file at any time: what is in a write-ahead log would not be renamed with it.
        sqlite.writing_engine(draft, journal_mode="DELETE"),
        before_writing=lambda: None,
        explain=partial(sqlite.problem_of, path=path),
    )
    try:
        _remove(draft)
        draft.touch()
        with database.writing() as connection:
            sqlite.stamp(connection)
            for migration in MIGRATIONS:
                migration(connection)
            settings.write(connection, settings.VERSION, len(MIGRATIONS))
            settings.write(connection, settings.SCHEME, scheme)
        database.close()
        draft.rename(path)
    except OSError as error:
        raise _unfit_folder(path, error) from error
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


def read_scheme(database: Database, place: Place) -> Scheme:
    """Read the annotation scheme.

    Raises:
        Problem: it is not there, not a scheme, or has not every layer and polarity once.
    """
    with database.reading() as connection:
        value = settings.read(connection, settings.SCHEME)
    try:
        scheme = msgspec.convert(value, Scheme)
    except msgspec.ValidationError as error:
        raise Problem("project.damaged", place, reason=str(error)) from error
    for fault in whole_faults(scheme):
        raise Problem("project.damaged", place, reason=str(fault))
    return scheme


def _version(database: Database, place: Place) -> int:
    try:
        with database.reading() as connection:
            return int(settings.read(connection, settings.VERSION))
    except (DBAPIError, TypeError) as error:  # no such table, no such setting
        reason = getattr(error, "orig", error)
        raise Problem("project.damaged", place, reason=reason) from error


def _free_name(path: Path, version: int) -> Path:
    """Name the copy, without touching one that was kept earlier."""
    numbers = chain([""], (f"-{number}" for number in count(2)))
    copies = (
        path.with_name(f"{path.stem}.before-v{version}{number}{path.suffix}") for number in numbers
    )
    return next(copy for copy in copies if not copy.exists())


def _unfit_folder(path: Path, error: OSError) -> Problem:
    folder, reason = str(path.parent), error.strerror
    return Problem("project.folder", Place(str(path)), folder=folder, reason=reason)


def _remove(draft: Path) -> None:
    for path in (draft, *(draft.with_name(f"{draft.name}{end}") for end in sqlite.COMPANIONS)):
        path.unlink(missing_ok=True)
