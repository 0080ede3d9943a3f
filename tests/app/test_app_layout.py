"""The layout of a long article: only what is looked at is set, and nothing seen ever moves."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.app.article_view import layout as module
from annotator.app.article_view.block import Block
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.measures import Measures
from annotator.app.article_view.screen import Screen
from annotator.app.fonts import Face, article_font
from annotator.text.bidi import Direction

SENTENCE = "وقال المتحدث باسم الوفد إن العمل في الجسر الجديد مستمر حتى نهاية العام. "
LONG = "\n".join(SENTENCE * (number % 7 + 1) for number in range(300))
LIMITS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def measures(qapp):
    return Measures.of(article_font(Face.NASKH, 17), 420)


@pytest.fixture
def made(monkeypatch):
    """Count the blocks that are set."""
    indices = []

    class Counted(Block):
        def __init__(self, setter, stretch, index, *, right_to_left):
            indices.append(index)
            super().__init__(setter, stretch, index, right_to_left=right_to_left)

    monkeypatch.setattr(module, "Block", Counted)
    return indices


def test_making_a_layout_sets_nothing(measures, made):
    ArticleLayout(LONG, measures)
    assert made == []


def test_looking_at_a_page_sets_the_blocks_on_it(measures, made):
    layout = ArticleLayout(LONG, measures)
    layout.settle(40_000, 40_800)
    seen = [block.index for block in layout.visible(40_000, 40_800)]
    assert sorted(set(made)) == seen
    assert 1 <= len(seen) < 10


def test_the_estimate_is_near_the_truth(measures):
    layout = ArticleLayout(LONG, measures)
    guessed = layout.height
    while layout.refine(1):
        pass
    assert abs(guessed - layout.height) < 0.05 * layout.height


def test_once_all_is_measured_nothing_moves_any_more(measures):
    layout = ArticleLayout(LONG, measures)
    while layout.refine(1):
        pass
    version, height = layout.version, layout.height
    layout.settle(0, height)
    assert (layout.version, layout.height) == (version, height)


@LIMITS
@given(
    looks=st.lists(
        st.tuples(st.integers(0, 80_000), st.integers(300, 1500)), min_size=1, max_size=6
    )
)
def test_what_was_seen_before_stays_where_it_is(measures, looks):
    layout = ArticleLayout(LONG, measures)
    for top, height in looks:
        before = {i: layout.top_of(i) - top for i in layout._kept}
        seen = range(layout.first_at(top), layout.first_at(top + height) + 1)
        both = [index for index in seen if index in before]
        moved = layout.settle(top, top + height)
        if both:
            first = both[0]
            assert layout.top_of(first) - (top + moved) == before[first]


@LIMITS
@given(y=st.integers(0, 80_000))
def test_a_block_lies_where_the_heights_say(measures, y):
    layout = ArticleLayout(LONG, measures)
    block = layout.block_at_y(y)
    assert block.top == layout.top_of(block.index) <= max(y, 0)
    assert layout.block_at(block.start) is block


def test_few_blocks_are_kept_off_the_screen(measures):
    layout = ArticleLayout(LONG, measures)
    for _ in layout.blocks:
        pass
    kept = sum(block.end - block.start for block in layout._kept.values())
    assert kept <= module.KEPT
    assert layout._kept_length == kept


def test_a_page_taller_than_all_that_is_kept_is_set_whole(measures):
    layout = ArticleLayout(LONG, measures)
    layout.settle(0, 10**6)
    assert len(layout._kept) == len(layout)


class TestASpanOverManyBlocks:
    def test_is_drawn_where_the_reader_is_without_setting_the_rest(self, measures, made):
        layout = ArticleLayout(LONG, measures)
        layout.settle(40_000, 40_800)
        set_before = len(made)
        fragment = Screen(layout, 40_000, 40_800).fragment((0, len(LONG)))
        assert len(made) == set_before
        page = [box for box in fragment.boxes if 40_000 <= box.rect.center().y() <= 40_800]
        assert len(page) > 5
        assert not fragment.starts
        assert not fragment.ends

    def test_has_all_its_boxes_when_asked_for_them(self, measures):
        layout = ArticleLayout(LONG, measures)
        lines = sum(layout[index].layout.lineCount() for index in range(len(layout)))
        assert len(layout.boxes(0, len(LONG))) == lines


def test_a_direction_given_is_that_of_every_paragraph(measures):
    text = "قال نعم\nHe said yes"
    assert [b.right_to_left for b in ArticleLayout(text, measures)] == [True, False]
    for direction in Direction:
        layout = ArticleLayout(text, measures, direction)
        assert {block.right_to_left for block in layout} == {direction is Direction.RTL}


def test_parts_of_a_long_paragraph_follow_each_other_without_a_gap(measures):
    layout = ArticleLayout(SENTENCE * 200, measures)
    assert len(layout) > 2
    assert {block.number for block in layout} == {1}
    assert [block.begins for block in layout] == [True] + [False] * (len(layout) - 1)
    first, second = layout[0], layout[1]
    assert second.top == first.top + first.height
    assert layout.lines_before(second) == first.layout.lineCount()


def test_lines_are_not_numbered_before_all_above_are_counted(measures):
    layout = ArticleLayout(SENTENCE * 200, measures)
    assert layout.lines_before(layout[2]) is None
    _ = layout[0], layout[1]
    assert layout.lines_before(layout[2]) == sum(layout[i].layout.lineCount() for i in (0, 1))
