"""The unit of another tool's offsets is the one in which they fit the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.offset_units import (
    Claim,
    Unit,
    UnitsFound,
    from_code_points,
    is_at,
    to_code_points,
    unit_of,
)
from annotator.text.graphemes import boundaries

TEXT = "خبر 😀🇸🇾 قَالَ الوزير: «تمّ»\r\nثم غادر"
WORDS = ("قَالَ", "الوزير", "«تمّ»", "ثم", "غادر")
ALL = tuple(Unit)


def spans_of(words):
    return [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


@given(st.text("ا😀\u064e\r\n🇸e\u0301 ", min_size=1), st.data(), st.sampled_from(ALL))
def test_spans_come_back_from_every_unit(text, data, unit):
    edges = boundaries(text)
    start, end = sorted(
        data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True))
    )
    there = from_code_points(text, unit)((start, end))
    assert to_code_points(text, unit)(there) == (start, end)


@given(st.text(min_size=1), st.integers(-3, 9), st.integers(-3, 9), st.sampled_from(ALL))
def test_what_does_not_lie_in_the_text_is_no_span(text, start, end, unit):
    found = to_code_points(text, unit)((start, end))
    assert found is None or 0 <= found[0] < found[1] <= len(text)


@pytest.mark.parametrize("unit", ALL)
def test_words_tell_the_unit(unit):
    convert = from_code_points(TEXT, unit)
    claims = [Claim(convert(span)) for span in spans_of(WORDS)]
    assert unit_of(TEXT, claims, ALL) == (unit, unit is not Unit.CODE_POINTS)


@pytest.mark.parametrize("unit", ALL)
def test_texts_tell_the_unit_where_words_do_not(unit):
    convert = from_code_points(TEXT, unit)
    claims = [
        Claim(convert((start, end - 1)), TEXT[start : end - 1])
        for start, end in spans_of(("الوزير", "غادر"))
    ]
    assert unit_of(TEXT, claims, ALL)[0] is unit


def test_where_all_fit_alike_the_unit_is_that_of_the_files_other_articles():
    claims = [Claim((0, 3))]
    assert unit_of(TEXT, claims, ALL) == (Unit.CODE_POINTS, False)
    assert unit_of(TEXT, claims, ALL, Unit.UTF16) == (Unit.UTF16, False)


def test_most_articles_count_alike_and_need_no_test():
    assert unit_of("قال الوزير", [Claim((5, 900))], ALL) == (Unit.CODE_POINTS, False)


def test_the_units_found_are_told_once_a_file():
    found = UnitsFound("a.jsonl", ALL)
    convert = from_code_points(TEXT, Unit.UTF16)
    for word in WORDS:
        [span] = spans_of([word])
        assert found.find(TEXT, [Claim(convert(span))] * 3)(convert(span)) == span
    assert found.find(TEXT, [])((0, 1)) == (0, 1)
    [told] = found.notices()
    assert (told.place.file, told.values) == ("a.jsonl", {"unit": "UTF-16", "count": 5})


def test_a_text_is_there_whatever_its_line_ends():
    assert is_at("أ\r\n ب", (0, 5), "أ\\nب")
    assert not is_at("أ ب", (0, 1), "ب")
