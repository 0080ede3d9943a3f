"""Whatever the text is, suggestions lie in it, part no character, and cost what the text costs."""

import json
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.frames import suggest
from annotator.text.graphemes import is_boundary
from annotator.text.morphology.choice import morphology

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT.parent / "shared" / "data" / "arabic_news_3000.jsonl"

PIECES = st.sampled_from(
    [
        *("قال", "وقال", "وأكد", "مضيفاً", "أن", "إلى", "إن", "أنه", "بأن", "ما", "ذلك", "الذي"),
        *("الوزير", "الرئيس", "هدى", "بحسب", "وفق", "على حد قوله", "قوله", "دعا", "طالب", "من"),
        *("«", "»", '"', "“", "”", ":", "،", ".", "؟", "(", ")", "\n", " ", " ", " ", "لـ", "حمّل"),
        *("المسؤولية", "ضرورة", "بإعادة", "علمت", "مصادر", "نقلت", "عن", "\u064b", "\u0300", "🇪🇬"),
    ]
)


@pytest.fixture(scope="module", autouse=True)
def _loaded():
    """Load morphology beforehand: no example of Hypothesis should pay for it."""
    morphology().analyses("قال")


def assert_sound(text):
    for one in suggest(text):
        cues = tuple(one.cues)
        for spans in (one.quote, cues, one.speaker, one.addressee, *one.sources):
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert all(before[1] <= after[0] for before, after in pairwise(spans))
            assert all(is_boundary(text, place) for span in spans for place in span)
        assert one.quote
        assert 0 <= one.confidence <= 1


@given(st.lists(PIECES, max_size=60).map("".join))
def test_words_of_attribution_in_any_order(text):
    assert_sound(text)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_words_of_attribution_parted_by_spaces(text):
    assert_sound(text)


@given(st.text(max_size=200))
def test_any_text(text):
    assert_sound(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "hello, world: “quoted”", "«»“”\"'", "١٢٣ ،. 5"])
def test_a_text_without_arabic_words_suggests_nothing(text):
    assert suggest(text) == ()


@pytest.mark.parametrize(
    "unit",
    [
        *("قال الوزير إن ", "قال: نعم ", "وأكد وأضاف أن ", "بحسب ", "قال «", "مؤكدا أن ", '"'),
        *("الرئيس المدير ", "hello ", "حمّل ", "الذي أكد أن ", "كلمة "),
    ],
)
def test_a_long_line_is_read_to_its_end(unit):
    assert_sound(unit * (10_000 // len(unit)))


def test_a_line_of_a_million_letters():
    text = "قال الوزير إن الجسر جاهز. " + "كلمات عادية في سطر طويل جدا " * 40_000
    assert len(text) > 1_000_000
    assert len(suggest(text)) == 1


@pytest.mark.skipif(not NEWS.is_file(), reason="the news articles are not at hand")
def test_news_as_it_is_written():
    with NEWS.open(encoding="utf-8") as lines:
        for line in islice(lines, 3_000):
            assert_sound(json.loads(line)["text"])
