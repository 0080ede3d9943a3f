"""How far a team's work is, as each member sees it: counted by the server, under its rules."""

import pytest

from annotator.model.annotation import Status
from annotator.problems import Problem
from annotator.store.activity import Stretch
from annotator.store.hours import hours
from annotator.store.progress import progress
from annotator.store.tallies import Tallies

EIGHT = "2026-11-22T08:00:00.000000Z"


@pytest.fixture
def worked(worked_on):
    """Give the team's project after sara and omar have been at work for some time."""
    for name, seconds in (("sara", 30), ("omar", 45)):
        worked_on.open(name).activity.add(name, [Stretch("n1", EIGHT, seconds)])
    omar = worked_on.open("omar")
    omar.activity.add("omar", [Stretch("n2", EIGHT, 60)])
    return worked_on


def names(found):
    return {share.annotator for share in found.shares}


def counted(project):
    tallies = Tallies(project)
    assert tallies.count(lambda *_: None, lambda: False)
    return tallies.tally()


@pytest.mark.parametrize("who", ["huda", "mona"])
def test_adjudicators_and_managers_see_everybodys(worked, who):
    project = worked.open(who)
    found = progress(project)
    assert names(found) == {"sara", "omar"}
    assert {one.annotator: one.seconds for one in found.shares} == {"sara": 30, "omar": 105}
    assert found.statuses[Status.FINISHED] == 1
    assert hours(project).paces["omar"].seconds == 60
    assert counted(project).articles == 2


def test_an_annotator_sees_their_own(worked):
    project = worked.open("sara")
    found = progress(project)
    assert names(found) == {"sara"}
    assert found.shares[0].seconds == 30
    assert found.statuses[Status.FINISHED] == 0
    assert [day.annotator for day in hours(project).days] == ["sara"]
    assert counted(project).articles == 1


def test_an_annotator_is_told_nothing_of_others_work_that_they_cannot_see(worked):
    mona, sara = worked.open("mona"), worked.open("sara")
    mona.assignments.give([("n1", "sara"), ("n2", "omar"), ("n3", None)], by="mona")
    assert names(progress(sara)) == {"sara"}
    assert [one.annotator for one in sara.assignments.shares()] == ["sara", None]
    assert [one.annotator for one in mona.assignments.shares()] == ["omar", "sara", None]
    assert (sara.assignments.ready(), mona.assignments.ready()) == ((), ("n2",))


def test_time_is_kept_under_ones_own_name_alone(worked):
    with pytest.raises(Problem):
        worked.open("sara").activity.add("omar", [Stretch("n1", "2026-11-22T09:00:00Z", 30)])
    assert worked.open("mona").activity.spent("omar") == 105


def test_time_that_is_sent_again_is_kept_once(worked):
    worked.open("sara").activity.add("sara", [Stretch("n1", EIGHT, 30)])
    assert worked.open("sara").activity.spent("sara") == 30
