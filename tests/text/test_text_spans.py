"""Spans are half-open: where one ends the next may begin."""

import pytest

from annotator.text.spans import contains, overlaps, whole


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((0, 3), (2, 5), True),
        ((0, 3), (3, 5), False),
        ((0, 5), (2, 3), True),
        ((2, 2), (0, 5), False),
    ],
)
def test_spans_overlap_if_they_share_a_code_point(one, other, shared):
    assert overlaps(one, other) is overlaps(other, one) is shared


@pytest.mark.parametrize(
    ("inner", "within"), [((1, 4), True), ((2, 2), True), ((0, 2), False), ((3, 5), False)]
)
def test_a_span_contains_what_does_not_reach_out_of_it(inner, within):
    assert contains((1, 4), inner) is within


def test_no_span_means_the_whole_text():
    assert whole("قال") == (0, 3)
    assert whole("قال", (1, 2)) == (1, 2)
    with pytest.raises(IndexError, match=r"span \[1, 4\) does not lie in a text of 3 code points"):
        whole("قال", (1, 4))
