"""A span is widened to whole grapheme clusters, at a cost that does not follow the text."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.graphemes import (
    boundaries,
    cluster_at,
    is_boundary,
    next_boundary,
    previous_boundary,
    snap_outward,
)

SAMPLES = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ab ا\u064b\u0654\u0301\u200d\u200f\r\n\u06dd😀🏽❤\ufe0f🇸🇦क\u094dष한ᄀ각"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (0,)),
        ("قَدْ", (0, 2, 4)),
        ("e\u0301x", (0, 2, 3)),
        ("a\r\nb", (0, 1, 3, 4)),
        ("👍🏽🇸🇦🇹🇳", (0, 2, 4, 6)),
        ("👩\u200d👧x", (0, 3, 4)),
    ],
)
def test_a_cluster_is_what_a_reader_takes_for_one_character(text, expected):
    assert boundaries(text) == expected


@pytest.mark.parametrize(
    ("text", "span", "snapped"),
    [
        ("قالَ نعم", (0, 3), (0, 4)),
        ("🇸🇦🇹🇳", (1, 3), (0, 4)),
        ("\r\n", (1, 1), (0, 2)),
        ("قال", (1, 1), (1, 1)),
        ("قال", (0, 3), (0, 3)),
    ],
)
def test_a_span_grows_to_whole_clusters(text, span, snapped):
    assert snap_outward(text, span) == snapped


@pytest.mark.parametrize("span", [(-1, 0), (0, 4), (2, 1)])
def test_a_span_outside_the_text_is_refused(span):
    with pytest.raises(IndexError, match="does not lie in a text of 3 code points"):
        snap_outward("قال", span)


@given(SAMPLES)
def test_looking_near_an_edge_finds_what_reading_the_whole_text_finds(text):
    edges = (0, *(match.end() for match in regex.finditer(r"\X", text)))
    assert boundaries(text) == edges
    assert [at for at in range(len(text) + 1) if is_boundary(text, at)] == list(edges)


@given(SAMPLES, st.data())
def test_snapping_widens_as_little_as_it_can(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = snap_outward(text, (start, end))
    edges = boundaries(text)
    assert first == max(edge for edge in edges if edge <= start)
    assert last == min(edge for edge in edges if edge >= end)


@pytest.mark.parametrize("part", ["قال ", "😀", "ا\u064b"])
def test_the_cost_follows_the_cluster_and_not_the_text(part, steps):
    short, long = (
        steps(snap_outward, text, (len(text) - 3, len(text) - 2))
        for text in (part * 1000, part * 100_000)
    )
    assert long == short


@given(SAMPLES, st.data())
def test_the_boundaries_beside_a_place_are_the_nearest(text, data):
    edges = boundaries(text)
    place = data.draw(st.integers(0, len(text)))
    assert next_boundary(text, place) == min((e for e in edges if e > place), default=len(text))
    assert previous_boundary(text, place) == max((e for e in edges if e < place), default=0)
    first, last = cluster_at(text, place)
    assert (first, last) == (0, 0) or (first in edges and last in edges and first < last)
    assert first <= min(place, max(0, len(text) - 1)) < last or not text
