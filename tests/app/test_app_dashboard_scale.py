"""The scale of a chart: round steps, and everything lies on it."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.app.dashboard.scale import scale


def test_steps_are_round():
    assert scale(0, 37, 5, whole=True).ticks == [0, 10, 20, 30, 40]
    assert scale(0, 3, 5, whole=True).ticks == [0, 1, 2, 3]
    assert [round(each, 1) for each in scale(0, 1, 5, whole=False).ticks] == [
        *(0, 0.2, 0.4),
        *(0.6, 0.8, 1),
    ]


def test_things_are_counted_in_whole_steps():
    assert scale(0, 2, 10, whole=True).ticks == [0, 1, 2]


def test_figures_below_zero_have_their_place():
    assert scale(-0.13, 1, 5, whole=False).low == -0.5


def test_of_nothing_there_is_a_scale_too():
    assert scale(0, 0, 5, whole=True).ticks == [0, 1]


@given(st.floats(-1, 0), st.floats(0, 1e9), st.integers(2, 12), st.booleans())
def test_everything_lies_on_the_scale(low, high, most, whole):
    found = scale(low, high, most, whole=whole)
    assert found.share(low) >= -1e-6
    assert found.share(high) <= 1 + 1e-6
    assert 2 <= len(found.ticks) <= most + 3
