"""Two spellings of one word fold alike, and what is found leads back to the raw text."""

from itertools import pairwise

import pytest
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
)
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.folding import Folded, fold

LETTERS = st.sampled_from("قالأإآٱىيیةهک\u064b\u0651\u0640\u200f\u200d\u0654 \u00a0\n٣3éE\u0301ﻻﷺﹰ")
TEXTS = st.one_of(st.text(LETTERS), st.text())


def test_every_letter_folds_as_camel_tools_folds_it():
    for char in map(chr, (*range(0x600, 0x700), *range(0x750, 0x780), *range(0x8A0, 0x900))):
        bare = normalize_alef_ar(dediac_ar(char))
        ours = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(bare))
        assert fold(ours) == fold(char), f"U+{ord(char):04X}"
        if char != ours:
            assert fold(char) == ours, f"U+{ord(char):04X}"


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("أَكَّدَ", "اكد"),
        ("هٰذا الرّحمٰن", "هذا الرحمن"),
        ("قۖالۗ", "قال"),
        ("قـــال", "قال"),
        ("\u200fقا\u200dل\u202c\ufeff", "قال"),
        ("أإآٱا", "ااااا"),
        ("ا\u0654و\u0654ي\u0654", "اوي"),
        ("مسؤول رئيس شيء", "مسوول رييس شيء"),
        ("على علي علی", "علي علي علي"),
        ("مدرسة مدرسه", "مدرسه مدرسه"),
        ("کتاب", "كتاب"),
        ("٣٥ ۳۵", "35 35"),
        ("ا\u00a0ب\u2009ج", "ا ب ج"),
        ("Élysée E\u0301", "elysee e"),
        ("ﺍﻟﺴﻼﻡ", "السلام"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("ﹰ", ""),
        ("ا\r\nب", "ا\r\nب"),
        ("ß½…", "ß½…"),
    ],
)
def test_spellings_are_made_one(raw, folded):
    assert fold(raw) == folded


@pytest.mark.parametrize(
    ("text", "needle", "hits"),
    [
        ("وأَكَّدَ الرئيسُ", "اكد", ["أَكَّدَ"]),
        ("قالـــَ\u200f نعم", "قال", ["قالـــَ"]),
        ("السﻼم والسﻼم", "السلام", ["السﻼم", "السﻼم"]),
        ("ﷺ", "ل", ["ﷺ"]),
        ("مجلس\u00a0الأمن", "مجلس الامن", ["مجلس\u00a0الأمن"]),
        ("قال", "\u064b", []),
        ("قال", "", []),
    ],
)
def test_a_hit_is_the_raw_text_with_the_marks_of_its_last_letter(text, needle, hits):
    assert [text[start:end] for start, end in Folded(text).find(needle)] == hits


def test_whole_words_only():
    text = Folded("قال وقال، «قال» قالت")
    assert list(text.find("قَال", whole_words=True)) == [(0, 3), (11, 14)]


def test_a_span_outside_the_fold_is_refused():
    with pytest.raises(IndexError, match=r"span \[0, 4\) is outside a fold of 3"):
        Folded("قَال").raw_span(0, 4)


@given(TEXTS)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_folding_twice_is_folding_once_for_every_character():
    everything = "".join(map(chr, (*range(0x3000), *range(0xF900, 0x11000))))
    assert fold(fold(everything)) == fold(everything)


@given(TEXTS, st.data())
def test_a_raw_span_lies_in_the_text_and_holds_what_it_stands_for(text, data):
    folded = Folded(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.raw_span(start, end)
    assert 0 <= first <= last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])


@given(TEXTS, st.data())
def test_a_hit_folds_to_the_needle(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = fold(text[start:end])
    hits = list(Folded(text).find(text[start:end]))
    assert bool(hits) == bool(wanted)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))
    for first, last in hits:
        found = fold(text[first:last])
        cuts_ligature = len(fold(text[first])) > 1 or any(
            len(fold(c)) > 1 for c in text[first:last]
        )
        assert found == wanted or (cuts_ligature and wanted in found)
