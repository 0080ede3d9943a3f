"""Assignments: given by name or claimed, never twice to the same person, never one place to two."""

import threading
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation, Status
from annotator.store.assignment_dealing import plan_people, plan_places
from annotator.store.assignment_plan import Load, Wish
from annotator.store.history import StepKind
from annotator.store.listing import ArticleFilter, Order
from annotator.store.members import Role
from annotator.store.project import Project
from annotator.store.scores import Score

PEOPLE = ("amal", "badr", "sara")


@pytest.fixture
def team(project, put, bare):
    """Give a project of five articles and three members."""
    put(project, *(bare(f"n{number}", text="خبر " * number) for number in range(1, 6)))
    for name in PEOPLE:
        project.members.add(name, Role.ANNOTATOR)
    return project


def work_on(project, article, name, status=Status.FINISHED):
    value = Annotation(annotator=name, status=status)
    version = project.annotations.history(article, name).version + 1
    project.annotations.save(article, value, version=version, kind=StepKind.EDIT, action="status")


def ids(project, **wanted):
    rows = project.articles.page(ArticleFilter(**wanted), limit=10, offset=0)
    return [row.id for row in rows]


def test_a_project_begins_without_assignments(team):
    assert not team.assignments.has_any()
    assert team.assignments.shares() == ()
    assert team.assignments.ready() == ()


def test_articles_are_given_by_hand(team):
    assert team.assignments.give([("n1", "sara"), ("n2", "sara"), ("n2", "amal")], by="badr") == 3
    assert team.assignments.has_any()
    assert [(each.annotator, each.by) for each in team.assignments.of("n2")] == [
        ("amal", "badr"),
        ("sara", "badr"),
    ]
    assert list(team.assignments.articles_of("sara")) == ["n1", "n2"]


def test_nobody_is_given_an_article_twice(team):
    team.assignments.give([("n1", "sara")], by="badr")
    assert team.assignments.give([("n1", "sara"), ("n1", "sara"), ("n2", "sara")], by="badr") == 1


def test_only_members_are_given_articles_and_only_there_are(team, refused):
    with refused("team.member_unknown"):
        team.assignments.give([("n1", "sara"), ("n1", "nobody")], by="badr")
    with refused("article.unknown"):
        team.assignments.give([("n1", "sara"), ("n9", "sara")], by="badr")
    assert not team.assignments.has_any()


def test_what_is_not_begun_can_be_taken_back(team):
    team.assignments.give([("n1", "sara"), ("n2", "sara"), ("n3", None), ("n2", "amal")], by="badr")
    work_on(team, "n1", "sara", Status.IN_PROGRESS)
    assert team.assignments.take_back(["sara", None]) == (("n2", "sara"), ("n3", None))
    assert list(team.assignments.articles_of("sara")) == ["n1"]
    assert list(team.assignments.articles_of("amal")) == ["n2"]


def test_taking_back_can_be_of_some_articles_alone(team):
    team.assignments.give([("n1", "sara"), ("n2", "sara")], by="badr")
    assert team.assignments.take_back(["sara"], ["n2", "n3"]) == (("n2", "sara"),)


def test_an_open_place_is_claimed_in_the_order_of_import(team):
    team.assignments.give([("n3", None), ("n2", None)], by="badr")
    assert team.assignments.claimable("sara") == 2
    assert team.assignments.claim("sara") == "n2"
    assert team.assignments.claim("sara") == "n3"
    assert team.assignments.claim("sara") is None
    assert [each.by for each in team.assignments.of("n2")] == ["sara"]


@pytest.mark.parametrize("order", [Order.YIELD, Order.UNCERTAINTY])
def test_or_in_the_order_of_scores(team, order):
    keys = {unscored.key for unscored in team.scores.unscored("rules", after=0, limit=9)}
    team.scores.put("rules", [Score(key, key, key / 10) for key in keys])
    team.assignments.give([("n3", None), ("n5", None), ("n4", None)], by="badr")
    assert [team.assignments.claim("sara", order) for _ in range(3)] == ["n5", "n4", "n3"]


def test_what_another_has_begun_comes_first_so_that_it_is_doubled(team):
    team.assignments.give([(f"n{n}", None) for n, _ in product(range(1, 5), range(2))], by="badr")
    team.assignments.give([("n4", "amal")], by="badr")
    assert team.assignments.claim("sara") == "n4"
    assert team.assignments.claim("sara") == "n1"
    assert team.assignments.claim("badr") == "n1"


def test_nobody_claims_an_article_that_they_have(team):
    team.assignments.give([("n1", "sara"), ("n1", None), ("n2", None), ("n2", None)], by="badr")
    assert team.assignments.claimable("sara") == 1
    assert team.assignments.claim("sara") == "n2"
    assert team.assignments.claim("sara") is None


def test_strangers_claim_nothing(team, refused):
    team.assignments.give([("n1", None)], by="badr")
    with refused("team.member_unknown"):
        team.assignments.claim("nobody")


def test_what_is_not_begun_can_be_given_back_for_others_to_claim(team):
    team.assignments.give([("n1", None)], by="badr")
    team.assignments.claim("sara")
    assert team.assignments.give_back("n1", "sara")
    assert not team.assignments.give_back("n1", "sara")
    assert team.assignments.claim("amal") == "n1"
    work_on(team, "n1", "amal", Status.IN_PROGRESS)
    assert not team.assignments.give_back("n1", "amal")


def test_no_place_is_claimed_by_two_at_once(team):
    team.assignments.give([(f"n{n}", None) for n, _ in product(range(1, 6), range(2))], by="badr")
    claimed = {name: [] for name in PEOPLE}

    def claim(name):
        while (article := team.assignments.claim(name)) is not None:
            claimed[name].append(article)

    threads = [threading.Thread(target=claim, args=[name]) for name in PEOPLE]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    every = sorted(article for got in claimed.values() for article in got)
    assert every == sorted([f"n{n}" for n in range(1, 6)] * 2)
    assert all(len(set(got)) == len(got) for got in claimed.values())


def test_nobody_claims_two_places_of_an_article_from_two_windows(team):
    team.assignments.give([(f"n{n}", None) for n, _ in product(range(1, 6), range(4))], by="badr")
    claimed = []

    def claim():
        while (article := team.assignments.claim("sara")) is not None:
            claimed.append(article)

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == [f"n{n}" for n in range(1, 6)]


def test_everybody_is_told_how_far_they_are(team):
    given_out = [("n1", "sara"), ("n2", "sara"), ("n3", "sara"), ("n4", "sara"), ("n1", "amal")]
    team.assignments.give([*given_out, ("n5", None)], by="badr")
    work_on(team, "n1", "sara")
    work_on(team, "n2", "sara", Status.IN_PROGRESS)
    work_on(team, "n3", "sara", Status.SKIPPED)
    work_on(team, "n5", "sara")  # which is not assigned to her
    found = [
        (each.annotator, each.assigned, each.begun, each.finished, each.skipped)
        for each in team.assignments.shares()
    ]
    assert found == [("amal", 1, 0, 0, 0), ("sara", 4, 1, 1, 1), (None, 1, 0, 0, 0)]


def test_articles_whose_places_are_all_done_are_ready(team):
    given_out = [("n1", "sara"), ("n1", "amal"), ("n2", "sara"), ("n3", "sara"), ("n3", None)]
    team.assignments.give([*given_out, ("n4", "sara"), ("n4", "amal"), ("n5", "sara")], by="badr")
    for article, name in (("n1", "sara"), ("n1", "amal"), ("n3", "sara"), ("n4", "sara")):
        work_on(team, article, name)
    work_on(team, "n4", "amal", Status.SKIPPED)
    work_on(team, "n5", "sara", Status.SKIPPED)
    assert team.assignments.ready() == ("n1", "n4")


def test_the_list_of_articles_can_show_what_is_assigned_to_somebody(team):
    team.assignments.give([("n5", "sara"), ("n2", "sara"), ("n3", "amal"), ("n4", None)], by="badr")
    assert ids(team, assigned_to="sara") == ["n2", "n5"]
    assert ids(team, assigned_to="badr") == []
    assert team.articles.count(ArticleFilter(assigned_to="sara")) == 2


@pytest.mark.parametrize("order", list(Order))
def test_such_a_list_is_gone_through_in_every_order(team, order):
    team.assignments.give([(f"n{n}", "sara") for n in (4, 1, 3)], by="badr")
    wanted = ArticleFilter(assigned_to="sara", order=order)
    listed = ids(team, assigned_to="sara", order=order)
    assert sorted(listed) == ["n1", "n3", "n4"]
    assert [team.articles.position(id_, wanted) for id_ in listed] == [0, 1, 2]
    steps = [team.articles.neighbour(id_, wanted, 1) for id_ in listed]
    assert steps == [*listed[1:], None]
    assert team.articles.position("n2", wanted) is None


@pytest.mark.file_only
def test_such_a_list_goes_along_an_index(team):
    wanted = ArticleFilter(assigned_to="sara")
    with team.database.reading() as connection:
        from annotator.store.articles import _keys, _sorting

        page = _keys(wanted).order_by(*_sorting(wanted)).limit(10)
        text = str(page.compile(connection, compile_kwargs={"literal_binds": True}))
        plan = "\n".join(
            str(row[-1]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")
        )
    assert "assignment_by_annotator" in plan
    assert "TEMP B-TREE" not in plan


def test_only_what_is_not_assigned_is_a_candidate_unless_articles_are_named(team):
    team.assignments.give([("n1", "sara"), ("n2", None)], by="badr")
    assert [each.id for each in team.assignments.candidates()] == ["n3", "n4", "n5"]
    assert [each.id for each in team.assignments.candidates(["n3", "n1"])] == ["n1", "n3"]


def test_a_candidate_tells_who_has_it_and_how_long_it_is(team):
    team.assignments.give([("n2", "sara"), ("n2", None), ("n2", None)], by="badr")
    team.assignments.claim("amal")
    work_on(team, "n2", "badr", Status.IN_PROGRESS)
    work_on(team, "n2", "adjudicated")  # nobody of the team
    (found,) = team.assignments.candidates(["n2"])
    assert (found.assigned, found.begun) == ({"amal", "sara"}, {"badr"})
    assert (found.places, found.letters) == (2, 8)


def test_what_waits_is_what_is_assigned_and_not_done(team):
    team.assignments.give([(f"n{n}", "sara") for n in (1, 2, 3)], by="badr")
    work_on(team, "n1", "sara")
    work_on(team, "n2", "sara", Status.IN_PROGRESS)
    assert team.assignments.waiting() == {"sara": Load(2, 20)}


def test_a_plan_carried_out_leaves_nothing_to_plan(team):
    wish = Wish(each=1, overlap=0.4)
    articles = [f"n{n}" for n in range(1, 6)]
    plan = plan_people(team.assignments.candidates(articles), PEOPLE, wish)
    assert team.assignments.give(plan.given, by="badr") == 7
    again = plan_people(team.assignments.candidates(articles), PEOPLE, wish)
    assert again.given == ()


def test_places_are_planned_like_that(team):
    plan = plan_places(team.assignments.candidates(), Wish(each=2))
    assert team.assignments.give(plan.given, by="badr") == 10
    team.assignments.claim("sara")
    again = plan_places(team.assignments.candidates(["n1", "n2"]), Wish(each=2))
    assert again.given == ()


def test_assignments_can_be_read_in_a_project_that_is_open_for_reading(team, tmp_path):
    team.assignments.give([("n1", "sara")], by="badr")
    with Project.open(team.target, writable=False) as project:
        assert list(project.assignments.articles_of("sara")) == ["n1"]


moves = st.lists(
    st.tuples(
        st.sampled_from(["give", "open", "claim", "back", "take", "begin"]),
        st.sampled_from([*PEOPLE]),
        st.integers(1, 5),
    ),
    max_size=25,
)


@given(moves)
def test_whatever_is_done_nobody_has_an_article_twice_and_no_place_is_lost(tmp_path_factory, made):
    target = tmp_path_factory.mktemp("moves") / "p.musnad"
    with Project.create(target) as project:
        _fill(project)
        assignments, places = project.assignments, 0
        for what, name, number in made:
            article = f"n{number}"
            match what:
                case "give":
                    places += assignments.give([(article, name)], by="badr")
                case "open":
                    places += assignments.give([(article, None)], by="badr")
                case "claim":
                    assignments.claim(name)
                case "back":
                    assignments.give_back(article, name)
                case "take":
                    places -= len(assignments.take_back([name], [article]))
                case "begin":
                    work_on(project, article, name, Status.IN_PROGRESS)
        every = [place for n in range(1, 6) for place in assignments.of(f"n{n}")]
        named = [(each.article, each.annotator) for each in every if each.annotator]
        assert len(every) == places
        assert len(set(named)) == len(named)
        assert sum(share.assigned for share in assignments.shares()) == places


def _fill(project):
    from annotator.model.article import Article
    from annotator.model.record import record_of
    from annotator.problems import Place
    from annotator.store.importing import import_records

    records = [record_of(Article(id=f"n{n}", text="خبر")) for n in range(1, 6)]
    import_records(project, [(Place(), record) for record in records])
    for name in PEOPLE:
        project.members.add(name, Role.ANNOTATOR)
