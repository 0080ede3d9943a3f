"""The meter of active time: pauses are left out, and nothing is counted twice."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.app.activity_meter import IDLE, Active, Meter


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def begun(article="n1"):
    clock = Clock()
    meter = Meter(clock)
    meter.open(article)
    return meter, clock


def passing(meter, clock, *seconds):
    """Let times go by, each ended by a sign of life."""
    for each in seconds:
        clock.now += each
        meter.touch()


def seconds_of(stretches):
    return sum(one.seconds for one in stretches)


def test_what_lies_between_two_signs_of_life_is_active_time():
    meter, clock = begun()
    passing(meter, clock, 10, 20, 5)
    assert meter.take() == [Active("n1", 1000.0, 35)]


def test_a_pause_is_left_out_as_a_whole():
    meter, clock = begun()
    passing(meter, clock, 10, IDLE, 7)
    assert meter.take() == [Active("n1", 1000.0, 10), Active("n1", 1070.0, 7)]


def test_just_less_than_a_pause_is_none():
    meter, clock = begun()
    passing(meter, clock, IDLE - 1)
    assert seconds_of(meter.take()) == IDLE - 1


def test_what_follows_the_last_sign_of_life_counts_only_if_another_comes_in_time():
    meter, clock = begun()
    passing(meter, clock, 10)
    clock.now += 30
    assert seconds_of(meter.take()) == 10
    passing(meter, clock, 5)
    assert seconds_of(meter.take()) == 35
    clock.now += 200
    assert meter.take() == []


def test_leaving_the_window_ends_a_stretch_where_it_is_left():
    meter, clock = begun()
    passing(meter, clock, 10)
    clock.now += 5
    meter.pause()
    clock.now += 20  # elsewhere, if only for a moment
    passing(meter, clock, 0, 3)
    assert seconds_of(meter.take()) == 18


def test_leaving_long_after_the_last_sign_of_life_adds_nothing():
    meter, clock = begun()
    passing(meter, clock, 10)
    clock.now += 600
    meter.pause()
    assert seconds_of(meter.take()) == 10


def test_each_article_has_its_own_time():
    meter, clock = begun()
    passing(meter, clock, 10)
    clock.now += 2
    meter.open("n2")
    passing(meter, clock, 4)
    assert meter.take() == [Active("n1", 1000.0, 12), Active("n2", 1012.0, 4)]


def test_without_an_article_nothing_is_measured():
    meter, clock = begun()
    meter.open(None)
    passing(meter, clock, 10, 10)
    assert meter.take() == []


def test_parts_of_seconds_are_not_lost_between_two_looks():
    meter, clock = begun()
    taken = []
    for _ in range(10):
        passing(meter, clock, 0.75)
        taken += meter.take()
    assert seconds_of(taken) == 7


moves = st.lists(
    st.one_of(
        st.tuples(st.just("touch"), st.floats(0, 300)),
        st.tuples(st.just("pause"), st.floats(0, 300)),
        st.tuples(st.just("open"), st.floats(0, 300)),
        st.tuples(st.just("take"), st.floats(0, 300)),
    ),
    max_size=60,
)


@given(moves)
def test_active_time_is_never_more_than_went_by_nor_counted_twice(acts):
    meter, clock = begun()
    stretches, expected, last = [], 0.0, 1000.0
    for act, seconds in acts:
        clock.now += seconds
        if act == "take":
            stretches += meter.take()
            continue
        if last is not None and clock.now - last < IDLE:
            expected += clock.now - last
        last = None if act == "pause" else clock.now
        {"touch": meter.touch, "pause": meter.pause, "open": lambda: meter.open("n2")}[act]()
    stretches += meter.take()
    ends = [one.began + one.seconds for one in stretches]
    assert all(end <= after.began + 1e-6 for end, after in zip(ends, stretches[1:], strict=False))
    assert all(one.seconds >= 1 and one.began >= 1000.0 for one in stretches)
    # Without the pauses, but for less than a second where a stretch ended.
    assert seconds_of(stretches) <= expected + 1e-6
    assert seconds_of(stretches) > expected - len(acts) - 2
    assert seconds_of(stretches) <= clock.now - 1000.0 + 1e-6


@given(moves)
def test_what_is_not_given_yet_is_known(acts):
    meter, clock = begun()
    for act, seconds in acts:
        clock.now += seconds
        {"pause": meter.pause}.get(act, meter.touch)()
        untaken = meter.untaken
        if act == "take":
            assert seconds_of(meter.take()) == untaken
            assert meter.untaken == 0
