"""Calibration: what is held 80 % likely should be right in 80 of 100 cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.calibration import Bin, Calibration


def test_confidence_that_keeps_its_word_has_no_error():
    judged = tuple((0.75, number < 3) for number in range(4))
    assert Calibration(judged).error == 0.0


def test_the_error_is_the_mean_distance_of_promise_and_outcome():
    judged = ((0.95, True), (0.95, False), (0.25, False), (1.0, True))
    calibration = Calibration(judged)
    assert calibration.bins == (
        Bin(1, 0.25, 0.0),
        Bin(3, pytest.approx(2.9 / 3), pytest.approx(2 / 3)),
    )
    assert calibration.error == pytest.approx((0.25 + 0.9) / 4)


def test_nothing_judged_has_no_error():
    assert Calibration().error is None


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_prediction_is_in_one_stretch(judged):
    calibration = Calibration(tuple(judged))
    assert sum(one.count for one in calibration.bins) == len(judged)
    assert calibration.error is None or 0.0 <= calibration.error <= 1.0
