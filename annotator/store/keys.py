"""Keys of new rows: given by the engine, for whoever has to know them before the rows are written.

On a server the sequence of the table gives them, since others add rows at the same time, some of
which this person may not see; in a file the last key is known.
"""

from collections.abc import Iterator
from itertools import count

from sqlalchemy import Connection, Integer, Table, func, select

AT_ONCE = 100


def new_keys(connection: Connection, table: Table) -> Iterator[int]:
    """Give keys for new rows of a table, in rising order, without end."""
    if connection.dialect.name == "postgresql":
        return _of_sequence(connection, table)
    last: int | None = connection.execute(select(func.max(table.c.key))).scalar()
    return count((last or 0) + 1)


def _of_sequence(connection: Connection, table: Table) -> Iterator[int]:
    given = select(func.new_keys(table.name, AT_ONCE, type_=Integer))
    while True:
        yield from sorted(connection.execute(given).scalars())
