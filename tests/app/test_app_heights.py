"""Heights stacked: tops and finds agree with plain sums after any change."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.app.article_view.heights import Heights

LISTS = st.lists(st.integers(0, 50), min_size=1, max_size=40)


@given(heights=LISTS, changes=st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50))))
def test_tops_are_sums_of_what_is_above(heights, changes):
    stack = Heights(heights)
    for index, height in changes:
        if index < len(heights):
            heights[index] = height
            stack.set(index, height)
    assert [stack.top(i) for i in range(len(heights) + 1)] == [
        sum(heights[:i]) for i in range(len(heights) + 1)
    ]
    assert stack.total == sum(heights)
    assert [stack[i] for i in range(len(stack))] == heights


@given(heights=st.lists(st.integers(1, 50), min_size=1, max_size=40), y=st.integers(-20, 2000))
def test_a_point_is_found_in_the_height_that_holds_it(heights, y):
    index = Heights(heights).at(y)
    if y < 0:
        assert index == 0
    elif y >= sum(heights):
        assert index == len(heights) - 1
    else:
        assert sum(heights[:index]) <= y < sum(heights[: index + 1])
