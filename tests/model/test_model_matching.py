"""Matching: what is near in two annotations, one to one."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.matching import NEAR, nearness, pairs, united

SPAN = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1]))
SPANS = st.lists(SPAN, max_size=4).map(united)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (((0, 10),), ((0, 10),), 1.0),
        (((0, 10),), ((5, 15),), 5 / 15),
        (((0, 10),), ((0, 5),), 0.5),
        (((0, 10),), ((10, 20),), 0.0),
        (((0, 4), (6, 10)), ((0, 10),), 0.8),
        (((0, 4), (6, 10)), ((2, 8),), 4 / 10),
        ((), (), 1.0),
        ((), ((0, 1),), 0.0),
    ],
)
def test_nearness_is_the_share_of_common_code_points(one, other, expected):
    assert nearness(one, other) == expected
    assert nearness(other, one) == expected


def test_spans_that_overlap_or_touch_become_one():
    assert united([(6, 9), (0, 3), (3, 5), (7, 8)]) == ((0, 5), (6, 9))
    assert united([]) == ()


@given(SPANS, SPANS)
def test_nearness_counts_what_sets_of_code_points_count(one, other):
    ours = {place for start, end in one for place in range(start, end)}
    theirs = {place for start, end in other for place in range(start, end)}
    expected = len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0
    assert nearness(one, other) == expected


def test_half_the_code_points_are_near_enough_and_less_are_not():
    assert pairs([((0, 10),)], [((0, 5),)], nearness) == [(0, 0)]
    assert pairs([((0, 11),)], [((0, 5),)], nearness) == []


def test_the_most_pairs_go_before_the_nearest_pair():
    table = {("a", "x"): 0.9, ("a", "y"): 0.6, ("b", "x"): 0.6, ("b", "y"): 0.0}
    assert pairs("ab", "xy", lambda one, other: table[one, other]) == [(0, 1), (1, 0)]


def test_of_as_many_pairs_the_nearest_are_taken():
    table = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "x"): 0.9, ("b", "y"): 0.6}
    assert pairs("ab", "xy", lambda one, other: table[one, other]) == [(0, 1), (1, 0)]


@given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=4))
def test_no_other_pairing_is_better(ours, theirs):
    def worth(found):
        return len(found), pytest.approx(sum(nearness(ours[i], theirs[j]) for i, j in found))

    found = pairs(ours, theirs, nearness)
    count, _ = worth(found)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == count
    short, long = sorted((range(len(ours)), range(len(theirs))), key=len)
    flipped = len(ours) > len(theirs)
    best = (0, 0.0)
    for order in permutations(long, len(short)):
        tried = zip(short, order, strict=True)
        near = [
            value
            for i, j in tried
            if (value := nearness(ours[j if flipped else i], theirs[i if flipped else j])) >= NEAR
        ]
        best = max(best, (len(near), sum(near)))
    assert (count, sum(nearness(ours[i], theirs[j]) for i, j in found)) == pytest.approx(best)
