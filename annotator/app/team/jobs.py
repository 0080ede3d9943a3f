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
    """Add a member; on a server with a login, whose new password is given back."""
    if project.member is None:
        project.members.add(name, role)
        return None
    from annotator.store.postgresql.passwords import invent  # noqa: PLC0415 - late: it loads the
    from annotator.store.postgresql.team import Team as ServerTeam  # noqa: PLC0415 - driver

    team = ServerTeam(project.database)
    password = None if team.has_login(name) else invent()
    team.admit(name, role, login=name, password=password)
    return password
