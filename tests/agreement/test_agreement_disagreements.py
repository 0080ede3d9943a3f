"""Disagreements: every place at which two annotators differ, and nothing else."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.agreement.disagreements import Difference, disagreements
from annotator.agreement.report import agreement

QUOTE, CUE, SPEAKER = (28, 39), (0, 3), (4, 13)


def said(quote=QUOTE, cue=CUE, speaker=SPEAKER, **more):
    return {"quote": [quote], "cue": [cue], "speaker": [speaker], **more}


def found_in(articles):
    return [one for article in articles for one in disagreements(article)]


def test_who_agrees_has_none(compare, work):
    assert found_in(compare(a=work(said(mode="direct")), b=work(said(mode="direct")))) == []


def test_what_one_alone_has_marked_stands_on_one_side(compare, work):
    [article] = compare(a=work(said(source=[(70, 74)])), b=work(said()))
    layer, role = disagreements(article)
    assert (layer.figure, layer.difference) == (("layers", "source"), Difference.OURS)
    assert layer.spans == (((70, 74),), ())
    assert layer.text == (article.article.text[70:74], "")
    assert (role.figure, role.difference) == (("frames", "source"), Difference.OURS)


def test_near_stretches_differ_in_their_edges(compare, work):
    found = found_in(compare(a=work(said()), b=work(said((30, 39)))))
    assert [(one.figure[1], one.difference) for one in found] == [
        ("quote", Difference.EDGES),
        ("attribution", Difference.EDGES),
        ("quote_speaker", Difference.EDGES),
    ]
    assert found[0].spans == (((28, 39),), ((30, 39),))


def test_values_differ_where_both_have_marked(compare, work):
    ours, theirs = work(said(mode="direct", kind="person")), work(said(mode="mixed", kind="group"))
    found = {one.figure: one for one in found_in(compare(a=ours, b=theirs))}
    assert set(found) == {("features", "mode"), ("features", "kind")}
    assert found["features", "mode"].values == ("direct", "mixed")
    assert found["features", "mode"].spans == ((QUOTE,), (QUOTE,))
    assert found["features", "kind"].spans == ((SPEAKER,), (SPEAKER,))
    assert found["features", "kind"].difference is Difference.VALUE


def test_places_are_those_of_the_text_even_where_they_are_compared_folded(compare, work, text):
    start = text.index("\u0651") + 2  # what comes behind a mark stands elsewhere in the fold
    [article] = compare(
        a=work(said((start, start + 9))), b=work(said((start + 3, start + 9))), folded=True
    )
    [quote] = [one for one in disagreements(article) if one.figure == ("layers", "quote")]
    assert quote.spans == (((start, start + 9),), ((start + 3, start + 9),))


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1]))
FRAMES = st.fixed_dictionaries(
    {"quote": st.lists(SPANS, min_size=1, max_size=1)},
    optional={
        "cue": st.lists(SPANS, max_size=2),
        "speaker": st.lists(SPANS, max_size=2),
        "mode": st.sampled_from(["direct", "indirect"]),
    },
)
WORKS = st.lists(FRAMES, max_size=3)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORKS, WORKS)
def test_a_figure_has_disagreements_where_it_is_not_one(compare, work, one, other):
    articles = compare(a=work(*one), b=work(*other))
    differing = {found.figure for found in found_in(articles)}
    estimates = agreement(articles, resamples=5).everybody.estimates
    for (group, thing, measure), estimate in estimates.items():
        if measure == "exact" and estimate.value is not None:
            assert (estimate.value < 1) == ((group, thing) in differing), (group, thing)
