"""Frames as wholes by keys: continued, linked, split, joined, doubled; the chain of sources."""

import pytest

TEXT = (
    "قال وزير الري: «السد آمن». وردت المديرة سعاد بالقول: «بل فيه شقوق»، وأضافت أن الترميم بدأ.\n"
    "«سنعود»، قال الحارس، «حين ينتهي العمل، وسنفرح معاً».\n"
    "ونقلت الوكالة عن الصحيفة عن الموقع أن الطريق مفتوح.\n"
)


@pytest.fixture
def told(read):
    """Give two whole frames of two speakers, none in hand."""
    session = read(TEXT)
    for speaker, quote in (("وزير الري", "السد آمن"), ("المديرة سعاد", "بل فيه شقوق")):
        session.mark("Q", quote)
        session.mark("S", speaker)
        session.press("Esc")
    return session


class TestAFurtherQuote:
    def test_is_made_with_the_speaker_before_in_one_key(self, told):
        told.mark("R", "الترميم بدأ")
        assert told.texts("quote") == ["الترميم بدأ"]
        assert told.texts("speakers") == ["المديرة سعاد"]
        told.press("Return")
        assert told.texts("cues") == ["أضافت"], "the cue is suggested as usual"
        assert told.frame.implicit

    def test_a_quote_marked_already_is_given_its_speaker(self, told):
        told.mark("Q", "الترميم بدأ")
        told.press("R")
        assert told.texts("speakers") == ["المديرة سعاد"]
        assert len(told.work.annotation.attributions) == 3

    def test_is_undone_in_one_step(self, told):
        before = told.work.annotation
        told.mark("R", "الترميم بدأ")
        told.press("Ctrl+Z")
        assert told.work.annotation == before


class TestLinking:
    def test_goes_to_the_nearest_party_and_back_one_by_one(self, told):
        told.mark("Q", "الترميم بدأ")
        told.press("U")
        assert told.texts("speakers") == ["المديرة سعاد"]
        assert told.frame.implicit
        told.press("U")
        assert told.texts("speakers") == ["وزير الري"]
        told.press("U")
        assert told.texts("speakers") == ["المديرة سعاد"]

    def test_nobody_before_is_nobody_linked(self, read):
        session = read(TEXT)
        session.mark("Q", "السد آمن")
        session.press("U")
        assert session.texts("speakers") == []


class TestTheChainOfSources:
    @pytest.fixture
    def chained(self, read):
        session = read(TEXT)
        session.mark("Q", "الطريق مفتوح")
        session.mark("O", "الموقع")
        session.mark("O", "الوكالة")
        return session

    def test_sources_come_in_the_order_in_which_they_are_marked(self, chained):
        assert chained.texts("sources") == ["الموقع", "الوكالة"]

    def test_the_one_under_the_caret_moves_outwards(self, chained):
        chained.select("الموقع")
        chained.press("Shift+O")
        assert chained.texts("sources") == ["الوكالة", "الموقع"]

    def test_elsewhere_the_last_one_moves(self, chained):
        chained.select("مفتوح")
        chained.press("Shift+O")
        assert chained.texts("sources") == ["الوكالة", "الموقع"]

    def test_the_card_tells_it_in_order(self, chained):
        model = chained.window.cards.list.model()
        assert model.index(0).data().endswith("← الموقع ← الوكالة")


class TestSplittingAndJoining:
    @pytest.fixture
    def interrupted(self, read):
        session = read(TEXT)
        session.mark("Q", "سنعود")
        session.mark("F", "حين ينتهي العمل، وسنفرح معاً")
        session.press("Return")
        return session

    def test_the_fragments_from_the_caret_on_become_a_frame(self, interrupted):
        assert interrupted.texts("speakers") == ["الحارس"]
        interrupted.select("حين")
        interrupted.press("Shift+S")
        assert interrupted.texts("quote") == ["«حين ينتهي العمل، وسنفرح معاً»"]
        assert interrupted.texts("speakers") == ["الحارس"]
        interrupted.press("K")
        assert interrupted.texts("quote") == ["«سنعود»"]

    def test_a_fragment_is_parted_at_the_caret_inside_it(self, interrupted):
        interrupted.select("وسنفرح")
        interrupted.press("Shift+S")
        assert interrupted.texts("quote") == ["وسنفرح معاً»"]
        interrupted.press("K")
        assert interrupted.texts("quote") == ["«سنعود» … «حين ينتهي العمل"]

    def test_joining_takes_it_back(self, interrupted):
        before = interrupted.work.annotation
        interrupted.select("حين")
        interrupted.press("Shift+S", "Shift+J")
        assert interrupted.work.annotation.attributions == before.attributions
        assert interrupted.work.annotation.mentions == before.mentions

    def test_the_first_frame_has_none_to_join(self, interrupted):
        before = interrupted.work.annotation
        interrupted.press("Shift+J")
        assert interrupted.work.annotation == before


class TestDoubling:
    def test_a_second_frame_of_the_parties_waits_for_its_quote(self, told):
        told.press("J", "Shift+R")
        assert told.texts("quote") == []
        speaker = told.texts("speakers")
        told.mark("Q", "الترميم بدأ")
        assert told.texts("speakers") == speaker
        assert len(told.work.annotation.attributions) == 3


class TestNesting:
    def test_a_quote_inside_a_quote_is_a_frame_of_its_own(self, read):
        session = read("قال المدير: «الحارس أكد أن الباب مغلق والعمل متوقف».\n")
        session.mark("Q", "الحارس أكد أن الباب مغلق والعمل متوقف")
        session.press("Return")
        outer = session.frame.id
        session.mark("Q", "الباب مغلق")
        assert session.frame.id != outer
        session.press("Return")
        assert (session.texts("cues"), session.texts("speakers")) == (["أكد"], ["الحارس"])

    def test_its_card_says_in_which_one_it_stands(self, read):
        session = read("قال المدير: «الحارس أكد أن الباب مغلق والعمل متوقف».\n")
        session.mark("Q", "الحارس أكد أن الباب مغلق والعمل متوقف")
        session.press("Esc")
        session.mark("Q", "الباب مغلق")
        model = session.window.cards.list.model()
        numbers = [model.pieces(row)[0].text for row in range(2)]
        assert "١" not in numbers[0].replace("١.", "")
        assert "١" in numbers[1]


@pytest.mark.parametrize("key", ["R", "U", "Shift+O", "Shift+S", "Shift+J", "Shift+R"])
def test_without_a_frame_in_hand_or_a_caret_nothing_happens(read, key):
    session = read(TEXT)
    session.press(key)
    assert session.work.annotation.is_empty


@pytest.mark.parametrize("key", ["R", "U", "Shift+O", "Shift+S", "Shift+J", "Shift+R", "Return"])
def test_a_project_open_for_reading_stays_as_it_is(told, key):
    told.press("J")
    before = told.work.annotation
    told.work.project.writable = False
    told.press(key)
    assert told.work.annotation == before
