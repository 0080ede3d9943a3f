"""Tags find room above their line: beside one another, over their mentions, shorter if need be."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.article_view.tags import Wish, place

ROOM, GAP = (0.0, 600.0), 6.0
WIDTHS = st.lists(st.integers(6, 90), min_size=1, max_size=3).map(
    lambda widths: tuple(float(width) for width in sorted(widths, reverse=True))
)
WISHES = st.lists(
    st.builds(
        lambda left, length, widths, weight: Wish(
            left=float(left), right=float(min(600, left + length)), widths=widths, weight=weight
        ),
        st.integers(0, 590),
        st.integers(8, 200),
        WIDTHS,
        st.integers(0, 3),
    ),
    max_size=24,
)


def placed(wishes, *, right_to_left=False):
    return place(
        wishes,
        room=ROOM,
        gap=GAP,
        counter_width=lambda count: 8.0 + 8.0 * len(str(count)),
        right_to_left=right_to_left,
    )


@given(wishes=WISHES, right_to_left=st.booleans())
def test_no_two_tags_overlap_and_none_leaves_the_room(wishes, right_to_left):
    places = sorted(placed(wishes, right_to_left=right_to_left), key=lambda one: one.x)
    for one, other in pairwise(places):
        assert one.x + one.width + GAP <= other.x + 1e-6
    for one in places:
        assert ROOM[0] - 1e-6 <= one.x
        assert one.x + one.width <= ROOM[1] + 1e-6


@given(wishes=WISHES, right_to_left=st.booleans())
def test_every_tag_is_written_or_counted_once(wishes, right_to_left):
    places = placed(wishes, right_to_left=right_to_left)
    assert sorted(number for one in places for number in one.wishes) == list(range(len(wishes)))


@given(wishes=WISHES, right_to_left=st.booleans())
def test_every_tag_stands_over_its_mention(wishes, right_to_left):
    for one in placed(wishes, right_to_left=right_to_left):
        left = min(wishes[number].left for number in one.wishes)
        right = max(wishes[number].right for number in one.wishes)
        assert one.x < right
        assert one.x + one.width > left


@given(wishes=WISHES)
def test_right_to_left_is_the_mirror_of_left_to_right(wishes):
    mirrored = [
        Wish(600 - wish.right, 600 - wish.left, wish.widths, wish.weight) for wish in wishes
    ]
    there = sorted((600 - one.x - one.width, one.wishes) for one in placed(mirrored))
    here = sorted((one.x, one.wishes) for one in placed(wishes, right_to_left=True))
    assert [wishes for _, wishes in here] == [wishes for _, wishes in there]
    assert [x for x, _ in here] == pytest.approx([x for x, _ in there])


def test_a_tag_with_room_stands_where_its_mention_begins_for_the_reader():
    wish = Wish(100.0, 200.0, (40.0, 10.0))
    assert placed([wish])[0].x == 100.0
    (tag,) = placed([wish], right_to_left=True)
    assert tag.x + tag.width == 200.0


def test_a_neighbour_is_moved_aside_before_anything_is_shortened():
    one, other = placed([Wish(100.0, 160.0, (80.0, 10.0)), Wish(165.0, 230.0, (40.0, 10.0))])
    assert (one.form, other.form) == (0, 0)
    assert other.x == 186.0


def test_what_is_in_hand_is_kept_whole_and_the_rest_shortened():
    light, heavy = Wish(0.0, 30.0, (90.0, 10.0)), Wish(32.0, 62.0, (90.0, 10.0), weight=3)
    forms = {one.wishes[0]: one.form for one in placed([light, heavy])}
    assert forms == {0: 1, 1: 0}


def test_twenty_mentions_in_a_line_are_all_written():
    wishes = [Wish(30.0 * at, 30.0 * at + 26, (52.0, 18.0)) for at in range(20)]
    places = placed(wishes)
    assert len(places) == 20
    assert {one.form for one in places} <= {0, 1}


def test_only_where_nothing_else_helps_tags_are_counted():
    wishes = [Wish(300.0, 320.0, (60.0, 20.0)) for _ in range(5)]
    places = placed(wishes)
    assert [len(one.wishes) for one in places if one.is_counter] != []
    assert sum(len(one.wishes) for one in places) == 5


def test_a_tag_wider_than_the_page_stands_where_the_page_begins():
    (tag,) = placed([Wish(300.0, 320.0, (900.0,))])
    assert tag.x == ROOM[0]
