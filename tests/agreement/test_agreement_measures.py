"""The formulas: published worked examples, other people's libraries, and what must always hold."""

import krippendorff
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from annotator.agreement.measures.alpha import alpha, coincidences, ordinal
from annotator.agreement.measures.gamma import ALONE, Units, disorder, disorders, gamma
from annotator.agreement.measures.kappa import kappa
from annotator.agreement.measures.sharing import agr, f1
from annotator.agreement.measures.unitizing import (
    FIXED,
    Continuum,
    alpha_u,
    distances,
    unitizing_counts,
)


def given_values(*rows):
    """Read one row of values an annotator, from 1, with a dot where none is given."""
    return [[None if one == "." else int(one) - 1 for one in row.split()] for row in rows]


def unitizing(length, *units):
    counts, lengths = unitizing_counts([Continuum(length, units)])
    return alpha_u(counts.sum(axis=0), lengths, len(units))


# Four observers, twelve units, some values missing: Krippendorff 2011, section C.
FOUR = given_values(
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)


def test_alpha_of_two_observers_and_binary_values_is_the_published_one():
    # Krippendorff 2011, section A
    jon = given_values("1 2 1 1 1 1 1 1 2 1", "2 2 2 1 1 2 1 1 1 1")
    assert alpha(coincidences(jon, 2)) == pytest.approx(0.095, abs=5e-4)


def test_alpha_of_two_observers_and_nominal_values_is_the_published_one():
    # Krippendorff 2011, section B: a to e are 1 to 5
    meg = given_values("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4")
    assert alpha(coincidences(meg, 5)) == pytest.approx(0.692, abs=5e-4)


def test_alpha_of_many_observers_with_values_missing_is_the_published_one():
    found = coincidences(FOUR, 5)
    assert found.sum() == pytest.approx(40)  # pairable values
    assert alpha(found) == pytest.approx(0.743, abs=5e-4)
    assert alpha(found, ordinal) == pytest.approx(0.815, abs=5e-4)


def test_units_of_different_lengths_are_as_far_apart_as_published():
    # Krippendorff 2004, chapter 11: where a unit begins and how long it is, beside 5 and 6
    cases = {(4, 2): 26, (5, 2): 16, (6, 2): 10, (7, 2): 8, (6, 4): 2, (5, 6): 0, (11, 3): 0}
    for (start, length), expected in cases.items():
        [found] = distances(np.array([[5], [11]]), np.array([[start], [start + length]]))
        assert found == expected


# Krippendorff 2004, p. 254: a continuum from 150 to 450; here it begins at 0.
CATEGORY_C = [[(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)]]
CATEGORY_K = [[(30, 90), (150, 200)], [(30, 90), (150, 200)]]


def test_alpha_u_is_the_published_one():
    assert unitizing(300, *CATEGORY_C) == pytest.approx(0.7286, abs=1e-4)
    assert unitizing(300, *CATEGORY_K) == 1.0


# Krippendorff 1995, p. 57: the cases A to D.
@pytest.mark.parametrize(
    ("units", "observed"),
    [
        ([[(2, 10), (14, 20)], [(4, 8), (15, 17)]], 0.03125),
        (
            [[(0, 18)], [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 9), (9, 10)]],
            2.26736,
        ),
        (
            [
                [(2, 8), (10, 12), (14, 18), (20, 22)],
                [(0, 2), (4, 8), (10, 14), (16, 18), (20, 22)],
            ],
            0.02777,
        ),
        (
            [
                [(0, 2), (2, 10), (10, 14), (14, 20), (20, 24)],
                [(0, 4), (4, 8), (8, 15), (15, 17), (17, 24)],
            ],
            0.38715,
        ),
    ],
)
def test_the_observed_disagreement_of_units_is_the_published_one(units, observed):
    counts, _ = unitizing_counts([Continuum(24, units)])
    assert counts[0, 0] / (2 * 24**2) == pytest.approx(observed, abs=1e-5)


def test_alpha_u_of_a_coarse_continuum_is_the_published_one():
    # Krippendorff 1995, case C in twelve places: D_o = 0.02777, D_e = 0.05494
    ours, theirs = [(1, 4), (5, 6), (7, 9), (10, 11)], [(0, 1), (2, 4), (5, 7), (8, 9), (10, 11)]
    assert unitizing(12, ours, theirs) == pytest.approx(1 - 0.02777 / 0.05494, abs=2e-4)


def test_kappa_is_the_published_one():
    # Krippendorff 1995, p. 57, case A, digitised: 24 places
    assert kappa(np.array([[10.0, 0.0], [8.0, 6.0]])) == pytest.approx(0.385, abs=1e-3)


VALUES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=40)
ROWS = st.integers(2, 4).flatmap(
    lambda annotators: st.lists(
        st.lists(st.none() | st.integers(0, 3), min_size=annotators, max_size=annotators),
        min_size=1,
        max_size=15,
    ).map(lambda units: [list(row) for row in zip(*units, strict=True)])
)


def table(pairs, kinds=4):
    found = np.zeros((kinds, kinds))
    for one, other in pairs:
        found[one, other] += 1
    return found


@given(VALUES)
def test_kappa_is_that_of_scikit_learn(pairs):
    found = kappa(table(pairs))
    if len({value for pair in pairs for value in pair}) == 1:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(cohen_kappa_score(*zip(*pairs, strict=True)))


@given(ROWS)
def test_alpha_is_that_of_the_library_krippendorff(rows):
    units = [[row[unit] for row in rows] for unit in range(len(rows[0]))]
    paired = {one for unit in units if sum(x is not None for x in unit) > 1 for one in unit}
    found = coincidences(rows, 4)
    if len(paired - {None}) < 2:
        assert np.isnan(alpha(found))
        return
    data = [[np.nan if one is None else one for one in row] for row in rows]
    for level, metric in (("nominal", None), ("ordinal", ordinal)):
        expected = krippendorff.alpha(
            reliability_data=data, level_of_measurement=level, value_domain=[0, 1, 2, 3]
        )
        assert alpha(found, metric) == pytest.approx(expected)


@given(VALUES, st.permutations(range(4)))
def test_what_values_are_called_does_not_matter(pairs, names):
    renamed = [(names[one], names[other]) for one, other in pairs]
    for measure in (kappa, lambda found: alpha(found + found.T)):
        one, other = measure(table(pairs)), measure(table(renamed))
        assert one == pytest.approx(other, nan_ok=True)


@given(VALUES)
def test_who_comes_first_does_not_matter(pairs):
    assert kappa(table(pairs)) == pytest.approx(kappa(table(pairs).T), nan_ok=True)


@given(VALUES)
def test_the_same_values_agree_wholly(pairs):
    found = table([(one, one) for one, _ in pairs])
    for figure in (kappa(found), alpha(2 * found)):
        assert np.isnan(figure) or figure == pytest.approx(1)


@given(VALUES)
def test_values_agree_at_most_wholly(pairs):
    found = table(pairs)
    for figure in (kappa(found), alpha(found + found.T)):
        assert np.isnan(figure) or figure <= 1 + 1e-12


@st.composite
def units_in(draw, length):
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    return list(zip(edges[::2], edges[1::2], strict=False))


CONTINUA = st.integers(10, 60).flatmap(
    lambda length: st.lists(units_in(length), min_size=2, max_size=4).map(
        lambda units: Continuum(length, units)
    )
)


def by_the_book(length, annotators):
    """Work alpha_U out as it is written down, section by section."""

    def sections(units):
        edges = [0, *(edge for unit in units for edge in unit), length]
        gaps = zip(edges[::2], edges[1::2], strict=True)
        return [(*unit, 1) for unit in units] + [(*gap, 0) for gap in gaps if gap[0] < gap[1]]

    def apart(one, other):
        (start, end, is_unit), (first, last, is_other) = one, other
        if is_unit and is_other:
            return (start - first) ** 2 + (end - last) ** 2 if start < last and first < end else 0
        if is_unit and first <= start and end <= last:
            return (end - start) ** 2
        return (last - first) ** 2 if is_other and start <= first and last <= end else 0

    m = len(annotators)
    parts = [sections(units) for units in annotators]
    observed = sum(
        apart(one, other)
        for i in range(m)
        for j in range(m)
        if i != j
        for one in parts[i]
        for other in parts[j]
    ) / (m * (m - 1) * length**2)
    every = [part for section in parts for part in section]
    lengths = [end - start for start, end, is_unit in every if is_unit]
    gaps = [end - start for start, end, is_unit in every if not is_unit]
    sum_of = sum(
        (len(lengths) - 1) / 3 * (2 * one**3 - 3 * one**2 + one)
        + one**2 * sum(gap - one + 1 for gap in gaps if gap >= one)
        for one in lengths
    )
    divisor = m * length * (m * length - 1) - sum(one * (one - 1) for one in lengths)
    expected = 2 / length * sum_of / divisor
    return 1 - observed / expected if expected else None


@given(CONTINUA)
def test_alpha_u_is_what_its_formula_says(continuum):
    expected = by_the_book(*continuum)
    found = unitizing(*continuum[:1], *continuum.units)
    assert np.isnan(found) if expected is None else found == pytest.approx(expected)


@given(CONTINUA)
def test_the_same_units_agree_wholly_and_their_order_of_annotators_does_not_matter(continuum):
    length, units = continuum
    same = unitizing(length, units[0], units[0])
    assert np.isnan(same) or same == pytest.approx(1)
    there, back = unitizing(length, *units), unitizing(length, *units[::-1])
    assert there == pytest.approx(back, nan_ok=True)


def test_counts_of_articles_add_up():
    first, second = Continuum(300, CATEGORY_C), Continuum(300, CATEGORY_K)
    counts, lengths = unitizing_counts([first, second])
    assert counts.shape == (2, FIXED + 2 * len(lengths))
    alone = alpha_u(counts[0], lengths, 2)
    assert alone == pytest.approx(unitizing(300, *CATEGORY_C))
    both = alpha_u(counts.sum(axis=0), lengths, 2)
    assert alone < both < 1


def test_f1_is_the_share_of_all_that_has_a_counterpart():
    assert f1(np.array([4.0, 6.0, 3.0])) == pytest.approx(0.6)
    assert np.isnan(f1(np.array([0.0, 0.0, 0.0])))
    assert f1(np.array([[1.0, 0.0, 0.0], [2.0, 2.0, 2.0]])).tolist() == [0.0, 1.0]


def test_agr_goes_by_what_one_side_has():
    assert agr(np.array([4.0, 3.0])) == pytest.approx(0.75)
    assert np.isnan(agr(np.array([0.0, 0.0])))


def units(*rows):
    """Make units of starts, ends and categories."""
    return Units(*np.array(rows, dtype=np.float64).reshape(-1, 3).T)


# What pygamma-agreement 0.5.9 gives with alpha = beta = 1: the disorder of the best alignment, and
# the expected one of 2,000 shuffled continua.
GAMMA_CASES = [
    (
        units((0, 10, 0), (20, 30, 0), (50, 52, 1)),
        units((2, 10, 0), (22, 27, 1), (60, 70, 0), (49, 52, 1)),
        *(70, 0.61813056, 1.3486),
    ),
    (
        units((0, 10, 0), (20, 30, 0), (70, 80, 0)),
        units((2, 10, 0), (22, 27, 0), (40, 48, 0), (75, 85, 0)),
        *(85, 0.39241624, 0.9835),
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "length", "observed", "expected"), GAMMA_CASES)
def test_disorders_are_those_of_pygamma(ours, theirs, length, observed, expected):
    assert disorder(ours, theirs) == pytest.approx(observed)
    random = np.random.default_rng(0)
    found = disorders(ours, theirs, length, random, samples=2000) / 3.5  # units on average
    assert found[0] == pytest.approx(observed)
    assert found[1] == pytest.approx(expected, rel=0.03)
    assert gamma(found) == pytest.approx(1 - observed / expected, abs=0.03)


def test_a_unit_left_alone_is_disorder_and_one_of_another_category_half_of_that_of_two():
    one = units((0, 10, 0))
    assert disorder(one, units()) == 2 * ALONE  # half a unit on average
    assert disorder(one, units((0, 10, 1))) == ALONE
    assert disorder(one, units((2, 10, 0))) == pytest.approx((2 / 18) ** 2)


UNITS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 10), st.integers(0, 2)), max_size=6
).map(lambda rows: units(*((start, start + length, kind) for start, length, kind in rows)))


@given(UNITS, UNITS)
def test_disorder_is_the_least_of_all_alignments(ours, theirs):
    count = len(ours.starts) + len(theirs.starts)
    if not count:
        return

    def least(left, right):
        if not left:
            return float(len(right))
        first, *others = left
        found = 1 + least(others, right)
        for other in right:
            (start, end, kind), (begin, stop, category) = first, other
            length = end - start + stop - begin
            apart = ((abs(start - begin) + abs(end - stop)) / length) ** 2 + (kind != category)
            if apart < 2:
                rest = [one for one in right if one is not other]
                found = min(found, apart + least(others, rest))
        return found

    rows = [[tuple(row) for row in np.array(side).T] for side in (ours, theirs)]
    assert disorder(ours, theirs) == pytest.approx(least(*rows) / (count / 2))
    assert disorder(ours, theirs) == pytest.approx(disorder(theirs, ours))


@given(UNITS)
def test_the_same_units_are_in_no_disorder(ours):
    found = disorders(ours, ours, 70, np.random.default_rng(0), samples=3)
    assert found[0] == pytest.approx(0)
    assert np.isnan(gamma(found)) or gamma(found) == pytest.approx(1)
