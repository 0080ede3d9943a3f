"""What the page is made of: stretches cut into runs, kinds of disagreements, plots, numbers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.agreement.figures import Estimate
from annotator.agreement.page import plots
from annotator.agreement.page.kinds import EXAMPLES, sort
from annotator.agreement.page.versions import AROUND, runs, surroundings
from annotator.agreement.page.writing import Writing, set_apart, visible, words_of
from annotator.model.mention import Layer
from annotator.wording import Language

ENGLISH, ARABIC = Writing(Language.ENGLISH), Writing(Language.ARABIC)
SPANS = st.tuples(st.integers(0, 70), st.integers(1, 14)).map(lambda s: (s[0], s[0] + s[1]))
ANY = settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@ANY
@given(
    st.lists(st.tuples(st.sampled_from([*Layer]), SPANS), max_size=5),
    st.lists(SPANS, min_size=1, max_size=2),
)
def test_runs_are_the_text_with_all_its_marks(text, work, marks, places):
    frame = {layer.value: [span for its, span in marks if its is layer] for layer in Layer}
    annotation = work(frame)
    disputed = tuple(sorted(places))
    parts = surroundings(text, [disputed])
    found = runs(text, parts, annotation, disputed, frozenset(Layer))
    assert "".join(run.text for run in found) == "".join(text[slice(*part)] for part in parts)
    place, places_of = 0, [at for part in parts for at in range(*part)]
    for run in found:
        here = places_of[place]
        assert set(run.layers) == {layer for layer, (start, end) in marks if start <= here < end}
        in_dispute = any(start <= here < end for start, end in disputed)
        assert run.disputed == (frozenset(run.layers) if in_dispute else frozenset())
        place += len(run.text)


@ANY
@given(st.lists(SPANS, min_size=1, max_size=3))
def test_what_surrounds_every_edge_is_shown(text, places):
    parts = surroundings(text, [tuple(places)])
    for edge in {edge for span in places for edge in span}:
        wanted = set(range(max(0, edge - AROUND), min(len(text), edge + AROUND)))
        assert wanted <= {at for part in parts for at in range(*part)}
    assert list(parts) == sorted(parts)


def test_the_middle_of_a_long_stretch_is_left_out():
    text = "كلمة " * 200
    parts = surroundings(text, [((0, 900),)])
    assert len(parts) == 2
    assert sum(end - start for start, end in parts) < 300


def test_a_cut_stands_between_words():
    text = "كلمة " * 200
    for start, end in surroundings(text, [((402, 403),)]):
        assert " " in text[start - 1 : start + 1]
        assert " " in text[end - 1 : end + 1]


@pytest.fixture
def many(compare, work):
    """Give articles in which three annotators quote differently, and some too much."""
    one, other = work({"quote": [(28, 43)]}), work({"quote": [(28, 40)]}, {"quote": [(57, 71)]})
    return compare(a=[one] * 30, b=[other] * 30, c=[one] * 15 + [other] * 15)


def test_kinds_count_everything_and_show_some(many):
    found = sort(many)
    kinds = [kind for group in found.groups for kind in group.kinds]
    assert sum(kind.count for kind in kinds) == found.total == found.by_pair.total()
    assert found.total == sum(map(len, found.by_article.values()))
    assert all(len(kind.cases) <= EXAMPLES for kind in kinds)
    [edges] = [k for k in kinds if (k.figure, k.difference) == (("layers", "quote"), "edges")]
    assert edges.count == 60  # with a or c, whichever quotes otherwise than b
    assert len(edges.cases) == EXAMPLES


def test_examples_are_of_all_pairs_in_turn_and_of_many_articles(many):
    for group in sort(many).groups:
        for kind in group.kinds:
            pairs = [case.one.annotators for case in kind.cases]
            assert set(pairs) == set(pairs[: len(set(pairs))])
            assert len({case.article for case in kind.cases}) >= EXAMPLES / 2


def test_who_marked_alone_is_counted(many):
    [alone] = [
        kind
        for group in sort(many).groups
        for kind in group.kinds
        if (kind.figure, kind.difference) == (("layers", "quote"), "alone")
    ]
    assert alone.alone == {"b": 45, "c": 15}


def test_what_is_typical_of_somebody_has_its_mirror(many):
    manners = sort(many).manners
    quote = ("layers", "quote")
    assert manners["b"][quote, "only_own", None] == 45
    assert manners["a"][quote, "only_others", None] == 45
    assert manners["b"][quote, "shorter", None] == manners["a"][quote, "longer", None] == 45
    assert manners["c"][quote, "shorter", None] == manners["c"][quote, "longer", None] == 15


FIGURES = st.floats(0, 1).map(lambda value: Estimate(value, value / 2, (1 + value) / 2))


@given(st.lists(FIGURES, min_size=1, max_size=6))
def test_plots_are_mirrored_and_keep_within_their_bounds(figures):
    rows = [(str(number), [one, one]) for number, one in enumerate(figures)]
    here, there = (plots.forest(rows, writing) for writing in (ENGLISH, ARABIC))
    for one, other in zip(here.dots, there.dots, strict=True):
        assert one.x + other.x == pytest.approx(plots.WIDTH)
        assert one.y == other.y
        assert one.low <= one.x <= one.high
        assert here.edges[0] - 1e-6 <= one.low
        assert one.high <= here.edges[1] + 1e-6
    assert {dot.shape for dot in here.dots} == {"ring", "disc"}


def test_a_figure_that_is_not_there_is_not_drawn():
    assert plots.forest([("a", [Estimate(None)])], ENGLISH).dots == ()
    drawn = plots.lines(["1", "2"], [("a", [Estimate(None), Estimate(0.5)])], ENGLISH)
    [dot] = drawn.series[0].dots
    assert (dot.low, dot.high) == (None, None)


@given(st.lists(st.floats(0, 1), max_size=40))
def test_a_histogram_counts_everything_once(values):
    bars = plots.histogram(values, ENGLISH).bars
    assert sum(int(bar.count) for bar in bars) == len(values)
    assert int(bars[-1].count) >= sum(value == 1 for value in values)


def test_time_runs_with_the_page():
    drawn = [
        plots.lines(["1", "2"], [("a", [Estimate(0.5), Estimate(0.6)])], writing).series[0].dots
        for writing in (ENGLISH, ARABIC)
    ]
    assert drawn[0][0].x < drawn[0][1].x
    assert drawn[1][0].x > drawn[1][1].x


def test_numbers_are_written_as_the_language_writes_them():
    assert [ENGLISH.share(0.1234), ARABIC.share(0.1234)] == ["0.123", "٠٫١٢٣"]
    assert [ENGLISH.share(None), ARABIC.share(None)] == ["–", "–"]
    assert [ENGLISH.count(12345), ARABIC.count(12345)] == ["12,345", "١٢٬٣٤٥"]
    assert [ENGLISH.change(-0.2), ARABIC.change(-0.2)] == ["−20%", "−٢٠٪"]
    assert [ENGLISH.change(0.001), ENGLISH.mean(-0.01)] == ["0%", "0.0"]
    assert [ENGLISH.day("2025-03-09"), ARABIC.day("2025-03-09")] == ["9 March 2025", "٩ مارس ٢٠٢٥"]


HOSTILE = st.text(st.characters() | st.sampled_from("\u202e\u2066\u2069<>&\"'\x00"), max_size=20)


@given(HOSTILE)
def test_nobodys_words_reach_beyond_themselves(text):
    for written in (str(words_of(text)), str(visible(text)), set_apart(text)):
        inside = written.removeprefix("\u2068").removesuffix("\u2069")
        assert not set(inside) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00")
        written.encode()
    plain = str(visible(text)).replace('<span class="control">', "").replace("</span>", "")
    assert not set(plain) & set("<>\"'")
