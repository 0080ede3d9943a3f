"""Who works on a project, and as what."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Row, insert, select, update

from annotator.problems import Problem
from annotator.store.database import Database
from annotator.store.tables import member


class Role(StrEnum):
    """What a member may do: each role what the one before it may, and more.

    An annotator annotates what is assigned to them; an adjudicator reads everybody's work and
    decides between them; a manager brings articles in, gives them out, and looks after the team.
    """

    ANNOTATOR = "annotator"
    ADJUDICATOR = "adjudicator"
    MANAGER = "manager"


class Member(Struct, frozen=True, kw_only=True):
    """A person of the team.

    Attributes:
        name: the annotator's name in annotations.
        role: what they may do.
        login: the database's role that they log in as; None in a file.
        added: when, as an ISO moment in UTC.
    """

    name: str
    role: Role
    login: str | None = None
    added: str = ""


def alone(member: Member | None) -> str | None:
    """Give the name of somebody who may not read others' unfinished work; None: all may be read.

    What is counted for them of others' work would be wrong.
    """
    return member.name if member is not None and member.role is Role.ANNOTATOR else None


class Members:
    """The team of one project."""

    def __init__(self, database: Database) -> None:
        """Work on this project's database."""
        self._database = database

    def all(self) -> tuple[Member, ...]:
        """Give everybody, in the order of their names."""
        with self._database.reading() as connection:
            rows = connection.execute(select(member).order_by(member.c.name))
            return tuple(map(member_of, rows))

    def get(self, name: str) -> Member | None:
        """Give one by name; None: nobody has it."""
        return next((each for each in self.all() if each.name == name), None)

    def known(self, name: str) -> Member:
        """Give one by name.

        Raises:
            Problem: there is no such member.
        """
        found = self.get(name)
        if found is None:
            raise Problem("team.member_unknown", name=name)
        return found

    def add(self, name: str, role: Role, *, login: str | None = None) -> Member:
        """Write somebody down.

        Raises:
            Problem: there is such a member, or the project cannot be written.
        """
        new = Member(name=name, role=role, login=login, added=now())
        with self._database.writing() as connection:
            known = connection.execute(select(member.c.name).where(member.c.name == name)).first()
            if known is not None:
                raise Problem("team.member_exists", name=name)
            row = {"name": name, "role": role.value, "login": login, "added": new.added}
            connection.execute(insert(member), row)
        return new

    def set_role(self, name: str, role: Role) -> None:
        """Give a member another role.

        Raises:
            Problem: there is no such member, or the project cannot be written.
        """
        with self._database.writing() as connection:
            changed = connection.execute(
                update(member).where(member.c.name == name).values(role=role.value)
            )
            if not changed.rowcount:
                raise Problem("team.member_unknown", name=name)


def member_of(row: Row[Any]) -> Member:
    """Read a member's row."""
    return Member(name=row.name, role=Role(row.role), login=row.login, added=row.added)


def now() -> str:
    """Give this moment, as `Member` has it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
