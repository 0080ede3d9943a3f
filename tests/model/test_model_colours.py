"""Contrast is WCAG's; likeness grows with what one sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.colours import contrast, distance, over

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#0072B2", "#0072B2", 1)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@given(colours, colours)
def test_neither_depends_on_which_comes_first(one, other):
    assert contrast(one, other) == contrast(other, one) >= 1
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert (distance(one, other) < 1e-9) == (one == other)


def test_distance_is_one_from_black_to_white_and_small_between_two_oranges():
    assert distance("#000000", "#FFFFFF") == pytest.approx(1, abs=1e-4)
    assert distance("#D55E00", "#C85800") < distance("#D55E00", "#A66F00") < 0.1


@given(colours, colours)
def test_a_fill_lies_between_its_colour_and_its_ground(colour, ground):
    assert over(colour, ground, 1) == colour
    assert over(colour, ground, 0) == ground


def test_half_a_fill_is_half_way():
    assert over("#FFFFFF", "#000000", 0.5) == "#808080"
