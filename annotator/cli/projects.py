"""Projects as the commands open them."""

from pathlib import Path

from annotator.problems import Place, Problem
from annotator.store.project import Project


def open_project(target: str, *, writable: bool = False) -> Project:
    """Open a project; used as a context manager.

    Raises:
        Problem: there is none (then it says how to make one), or it cannot be opened.
    """
    if "://" not in target and not Path(target).exists():
        raise Problem("command.project_missing", Place(target), project=target)
    return Project.open(target, writable=writable)
