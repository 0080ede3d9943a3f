"""The team of a project on a server: who is let in, who no longer is, and their passwords.

A password is turned here into what SCRAM keeps of it. The server, its logs and whoever reads along
never have the password itself.
"""

from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Connection, func, insert, select, update

from annotator.problems import Problem
from annotator.store.database import Database
from annotator.store.members import Member, Role, member_of, now
from annotator.store.postgresql.engine import run
from annotator.store.tables import member


class Team:
    """The team of one project, as one of its members sees and changes it."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def has_login(self, login: str) -> bool:
        """Tell whether the server knows a role of this name; then its password stays its own."""
        with self._database.reading() as connection:
            asked = "SELECT 1 FROM pg_roles WHERE rolname = %s"
            return connection.exec_driver_sql(asked, (login,)).first() is not None

    def admit(self, name: str, role: Role, *, login: str, password: str | None) -> Member:
        """Let somebody into the project; who left it before has their work again.

        Args:
            name: the annotator's name in annotations.
            role: what they may do.
            login: the server's role that they log in as; made, where there is none.
            password: of a role that is made; another's is left alone.

        Raises:
            Problem: there is such a member, the login is another's, or this is no manager.
        """
        with self._database.writing() as connection:
            rows = connection.execute(
                select(member).where((member.c.name == name) | (member.c.login == login))
            ).all()
            for row in rows:
                if row.login is not None and row.login == login and row.name != name:
                    raise Problem("team.login_taken", login=login, name=row.name)
                if row.login is not None:
                    raise Problem("team.member_exists", name=name)
            new = Member(name=name, role=role, login=login, added=now())
            _write(connection, new, is_known=bool(rows))
            verifier = None if password is None else _verifier(connection, login, password)
            connection.execute(select(func.admit(login, verifier)))
        return new

    def dismiss(self, name: str) -> Member:
        """Let somebody into the project no more; their work stays, and is given to nobody else.

        What was assigned to them and not begun is open to others. Gives who they were.

        Raises:
            Problem: there is no such member, they are the last manager, or this is no manager.
        """
        with self._database.writing() as connection:
            row = connection.execute(select(member).where(member.c.name == name)).one_or_none()
            if row is None or row.login is None:
                raise Problem("team.member_unknown", name=name)
            _check_managers(connection, without=name)
            connection.execute(select(func.dismiss(name)))
        return member_of(row)

    def set_role(self, name: str, role: Role) -> None:
        """Give a member another role.

        Raises:
            Problem: there is no such member, they are the last manager, or this is no manager.
        """
        with self._database.writing() as connection:
            if role is not Role.MANAGER:
                _check_managers(connection, without=name)
            changed = connection.execute(
                update(member).where(member.c.name == name).values(role=role.value)
            )
            if not changed.rowcount:
                raise Problem("team.member_unknown", name=name)

    def set_password(self, password: str) -> None:
        """Give oneself another password.

        Raises:
            Problem: the server refuses.
        """
        with self._database.writing() as connection:
            login = str(connection.exec_driver_sql("SELECT session_user").scalar_one())
            verifier = _verifier(connection, login, password)
            change = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                sql.Identifier(login), sql.Literal(verifier)
            )
            run(connection, change.as_string(None))

    def renew_password(self, name: str, password: str) -> None:
        """Give a member another password, who has lost theirs.

        Raises:
            Problem: there is no such member, their login is not the project's to change, or this
                is no manager.
        """
        with self._database.writing() as connection:
            row = connection.execute(select(member).where(member.c.name == name)).one_or_none()
            if row is None or row.login is None:
                raise Problem("team.member_unknown", name=name)
            verifier = _verifier(connection, row.login, password)
            if not connection.execute(select(func.renew(name, verifier))).scalar_one():
                raise Problem("team.login_not_ours", name=name, login=row.login)


def _check_managers(connection: Connection, *, without: str) -> None:
    """Make sure that somebody is left who can let others in.

    Raises:
        Problem: this is the only manager.
    """
    others = select(member.c.name).where(
        member.c.role == Role.MANAGER.value, member.c.name != without, member.c.login.is_not(None)
    )
    if connection.execute(others.limit(1)).first() is None:
        raise Problem("team.last_manager", name=without)


def _write(connection: Connection, new: Member, *, is_known: bool) -> None:
    row: dict[str, Any] = {"role": new.role.value, "login": new.login}
    if is_known:
        connection.execute(update(member).where(member.c.name == new.name).values(row))
    else:
        connection.execute(insert(member), row | {"name": new.name, "added": new.added})


def _verifier(connection: Connection, login: str, password: str) -> str:
    """Make of a password what the server keeps: nobody gets the password out of it again."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError(driver)
    made = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()
