"""From a word outwards: each step is something a reader takes as one, and holds the one before."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.text.graphemes import is_boundary
from annotator.text.segments import TokenKind, tokens
from annotator.text.spans import contains
from annotator.text.units import paragraphs_around, quotations_around, sentences_around, steps

PIECES = st.sampled_from(
    [
        *"«»“”\"'.،:؟-\n",
        " ",
        " ",
        " ",
        "قال",
        "وبالرئيس",
        "أن",
        "د\u0651",
        "😀",
        "🇸🇦",
        "\u200d",
        "\u064b",
        "20,3",
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def steps_of(text, word):
    """The steps from a word outwards, as texts."""
    start = text.index(word)
    return [text[first:last] for first, last in steps(text, (start, start + len(word)))]


class TestSteps:
    def test_go_from_the_bare_word_to_the_paragraph(self):
        text = "عاد الوفد. وبالأمس تحدث الوزير، ثم مضى. انتهى."
        assert steps_of(text, "وبالأمس") == [
            "الأمس",
            "بالأمس",
            "وبالأمس",
            "وبالأمس تحدث الوزير",
            "وبالأمس تحدث الوزير، ثم مضى.",
            text,
        ]

    def test_take_what_is_between_marks_before_the_marks_and_nested_ones_in_turn(self):
        assert steps_of("قال: «ذكر “أهل نعم” أمس»", "نعم") == [
            "نعم",
            "أهل نعم",
            "“أهل نعم”",
            "ذكر “أهل نعم” أمس",
            "«ذكر “أهل نعم” أمس»",
            "قال: «ذكر “أهل نعم” أمس»",
        ]

    def test_stop_at_the_sentences_of_a_quotation(self):
        text = "قال: «جاء محمد. ثم عاد» ومضى. انتهى."
        assert steps_of(text, "محمد") == [
            "محمد",
            "جاء محمد.",
            "جاء محمد. ثم عاد",
            "«جاء محمد. ثم عاد»",
            "قال: «جاء محمد. ثم عاد» ومضى.",
            text,
        ]

    def test_take_what_is_said_after_the_complementizer(self):
        text = "أضاف المدير أن العمل مستمر، وهو مهم"
        assert steps_of(text, "العمل") == [
            "العمل",
            "العمل مستمر",
            "العمل مستمر، وهو مهم",
            text,
        ]
        assert steps_of(text, "مهم") == ["مهم", "وهو مهم", "العمل مستمر، وهو مهم", text]

    def test_a_pause_in_a_quotation_beside_the_word_parts_nothing(self):
        text = "صحيفة «الأمس، اليوم» هنا، وغيرها"
        assert "صحيفة «الأمس، اليوم» هنا" in steps_of(text, "هنا")

    @pytest.mark.parametrize("number", ["20,3", "12:30", "٢٬٠٠٠"])
    def test_a_mark_within_a_number_is_no_pause(self, number):
        assert f"بلغ {number} أمس" in steps_of(f"بلغ {number} أمس، ثم زاد", "أمس")

    def test_the_outermost_is_the_paragraph_and_no_more(self):
        assert steps_of("أولا.\nثانيا.\nثالثا.", "ثانيا")[-1] == "ثانيا."

    def test_a_quotation_over_paragraphs_leads_to_all_of_them(self):
        text = "قال: «أولا.\nثانيا».\nثالثا."
        assert steps_of(text, "ثانيا")[-1] == "قال: «أولا.\nثانيا»."

    @settings(deadline=None)  # the first token asked for loads the tokenizer
    @given(TEXTS)
    def test_hold_each_other_strictly_and_part_no_character(self, text):
        for start, end, kind in tokens(text):
            if kind is TokenKind.PUNCTUATION:
                continue
            found = steps(text, (start, end))
            assert any(contains(span, (start, end)) for span in found)
            for inner, outer in pairwise(found):
                assert contains(outer, inner)
                assert outer != inner
            for first, last in found:
                assert is_boundary(text, first)
                assert is_boundary(text, last)

    def test_far_text_changes_nothing(self):
        near = "قال: «نعم، لا» أمس."
        far = "«سطر “آخر.\n" * 5_000
        text = far + "سطر.\n" * 30 + near + "\n" + far
        assert steps_of(text, "نعم") == steps_of(near, "نعم")


class TestQuotationsAround:
    @pytest.mark.parametrize(
        ("text", "word", "expected"),
        [
            ("قال «نعم» هنا", "نعم", ["«نعم»"]),
            ("قال «ذكر “نعم” أمس»", "نعم", ["“نعم”", "«ذكر “نعم” أمس»"]),
            ("قال ”نعم“ هنا", "نعم", ["”نعم“"]),
            ("قال »نعم« هنا", "نعم", ["»نعم«"]),
            ('قال «نعم" هنا', "نعم", ['«نعم"']),
            ('قال " نعم " هنا', "نعم", ['" نعم "']),
            ("قال „نعم‟ هنا", "نعم", ["„نعم‟"]),
            ("قال 'نعم' هنا", "نعم", ["'نعم'"]),
            ("قال «نعم هنا.\nثم", "نعم", ["«نعم هنا."]),
            ("قال «نعم هنا. ثم عاد.", "نعم", ["«نعم هنا."]),
            ("قال «نعم هنا. ثم عاد.", "عاد", []),
            ("قال «نعم» هنا", "هنا", []),
        ],
    )
    def test_are_given_with_their_marks_inner_first(self, text, word, expected):
        start = text.index(word)
        found = quotations_around(text, (start, start + len(word)))
        assert [text[first:last] for first, last in found] == expected


class TestSentences:
    def test_all_that_a_stretch_touches(self):
        text = "جاء. ثم عاد. ومضى."
        assert sentences_around(text, (2, 6)) == (0, 12)
        assert sentences_around(text, (6, 7)) == (5, 12)

    def test_cut_no_quotation(self):
        text = "قال: «جاء. ثم عاد» أمس. انتهى."
        assert text[slice(*sentences_around(text, (0, 3)))] == "قال: «جاء. ثم عاد» أمس."
        inside = text.index("جاء")
        assert text[slice(*sentences_around(text, (inside, inside + 3)))] == "جاء."

    @pytest.mark.parametrize("text", ["", "\n", " \n ", "\u200f"])
    def test_of_blank_text_are_none(self, text):
        assert sentences_around(text, (0, len(text))) is None
        assert paragraphs_around(text, (0, len(text))) is None


@given(TEXTS, st.data())
def test_what_is_around_a_stretch_holds_what_can_be_seen_of_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = paragraphs_around(text, (start, end))
    if found is not None:
        assert text[found[0] : found[1]].strip()
        assert found[0] <= start or not text[start : found[0]].strip(" \u200d\n")
