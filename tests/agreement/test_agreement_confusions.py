"""Which layer one annotator marks where another marks another, and which value each gives."""

import pytest

from annotator.agreement.confusions import ALL, NOTHING, confusions, crossed
from annotator.agreement.disagreements import Difference, disagreements
from annotator.model.mention import Layer

PAIR = ("a", "b")
QUOTE, CUE, PARTY = (30, 40), (0, 3), (4, 13)


def cells(confusion):
    """Give the cells that are not empty, by row and column."""
    return {
        (row, column): confusion.counts[i][j]
        for i, row in enumerate(confusion.values)
        for j, column in enumerate(confusion.values)
        if confusion.counts[i][j]
    }


def test_a_place_on_two_layers_is_one_confusion_and_not_two_omissions(compare, work):
    ours = work({"quote": [QUOTE], "cue": [CUE], "speaker": [PARTY]})
    theirs = work({"quote": [QUOTE], "source": [(4, 12)], "addressee": [(60, 64)]})
    articles = compare(a=ours, b=theirs)
    assert [one.layers for one in crossed(articles[0], PAIR)] == [(Layer.SPEAKER, Layer.SOURCE)]
    [layers, *_] = confusions(articles, [PAIR])
    assert layers.figure == ("layers", ALL)
    assert cells(layers) == {
        ("quote", "quote"): 1,
        ("speaker", "source"): 1,
        ("cue", NOTHING): 1,
        (NOTHING, "addressee"): 1,
    }
    assert (layers.same, layers.total) == (1, 4)


def test_what_stands_elsewhere_is_not_confused(compare, work):
    articles = compare(a=work({"speaker": [PARTY]}), b=work({"source": [(50, 60)]}))
    assert list(crossed(articles[0], PAIR)) == []


def test_such_a_place_is_among_the_disagreements_with_both_layers(compare, work):
    [article] = compare(a=work({"speaker": [PARTY]}), b=work({"source": [PARTY]}))
    [one] = [one for one in disagreements(article) if one.difference is Difference.LAYER]
    assert one.figure == ("layers", "all")
    assert one.values == ("speaker", "source")
    assert one.spans == ((PARTY,), (PARTY,))


def test_values_are_counted_by_who_gave_them(compare, work):
    ours = {"quote": [QUOTE], "mode": "direct"}, {"quote": [(50, 60)], "mode": "mixed"}
    theirs = {"quote": [QUOTE], "mode": "mixed"}, {"quote": [(50, 60)], "mode": "mixed"}
    by_name = {
        one.figure[1]: one for one in confusions(compare(a=work(*ours), b=work(*theirs)), [PAIR])
    }
    assert cells(by_name["mode"]) == {("direct", "mixed"): 1, ("mixed", "mixed"): 1}


def test_of_three_annotators_no_order_counts(compare, work):
    direct = work({"quote": [QUOTE], "mode": "direct"})
    mixed = work({"quote": [QUOTE], "mode": "mixed"})
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    by_name = {
        one.figure[1]: one for one in confusions(compare(a=direct, b=mixed, c=direct), pairs)
    }
    assert cells(by_name["mode"]) == {
        ("direct", "direct"): 1,
        ("direct", "mixed"): 1,
        ("mixed", "direct"): 1,
    }
    assert by_name["mode"].total == pytest.approx(3)
