"""The index of stretches finds what looking at each of them would find."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer, Mention
from annotator.model.span_index import SpanIndex

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 40)).map(lambda pair: (pair[0], sum(pair)))
)
PLACES = st.tuples(st.integers(0, 100), st.integers(0, 30)).map(lambda pair: (pair[0], sum(pair)))


@given(spans=SPANS, place=PLACES)
def test_finds_every_stretch_that_touches_and_no_other(spans, place):
    start, end = place
    touching = [n for n, (first, last) in enumerate(spans) if first < end and last > start]
    found = SpanIndex(spans).touching(start, end)
    assert sorted(found) == touching
    assert [spans[number] for number in found] == sorted(spans[number] for number in touching)


def test_looks_only_where_something_can_be():
    looked = []

    class Ends(list):
        def __getitem__(self, place):
            looked.append(place)
            return super().__getitem__(place)

    index = SpanIndex([(0, 1_000_000), *((at, at + 5) for at in range(0, 1_000_000, 10))])
    index._levels = [Ends(row) for row in index._levels]
    assert len(index.touching(500_000, 500_020)) == 3
    assert len(looked) < 150


def test_mentions_are_given_with_what_lies_between_their_spans():
    split = Mention(id="m", layer=Layer.QUOTE, spans=((2, 4), (8, 9)), exact=("ab", "c"))
    work = Annotation(mentions=(split,))
    assert work.mentions_between(5, 6) == [split]
    assert work.mentions_between(9, 12) == []
