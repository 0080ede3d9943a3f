"""All figures of agreement, worked out by hand, and what must always hold."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.agreement.figures import Figure, count, estimate, resampled
from annotator.agreement.measures.sharing import f1
from annotator.agreement.report import agreement, agreement_on_places

QUOTE, CUE, SPEAKER = (28, 39), (0, 3), (4, 13)


def said(quote=QUOTE, cue=CUE, speaker=SPEAKER, **more):
    return {"quote": [quote], "cue": [cue], "speaker": [speaker], **more}


def values(articles):
    found = agreement(articles, resamples=50)
    return {name: one.value for name, one in found.everybody.estimates.items()}


def test_layers_are_compared_by_what_is_marked_on_them(compare, work):
    found = values(compare(a=work(said()), b=work(said((31, 39)), said((50, 60), (40, 45)))))
    assert found["layers", "quote", "exact"] == 0.0
    assert found["layers", "quote", "overlap"] == pytest.approx(2 / 3)
    assert found["layers", "cue", "exact"] == pytest.approx(2 / 3)
    assert found["layers", "quote", "first"] == 1
    assert found["layers", "quote", "second"] == 2
    assert found["layers", "source", "exact"] is None


def test_agr_tells_who_marks_more(compare, work):
    [pair] = agreement(
        compare(a=work(said()), b=work(said((38, 44)), said((50, 60), (40, 45))))
    ).pairs
    agr = {name[1:]: one.value for name, one in pair.estimates.items() if "agr" in name[2]}
    assert agr["quote", "agr_first"] == 1.0  # one code point is enough
    assert agr["quote", "agr_second"] == 0.5
    assert agr["attribution", "agr_second"] == 0.5


def test_who_said_what_needs_both_the_quote_and_the_speaker(compare, work):
    two = said(speaker=SPEAKER) | {"speaker": [SPEAKER, (14, 24)]}
    found = values(compare(a=work(said()), b=work(two)))
    assert found["frames", "quote_speaker", "exact"] == pytest.approx(2 / 3)
    assert found["frames", "attribution", "exact"] == 0.0
    assert found["frames", "attribution", "overlap"] == 0.0  # 9 of 19 code points


def test_roles_are_compared_where_the_quotes_are_near(compare, work):
    ours = work(said(source=[(70, 74)]), said((50, 60), (40, 45)))
    theirs = work(said((30, 39), cue=(80, 83)), said((62, 66), (40, 45)))
    found = values(compare(a=ours, b=theirs))
    assert found["frames", "cue", "overlap"] == 0.0  # the second frames are no pair
    assert found["frames", "cue", "first"] == 1
    assert found["frames", "speaker", "overlap"] == 1.0
    assert found["frames", "source", "overlap"] == 0.0
    assert found["frames", "addressee", "overlap"] is None


def test_values_are_compared_on_what_both_have_marked(compare, work):
    ours = work(
        said(mode="direct", polarity="oppose", kind="person", tone="cool"),
        said((50, 60), (40, 45), mode="indirect"),
    )
    theirs = work(
        said((30, 39), mode="direct", polarity="oppose", kind="government", tone="warm"),
        said((50, 60), (40, 45), mode="indirect", polarity="support"),
    )
    found = values(compare(a=ours, b=theirs))
    assert found["features", "mode", "units"] == 2
    assert found["features", "mode", "kappa"] == 1.0
    # oppose-oppose, neutral-support: p_o = 1/2, p_e = 1/4
    assert found["features", "polarity", "kappa"] == pytest.approx(1 / 3)
    assert found["features", "kind", "units"] == 1
    assert found["features", "tone", "kappa"] == 0.0
    assert found["features", "intensity", "units"] == 1


def test_a_value_that_one_has_not_given_is_left_out(compare, work):
    found = values(compare(a=work(said(mode="direct")), b=work(said())))
    assert ("features", "mode", "units") not in found
    assert found["features", "implicit", "units"] == 1


def test_features_of_three_are_the_mean_of_the_pairs_and_all_their_values(compare, work):
    direct, mixed = said(mode="direct"), said(mode="mixed")
    other = said((50, 60), (40, 45), mode="mixed")
    found = values(compare(a=work(direct, other), b=work(direct, other), c=work(mixed, other)))
    # kappa is 1 of a and b, 0 of the two others
    assert found["features", "mode", "kappa"] == pytest.approx(1 / 3)
    assert found["features", "mode", "units"] == 6
    assert -1 < found["features", "mode", "alpha"] < 1


def test_of_each_pair_only_the_articles_count_that_both_have_marked(compare, work):
    one, other = work(said()), work(said((31, 39)))
    found = agreement(compare(a=[one, one], b=[one, None], c=[None, other]), resamples=10)
    assert [(pair.annotators, pair.articles) for pair in found.pairs] == [
        (("a", "b"), 1),
        (("a", "c"), 1),
    ]
    exact = [pair.estimates["layers", "quote", "exact"].value for pair in found.pairs]
    assert exact == [1.0, 0.0]
    assert found.everybody.estimates["layers", "quote", "exact"].value == 0.5
    assert (
        found.everybody.estimates["layers", "quote", "alpha_u"].value is None
    )  # no article of all


def test_articles_and_months_are_told_apart(compare, work):
    good, bad = work(said(), updated="2025-03-01T10:00:00Z"), work(said((45, 60)))
    late = work(said(), updated="2025-04-02T10:00:00Z")
    found = agreement(compare(a=[good, good, late], b=[good, bad, bad]), resamples=10)
    whole = ("layers", "quote", "alpha")
    assert {key: one[whole] == 1 for key, one in found.articles.items()} == {
        "0": True,
        "1": False,
        "2": False,
    }
    assert list(found.articles)[-1] == "0"  # the least agreement first
    assert list(found.months) == ["2025-03", "2025-04"]


def test_tokens_count_that_are_marked_in_part(compare, work):
    found = values(compare(a=work(said((28, 39))), b=work(said((30, 39)))))
    assert found["layers", "quote", "alpha"] == 1.0
    assert found["layers", "quote", "exact"] == 0.0


def test_a_quote_in_a_quote_is_one_unit_for_alpha_u(compare, work):
    nested = work(said(), said((31, 36)))
    found = values(compare(a=nested, b=work(said())))
    assert found["layers", "quote", "alpha_u"] == 1.0
    assert found["layers", "quote", "exact"] == pytest.approx(2 / 3)


def test_folded_places_overlook_vowel_marks(compare, work, text):
    mark = text.index("\u0651")
    one, other = work(said((mark - 2, mark))), work(said((mark - 2, mark + 1)))
    raw = values(compare(a=one, b=other))
    folded = values(compare(a=one, b=other, folded=True))
    assert raw["layers", "quote", "exact"] == 0.0
    assert folded["layers", "quote", "exact"] == 1.0


def test_an_interval_holds_the_figure_and_narrows_with_more_articles():
    few = Figure(np.array([[2.0, 2.0, 1.0], [2.0, 2.0, 2.0]] * 5), f1)
    many = Figure(np.tile(few.counts, (20, 1)), f1)
    wide, narrow = (estimate(one, resampled(len(one.counts), 400, seed=0)) for one in (few, many))
    assert wide.value == narrow.value == 0.75
    assert wide.low < narrow.low < 0.75 < narrow.high < wide.high


def test_what_is_only_counted_and_one_article_alone_have_no_interval():
    figure = Figure(np.array([3.0, 4.0]), count)
    found = estimate(figure, resampled(2, 10, seed=0))
    assert (found.value, found.low) == (7.0, None)
    alone = estimate(Figure(np.array([[2.0, 2.0, 1.0]]), f1), resampled(1, 10, seed=0))
    assert (alone.value, alone.low, alone.high) == (0.5, None, None)


def test_each_sample_has_as_many_articles_as_there_are():
    lots = resampled(7, 30, seed=3)
    assert lots.shape == (30, 7)
    assert (lots.sum(axis=1) == 7).all()
    assert (lots == resampled(7, 30, seed=3)).all()


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1]))
FRAMES = st.fixed_dictionaries(
    {"quote": st.lists(SPANS, min_size=1, max_size=1)},
    optional={
        "cue": st.lists(SPANS, max_size=2),
        "speaker": st.lists(SPANS, max_size=2),
        "mode": st.sampled_from(["direct", "indirect"]),
        "polarity": st.sampled_from(["support", "oppose"]),
    },
)
WORKS = st.lists(FRAMES, max_size=3)
ANY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@ANY
@given(st.lists(WORKS, min_size=1, max_size=2))
def test_who_marks_the_same_agrees_wholly(compare, work, lists):
    found = values(compare(**{name: [work(*one) for one in lists] for name in "abc"}))
    counted = {"first", "second", "units"}
    figures = [value for name, value in found.items() if name[2] not in counted]
    assert all(value is None or value == pytest.approx(1) for value in figures)


@ANY
@given(WORKS, WORKS)
def test_what_annotators_are_called_does_not_matter(compare, work, one, other):
    there = values(compare(a=work(*one), b=work(*other)))
    back = values(compare(a=work(*other), b=work(*one)))
    turned = {"first": "second", "second": "first", "agr_first": "agr_second"}
    turned["agr_second"] = "agr_first"
    assert there == pytest.approx(
        {(*name[:2], turned.get(name[2], name[2])): value for name, value in back.items()}
    )


@ANY
@given(WORKS, WORKS)
def test_figures_keep_their_bounds(compare, work, one, other):
    found = values(compare(a=work(*one), b=work(*other)))
    for (group, thing, measure), value in found.items():
        if value is not None and measure in {"exact", "overlap", "agr_first", "agr_second"}:
            assert 0 <= value <= 1
        elif value is not None and measure in {"alpha", "alpha_u", "kappa"}:
            assert value <= 1 + 1e-9
        if measure == "exact" and value is not None and group == "layers":
            assert value <= found[group, thing, "overlap"] + 1e-12


def test_the_same_articles_are_compared_in_raw_and_in_folded_places(compare, work, text):
    mark = text.index("\u0651")
    one, other = work(said((mark - 2, mark))), work(said((mark - 2, mark + 1)))
    [raw], [folded] = compare(a=one, b=other), compare(a=one, b=other, folded=True)
    quote = ("layers", "quote", "exact")
    for there, back in ((raw, folded), (folded, raw)):
        turned = agreement_on_places([there.otherwise()], resamples=10).estimates
        wanted = agreement([back], resamples=10).everybody.estimates
        assert turned == {name: wanted[name] for name in turned}
        assert turned[quote] != agreement([there], resamples=10).everybody.estimates[quote]
