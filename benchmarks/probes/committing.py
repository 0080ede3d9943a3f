"""Commits the least that can be: one column of one row, again and again, on a server.

``python -m benchmarks.probes.committing CONNECTION ROW SECONDS`` prints the seconds of each commit,
as JSON; the row is nobody else's.
"""

import sys
from time import monotonic

import msgspec
import psycopg

from benchmarks.timing import seconds_of


def main(where: str, row: str, seconds: str) -> None:
    """Commit, from when whoever started this says so."""
    with psycopg.connect(where, autocommit=True) as connection:
        print("ready", flush=True)
        sys.stdin.readline()
        until, taken = monotonic() + float(seconds), []

        def commit() -> None:
            connection.execute("UPDATE bare.row SET value = value + 1 WHERE key = %s", [int(row)])

        while monotonic() < until:
            taken.append(seconds_of(commit))
    print(msgspec.json.encode(taken).decode())


if __name__ == "__main__":
    main(*sys.argv[1:])
