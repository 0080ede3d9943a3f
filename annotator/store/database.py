"""Transactions on a project's database: one to read, one to write; errors become problems."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import local
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, event, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from annotator.problems import Problem


class Database:
    """A project's engine. May be used by several threads: each block has its own connection."""

    def __init__(
        self,
        engine: Engine,
        *,
        before_writing: Callable[[], None],
        explain: Callable[[BaseException | None], Problem | None],
        holds_nul: bool = True,
    ) -> None:
        """Take the engine, what must hold before each writing, and the meaning of its errors.

        Not every engine can hold U+0000 in its texts.
        """
        self.engine = engine
        self.holds_nul = holds_nul
        self._writer = engine.execution_options(writes=True)
        self._is_closed = False
        self._of_thread = local()  # the connection of the moment that a thread is in
        event.listen(engine, "checkin", self._come_back)
        self.cut: Problem | None = None  # while it is known that the server is out of reach
        self._before_writing = before_writing
        self._explain = explain

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that sees one moment of the project.

        Raises:
            Problem: the database cannot be read.
        """
        self._check()
        held = getattr(self._of_thread, "connection", None)
        if held is not None:
            with self._explained():
                yield held
            return
        with self._explained(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Let all that this thread reads in the block see one moment, in one transaction.

        On a server that saves a few journeys each time.

        Raises:
            Problem: the database cannot be read.
        """
        before = getattr(self._of_thread, "connection", None)
        with self.reading() as connection:
            self._of_thread.connection = connection
            try:
                yield
            finally:
                self._of_thread.connection = before

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection whose changes are durable when the block ends, or undone if it fails.

        Raises:
            Problem: the project may not be written, or the disk did not take the changes.
        """
        self._check()
        self._before_writing()
        with self._explained(), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection: those at work now, when they are done."""
        self._is_closed = True
        self.engine.dispose()

    def _check(self) -> None:
        if self.cut is not None:
            raise self.cut

    def _come_back(self, _driver: object, record: ConnectionPoolEntry) -> None:
        """Have a connection closed that was at work when the others were."""
        if self._is_closed:
            record.invalidate()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except UnicodeEncodeError as error:  # from the driver, on its way into the database
            shown = error.object.encode(errors="backslashreplace").decode()
            raise Problem("text.not_unicode", text=shown) from error
        except DBAPIError as error:
            problem = self._explain(error.orig)
            if problem is None:
                raise
            raise problem from error


def streamed(connection: Connection, rows: Select[Any], at_once: int) -> Iterator[Any]:
    """Give the rows of a selection so many at once; may be left before its end.

    The connection's own option for this would stream whatever else it is asked, too.
    """
    with connection.execute(rows.execution_options(yield_per=at_once)) as found:
        yield from found


def insert_missing(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows, but for those that are there, or that somebody else inserts meanwhile."""
    is_server = connection.dialect.name == "postgresql"
    adding = postgresql.insert(table) if is_server else sqlite.insert(table)
    connection.execute(adding.on_conflict_do_nothing(), rows)


def insert_rows(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert many rows of plain values, in the order of the table's columns.

    SQLAlchemy's own way with many rows takes as long again as the driver's insert. The engine's
    parameters must be positional, for the driver to take the tuples as they are.
    """
    statement = insert(table).compile(dialect=connection.dialect)
    connection.exec_driver_sql(str(statement), rows)
