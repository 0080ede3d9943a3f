"""A project's team put together: written down in a file, let in and out on a server."""

from typing import TYPE_CHECKING

from msgspec import Struct
from sqlalchemy import delete, exists, update

from annotator.model.annotation import ADJUDICATED, Status
from annotator.problems import Place, Problem
from annotator.store.members import Member, Role
from annotator.store.project import Project
from annotator.store.tables import annotation, assignment, member

if TYPE_CHECKING:
    from annotator.store.postgresql.team import Team


class Joined(Struct, frozen=True, kw_only=True):
    """Somebody who has joined.

    Attributes:
        member: who.
        is_new_login: whether the server has made a role for them, with the password given.
    """

    member: Member
    is_new_login: bool = False


def has_login(project: Project, login: str) -> bool:
    """Tell whether somebody can log in so already; never, where nobody logs in."""
    return project.member is not None and _server_team(project).has_login(login)


def add_member(
    project: Project,
    name: str,
    role: Role,
    *,
    login: str | None = None,
    password: str | None = None,
) -> Joined:
    """Add somebody to the team; on a server they can log in from now on.

    Args:
        project: to whose team.
        name: their name in annotations.
        role: what they may do.
        login: on a server the role that they log in as; None: the name.
        password: of a role that the server does not have yet.

    Raises:
        Problem: there is such a member, the name will not do, a new login has no password, or the
            project cannot be written or this is no manager of it.
    """
    check_name(name)
    if project.member is None:
        return Joined(member=project.members.add(name, role))
    team, login = _server_team(project), login or name
    is_new = not team.has_login(login)
    if is_new and not password:
        raise Problem("team.password_lacking", login=login)
    added = team.admit(name, role, login=login, password=password if is_new else None)
    return Joined(member=added, is_new_login=is_new)


def set_role(project: Project, name: str, role: Role) -> None:
    """Give a member another role.

    Raises:
        Problem: there is no such member, nobody else manages the project, or it cannot be written.
    """
    if project.member is None:
        project.members.set_role(name, role)
    else:
        _server_team(project).set_role(name, role)


def remove_member(project: Project, name: str) -> None:
    """Take somebody off the team; their annotations stay, and nobody else has their name.

    On a server they can no longer log in to the project. What was assigned to them and not begun
    is an open place; in a file, whoever has begun something stays on the list.

    Raises:
        Problem: there is no such member, they have begun something, nobody else manages the
            project, or it cannot be written.
    """
    if project.member is None:
        _remove_from_file(project, name)
    else:
        _server_team(project).dismiss(name)


def set_password(project: Project, password: str) -> None:
    """Give oneself another password on the server.

    Raises:
        Problem: the project is a file, or the server refuses.
    """
    if project.member is None:
        raise Problem("team.no_server")
    _server_team(project).set_password(password)


def renew_password(project: Project, name: str, password: str) -> None:
    """Give a member another password on the server, who has lost theirs.

    Raises:
        Problem: the project is a file, there is no such member, their login is not the project's
            to change, or this is no manager.
    """
    if project.member is None:
        raise Problem("team.no_server")
    check_manager(project)
    _server_team(project).renew_password(name, password)


def check_manager(project: Project) -> None:
    """Make sure that whoever has logged in manages the project; in a file everybody does.

    Raises:
        Problem: they are somebody else.
    """
    if project.member is not None and project.member.role is not Role.MANAGER:
        raise Problem("team.for_managers", Place(str(project.target)))


def check_name(name: str) -> None:
    """Make sure that somebody can be called so in annotations, lists and settings.

    Raises:
        Problem: the name is empty, has line ends or the like, or means the outcome.
    """
    if name == ADJUDICATED or not name or not name.isprintable() or name != name.strip():
        raise Problem("team.name_unfit", name=name)


def _server_team(project: Project) -> "Team":
    from annotator.store.postgresql.team import Team  # noqa: PLC0415 - loads the driver

    return Team(project.database)


def _remove_from_file(project: Project, name: str) -> None:
    begun = exists().where(
        annotation.c.article == assignment.c.article,
        annotation.c.annotator == name,
        annotation.c.status != Status.NEW.value,
    )
    theirs = assignment.c.annotator == name
    with project.database.writing() as connection:
        back = update(assignment).where(theirs, ~begun)
        connection.execute(back.values(annotator=None, given=None, by=None))
        if connection.execute(assignment.select().where(theirs).limit(1)).first() is not None:
            raise Problem("team.member_at_work", name=name)
        if not connection.execute(delete(member).where(member.c.name == name)).rowcount:
            raise Problem("team.member_unknown", name=name)
