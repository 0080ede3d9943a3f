"""Plans: everybody gets their share, no article goes to anybody twice, pairs are mixed."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from annotator.store.assignment_dealing import plan_people, plan_places
from annotator.store.assignment_plan import Candidate, Load, Wish

PEOPLE = ("amal", "badr", "dana", "omar", "sara")


def fresh(count, letters=1000):
    return [Candidate(id=f"n{number}", letters=letters) for number in range(count)]


def carried_out(candidates, plan):
    """Give the articles as they are once a plan is carried out."""
    return [
        replace(
            each,
            assigned=each.assigned | {who for id_, who in plan.given if id_ == each.id and who},
            begun=each.begun - {who for id_, who in plan.given if id_ == each.id},
            places=each.places + plan.given.count((each.id, None)),
        )
        for each in candidates
    ]


def spread(counts):
    counts = tuple(counts)
    return max(counts) - min(counts)


names = st.sampled_from(PEOPLE)
wishes = st.builds(
    Wish,
    each=st.integers(0, 4),
    overlap=st.floats(0, 1),
    seed=st.integers(0, 5),
)


@st.composite
def articles(draw, most=20):
    made = []
    for number in range(draw(st.integers(0, most))):
        assigned = draw(st.frozensets(names, max_size=3))
        begun = draw(st.frozensets(names, max_size=2)) - assigned
        places = draw(st.integers(0, 3))
        letters = draw(st.integers(1, 5000))
        made.append(
            Candidate(
                id=f"n{number}", letters=letters, assigned=assigned, begun=begun, places=places
            )
        )
    return made


teams = st.lists(names, min_size=1, max_size=5, unique=True)
loads = st.dictionaries(names, st.builds(Load, st.integers(0, 20), st.integers(0, 20_000)))


@given(articles(), teams, wishes, loads)
def test_every_article_has_as_many_of_the_people_as_wished_or_is_told(made, people, wish, waiting):
    plan = plan_people(made, people, wish, waiting)
    for each in carried_out(made, plan):
        have = len(each.assigned & set(people))
        assert have + plan.lacking.get(each.id, 0) >= wish.each
        if plan.lacking.get(each.id):
            assert have == len(people)


@given(articles(), teams, wishes, loads)
def test_nobody_gets_an_article_twice_and_nobody_else_gets_any(made, people, wish, waiting):
    plan = plan_people(made, people, wish, waiting)
    had = {each.id: each.assigned for each in made}
    assert len(set(plan.given)) == len(plan.given)
    assert all(who in people and who not in had[id_] for id_, who in plan.given)


@given(articles(), teams, wishes, loads)
def test_carried_out_there_is_nothing_left_to_give(made, people, wish, waiting):
    plan = plan_people(made, people, wish, waiting)
    again = plan_people(carried_out(made, plan), people, wish, waiting)
    assert again.given == ()


@given(articles(), wishes)
def test_places_are_opened_once(made, wish):
    plan = plan_places(made, wish)
    after = carried_out(made, plan)
    assert all(each.places >= wish.each for each in after)
    assert plan_places(after, wish).given == ()


@given(articles(), teams, wishes, loads)
def test_what_a_plan_says_of_itself_holds(made, people, wish, waiting):
    plan = plan_people(made, people, wish, waiting)
    letters = {each.id: each.letters for each in made}
    after = carried_out(made, plan)
    for name in people:
        got = [id_ for id_, who in plan.given if who == name]
        assert plan.loads[name] == Load(len(got), sum(letters[id_] for id_ in got))
        assert plan.waiting[name] == waiting.get(name, Load())
    for pair in combinations(sorted(people), 2):
        assert plan.pairs[pair] == sum(set(pair) <= each.assigned for each in after)


@given(articles(), teams, wishes, loads)
def test_the_same_seed_deals_the_same(made, people, wish, waiting):
    assert plan_people(made, people, wish, waiting) == plan_people(made, people, wish, waiting)


@given(st.integers(0, 60), st.integers(1, 5), st.integers(1, 5), st.floats(0, 1))
def test_new_articles_are_dealt_to_within_one(count, people, each, overlap):
    wish = Wish(each=min(each, people), overlap=overlap if each < people else 0)
    plan = plan_people(fresh(count), PEOPLE[:people], wish)
    assert spread(load.articles for load in plan.loads.values()) <= 1


@settings(max_examples=60)
@given(articles(most=4), st.integers(1, 2), loads)
def test_no_dealing_is_more_even(made, each, waiting):
    people, wish = PEOPLE[:3], Wish(each=each)
    made = [replace(one, begun=frozenset()) for one in made]
    plan = plan_people(made, people, wish, waiting)

    def unevenness(totals):
        return sum(total * total for total in totals)

    dealt = [waiting.get(name, Load()).articles + plan.loads[name].articles for name in people]
    choices = [
        list(
            combinations(
                sorted(set(people) - one.assigned),
                min(
                    max(0, each - len(one.assigned & set(people))), len(set(people) - one.assigned)
                ),
            )
        )
        for one in made
    ]
    best = min(
        unevenness(
            waiting.get(name, Load()).articles + sum(name in team for team in teams_)
            for name in people
        )
        for teams_ in product(*choices)
    )
    assert unevenness(dealt) == best


@pytest.mark.parametrize(("people", "each"), [(3, 2), (4, 2), (5, 2), (4, 3), (5, 3)])
def test_every_two_people_meet_about_equally_often(people, each):
    plan = plan_people(fresh(100), PEOPLE[:people], Wish(each=each))
    assert spread(plan.pairs.values()) <= 2


def test_doubles_of_a_share_are_mixed_evenly_too():
    plan = plan_people(fresh(200), PEOPLE, Wish(each=1, overlap=0.2))
    assert len(plan.given) == 240
    assert spread(plan.pairs.values()) <= 1
    assert sum(plan.pairs.values()) == 40


def test_letters_are_balanced_where_articles_differ_in_length():
    made = [
        Candidate(id=f"n{number}", letters=200 + number * number % 4001) for number in range(300)
    ]
    plan = plan_people(made, PEOPLE, Wish())
    letters = [load.letters for load in plan.loads.values()]
    assert spread(load.articles for load in plan.loads.values()) == 0
    assert spread(letters) < 0.02 * min(letters)


def test_who_has_less_to_do_gets_more():
    waiting = {"amal": Load(10, 10_000), "badr": Load(4, 4000)}
    plan = plan_people(fresh(10), ("amal", "badr"), Wish(), waiting)
    assert [plan.loads[name].articles for name in ("amal", "badr")] == [2, 8]


def test_what_somebody_has_begun_goes_to_them():
    begun = Candidate(id="n1", letters=10, begun=frozenset({"sara"}))
    plan = plan_people([begun, *fresh(1)], PEOPLE, Wish(), {"sara": Load(50, 50)})
    assert ("n1", "sara") in plan.given


def test_articles_that_have_more_count_among_the_share_that_is_to_have_more():
    made = [replace(one, assigned=frozenset(PEOPLE[:2])) for one in fresh(2)]
    plan = plan_people([*made, *fresh(10)[2:]], PEOPLE, Wish(overlap=0.2))
    assert len(plan.given) == 8


def test_another_seed_chooses_other_articles():
    doubled = {
        frozenset(id_ for id_, _ in plan.given if [each for each, _ in plan.given].count(id_) > 1)
        for plan in (plan_people(fresh(50), PEOPLE, Wish(overlap=0.2, seed=s)) for s in range(3))
    }
    assert len(doubled) == 3


def test_too_few_people_are_told():
    plan = plan_people(fresh(1), ("sara",), Wish(each=3))
    assert plan.given == (("n0", "sara"),)
    assert plan.lacking == {"n0": 2}
