"""How each annotator marks beside the others."""

import pytest

from annotator.agreement.report import agreement
from annotator.model.mention import Layer

QUOTE, OTHER = (30, 40), (50, 60)
F1 = ("frames", "attribution", "overlap")


def frame(quote=QUOTE, cue=(0, 3)):
    return {"quote": [quote], "cue": [cue], "speaker": [(4, 13)]}


def habits(articles):
    return {one.annotator: one for one in agreement(articles, resamples=10).habits}


def test_who_marks_more_has_much_that_the_others_lack(compare, work):
    one, two = work(frame()), work(frame(), frame(OTHER, (45, 49)))
    found = habits(compare(a=[one, one], b=[two, one]))
    assert [found[name].marked[Layer.QUOTE] for name in "ab"] == [2, 3]
    assert [found[name].usual[Layer.QUOTE] for name in "ab"] == [3, 2]
    agr = {
        name: [
            found[name].estimates["frames", "attribution", way].value
            for way in ("agr_own", "agr_others")
        ]
        for name in "ab"
    }
    assert agr == {"a": [1.0, pytest.approx(2 / 3)], "b": [pytest.approx(2 / 3), 1.0]}


def test_lengths_are_compared_where_the_edges_differ(compare, work):
    found = habits(compare(a=work(frame((30, 42))), b=work(frame()), c=work(frame((30, 38)))))
    lengths = {name: found[name].lengths[Layer.QUOTE] for name in "abc"}
    assert (lengths["a"].longer, lengths["a"].shorter, lengths["a"].mean) == (2, 0, 3.0)
    assert (lengths["b"].longer, lengths["b"].shorter, lengths["b"].mean) == (1, 1, 0.0)
    assert lengths["c"].mean == -3.0
    assert found["a"].lengths[Layer.CUE].mean is None


def test_agreement_with_the_others_is_that_of_all_pairs_one_is_of(compare, work):
    good, bad = work(frame()), work(frame(OTHER))
    found = habits(compare(a=[good, good], b=[good, None], c=[bad, good]))
    assert {name: found[name].articles for name in "abc"} == {"a": 2, "b": 1, "c": 2}
    # a: with b 1 of 1, with c 1 of 2; b: with a 1, with c 0 of 1; c: with a 1 of 2, with b 0 of 1
    assert {name: found[name].estimates[F1].value for name in "abc"} == {
        "a": pytest.approx(2 / 3),
        "b": 0.5,
        "c": pytest.approx(1 / 3),
    }


def test_of_two_annotators_each_agrees_with_the_other_as_both_do(compare, work):
    articles = compare(a=[work(frame())] * 3, b=[work(frame()), work(frame(OTHER)), work(frame())])
    found = agreement(articles, resamples=100)
    for one in found.habits:
        assert one.estimates[F1] == found.everybody.estimates[F1]


def test_habits_are_in_the_json_by_layer(compare, work):
    told = agreement(compare(a=work(frame((30, 42))), b=work(frame())), resamples=10).as_data()
    first = told["by_annotator"][0]
    assert (first["annotator"], first["articles"]) == ("a", 1)
    assert first["marks"]["quote"] == {
        "marked": 1,
        "others": 1.0,
        "longer": 1,
        "shorter": 0,
        "mean_difference": 2.0,
    }
    assert first["with_others"]["frames"]["attribution"]["agr_own"]["value"] == 1.0
