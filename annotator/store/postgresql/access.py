"""Who may read and write what on a server: enforced by the database, whatever program asks."""

from sqlalchemy import Connection

from annotator.store.postgresql.engine import run
from annotator.store.postgresql.functions import FUNCTIONS


def write(connection: Connection) -> None:
    """Put the rules in force; done again, they are what they were."""
    for statement in FUNCTIONS:
        run(connection, statement)
