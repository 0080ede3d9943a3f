"""Paragraphs, sentences and tokens: what is one, where it ends, and that nothing is lost."""

import unicodedata
from bisect import bisect_right
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.bidi import CONTROLS
from annotator.text.graphemes import boundaries
from annotator.text.segments import TokenKind, paragraph_at, paragraphs, sentences, tokens

TERMINATORS = "\n\r\v\f\x85\u2028\u2029"
NEWS = st.sampled_from(
    "قال.وءأ ب12٣ab\u064b\u0640\u200f\u200d\u200b\u202b،؛؟!…«»“”\"'()/:@#_-%٫\u00a0\r\n\u2028\u06dd"
    "😀🏽🇸🇦❤\ufe0f\u0301क\u094dष\x1a\uf0fc\ud800½ﷺ\u20e3"
)
TEXTS = st.one_of(st.text(NEWS), st.text(st.characters()), st.text())


def pieces(text):
    return [text[token.start : token.end] for token in tokens(text)]


def kinds(text):
    return [token.kind.name for token in tokens(text)]


def is_unseen(char):
    return char.isspace() or char in CONTROLS or unicodedata.category(char) == "Cc"


class TestParagraphs:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
    def test_end_at_every_line_terminator(self, end):
        assert paragraphs(f"قال{end}نعم") == ((0, 3), (3 + len(end), 6 + len(end)))

    def test_are_the_lines_empty_ones_included(self):
        assert paragraphs("ا\n\nب\n") == ((0, 1), (2, 2), (3, 4), (5, 5))

    def test_of_an_empty_text_are_one_empty_line(self):
        assert paragraphs("") == ((0, 0),)

    @given(TEXTS)
    def test_and_their_terminators_cover_the_text(self, text):
        reached = 0
        for start, end in paragraphs(text):
            assert text[reached:start] in {"", "\r\n", *TERMINATORS}
            assert not set(text[start:end]) & set(TERMINATORS)
            reached = end
        assert reached == len(text)

    @given(TEXTS)
    def test_each_is_found_from_any_place_in_it(self, text):
        spans = paragraphs(text)
        starts = [start for start, _ in spans]
        for position in range(len(text) + 1):
            assert paragraph_at(text, position) == spans[bisect_right(starts, position) - 1]

    def test_a_long_one_is_found_whole(self):
        text = f"قال\n{'نعم ' * 5_000}\nلا"
        assert paragraph_at(text, 15_000) == (4, 20_004)

    @given(TEXTS, st.data())
    def test_of_a_part_are_those_of_the_part(self, text, data):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        found = [(first - start, last - start) for first, last in paragraphs(text, (start, end))]
        assert tuple(found) == paragraphs(text[start:end])


class TestSentences:
    @pytest.mark.parametrize(
        "expected",
        [
            ["قال نعم.", "ثم ذهب؟", "نعم!", "كلا…", "انتهى۔", "كذا..."],
            ["قال: «نعم.»", "وذهب."],
            ['قال: "نعم!"', "(وذهب.)", "”وعاد.“", "ونام.\u200f"[:-1]],
            ["بلغ 3.5 مليون و٣٫٥ في 12.30.", "وزاد."],
            ["قال د. محمد وم. علي وأ.د. سعيد ود.عبدالله.", "نعم."],
            ["قال J. K. Smith من U.S. Steel.", "نعم."],
            ["موقع www.a.com وبريد a.b@c.com وعنوان http://x.y/z.html.", "نعم."],
            ["هذا (!) غريب [...] جدًا.", "نعم."],
            ["1. أولا.", "نعم."],
            ['قال "والعراق...".', "نعم «…كذا»."],
        ],
    )
    def test_end_with_their_end_mark_and_what_closes_after_it(self, expected):
        text = " ".join(expected)
        assert [text[start:end] for start, end in sentences(text)] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("بيوتنا ومالنا.نعم الألم", ["بيوتنا ومالنا.", "نعم الألم"]),
            ('قال: "انتهى."وأضاف', ['قال: "انتهى."', "وأضاف"]),
            ("شركة سي.إم.إيه-سي.جي.إم أعلنت", ["شركة سي.إم.إيه-سي.جي.إم أعلنت"]),
        ],
    )
    def test_may_follow_without_a_space_but_not_within_an_abbreviation(self, text, expected):
        assert [text[start:end] for start, end in sentences(text)] == expected

    def test_never_cross_a_paragraph_and_have_no_space_around(self):
        text = " \u00a0قال نعم \n\u200f وذهب. \n\n"
        assert [text[start:end] for start, end in sentences(text)] == ["قال نعم", "وذهب."]

    def test_of_a_span_stay_within_it(self):
        assert sentences("قال نعم. ثم ذهب.", (4, 11)) == ((4, 8), (9, 11))

    @given(TEXTS)
    def test_hold_every_token_whole(self, text):
        found = sentences(text)
        for token in tokens(text):
            assert sum(s <= token.start and token.end <= e for s, e in found) == 1


class TestTokens:
    @pytest.mark.parametrize(
        "whole",
        [
            "3.5",
            "1,250",
            "٣٫٥",
            "12:30",
            "2026/05/01",
            "2026-05-01",
            "20،3",
            "23ر22",
            "8\u202d.\u202c9",
        ],
    )
    def test_a_number_is_one(self, whole):
        assert pieces(f"بلغ {whole} أمس") == ["بلغ", whole, "أمس"]
        assert kinds(f"بلغ {whole} أمس") == ["WORD", "NUMBER", "WORD"]

    def test_a_percent_sign_stands_apart(self):
        assert pieces("3.5% و٣٪") == ["3.5", "%", "و", "٣", "٪"]

    @pytest.mark.parametrize(
        "whole",
        [
            *("U.S.", "e-mail", "COVID-19", "don’t", "AT&T", "G20", "m²", "e\u0301te\u0301"),
            *("http://x.com/a_b?c=1", "www.mcs.gov.sa", "a.b@c.com", "@STCCare", "#خبر_عاجل"),
            *("كتـاب", "مُدَرِّسٌ", "نیم\u200cفاصله", "قا\u200fل"),
        ],
    )
    def test_a_word_is_one(self, whole):
        assert pieces(f"({whole})، نعم") == ["(", whole, ")", "،", "نعم"]
        assert kinds(whole) == ["WORD"]

    @pytest.mark.parametrize("whole", ["👍🏽", "🇸🇦", "❤️\u200d🔥", "1️⃣", "\uf0fc", "×", "👩\u200d👧"])
    def test_a_symbol_is_one(self, whole):
        assert pieces(f"نعم{whole}نعم") == ["نعم", whole, "نعم"]
        assert kinds(whole) == ["SYMBOL"]

    def test_marks_are_one_each(self):
        assert pieces("«قال»؟!..") == ["«", "قال", "»", "؟", "!", ".", "."]
        assert set(kinds("«»؟!.،؛")) == {"PUNCTUATION"}

    def test_digits_stand_apart_from_arabic_letters(self):
        assert pieces("الـ13 في 2019م") == ["الـ", "13", "في", "2019", "م"]

    def test_invisible_controls_at_an_edge_are_left_out(self):
        assert pieces("\u200fقال\u200f \u202bه\u200d\u202c") == ["قال", "ه"]
        assert kinds("\u200fقال") == ["WORD"]

    @pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\t", "\u200b", "\x1a"])
    def test_every_space_and_control_code_separates(self, space):
        assert pieces(f"قال{space}نعم") == ["قال", "نعم"]

    def test_of_a_span_count_from_the_start_of_the_text(self):
        assert tokens("قال نعم 5", (4, 9))[1] == (8, 9, TokenKind.NUMBER)

    @given(TEXTS)
    def test_are_in_order_and_hold_every_visible_character_once(self, text):
        reached = 0
        for start, end, _ in tokens(text):
            assert reached <= start < end
            assert all(map(is_unseen, text[reached:start]))
            assert not any(map(str.isspace, text[start:end]))
            reached = end
        assert all(map(is_unseen, text[reached:]))

    @given(TEXTS)
    def test_never_share_a_grapheme_cluster(self, text):
        owner = {
            at: n for n, (start, end, _) in enumerate(tokens(text)) for at in range(start, end)
        }
        edges = boundaries(text)
        for start, end in pairwise(edges):
            # White space parts even a mark that Unicode would stack upon it.
            if not any(map(str.isspace, text[start:end])):
                assert len({owner[at] for at in range(start, end) if at in owner}) <= 1
