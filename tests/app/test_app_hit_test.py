"""From a point of the page to the text: the inverse of the boxes."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from annotator.app.article_view.display import display_text
from annotator.app.article_view.hit_test import position_at
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.measures import Measures
from annotator.app.article_view.pieces import merged
from annotator.app.fonts import Face, article_font
from annotator.text.segments import TokenKind, tokens

WORDS = ("قال", "الرئيس", "لإدلب", "said", "WAVE", "2026", "١٢٫٥", "«نعم»", "(BBC)", "naïve", "😀")
TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), min_size=1, max_size=4
).map("\n".join)
LIMITS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def laid_out(qapp):
    """Lay texts out in a narrow column."""
    return lambda text: ArticleLayout(text, Measures.of(article_font(Face.NASKH, 17), 420))


@LIMITS
@given(text=TEXTS)
def test_the_middle_of_a_words_box_is_in_the_word(laid_out, text):
    layout = laid_out(text)
    for start, end, kind in tokens(text):
        if kind in {TokenKind.WORD, TokenKind.NUMBER}:
            for box in layout.boxes(start, end):
                assert start <= position_at(layout, box.rect.center()) < end


@LIMITS
@given(text=TEXTS, x=st.floats(-1e4, 1e4), y=st.floats(-1e4, 1e4))
def test_any_point_of_the_plane_is_somewhere_in_the_text(laid_out, text, x, y):
    assert 0 <= position_at(laid_out(text), QPointF(x, y)) <= len(text)


@LIMITS
@given(text=TEXTS)
def test_boxes_of_a_paragraphs_words_do_not_overlap(laid_out, text):
    layout = laid_out(text)
    boxes = [
        (box.line, box.rect.top(), box.rect.left(), box.rect.right())
        for token in tokens(text)
        for box in layout.boxes(token.start, token.end)
    ]
    boxes.sort()
    for (line, top, _, right), (next_line, next_top, left, _) in pairwise(boxes):
        if (line, top) == (next_line, next_top):
            assert left >= right - 1.5


def test_a_span_over_two_directions_has_a_box_for_each(laid_out):
    text = "قال Reuters Agency نعم في بيان لها"
    boxes = laid_out(text).boxes(0, 11)
    assert [box.right_to_left for box in boxes] == [False, True]


def test_a_line_break_has_no_box(laid_out):
    text = "قال\nنعم"
    assert laid_out(text).boxes(3, 4) == []
    assert len(laid_out(text).boxes(0, 7)) == 2


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_what_is_shown_is_as_long_as_the_text(text):
    shown = display_text(text)
    assert [len(one.encode("utf-16-le")) for one in shown] == [
        len(one.encode("utf-16-le")) for one in text
    ]


def test_pieces_that_touch_are_one_box():
    assert merged([(10, 20, True), (20.5, 30, True), (40, 50, False)]) == [
        (10, 30, True),
        (40, 50, False),
    ]


def test_an_empty_article_is_one_empty_block(qapp):
    layout = ArticleLayout("", Measures.of(QFont(), 300))
    assert position_at(layout, QPointF(5, 5)) == 0
    assert layout.boxes(0, 0) == []
