"""What the member who has logged in may do, asked before the server would refuse it."""

from typing import TYPE_CHECKING

from annotator.app.refusals import Refusal

if TYPE_CHECKING:
    from annotator.store.project import Project


def manages(project: "Project | None") -> bool:
    """Tell whether scheme, articles and team are this person's to change: in a file, anybody's."""
    from annotator.store.members import Role  # noqa: PLC0415 - there since a project is open

    if project is None or not project.writable:
        return False
    return project.member is None or project.member.role is Role.MANAGER


def why_not_managing(project: "Project") -> Refusal | None:
    """Say why this person cannot change what is the project's; None: they can."""
    if not project.writable:
        return Refusal.READ_ONLY
    return None if manages(project) else Refusal.MANAGERS_ONLY
