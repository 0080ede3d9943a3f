"""What happens before a project on a server is open: logging in, newer tables, whose it is."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from annotator.model.scheme import Scheme
from annotator.problems import Problem
from annotator.store import settings
from annotator.store.database import Database
from annotator.store.members import Member, member_of
from annotator.store.migrations import Migration
from annotator.store.postgresql import access, building
from annotator.store.postgresql.address import Address, place
from annotator.store.postgresql.codes import ASKING
from annotator.store.postgresql.credentials import recall_password
from annotator.store.postgresql.engine import NAMED_SCHEMA, make_engine
from annotator.store.postgresql.errors import problem_of
from annotator.store.tables import member

STANDING = """
SELECT has_schema_privilege(oid, 'USAGE') AS is_let_in, pg_has_role(nspowner, 'USAGE') AS is_owner
FROM pg_namespace WHERE nspname = %s
"""
MIGRATING = 0x4D736E64  # the lock that one program takes which brings the tables up to date


class Opened(NamedTuple):
    """A database that is open, for one member of its project."""

    database: Database
    member: Member


def build(address: Address, scheme: Scheme, manager: str | None) -> Address:
    """Make a project on a server, and give the address that it can be opened at.

    Raises:
        Problem: there is one, or the server refuses.
    """
    building.make_database(address)
    database = _connected(address, writable=True)
    try:
        building.make_project(database, address, scheme, manager)
    finally:
        database.close()
    return address


def open_database(address: Address, migrations: Sequence[Migration], *, writable: bool) -> Opened:
    """Log in, bring the tables up to date where need be, and tell who has come.

    Raises:
        Problem: the server cannot be reached or refuses, there is no project, it has another form
            than this program knows, or whoever logs in is no member of it.
    """
    try:
        return _opened(address, migrations, writable=writable)
    except Problem as problem:
        asks = problem.code in ASKING and address.password is None
        known = recall_password(address) if asks else None
        if known is None:
            raise
    return _opened(address.with_password(known), migrations, writable=writable)


def _opened(address: Address, migrations: Sequence[Migration], *, writable: bool) -> Opened:
    database = _connected(address, writable=writable)
    try:
        return Opened(database, _let_in(database, address, migrations))
    except BaseException:
        database.close()
        raise


def _connected(address: Address, *, writable: bool) -> Database:
    def refuse() -> None:
        raise Problem("project.opened_to_read", place(address))

    return Database(
        make_engine(address),
        before_writing=(lambda: None) if writable else refuse,
        explain=partial(problem_of, address=address),
        holds_nul=False,
    )


def _let_in(database: Database, address: Address, migrations: Sequence[Migration]) -> Member:
    with database.reading() as connection:
        standing = connection.exec_driver_sql(STANDING, (NAMED_SCHEMA,)).one_or_none()
        if standing is None:
            raise Problem("server.no_project", place(address), reason=NAMED_SCHEMA)
        if not standing.is_let_in:
            raise Problem("team.no_member", place(address), user=_login(connection))
        who = _member(connection, address)
        since = _version(connection, address)
    if since != len(migrations):
        _bring_up_to_date(database, address, migrations, since, is_owner=standing.is_owner)
    return who


def _bring_up_to_date(
    database: Database,
    address: Address,
    migrations: Sequence[Migration],
    since: int,
    *,
    is_owner: bool,
) -> None:
    known = len(migrations)
    if since > known:
        raise Problem("project.newer", place(address), found=since, known=known)
    if not is_owner:
        raise Problem("server.outdated", place(address), found=since, known=known)
    try:
        with database.writing() as connection:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
            access.lift(connection)
            for migration in migrations[_version(connection, address) :]:
                migration(connection)
            settings.write(connection, settings.VERSION, known)
            building.finish(connection)
    except DBAPIError as error:
        values = {"version": known, "reason": error.orig}
        raise Problem("project.migration_failed", place(address), **values) from error


def _version(connection: Connection, address: Address) -> int:
    version = settings.read(connection, settings.VERSION)
    if not isinstance(version, int):
        raise Problem("project.damaged", place(address), reason=settings.VERSION)
    return version


def _member(connection: Connection, address: Address) -> Member:
    login = _login(connection)
    row = connection.execute(select(member).where(member.c.login == login)).one_or_none()
    if row is None:
        raise Problem("team.no_member", place(address), user=login)
    return member_of(row)


def _login(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT session_user").scalar_one())
