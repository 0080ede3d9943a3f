"""What a project remembers for the window, as far as it can be asked just now."""

from typing import TYPE_CHECKING, Any

from annotator.app.saver import passes
from annotator.problems import Problem

if TYPE_CHECKING:
    from annotator.store.project import Project


def remembered(project: "Project", key: str) -> Any:  # noqa: ANN401 - any JSON value
    """Give a remembered value; None where there is none, or the server is out of reach."""
    try:
        return project.setting(key)
    except Problem as problem:
        if not passes(problem):
            raise
        return None
