"""What an article is worth reading for: the arithmetic of confidences."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.attribution import Mode
from annotator.suggest.expectation import Expectation, entropy, expectation
from annotator.suggest.suggestion import Suggestion

PROBABILITIES = st.floats(0, 1)
MANY = st.lists(PROBABILITIES, max_size=60)


def suggested(*confidences):
    return [
        Suggestion(
            quote=((number, number + 1),), mode=Mode.DIRECT, confidence=each, provenance="rules@3"
        )
        for number, each in enumerate(confidences)
    ]


def of(*confidences):
    return expectation(suggested(*confidences))


class TestEntropy:
    @pytest.mark.parametrize(("probability", "bits"), [(0, 0), (1, 0), (0.5, 1), (0.25, 0.8113)])
    def test_is_the_doubt_in_bits(self, probability, bits):
        assert entropy(probability) == pytest.approx(bits, abs=1e-4)

    @given(PROBABILITIES)
    def test_is_the_same_for_a_thing_and_its_contrary(self, probability):
        assert entropy(probability) == pytest.approx(entropy(1 - probability))

    @given(st.floats(0, 0.5), st.floats(0, 0.5))
    def test_grows_towards_even(self, one, other):
        nearer, further = max(one, other), min(one, other)
        assert 0 <= entropy(further) <= entropy(nearer) + 1e-12 <= 1 + 1e-12


class TestAnArticle:
    def test_without_suggestions_promises_nothing(self):
        assert of() == Expectation(0, 0)

    def test_is_worth_the_sum_of_its_confidences_and_its_doubt_per_decision(self):
        worth = of(0.9, 0.6)
        doubt = -(0.9 * log2(0.9) + 0.1 * log2(0.1) + 0.6 * log2(0.6) + 0.4 * log2(0.4))
        assert worth == pytest.approx((1.5, doubt / 3))

    @given(MANY)
    def test_has_as_many_attributions_at_most_as_are_suggested(self, confidences):
        worth = of(*confidences)
        assert 0 <= worth.attributions <= len(confidences)
        assert 0 <= worth.uncertainty < 1

    @given(MANY, st.randoms())
    def test_is_worth_the_same_in_whatever_order_it_is_read(self, confidences, random):
        shuffled = random.sample(confidences, len(confidences))
        assert of(*shuffled) == of(*confidences)

    @given(MANY, PROBABILITIES)
    def test_promises_more_with_each_suggestion(self, confidences, another):
        more = of(*confidences, another).attributions - of(*confidences).attributions
        assert more == pytest.approx(another, abs=1e-9)

    @given(MANY, st.sampled_from([0.0, 1.0]))
    def test_is_less_uncertain_with_each_sure_suggestion(self, confidences, sure):
        before, after = of(*confidences).uncertainty, of(*confidences, sure).uncertainty
        assert after < before or before == after == 0

    @given(MANY)
    def test_is_more_uncertain_with_each_even_one(self, confidences):
        assert of(*confidences, 0.5).uncertainty > of(*confidences).uncertainty

    def test_with_nine_doubtful_frames_and_a_sure_one_goes_before_one_with_a_single_doubtful(self):
        assert of(*[0.5] * 9, 1.0).uncertainty > of(0.5).uncertainty

    def test_is_not_more_uncertain_for_being_twice_as_long_and_as_sure(self):
        once, twice = of(*[0.95] * 20).uncertainty, of(*[0.95] * 40).uncertainty
        assert twice == pytest.approx(once, rel=0.03)
        assert twice < of(0.6, 0.6).uncertainty
