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


def may_teach(project: "Project") -> bool:
    """Tell whether what this person's window learns may be kept in the project."""
    from annotator.store.members import Role  # noqa: PLC0415 - as above

    if not project.writable:
        return False
    return project.member is None or project.member.role is not Role.ANNOTATOR


def may_begin(project: "Project", article_id: str) -> bool:
    """Tell whether this person may begin to annotate an article, as the server would say.

    An annotator begins what is assigned to them, or anything where nothing is given out.
    """
    from annotator.store.members import Role  # noqa: PLC0415 - as above

    member = project.member
    if member is None or member.role is not Role.ANNOTATOR:
        return True
    places = project.assignments.of(article_id)
    mine = any(place.annotator == member.name for place in places)
    return mine or not project.assignments.has_any()


def why_not_managing(project: "Project") -> Refusal | None:
    """Say why this person cannot change what is the project's; None: they can."""
    if not project.writable:
        return Refusal.READ_ONLY
    return None if manages(project) else Refusal.MANAGERS_ONLY
