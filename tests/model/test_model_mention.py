"""A mention: labelled spans of an article, with their text letter for letter."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.mention import Layer, Mention, exact_of

TEXT = "«نعم»، قال الوزير، «سنعمل»"


def a_mention(*spans):
    return Mention(id="m1", layer=Layer.QUOTE, spans=spans, exact=exact_of(TEXT, spans))


def test_it_reaches_from_its_first_span_to_its_last():
    mention = a_mention((0, 5), (19, 26))
    assert (mention.start, mention.end) == (0, 26)


def test_its_text_shows_where_it_is_interrupted():
    assert a_mention((0, 5), (19, 26)).text == "«نعم» … «سنعمل»"
    assert a_mention((11, 17)).text == "الوزير"


@given(st.integers(min_value=-3, max_value=30))
def test_it_covers_what_its_spans_hold_and_nothing_between(position):
    covered = {*range(5), *range(19, 26)}
    assert a_mention((0, 5), (19, 26)).covers(position) == (position in covered)


def test_exact_texts_are_slices_by_code_point():
    assert exact_of("😀قال", ((1, 4),)) == ("قال",)


@pytest.mark.parametrize(
    "change",
    [{"id": ""}, {"layer": "verb"}, {"spans": []}, {"spans": [[-1, 2]]}, {"exact": []}, {"x": 1}],
)
def test_a_malformed_mention_is_refused(change):
    fields = {"id": "m1", "layer": "cue", "spans": [[0, 3]], "exact": ["قال"]} | change
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, Mention)


def test_it_is_a_value():
    assert a_mention((0, 5)) == a_mention((0, 5))
    with pytest.raises(AttributeError):
        a_mention((0, 5)).id = "m2"
