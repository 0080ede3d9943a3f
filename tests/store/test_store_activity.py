"""Activity: how long somebody was at work on an article."""

import pytest

from annotator.problems import Problem
from annotator.store.activity import Stretch
from annotator.store.project import Project

EIGHT = "2026-11-23T08:00:00.000000Z"
NINE = "2026-11-23T09:00:00.000000Z"


@pytest.fixture
def filled(project, bare, put):
    put(project, bare("n1"), bare("n2"))
    return project


def test_nobody_has_been_at_work_yet(filled):
    assert filled.activity.spent("sara") == 0


def test_stretches_add_up_by_annotator_and_article(filled):
    filled.activity.add("sara", [Stretch("n1", EIGHT, 30), Stretch("n2", NINE, 12)])
    filled.activity.add("omar", [Stretch("n1", EIGHT, 5)])
    assert filled.activity.spent("sara") == 42
    assert filled.activity.spent("sara", "n1") == 30
    assert filled.activity.spent("omar") == 5


def test_what_is_sent_again_is_kept_once(filled):
    for _ in range(2):
        filled.activity.add("sara", [Stretch("n1", EIGHT, 30)])
    assert filled.activity.spent("sara") == 30


def test_no_time_is_kept_of_an_article_that_is_not_there(filled):
    filled.activity.add("sara", [Stretch("elsewhere", EIGHT, 30)])
    assert filled.activity.spent("sara") == 0


def test_it_outlives_the_program(filled):
    filled.activity.add("sara", [Stretch("n1", EIGHT, 30)])
    target = filled.target
    filled.close()
    with Project.open(target) as again:
        assert again.activity.spent("sara", "n1") == 30


def test_a_project_that_is_only_read_keeps_no_time(filled):
    target = filled.target
    filled.close()
    with Project.open(target, writable=False) as read, pytest.raises(Problem) as refused:
        read.activity.add("sara", [Stretch("n1", EIGHT, 30)])
    assert refused.value.code == "project.opened_to_read"
