"""What is particular to SQLite: connecting, pragmas, the file's mark, copies, its errors.

No other module of the store knows which engine it works with.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from annotator.problems import Place, Problem

MAGIC = b"SQLite format 3\0"
# The header of the file: https://www.sqlite.org/fileformat.html#the_database_header
HEADER_BYTES = 100
APPLICATION_ID_AT = slice(68, 72)
APPLICATION_ID = b"Msnd"
COMPANIONS = ("-wal", "-shm", "-journal")  # files that SQLite keeps beside a database
BUSY_SECONDS = 10.0
# Texts and bodies have 3 to 10 KB: in pages of the usual 4 KB, writing them takes a tenth longer.
PAGE_BYTES = 16_384

Connect = Callable[[], sqlite3.Connection]

# By primary result code: https://www.sqlite.org/rescode.html
PROBLEMS = {
    sqlite3.SQLITE_PERM: "project.read_only",
    sqlite3.SQLITE_BUSY: "project.busy",
    sqlite3.SQLITE_LOCKED: "project.busy",
    sqlite3.SQLITE_READONLY: "project.read_only",
    sqlite3.SQLITE_IOERR: "project.disk_error",
    sqlite3.SQLITE_CORRUPT: "project.damaged",
    sqlite3.SQLITE_FULL: "project.disk_full",
    sqlite3.SQLITE_CANTOPEN: "project.unreadable",
    sqlite3.SQLITE_AUTH: "project.read_only",
    sqlite3.SQLITE_NOTADB: "project.damaged",
}


def problem_of(error: BaseException | None, path: Path) -> Problem | None:
    """Say what an error of SQLite's means to the person; None: it is a programming error."""
    problem = PROBLEMS.get(_code(error))
    return None if problem is None else Problem(problem, Place(str(path)), reason=str(error))


def is_project(path: Path) -> bool:
    """Tell whether the file begins as SQLite's do and bears a project's mark.

    Its bytes are read, since asking SQLite would already change a file that is not ours.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    return header.startswith(MAGIC) and header[APPLICATION_ID_AT] == APPLICATION_ID


def writing_engine(path: Path, *, journal_mode: str = "WAL") -> Engine:
    """Make an engine on an existing file whose commits are on the disk when they return."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "mode=rw")
        connection.execute(f"PRAGMA page_size={PAGE_BYTES}")  # of a new file; others keep theirs
        connection.execute(f"PRAGMA journal_mode={journal_mode}")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    return _engine(connect)


def reading_engine(path: Path) -> Engine:
    """Make an engine that only reads, if need be in a folder where nothing may be written."""

    def beside_others() -> sqlite3.Connection:
        # Not mode=ro, which would leave its shared-memory file lying beside the project.
        connection = _connect(path, "mode=rw")
        connection.execute("PRAGMA query_only=ON")
        return connection

    def alone() -> sqlite3.Connection:
        return _connect(path, "mode=ro&immutable=1")

    log = path.with_name(f"{path.name}-wal")
    # An immutable database would be read without the edits in its log.
    may_be_alone = not (log.exists() and log.stat().st_size)
    return _engine(alone if may_be_alone and _needs_writing(beside_others) else beside_others)


def stamp(connection: Connection) -> None:
    """Mark the file as a project."""
    number = int.from_bytes(APPLICATION_ID)
    connection.exec_driver_sql(f"PRAGMA application_id={number}")


def copy(engine: Engine, target: Path) -> None:
    """Copy the whole database, as of one moment, into a new file.

    Raises:
        Problem: the disk did not take it; nothing of it is left.
    """
    source = engine.raw_connection()
    try:
        with closing(sqlite3.connect(target)) as connection:
            source.driver_connection.backup(connection)  # type: ignore[union-attr]
    except sqlite3.Error as error:
        target.unlink(missing_ok=True)
        raise (problem_of(error, target) or error) from error
    finally:
        source.close()


def _connect(path: Path, query: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.as_uri()}?{query}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions begin where the engine says, not at the first INSERT
        check_same_thread=False,  # the pool lends a connection to one thread at a time
    )


def _needs_writing(connect: Connect) -> bool:
    try:
        with closing(connect()) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return _code(error) in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
    return False


def _code(error: BaseException | None) -> int:
    """Give the primary result code; 0 for an error that is not SQLite's own."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return code & 0xFF


def _engine(connect: Connect) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A transaction that reads before it writes must take the write lock at once: taken later,
    # it fails where another writer came in between.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
