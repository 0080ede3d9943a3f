"""A project's database is made: the database itself, where need be, the schema, tables, access."""

from typing import Any

import psycopg
from msgspec.structs import replace
from psycopg import sql
from sqlalchemy import Connection

from annotator.model.scheme import Scheme
from annotator.problems import Problem
from annotator.store import settings
from annotator.store.database import Database
from annotator.store.members import now
from annotator.store.migrations import MIGRATIONS
from annotator.store.postgresql import access
from annotator.store.postgresql.address import Address, place
from annotator.store.postgresql.engine import NAMED_SCHEMA, connect, run
from annotator.store.postgresql.errors import problem_of
from annotator.store.tables import member

MAINTENANCE = "postgres"  # the database that every server has, to ask for another from

# Lists go by code points in every engine, whatever order the database itself was made with.
COLLATED = """
SELECT format('ALTER TABLE %I.%I ALTER COLUMN %I TYPE text COLLATE "C"',
              table_schema, table_name, column_name)
FROM information_schema.columns
WHERE table_schema = 'musnad' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
"""


def make_database(address: Address) -> None:
    """Make the database, unless the server has it.

    Raises:
        Problem: the server cannot be reached, or refuses.
    """
    try:
        if not _is_there(address):
            _create(address)
    except psycopg.errors.DuplicateDatabase:
        return  # somebody else was quicker; whose project it is will be seen
    except psycopg.Error as error:
        raise (problem_of(error, address) or error) from error


def make_project(database: Database, address: Address, scheme: Scheme, manager: str | None) -> None:
    """Make a project with nothing in it but its first manager: whoever makes it.

    Raises:
        Problem: there is one, the database cannot hold one, or it is not this person's to make.
    """
    with database.writing() as connection:
        _check(connection, address)
        connection.exec_driver_sql(f"CREATE SCHEMA {NAMED_SCHEMA}")
        for migration in MIGRATIONS:
            migration(connection)
        settings.write(connection, settings.VERSION, len(MIGRATIONS))
        settings.write(connection, settings.SCHEME, scheme)
        finish(connection)
        login = connection.exec_driver_sql("SELECT session_user").scalar_one()
        row = {"name": manager or login, "role": "manager", "login": login, "added": now()}
        connection.execute(member.insert(), row)


def finish(connection: Connection) -> None:
    """Do what every new form of the tables needs besides: the order of texts, and who may what."""
    for statement in run(connection, COLLATED).scalars().all():
        run(connection, statement)
    access.write(connection)


def _is_there(address: Address) -> bool:
    try:
        with _maintenance(address) as connection:
            asked = "SELECT 1 FROM pg_database WHERE datname = %s"
            return connection.execute(asked, [address.database]).fetchone() is not None
    except psycopg.OperationalError as error:
        problem = problem_of(error, address)
        if problem is None or problem.code not in {"server.no_project", "server.login_refused"}:
            raise
    connect(address).close()  # who may not ask elsewhere may still have been given this one
    return True


def _create(address: Address) -> None:
    with _maintenance(address) as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'").format(
                sql.Identifier(address.database)
            )
        )


def _maintenance(address: Address) -> psycopg.Connection[Any]:
    return connect(replace(address, database=MAINTENANCE), autocommit=True)


def _check(connection: Connection, address: Address) -> None:
    there = connection.exec_driver_sql(
        "SELECT to_regnamespace(%s) IS NOT NULL, current_setting('server_encoding')",
        (NAMED_SCHEMA,),
    ).one()
    if there[0]:
        raise Problem("server.project_exists", place(address))
    if there[1] != "UTF8":
        raise Problem("server.not_utf8", place(address), encoding=there[1])
