"""Projects as the commands open them."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from annotator.cli.messages import language, print_line, tell
from annotator.problems import Place, Problem, say
from annotator.store import sqlite
from annotator.store.lock import account
from annotator.store.postgresql.address import Address, is_address, parse
from annotator.store.postgresql.codes import ASKING
from annotator.store.postgresql.credentials import remember_password
from annotator.store.project import Project

TRIES = 3


def is_project(target: str) -> bool:
    """Tell a project from a corpus or another file: by its first bytes, or as an address."""
    if is_address(target):
        return True
    path = Path(target)
    try:
        return path.is_file() and sqlite.is_project(path)
    except OSError:  # which is told by whoever reads it as a corpus
        return False


def open_project(target: str, *, writable: bool = False) -> Project:
    """Open a project; used as a context manager.

    Raises:
        Problem: there is none (then it says how to make one), or it cannot be opened.
    """
    if is_address(target):
        return with_password(parse(target), partial(Project.open, writable=writable))
    if "://" not in target and not Path(target).exists():
        raise Problem("command.project_missing", Place(target), project=target)
    return Project.open(target, writable=writable)


def with_password(address: Address, use: Callable[[Address], Project]) -> Project:
    """Do something at an address, asking for the password where a person can be asked.

    Raises:
        Problem: it does not work, or the password is wrong three times.
    """
    tries = TRIES
    while True:
        try:
            project = use(address)
        except Problem as problem:
            tries -= 1
            if problem.code not in ASKING or not sys.stdin.isatty() or not tries:
                raise
            tell(problem)
        else:
            break
        address = address.with_password(ask_password("command.password"))
    if tries < TRIES:
        _offer_to_remember(address)
    return project


def ask_password(code: str, *, may_be_empty: bool = False) -> str:
    """Ask for a password, which is not shown as it is typed."""
    default = "" if may_be_empty else None
    question = say(code, language())
    answer: str = click.prompt(
        question, hide_input=True, err=True, default=default, show_default=False
    )
    return answer


def _offer_to_remember(address: Address) -> None:
    """Keep the password that was just typed in the keyring, if that is wanted."""
    wanted = click.confirm(say("command.remember_password", language()), err=True)
    if wanted and not remember_password(address, address.password or ""):
        print_line("command.not_remembered", err=True)


def whoever(project: Project) -> str:
    """Name who is at work: the member who has logged in, or the account's user."""
    return account() if project.member is None else project.member.name
