"""Connectors: which way they go, and that they cross no letter on the way."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.article_view.connectors import (
    Beyond,
    End,
    Margin,
    extent,
    margin_lanes,
    route,
)
from annotator.app.article_view.lanes import lanes

MARGIN = Margin(edge=0.0, outwards=-1, room=60.0, top=0.0, bottom=500.0)
HERE, BESIDE, BELOW = End(400, 25, 20), End(150, 25, 20), End(300, 95, 90)
STRETCHES = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair)))
)


@given(stretches=STRETCHES)
def test_stretches_that_overlap_have_lanes_of_their_own(stretches):
    given_lanes = lanes(stretches)
    for at, (start, end) in enumerate(stretches):
        for other in range(at):
            first, last = stretches[other]
            if start < last and first < end:
                assert given_lanes[at] != given_lanes[other]


@given(stretches=STRETCHES)
def test_there_are_no_more_lanes_than_lie_over_one_another_within_a_stretch(stretches):
    for at, lane in enumerate(lanes(stretches)):
        start, end = stretches[at]
        beside = [one for one in stretches if one[0] < end and one[1] > start]
        assert lane < max(1, len(beside))


def test_a_stretch_within_another_lies_nearer_to_the_text():
    assert lanes([(0, 100), (10, 20), (12, 15)]) == [2, 1, 0]


class TestTheWay:
    def test_within_a_line_is_along_the_leading(self):
        found = route(HERE, BESIDE, -9, MARGIN)
        assert found.points == ((400, 25), (400, 20), (150, 20), (150, 25))

    def test_to_another_line_is_through_the_margin(self):
        found = route(HERE, BELOW, -9, MARGIN)
        assert found.points == ((400, 25), (400, 20), (-9, 20), (-9, 90), (300, 90), (300, 95))

    @pytest.mark.parametrize(("side", "height"), [(-1, 0.0), (1, 500.0)])
    def test_to_what_is_off_the_screen_ends_at_its_edge(self, side, height):
        for ends in ((HERE, Beyond(side)), (Beyond(side), HERE)):
            found = route(*ends, -9, MARGIN)
            assert found.leaves
            assert found.points[-1] == (-9, height)
            assert found.points[0] == (400, 25)

    def test_of_what_only_passes_by_runs_from_edge_to_edge(self):
        assert route(Beyond(-1), Beyond(1), -9, MARGIN).points == ((-9, 0.0), (-9, 500.0))
        assert route(Beyond(1), Beyond(-1), -9, MARGIN).points == ((-9, 500.0), (-9, 0.0))
        assert route(Beyond(1), Beyond(1), -9, MARGIN) is None

    @given(x=st.floats(0, 700), y=st.floats(0, 450), lane=st.floats(-60, -5), side=st.booleans())
    def test_is_made_of_level_and_upright_pieces(self, x, y, lane, side):
        other = Beyond(1) if side else End(x, y + 5, y)
        for (left, top), (right, bottom) in pairwise(route(HERE, other, lane, MARGIN).points):
            assert left == right or top == bottom


class TestLanesOfTheMargin:
    def test_frames_on_one_line_need_none(self):
        assert extent([HERE, BESIDE]) is None
        assert margin_lanes([None, (0, 10), None]) == [-1, 0, -1]

    def test_frames_beside_one_another_do_not_share_one(self):
        upper, lower = [HERE, BELOW], [BELOW, End(10, 165, 160)]
        assert len(set(margin_lanes([extent(upper), extent(lower)]))) == 2

    def test_frames_apart_share_one(self):
        upper, lower = [HERE, BELOW], [End(10, 165, 160), End(10, 235, 230)]
        assert margin_lanes([extent(upper), extent(lower)]) == [0, 0]

    def test_lie_outside_the_column(self):
        for number in range(5):
            assert MARGIN.lane(number, 6.0) < MARGIN.edge
        assert MARGIN.lanes_in(6.0) == 8


class TestTheWindow:
    def test_shows_those_of_all_frames_and_remembers_it(self, read, settings):
        session = read()
        session.press("L")
        assert session.view.markings.connectors
        assert settings.connectors
        assert session.window.actions_["connectors"].isChecked()
        session.press("L")
        assert not session.view.markings.connectors
        assert not settings.connectors

    def test_begins_as_it_was_left(self, open_window, settings):
        settings.connectors = True
        assert open_window().view.markings.connectors
