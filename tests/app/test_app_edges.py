"""Where an edge of a mention goes next, and where it may not go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.article_view.edges import (
    Edge,
    a_letter_on,
    a_word_on,
    edge_at,
    place_of,
    room,
    taking_marks,
    with_edge,
    word_edge_near,
)
from annotator.app.article_view.words import Words
from annotator.model.mention import Layer
from annotator.text.graphemes import is_boundary

TEXT = "قال رئيس الوفد: «نعم، سنعمل» اليوم"
START, END = Edge(0, end=False), Edge(0, end=True)


def spans_of(*parts, text=TEXT):
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts)


def moved(spans, edge, *, outwards, text=TEXT):
    """The fragments after an edge has gone a word on, as texts."""
    place = a_word_on(Words(text), spans, edge, outwards=outwards)
    if place is None:
        return None
    return [text[first:last] for first, last in with_edge(text, spans, edge, place)]


class TestTheEdgeMeant:
    @pytest.mark.parametrize(("position", "fragment"), [(0, 0), (5, 0), (9, 0), (13, 1), (30, 1)])
    def test_is_of_the_nearest_fragment(self, position, fragment):
        assert edge_at(((4, 8), (14, 20)), position, end=True) == Edge(fragment, end=True)


class TestByWords:
    def test_takes_the_next_word_in_and_leaves_the_last_one_out(self):
        spans = spans_of("رئيس الوفد")
        assert moved(spans, END, outwards=True) == ["رئيس الوفد: «نعم"]
        assert moved(spans, END, outwards=False) == ["رئيس"]
        assert moved(spans, START, outwards=True) == ["قال رئيس الوفد"]
        assert moved(spans, START, outwards=False) == ["الوفد"]

    def test_a_word_that_the_edge_cuts_is_taken_in_or_left_out_first(self):
        spans = spans_of("ئيس الوف")
        assert moved(spans, END, outwards=True) == ["ئيس الوفد"]
        assert moved(spans, END, outwards=False) == ["ئيس"]
        assert moved(spans, START, outwards=True) == ["رئيس الوف"]
        assert moved(spans, START, outwards=False) == ["الوف"]

    def test_the_last_word_stays(self):
        assert moved(spans_of("رئيس"), END, outwards=False) is None
        assert moved(spans_of("ئيس"), START, outwards=False) is None

    def test_at_the_ends_of_the_text_nothing_is_beyond(self):
        assert moved(spans_of("قال"), START, outwards=True) is None
        assert moved(spans_of("اليوم"), END, outwards=True) is None

    def test_of_a_fragment_is_between_its_neighbours(self):
        spans = spans_of("قال", "الوفد", "نعم")
        middle = Edge(1, end=True)
        assert moved(spans, middle, outwards=True) == ["قال", "الوفد: «", "نعم"]
        assert moved(spans, Edge(1, end=False), outwards=True) == ["قال", "رئيس الوفد", "نعم"]
        assert room(TEXT, spans, middle) == (spans[1][0] + 1, spans[2][0])


class TestByLetters:
    @pytest.mark.parametrize(
        ("marked", "edge", "outwards", "after"),
        [
            ("الوف", END, True, "الوفد"),
            ("الوفد", END, False, "الوف"),
            ("يس", START, True, "ئيس"),
            ("رئيس", START, False, "ئيس"),
            ("قال", END, True, "قال ر"),
            ("قال ر", END, False, "قال"),
            ("رئيس", START, True, "ل رئيس"),
            ("ل رئيس", START, False, "رئيس"),
        ],
    )
    def test_never_stops_at_a_space(self, marked, edge, outwards, after):
        spans = spans_of(marked)
        place = a_letter_on(TEXT, spans, edge, outwards=outwards)
        ((first, last),) = with_edge(TEXT, spans, edge, place)
        assert TEXT[first:last] == after

    def test_takes_a_letter_with_its_marks_and_an_emoji_whole(self):
        text = "قَالَ👩\u200d👧"
        assert a_letter_on(text, ((0, 3),), END, outwards=True) == 5
        assert a_letter_on(text, ((0, 5),), END, outwards=True) == len(text)
        assert a_letter_on(text, ((0, len(text)),), END, outwards=False) == 5

    def test_one_letter_stays(self):
        text = "قَالَ"
        assert with_edge(text, ((0, 2),), END, 0) == ((0, 2),)
        assert with_edge(text, ((0, 2),), START, 2) == ((0, 2),)


class TestPulling:
    @pytest.mark.parametrize(
        ("position", "word"), [(4, 3), (5, 3), (6, 8), (7, 8), (11, 14), (13, 14), (15, 14)]
    )
    def test_the_end_goes_to_the_nearest_end_of_a_word(self, position, word):
        words = Words(TEXT)
        assert word_edge_near(words, position, (0, len(TEXT)), end=True) == word

    def test_only_within_its_room(self):
        words = Words(TEXT)
        assert word_edge_near(words, 30, (5, 16), end=True) == 14
        assert word_edge_near(words, 0, (5, 16), end=True) == 8
        assert word_edge_near(words, 9, (9, 11), end=True) is None

    def test_a_quote_takes_the_marks_that_it_fills(self):
        spans = spans_of("نعم، سنعمل")
        (span,) = taking_marks(TEXT, Layer.QUOTE, spans, END)
        assert TEXT[slice(*span)] == "«نعم، سنعمل»"
        assert taking_marks(TEXT, Layer.SPEAKER, spans, END) == spans

    def test_but_not_over_a_fragment_beside_it(self):
        text = "«نعم» قال"
        spans = ((0, 1), (1, 4))
        assert taking_marks(text, Layer.QUOTE, spans, Edge(1, end=True)) == spans


PIECES = st.sampled_from(
    [
        "قال",
        "وَقَالَ",
        " ",
        " ",
        "«",
        "»",
        ".",
        "😀",
        "🇸🇦",
        "👩\u200d👧",
        "\u064b",
        "\u200d",
        "\n",
        "a",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=30).map("".join), st.data())
def test_no_move_crosses_an_edge_or_a_fragment_or_parts_a_character(text, data):
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = tuple(zip(places[::2], places[1::2], strict=False))
    edge = Edge(data.draw(st.integers(0, len(spans) - 1)), data.draw(st.booleans()))
    words, outwards = Words(text), data.draw(st.booleans())
    for place in (
        a_word_on(words, spans, edge, outwards=outwards),
        a_letter_on(text, spans, edge, outwards=outwards),
        data.draw(st.integers(0, len(text))),
    ):
        if place is None:
            continue
        after = with_edge(text, spans, edge, place)
        start, end = after[edge.fragment]
        assert start < end
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        others = [one for index, one in enumerate(spans) if index != edge.fragment]
        assert [one for index, one in enumerate(after) if index != edge.fragment] == others
        whole = all(is_boundary(text, where) for span in spans for where in span)
        if whole:
            assert all(end <= one[0] or one[1] <= start for one in others)
            opposite = Edge(edge.fragment, not edge.end)
            assert place_of(after, opposite) == place_of(spans, opposite)
