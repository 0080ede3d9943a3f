"""Agreement over time: by month, or in the order of the work."""

import numpy as np
import pytest

from annotator.agreement.articles import EVER, Dates, Shared
from annotator.agreement.figures import Figure
from annotator.agreement.measures.sharing import f1
from annotator.agreement.report import agreement
from annotator.agreement.timeline import timeline

F1 = ("layers", "quote", "overlap")


@pytest.fixture
def over_time(work):
    """Give the periods of articles done at these dates, of which so many of 10 were agreed on."""

    def over_time(*dates, agreed):
        articles = [
            Shared(str(number), "", {"a": work(updated=date), "b": work()})
            for number, date in enumerate(dates)
        ]
        counts = np.array([[10.0, 10.0, share] for share in agreed])
        return timeline(articles, {F1: Figure(counts, f1)}, 50, 0)

    return over_time


def test_from_three_months_on_the_months_are_the_periods(over_time):
    dates = "2025-03-02T10:00:00Z", "2025-01-05T10:00:00Z", "2025-02-01T10:00:00Z"
    found = over_time(*dates, "2025-01-20T10:00:00Z", agreed=[9, 4, 7, 6])
    assert [(one.month, one.articles) for one in found] == [
        ("2025-01", 2),
        ("2025-02", 1),
        ("2025-03", 1),
    ]
    assert [one.estimates[F1].value for one in found] == [0.5, 0.7, 0.9]
    assert (found[0].since, found[0].until) == ("2025-01-05T10:00:00Z", "2025-01-20T10:00:00Z")
    assert 0.4 <= found[0].estimates[F1].low <= 0.5 <= found[0].estimates[F1].high <= 0.6
    assert found[1].estimates[F1].low is None  # one article alone


def test_of_fewer_months_the_articles_are_parted_in_the_order_of_the_work(over_time):
    dates = [f"2025-01-{day:02}T10:00:00Z" for day in range(11, 0, -1)]
    found = over_time(*dates, agreed=range(11))
    assert [(one.month, one.articles) for one in found] == [(None, 6), (None, 5)]
    assert found[0].until == "2025-01-06T10:00:00Z"
    assert [one.estimates[F1].value for one in found] == [pytest.approx(0.75), pytest.approx(0.2)]


def test_dates_that_tell_no_order_make_no_periods(over_time):
    assert over_time(*["2025-01-01T10:00:00Z"] * 20, agreed=[5] * 20) == ()
    assert over_time(*[None] * 20, agreed=[5] * 20) == ()
    assert over_time("2025-01-01T10:00:00Z", "2025-01-02T10:00:00Z", agreed=[1, 2]) == ()


def test_periods_are_in_the_figures_and_their_json(compare, work):
    frame = {"quote": [(30, 40)], "cue": [(0, 3)], "speaker": [(4, 13)]}
    works = [work(frame, updated=f"2025-{month:02}-01T10:00:00Z") for month in (1, 2, 3)]
    found = agreement(compare(a=works, b=works), resamples=10)
    [first, *_] = found.as_data()["over_time"]
    assert (first["month"], first["articles"]) == ("2025-01", 1)
    assert first["frames"]["attribution"]["overlap"]["value"] == 1.0


def test_a_time_holds_the_days_from_its_first_to_its_last():
    spring = Dates("2025-03-01", "2025-05-31")
    moments = "2025-02-28T23:59:59Z", "2025-03-01T00:00:00Z", "2025-05-31T23:59:59Z"
    assert [spring.hold(one) for one in moments] == [False, True, True]
    assert not spring.hold("2025-06-01T00:00:00Z")
    assert Dates(until="2025-05-31").hold(moments[0])
    assert not spring.hold(None)
    assert EVER.hold(None)
