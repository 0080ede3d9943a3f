"""An article cut into stretches: paragraphs, and parts of those that are too long."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.article_view.stretches import LONGEST, WINDOW, stretches
from annotator.text.graphemes import is_boundary
from annotator.text.segments import paragraphs

SENTENCE = "وقال المتحدث إن العمل مستمر في الجسر الجديد. "
PIECES = st.sampled_from(
    [SENTENCE, "said WAVE 2026 ", "١٢٫٥، ", "\n", "😀", "لّٰ", "\u2067قال\u2069 "]
)
LONG = st.lists(PIECES, max_size=8).flatmap(
    lambda few: st.integers(1, 300).map(lambda times: "".join(few) * times)
)


@settings(deadline=None)
@given(text=LONG)
def test_stretches_cover_the_paragraphs_and_nothing_else(text):
    for number, (start, end) in enumerate(paragraphs(text)):
        parts = [part for part in stretches(text) if part.paragraph == number]
        assert (parts[0].start, parts[-1].end) == (start, end)
        assert all(one.end == other.start for one, other in pairwise(parts))
        assert [part.begins for part in parts] == [True] + [False] * (len(parts) - 1)


@settings(deadline=None)
@given(text=LONG)
def test_none_is_longer_than_qt_shapes_in_one_go(text):
    assert all(len(text[part.start : part.end]) <= LONGEST for part in stretches(text))


@settings(deadline=None)
@given(text=LONG)
def test_no_grapheme_cluster_is_parted(text):
    assert all(is_boundary(text, part.start) for part in stretches(text))


def test_only_paragraphs_with_text_are_numbered():
    text = f" \u00a0\nقال نعم.\n\n{SENTENCE * 200}\nانتهى.\n \n"
    numbers = {part.paragraph: part.number for part in stretches(text)}
    assert list(numbers.values())[:6] == [0, 1, 0, 2, 3, 0]


def test_a_paragraph_of_ordinary_length_is_one_stretch():
    assert len(stretches("قال نعم. " * (LONGEST // 9))) == 1


def test_a_long_paragraph_is_cut_after_a_sentence():
    text = SENTENCE * 400
    parts = stretches(text)
    assert len(parts) > 2
    for part in parts[1:]:
        assert text[: part.start].endswith(". ")
        assert part.end - part.start > LONGEST - WINDOW or part.end == len(text)


def test_where_no_sentence_ends_it_is_cut_between_letters_of_its_own_direction():
    text = "كلمة BBC " * 1000
    for part in stretches(text)[1:]:
        assert text[part.start - 1] == " "
    text = "كلمة أخرى BBC World 12 " * 400
    for part in stretches(text)[1:]:
        assert (text[part.start - 5 : part.start], text[part.start]) == ("كلمة ", "أ")


@pytest.mark.parametrize("opening", ["\u202b", "\u2067", "\u202e"])
def test_no_cut_is_made_within_an_embedding(opening):
    closing = "\u2069" if opening == "\u2067" else "\u202c"
    inner = "كلمة " * 50
    text = f"{SENTENCE}{opening}{inner}{closing} " * 60
    for part in stretches(text):
        piece = text[part.start : part.end]
        assert piece.count(opening) == piece.count(closing)


def test_a_line_without_any_space_is_cut_all_the_same():
    parts = stretches("ب" * 10_000)
    assert [part.end - part.start for part in parts] == [3500, 3500, 3000]
