"""Quotation marks are paired as a reader pairs them, damaged ones too."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.quotation import (
    balanced,
    content,
    neighbourhood,
    quotations,
)

NEWS = Path(__file__).resolve().parents[3] / "shared/data/arabic_news_3000.jsonl"
MARKS = "«»“”„‟‹›﴿﴾‘’\"″'"
TEXTS = st.text(st.sampled_from(MARKS + 'ابو ،.:\n"«»“”'), max_size=60)


def found(text):
    """Show each quotation as its text, with ? for a mark that is missing."""
    return [
        ("" if one.opened else "?") + text[one.start : one.end] + ("" if one.closed else "?")
        for one in quotations(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال «نعم» و“لا” و„كلا“ و‹ربما› و﴿اقرأ﴾.", ["«نعم»", "“لا”", "„كلا“", "‹ربما›", "﴿اقرأ﴾"]),
        ('قال "نعم" ثم "لا".', ['"نعم"', '"لا"']),
        ("قال ‘نعم’ و''لا''.", ["‘نعم’", "''لا''"]),
    ],
)
def test_every_kind_of_mark_pairs(text, expected):
    assert found(text) == expected


def test_quotations_nest():
    text = 'قال «ذكر “نعم” أمس» و"قال "فلان" كذا"'
    assert found(text) == ["«ذكر “نعم” أمس»", "“نعم”", '"قال "فلان" كذا"', '"فلان"']
    assert [one.depth for one in quotations(text)] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("damage", "text", "expected"),
    [
        ("turned round", "قال ”نعم“ و»لا« أو ” كلا “.", ["”نعم“", "»لا«", "” كلا “"]),
        ("the same twice", "قال ”نعم” و“لا“.", ["”نعم”", "“لا“"]),
        ("mixed", 'قال “نعم"\nو"لا”\nو“100″.', ['“نعم"', '"لا”', "“100″"]),
        ("doubled", 'قال ««نعم»» و""لا"".', ["««نعم»»", '""لا""']),
        ("two closing at once", "«قال «نعم»»", ["«قال «نعم»»", "«نعم»"]),
        ("badly spaced", 'قال " نعم " وداء" لا" ثم "كلا "وعاد', ['" نعم "', '" لا"', '"كلا "']),
        ("attached to a proclitic", 'لـ"نعم" و"لا" ب"كلا"', ['"نعم"', '"لا"', '"كلا"']),
        ("never closed", "قال «نعم وعاد. \n«لا»", ["«نعم وعاد.?", "«لا»"]),
        ("never closed within another", "قال «ذكر “نعم » ثم", ["«ذكر “نعم »", "“نعم?"]),
        ("never opened", "قال «نعم» ثم لا»", ["«نعم»", "?ثم لا»"]),
    ],
)
def test_damage_is_tolerated(damage, text, expected):
    assert found(text) == expected, damage


@pytest.mark.parametrize("text", ["don’t", "Boys’ Own", "‘Abd al-Rahman", "شاشة 32″", "l'été"])
def test_apostrophes_and_inches_are_no_quotation_marks(text):
    assert found(text) == []


def test_a_quotation_runs_over_paragraphs_if_a_later_one_closes_it():
    assert found('قال: "أولا.\n\nثانيا "نعم".\nثالثا".') == [
        '"أولا.\n\nثانيا "نعم".\nثالثا"',
        '"نعم"',
    ]


def test_but_not_over_more_than_five():
    assert len(found("«أولا" + "\nسطر" * 4 + "\nآخر»")) == 1
    assert found("«أولا" + "\nسطر" * 5 + "\nآخر»") == ["«أولا?", "?آخر»"]


def innermost(found, position):
    around = (one for one in found if one.start <= position < one.end)
    return max(around, key=lambda one: one.depth, default=None)


def enclosing(text, position):
    """What the neighbourhood of a position lets one say of the quotation around it."""
    return innermost(quotations(text, neighbourhood(text, position)), position)


def test_the_innermost_quotation_is_the_one_that_encloses():
    text = "قال «ذكر “نعم” أمس»"
    outer, inner = quotations(text)
    assert enclosing(text, text.index("نعم")) == inner
    assert enclosing(text, text.index("أمس")) == outer
    assert enclosing(text, 0) is None


@pytest.mark.parametrize(
    ("quotation", "inside"),
    [
        ("«نعم»", "نعم"),
        ('" نعم "', "نعم"),
        ("««نعم»»", "نعم"),
        ("”نعم“", "نعم"),
        ("«\u200fنعم»", "نعم"),
        ("«نعم", "نعم"),
        ("«قال «نعم»»", "قال «نعم»"),
    ],
)
def test_the_content_of_a_quotation_is_without_its_marks(quotation, inside):
    start, end = content(quotation, quotations(quotation)[0])
    assert quotation[start:end] == inside


@given(TEXTS)
def test_a_short_text_is_all_neighbourhood(text):
    every = quotations(text)
    if text.count("\n") < 5:
        for position in range(len(text)):
            assert enclosing(text, position) == innermost(every, position)


def test_a_quotation_is_found_in_its_neighbourhood_alone():
    near = "قال «أولا.\n\nثانيا» أمس"
    text = "«بلا نهاية “أخرى\n" * 3_000 + "سطر\n" * 20 + near + "\n" + "ولا» بداية”\n" * 3_000
    start = text.index(near)
    assert enclosing(text, start + near.index("ثانيا"))[:2] == (start + 4, start + 18)
    low, high = neighbourhood(text, start + 5)
    assert high - low < 1_000


@pytest.mark.parametrize(
    ("quote", "expected"),
    [('"نعم"', True), ("كلا", True), ('"نعم" ثم', True), ('نعم"', False), ('نعم" ثم "لا', False)],
)
def test_marks_balance_within_a_span(quote, expected):
    text = 'قال "نعم" ثم "لا" كلا'
    start = text.index(quote)
    assert balanced(text, (start, start + len(quote))) is expected


@given(TEXTS)
def test_quotations_nest_or_are_disjoint_and_lie_in_the_text(text):
    around = []
    for start, end, opened, closed, depth in quotations(text):
        assert 0 <= start < end <= len(text)
        assert not opened or text[start] in MARKS
        assert not closed or text[end - 1] in MARKS
        while around and around[-1] <= start:
            around.pop()
        assert len(around) == depth
        assert not around or end <= around[-1]
        around.append(end)


@pytest.mark.skipif(not NEWS.exists(), reason=f"the news sample is not at {NEWS}")
def test_most_marks_of_real_news_find_their_partner():
    with NEWS.open(encoding="utf-8") as lines:
        every = [one for line in lines for one in quotations(json.loads(line)["text"])]
    whole = sum(one.opened and one.closed for one in every)
    assert whole / len(every) > 0.95
