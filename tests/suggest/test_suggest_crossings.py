"""Quotes that cross each other cannot both be right."""

from annotator.model.attribution import Mode
from annotator.suggest.crossings import without_crossings
from annotator.suggest.suggestion import Suggestion


def said(*quote, confidence=0.5):
    return Suggestion(quote=quote, mode=Mode.INDIRECT, confidence=confidence, provenance="rules@0")


def test_of_two_that_cross_the_likelier_stays():
    first, second = said((0, 10), confidence=0.4), said((5, 15), confidence=0.6)
    assert without_crossings([first, second]) == [second]
    assert without_crossings([second, said((12, 20))]) == [second]


def test_of_two_as_likely_the_first_stays():
    first = said((0, 10))
    assert without_crossings([first, said((5, 15))]) == [first]
    assert without_crossings([first, said((0, 10))]) == [first]


def test_a_quote_within_a_quote_stays():
    both = [said((0, 20)), said((5, 15), confidence=0.9)]
    assert without_crossings(both) == both


def test_quotes_that_only_touch_stay():
    both = [said((0, 10)), said((10, 20), (30, 40))]
    assert without_crossings(both) == both


def test_a_fragment_may_cross():
    first = said((0, 10), (30, 40), confidence=0.9)
    assert without_crossings([first, said((35, 50))]) == [first]
