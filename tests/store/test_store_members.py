"""Members: who works on a project, and as what."""

import pytest

from annotator.problems import Problem
from annotator.store.members import Member, Role


def test_a_project_begins_without_members(project):
    assert project.members.all() == ()


def test_members_are_told_in_the_order_of_their_names(project):
    project.members.add("sara", Role.ANNOTATOR)
    project.members.add("omar", Role.MANAGER, login="o.k")
    names = [(each.name, each.role, each.login) for each in project.members.all()]
    assert names == [("omar", Role.MANAGER, "o.k"), ("sara", Role.ANNOTATOR, None)]


def test_one_is_found_by_name(project):
    added = project.members.add("sara", Role.ANNOTATOR)
    assert project.members.get("sara") == added
    assert isinstance(added, Member)
    assert project.members.get("omar") is None


def test_nobody_is_written_down_twice(project):
    project.members.add("sara", Role.ANNOTATOR)
    with pytest.raises(Problem) as told:
        project.members.add("sara", Role.MANAGER)
    assert told.value.code == "team.member_exists"
    assert project.members.get("sara").role is Role.ANNOTATOR


def test_a_role_is_changed(project):
    project.members.add("sara", Role.ANNOTATOR)
    project.members.set_role("sara", Role.ADJUDICATOR)
    assert project.members.get("sara").role is Role.ADJUDICATOR


def test_a_stranger_has_no_role(project):
    with pytest.raises(Problem) as told:
        project.members.set_role("sara", Role.ADJUDICATOR)
    assert told.value.code == "team.member_unknown"
