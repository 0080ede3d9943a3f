"""What the team's dialog has done to a project, off the UI thread: functions over the store."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from annotator.store.assignment_plan import Plan, Wish
    from annotator.store.assignments import Share
    from annotator.store.members import Member, Role
    from annotator.store.project import Project


class Team(NamedTuple):
    """Who works on a project, and how far they are with what is assigned to them."""

    members: "tuple[Member, ...]"
    shares: "dict[str | None, Share]"  # None: the open places
    unassigned: int  # articles of which nothing is given out


class Giving(NamedTuple):
    """How the articles that nobody has are to be given out."""

    people: tuple[str, ...]  # empty: as open places
    each: int
    overlap: float  # 0 to 1: the share of the articles that one more is to have


def look(project: "Project") -> Team:
    """Read the team."""
    shares = {share.annotator: share for share in project.assignments.shares()}
    return Team(project.members.all(), shares, len(project.assignments.candidates()))


def plan(project: "Project", giving: Giving) -> "Plan":
    """Work out who would get what; nothing is written."""
    from annotator.store.assignment_dealing import plan_people, plan_places  # noqa: PLC0415 - late

    candidates, wish = project.assignments.candidates(), _wish(giving)
    if not giving.people:
        return plan_places(candidates, wish)
    return plan_people(candidates, giving.people, wish, project.assignments.waiting())


def give(project: "Project", planned: "Plan", by: str) -> int:
    """Give out what was planned, and tell how many places that were."""
    return project.assignments.give(planned.given, by=by)


def _wish(giving: Giving) -> "Wish":
    from annotator.store.assignment_plan import Wish  # noqa: PLC0415 - late

    return Wish(each=giving.each, overlap=giving.overlap)


def add(project: "Project", name: str, role: "Role") -> str | None:
    """Add a member; where the server makes a login for them, its new password is given back."""
    from annotator.store.postgresql.credentials import new_password  # noqa: PLC0415 - late
    from annotator.store.teams import add_member  # noqa: PLC0415

    password = None if project.member is None else new_password()
    joined = add_member(project, name, role, password=password)
    return password if joined.is_new_login else None


def set_role(project: "Project", name: str, role: "Role") -> None:
    """Give a member another role."""
    from annotator.store import teams  # noqa: PLC0415 - late

    teams.set_role(project, name, role)
