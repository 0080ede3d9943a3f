"""Projects as the commands open them."""

from pathlib import Path

from annotator.problems import Place, Problem
from annotator.store import sqlite
from annotator.store.lock import account
from annotator.store.project import Project


def is_project(target: str) -> bool:
    """Tell a project from a corpus or another file, by its first bytes; False for what is none."""
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
    if "://" not in target and not Path(target).exists():
        raise Problem("command.project_missing", Place(target), project=target)
    return Project.open(target, writable=writable)


def whoever(project: Project) -> str:
    """Name who is at work: the member who has logged in, or the account's user."""
    return account() if project.member is None else project.member.name
