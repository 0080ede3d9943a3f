"""The words the caret moves by, found stretch by stretch: the same as if found all at once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.article_view import words as module
from annotator.app.article_view.words import SELECTABLE, Words
from annotator.text.segments import tokens

TEXTS = st.lists(
    st.sampled_from(["قال", "الوزير", "«نعم»", " ", "\n", "، ", "12.5", "😀", "...", "\u200f"]),
    max_size=40,
).map("".join)


def spans_of(text):
    return [(t.start, t.end) for t in tokens(text) if t.kind in SELECTABLE]


@settings(deadline=None)  # the first token loads camel-tools
@given(text=TEXTS, position=st.integers(0, 120), length=st.integers(0, 30))
def test_they_are_the_tokens_of_the_whole_text(text, position, length):
    words, spans = Words(text), spans_of(text)
    start = min(position, len(text))
    span = (start, min(start + length, len(text)))
    after = [word for word in spans if word[0] >= span[1]]
    before = [word for word in spans if word[1] <= span[0]]
    touching = [word for word in spans if word[1] > span[0] and word[0] < span[1]]
    assert words.after(span) == (after[0] if after else None)
    assert words.before(span) == (before[-1] if before else None)
    assert words.within(span) == ((touching[0], touching[-1]) if touching else None)


@settings(deadline=None)
@given(text=TEXTS, position=st.integers(0, 120))
def test_the_word_at_a_place_is_the_nearest(text, position):
    word, spans = Words(text).at(min(position, len(text))), spans_of(text)
    if not spans:
        assert word is None
        return
    place = min(position, len(text))

    def distance(span):
        return max(span[0] - place, place - span[1] + 1 if place >= span[1] else 0, 0)

    within = [span for span in spans if span[0] <= place < span[1]]
    assert word in (within or spans)
    assert distance(word) <= min(map(distance, spans)) + 1


def test_a_text_of_nothing_but_marks_has_none():
    words = Words("…\n«»\n\n")
    assert words.at(2) is None
    assert words.after((0, 0)) is words.before((6, 6)) is words.within((0, 6)) is None


def test_only_the_stretches_that_are_asked_for_are_searched(monkeypatch):
    searched = []
    monkeypatch.setattr(
        module, "tokens", lambda text, span: searched.append(span) or tokens(text, span)
    )
    text = "\n".join(["قال الوزير نعم."] * 1000)
    words = Words(text)
    word = words.at(8_000)
    words.after(word)
    words.before(word)
    assert 1 <= len(searched) <= 3
