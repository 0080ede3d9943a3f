"""Giving out articles on a server: each does as who they are what is theirs to do."""

import threading

import pytest

from annotator.model.annotation import Annotation, Status
from annotator.store.assignment_dealing import plan_people
from annotator.store.assignment_plan import Wish
from annotator.store.history import StepKind
from annotator.store.merging import Fate
from annotator.store.packing import pack
from annotator.store.project import Project
from annotator.store.unpacking import unpack

ARTICLES = ("n1", "n2", "n3")


@pytest.fixture
def offered(news):
    """Give a project in which two places of each article are open."""
    news.open("mona").assignments.give([(id_, None) for id_ in ARTICLES * 2], by="mona")
    return news


def finish(project, article, topic):
    name = project.annotator
    value = Annotation(annotator=name, status=Status.FINISHED, labels={"topic": topic})
    version = project.annotations.history(article, name).version + 1
    project.annotations.save(article, value, version=version, kind=StepKind.EDIT, action="label")


def test_managers_give_out_by_a_plan(news):
    mona = news.open("mona")
    plan = plan_people(mona.assignments.candidates(), ("omar", "sara"), Wish(each=2))
    assert mona.assignments.give(plan.given, by="mona") == 6
    assert list(news.open("sara").assignments.articles_of("sara")) == list(ARTICLES)


def test_annotators_give_nothing_out_and_take_nothing_back(news, refused):
    sara, mona = news.open("sara"), news.open("mona")
    with refused("server.refused"):
        sara.assignments.give([("n1", "sara")], by="sara")
    mona.assignments.give([("n1", "omar")], by="mona")
    assert sara.assignments.take_back(["omar"]) == ()
    assert [share.assigned for share in mona.assignments.shares()] == [1]


def test_annotators_claim_and_give_back(offered):
    sara, omar = offered.open("sara"), offered.open("omar")
    assert sara.assignments.claim("sara") == "n1"
    assert omar.assignments.claim("omar") == "n1"
    assert omar.assignments.claim("omar") == "n2"
    assert sara.assignments.claim("sara") == "n2"
    assert sara.assignments.give_back("n2", "sara")
    finish(sara, "n1", "خبر")
    assert not sara.assignments.give_back("n1", "sara")


def test_nobody_claims_for_somebody_else(offered, refused):
    with refused("server.refused"):
        offered.open("sara").assignments.claim("omar")


def test_at_once_nobody_gets_what_another_has(offered):
    claimed = []

    def claim(project):
        while (article := project.assignments.claim(project.annotator)) is not None:
            claimed.append((article, project.annotator))

    windows = [offered.open(name) for name in ("sara", "omar", "huda", "sara", "omar")]
    threads = [threading.Thread(target=claim, args=[window]) for window in windows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for window in windows:  # a place that somebody let go of at the last moment was passed over
        claim(window)
    assert sorted(article for article, _ in claimed) == sorted(ARTICLES * 2)
    assert len(set(claimed)) == len(claimed)


@pytest.fixture
def package(news, tmp_path):
    """Give sara's package, made when she and omar had finished the first article."""
    mona = news.open("mona")
    mona.assignments.give([("n1", "sara"), ("n2", "sara"), ("n1", "omar")], by="mona")
    finish(news.open("sara"), "n1", "أول")
    finish(news.open("omar"), "n1", "سرّي")
    assert pack(mona, tmp_path / "sara.musnad", "sara") == 2
    with Project.open(tmp_path / "sara.musnad") as package:
        yield package


def test_a_manager_merges_a_package_and_the_server_says_who_it_was(news, package, seen):
    assert package.annotations.annotators() == ("sara",)
    finish(package, "n1", "ثان")
    finish(package, "n2", "خبر")
    mona = news.open("mona")
    counts = unpack(mona, package, by="mona").counts
    assert (counts[Fate.UPDATED], counts[Fate.NEW]) == (1, 1)
    assert unpack(mona, package, by="mona").counts[Fate.UNCHANGED] == 2
    journal = 'SELECT "by" FROM musnad.journal ORDER BY annotation, version'
    assert seen(news.raw("mona"), journal) == [None, None, "mona", None, None, "mona", "mona"]


def test_an_annotator_may_merge_their_own_package_and_no_other(news, package, refused):
    finish(package, "n1", "ثان")
    assert unpack(news.open("sara"), package, by="sara").counts[Fate.UPDATED] == 1
    finish(package, "n2", "خبر")
    with refused("server.refused"):
        unpack(news.open("omar"), package, by="omar")


def test_an_annotator_makes_no_package_of_somebody_elses_work(news, package, tmp_path, refused):
    with refused("package.of_others"):
        pack(news.open("omar"), tmp_path / "p.musnad", "sara")
    assert pack(news.open("omar"), tmp_path / "p.musnad", "omar") == 1
