"""A key that has no effect says why."""

import pytest

from annotator.app.refusals import TEXTS, Refusal
from annotator.wording.language import Language

TEXT = (
    "وقال الوزير: «لن نتراجع عن القرار»، مضيفاً أن العمل مستمر.\nودعا رئيس الوفد السكان إلى الصبر.\n"
)


@pytest.fixture
def session(read):
    """Give an article without a mark and without a caret."""
    return read(TEXT, language=Language.ENGLISH)


@pytest.fixture
def framed(session):
    """Give one attribution, in hand, the caret on its quote."""
    session.mark("Q", "لن نتراجع عن القرار")
    return session


def told(session):
    return session.bar.label.text().strip("\u200e") if session.bar.isVisible() else None


def test_every_reason_has_words():
    assert TEXTS.keys() == set(Refusal)


@pytest.mark.parametrize("key", ["Q", "S", "R", "X", "B", "]", "W"])
def test_without_a_caret(session, key):
    session.press(key)
    assert told(session) == TEXTS[Refusal.NO_PLACE]
    assert session.work.annotation.is_empty


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("Backspace", Refusal.NOTHING_MARKED),
        ("J", Refusal.NO_FRAMES),
        ("K", Refusal.NO_FRAMES),
        ("R", Refusal.NO_QUOTE_SELECTED),
        ("Z", Refusal.NOTHING_SMALLER),
        (".", Refusal.NO_FINDING),
    ],
)
def test_on_a_page_without_marks(session, key, why):
    session.select("الصبر")
    session.press(key)
    assert told(session) == TEXTS[why]
    assert session.work.annotation.is_empty


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("F", Refusal.FRAGMENT_THERE),
        ("J", Refusal.NO_NEXT_FRAME),
        ("K", Refusal.NO_FRAME_BEFORE),
        ("V", Refusal.NO_QUOTATION),
        ("U", Refusal.NO_EARLIER_PARTY),
        ("Shift+O", Refusal.NO_SOURCE),
        ("Shift+J", Refusal.NO_FRAME_BEFORE),
        ("Shift+R", Refusal.NO_PARTIES),
        ("Shift+H", Refusal.NO_STANCE),
        ("=", Refusal.NO_STANCE),
        ("E", Refusal.NO_STANCE),
    ],
)
def test_on_an_attribution_that_lacks_what_they_are_for(framed, key, why):
    before = framed.work.annotation
    framed.press(key)
    assert told(framed) == TEXTS[why]
    assert framed.work.annotation is before


def test_a_place_that_cannot_be_split_at(framed):
    framed.select("الوفد")
    framed.press("Shift+S")
    assert told(framed) == TEXTS[Refusal.NO_SPLIT]


def test_a_chain_of_one_source(framed):
    framed.mark("O", "الوفد")
    framed.press("Shift+O")
    assert told(framed) == TEXTS[Refusal.ONE_SOURCE]


def test_u_a_second_time_where_there_is_one_party_only(framed):
    framed.mark("S", "الوزير")
    framed.mark("Q", "العمل مستمر")
    framed.press("U")
    assert framed.texts("speakers") == ["الوزير"]
    framed.press("U")
    assert told(framed) == TEXTS[Refusal.NO_EARLIER_PARTY]


class TestEnterOnAnAttributionThatIsNotWhole:
    def test_says_what_is_missing_and_the_second_time_lets_it_go(self, framed):
        framed.press("Backspace", "Return")
        assert told(framed) == TEXTS[Refusal.LACKS_CUE_AND_SPEAKER]
        assert framed.frame is not None
        framed.press("Return")
        assert framed.frame is None

    @pytest.mark.parametrize(
        ("keys", "why"),
        [((), Refusal.LACKS_CUE_AND_SPEAKER), (("C",), Refusal.LACKS_SPEAKER)],
    )
    def test_names_what_the_guideline_asks_for(self, framed, keys, why):
        framed.select("وقال")
        framed.press("Backspace", *keys, "Return")
        assert told(framed) == TEXTS[why]

    def test_asks_again_after_an_edit(self, framed):
        framed.press("Backspace", "Return", "M", "Return")
        assert framed.frame is not None

    def test_asks_for_the_quote(self, session):
        session.mark("S", "رئيس الوفد")
        session.press("Return")
        assert told(session) == TEXTS[Refusal.LACKS_QUOTE]

    @pytest.mark.parametrize("key", ["S", "I"])
    def test_lets_a_whole_one_go_at_once_with_a_cue_or_without(self, framed, key):
        framed.select("الوزير")
        framed.press("Backspace", key, "Return")
        assert framed.frame is None


def test_a_key_that_has_an_effect_says_nothing(framed):
    framed.press("1", "=", "E", "M", "I")
    assert told(framed) is None
