"""From windows of tokens to labelled words: nothing is lost, nothing told twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggest.neural.alignment import OUTSIDE, joined, labels_of_words
from annotator.text.spans import overlaps

NAME, REST = "B-PERS", "I-PERS"


def windows_of(tokens, size, shared):
    """Cut a text's tokens into windows, as fast tokenizers do."""
    found, start = [], 0
    while True:
        found.append(tokens[start : start + size])
        if start + size >= len(tokens):
            return found
        start += size - shared


@st.composite
def stretches(draw, most=40):
    """Give spans in text order, none crossing another, some of them empty."""
    edges = sorted(draw(st.lists(st.integers(0, 120), max_size=2 * most)))
    return list(zip(edges[::2], edges[1::2], strict=False))


@given(st.integers(0, 200), st.integers(1, 20), st.data())
def test_each_token_of_overlapping_windows_counts_once(count, size, data):
    shared = data.draw(st.integers(0, size - 1))
    tokens = [((place, place + 1), str(place)) for place in range(count)]
    assert list(joined(windows_of(tokens, size, shared), shared)) == tokens


@given(st.integers(1, 200), st.integers(4, 20))
def test_the_label_is_that_of_the_window_that_sees_more_around(count, size):
    shared = size // 4
    tokens = list(range(count))
    windows = windows_of(tokens, size, shared)
    told = [
        [((token, token + 1), str(number)) for token in window]
        for number, window in enumerate(windows)
    ]

    def around(token, window):
        left = count if window[0] == 0 else token - window[0]
        right = count if window[-1] == count - 1 else window[-1] - token
        return min(left, right)

    for (token, _), number in joined(told, shared):
        seen = around(token, windows[int(number)])
        assert seen >= max(around(token, one) for one in windows if token in one) - 1


@given(stretches(), stretches())
def test_a_word_has_the_label_of_the_first_token_that_reaches_into_it(words, spans):
    words = [(start, end) for start, end in words if start < end]
    tokens = [(span, str(number)) for number, span in enumerate(spans)]
    labels = labels_of_words(words, tokens)
    assert len(labels) == len(words)
    for word, label in zip(words, labels, strict=True):
        inside = [name for span, name in tokens if overlaps(span, word)]
        assert label == (inside[0] if inside else OUTSIDE)


@pytest.mark.parametrize(
    ("words", "tokens", "labels"),
    [
        ([(0, 4)], [((0, 2), NAME), ((2, 4), REST)], (NAME,)),  # pieces of a word
        ([(0, 4), (5, 7)], [((0, 7), NAME)], (NAME, NAME)),  # one token for two words
        ([(1, 4)], [((0, 0), NAME), ((0, 4), REST)], (REST,)),  # a token of nothing
        ([(0, 4), (5, 9)], [((5, 9), NAME)], (OUTSIDE, NAME)),  # a word that no token knows
        ([(0, 4)], [], (OUTSIDE,)),
        ([], [((0, 4), NAME)], ()),
    ],
)
def test_words_and_tokens_need_not_be_the_same(words, tokens, labels):
    assert labels_of_words(words, tokens) == labels


def test_a_long_text_is_walked_once(steps):
    def cost(count):
        words = [(place, place + 3) for place in range(0, 4 * count, 4)]
        return steps(labels_of_words, words, [(word, NAME) for word in words])

    small, *_, large = costs = [cost(100), cost(200), cost(400)]
    assert large <= 4.2 * small
    assert all(one < other for one, other in pairwise(costs))
