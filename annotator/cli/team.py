"""``musnad team``: who works on a project, and as what."""

import sys

import click
from msgspec.structs import asdict, replace

from annotator.cli.messages import print_json, print_line
from annotator.cli.options import json_option, wrong_usage
from annotator.cli.projects import ask_password, open_project
from annotator.problems import Place, Problem
from annotator.store.members import Role
from annotator.store.postgresql.address import Address
from annotator.store.postgresql.credentials import new_password
from annotator.store.project import Project
from annotator.store.teams import (
    add_member,
    check_manager,
    check_name,
    has_login,
    remove_member,
    renew_password,
    set_password,
    set_role,
)

ROLE_NAME = click.Choice([role.value for role in Role])

from_stdin_option = click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input."
)


@click.group("team")
def command() -> None:
    """Look after who works on a project.

    PROJECT is a .musnad file, where members are names for what is assigned, or the address of a
    project on a server, where they log in.
    """


@command.command("add")
@click.argument("target", metavar="PROJECT")
@click.argument("name")
@click.option("--role", type=ROLE_NAME, default=Role.ANNOTATOR.value, show_default=True)
@click.option("--login", metavar="ROLE", help="The server's role to log in as.  [default: NAME]")
@from_stdin_option
def add(target: str, name: str, role: str, login: str | None, *, password_stdin: bool) -> None:
    """Take somebody into the team.

    A login that the server has keeps its password. A new one gets yours: it is asked for, read
    from standard input, or, where you give none, made and shown once.
    """
    check_name(name)
    with open_project(target, writable=True) as project:
        check_manager(project)
        if project.member is None and login is not None:
            raise wrong_usage("team.login_in_file")
        made = password = None
        if project.member is not None and not has_login(project, login or name):
            password = _given_password(from_stdin=password_stdin)
            made = None if password else new_password()
            password = password or made
        joined = add_member(project, name, Role(role), login=login, password=password)
        member = joined.member
        if member.login is None:
            print_line("team.added", name=name, role=role)
            return
        print_line("team.admitted", name=name, role=role, address=_address(project, member.login))
        if not joined.is_new_login:
            code = "team.password_unused" if password_stdin else "team.password_kept"
            print_line(code, login=member.login, err=True)
        if made is not None and joined.is_new_login:
            print_line("team.password_made", login=member.login, password=made)


@command.command("list")
@click.argument("target", metavar="PROJECT")
@json_option
def list_(target: str, *, as_data: bool) -> None:
    """List the members, by name."""
    with open_project(target) as project:
        members = project.members.all()
        if as_data:
            print_json([asdict(each) for each in members])
            return
        if not members:
            print_line("team.nobody", err=True)
        for each in members:
            if project.member is None:
                print_line("team.listed", name=each.name, role=each.role)
            elif each.login is None:
                print_line("team.listed_gone", name=each.name)
            else:
                print_line("team.listed_login", name=each.name, role=each.role, login=each.login)


@command.command("role")
@click.argument("target", metavar="PROJECT")
@click.argument("name")
@click.argument("role", type=ROLE_NAME)
def role_(target: str, name: str, role: str) -> None:
    """Give a member another role."""
    with open_project(target, writable=True) as project:
        check_manager(project)
        set_role(project, name, Role(role))
    print_line("team.added", name=name, role=role)


@command.command("remove")
@click.argument("target", metavar="PROJECT")
@click.argument("name")
def remove(target: str, name: str) -> None:
    """Take somebody off the team; their annotations stay."""
    with open_project(target, writable=True) as project:
        check_manager(project)
        remove_member(project, name)
    print_line("team.removed", name=name)


@command.command("password")
@click.argument("target", metavar="PROJECT")
@click.argument("name", required=False)
@from_stdin_option
def password_(target: str, name: str | None, *, password_stdin: bool) -> None:
    """Give yourself, or somebody else, another password.

    With NAME a manager gives it to a member who has lost theirs and whose login was made by "team
    add" of this project; where none is given, one is made and shown once.
    """
    with open_project(target, writable=True) as project:
        if project.member is None:  # before anything is asked
            raise Problem("team.no_server", Place(target))
        if name is not None and name != project.member.name:
            _renew(project, name, from_stdin=password_stdin)
            return
        password = _given_password(from_stdin=password_stdin)
        if not password:
            raise wrong_usage("team.password_asked")
        set_password(project, password)
    print_line("team.password_set")


def _renew(project: Project, name: str, *, from_stdin: bool) -> None:
    check_manager(project)
    login = project.members.known(name).login
    given = _given_password(from_stdin=from_stdin)
    password = given or new_password()
    renew_password(project, name, password)
    if given:
        print_line("team.password_set")
    else:
        print_line("team.password_made", login=login, password=password)


def _given_password(*, from_stdin: bool) -> str:
    """Give the password that somebody chose; empty: none."""
    if from_stdin:
        return sys.stdin.readline().removesuffix("\n")
    if not sys.stdin.isatty():
        return ""
    while True:
        password = ask_password("team.password_first", may_be_empty=True)
        if not password or ask_password("team.password_again") == password:
            return password
        print_line("team.passwords_differ", err=True)


def _address(project: Project, login: str) -> str:
    """Give the address at which somebody opens the project."""
    target = project.target
    return str(replace(target, user=login) if isinstance(target, Address) else target)
