"""Which suggested frames are still open, found again after each edit where it changed something."""

import random

import pytest

from annotator.app.engines import ProjectEngine
from annotator.app.pale_frames import PaleFrames
from annotator.app.suggesting import BEFORE, USUAL, pale_frames, parts
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Mode
from annotator.model.edits.frames import delete_attribution
from annotator.model.edits.marking import delete_mention, mark, reshape
from annotator.model.edits.suggested import reject, take
from annotator.model.mention import Layer
from annotator.suggest.suggestion import Suggestion

TEXT = "قال الوزير إن العمل مستمر وأكد أن الجسر قريب. وأضافت المديرة أن الطريق طويل.\n"
ARTICLE = Article(id="a", text=TEXT)


def at(words):
    return ((TEXT.index(words), TEXT.index(words) + len(words)),)


def suggestion(quote, cue, speaker):
    return Suggestion(
        quote=at(quote),
        cues=at(cue),
        speaker=at(speaker),
        mode=Mode.INDIRECT,
        confidence=0.9,
        provenance="rules@4",
    )


OUTER = suggestion("العمل مستمر وأكد أن الجسر قريب", "قال", "الوزير")
INNER = suggestion("الجسر قريب", "أكد", "الوزير")
LAST = suggestion("الطريق طويل", "أضافت", "المديرة")
ALL = (OUTER, INNER, LAST)


@pytest.fixture
def frames():
    frames = PaleFrames(TEXT, ALL)
    frames.follow(Annotation())
    return frames


def marked(*marks):
    work, frame = Annotation(), None
    for layer, words in marks:
        work, frame, _ = mark(ARTICLE, work, layer, at(words), frame)
    return work


class TestWhatCloses:
    @pytest.mark.parametrize(
        ("marks", "still_open"),
        [
            ([], [0, 1, 2]),
            ([(Layer.QUOTE, "الطريق طويل")], [0, 1]),
            ([(Layer.QUOTE, "أن الطريق طويل")], [0, 1]),
            ([(Layer.QUOTE, "طويل")], [0, 1, 2]),
            ([(Layer.QUOTE, "طويل"), (Layer.CUE, "أضافت")], [0, 1]),
            ([(Layer.CUE, "أضافت")], [0, 1]),
            ([(Layer.SPEAKER, "المديرة")], [0, 1, 2]),
            ([(Layer.QUOTE, "العمل مستمر وأكد أن الجسر قريب"), (Layer.CUE, "قال")], [1, 2]),
        ],
    )
    def test_a_frame_that_means_the_same(self, frames, marks, still_open):
        frames.follow(marked(*marks))
        assert frames.open == still_open

    def test_a_quote_within_a_quote_has_cues_of_its_own(self, frames):
        frames.follow(take(ARTICLE, Annotation(), [OUTER]).annotation)
        assert frames.open == [1, 2]

    def test_a_rejection(self, frames):
        work = reject(Annotation(), INNER)
        assert frames.follow(work)
        assert frames.open == [0, 2]
        assert frames.follow(Annotation())
        assert frames.open == [0, 1, 2]

    def test_nothing_new_is_told(self, frames):
        work = marked((Layer.SPEAKER, "المديرة"))
        assert not frames.follow(work)
        assert not frames.follow(work)


def test_following_edits_gives_what_looking_at_all_anew_gives(frames):
    chance, work = random.Random(7), Annotation()
    words = ["قال", "الوزير", "العمل مستمر", "أكد", "الجسر قريب", "أضافت", "الطريق طويل", "مستمر"]
    for _ in range(300):
        work = edited(work, chance, words)
        frames.follow(work)
        fresh = PaleFrames(TEXT, ALL)
        fresh.follow(work)
        assert frames.open == fresh.open


def edited(work, chance, words):
    """Do something to an annotation by chance."""
    deed = chance.randrange(6)
    if deed == 0:
        return reject(work, chance.choice(ALL))
    if deed == 1:
        return take(ARTICLE, work, [chance.choice(ALL)]).annotation
    if deed == 2 and work.attributions:
        return delete_attribution(work, chance.choice(work.attributions).id)
    if deed == 3 and work.mentions:
        return delete_mention(ARTICLE, work, chance.choice(work.mentions).id)
    if deed == 4 and work.mentions:
        return reshape(ARTICLE, work, chance.choice(work.mentions).id, at(chance.choice(words)))
    frame = chance.choice([None, *(one.id for one in work.attributions)])
    layer = chance.choice([Layer.QUOTE, Layer.CUE, Layer.SPEAKER])
    return mark(ARTICLE, work, layer, at(chance.choice(words)), frame).annotation


class TestGoingThrough:
    def test_from_one_to_the_next(self, frames):
        frames.follow(reject(Annotation(), INNER))
        assert [frames.beyond(0, 1), frames.beyond(2, 1)] == [2, None]
        assert [frames.beyond(2, -1), frames.beyond(0, -1)] == [0, None]

    def test_from_a_place_and_round(self, frames):
        inside = at("الجسر")[0][0]
        assert [frames.near(inside, 1), frames.near(inside, -1)] == [1, 0]
        assert [frames.near(len(TEXT), 1), frames.near(0, -1)] == [0, 2]

    def test_nowhere_where_all_are_closed(self, frames):
        work = Annotation()
        for one in ALL:
            work = reject(work, one)
        frames.follow(work)
        assert frames.near(0, 1) is None


class TestWhatIsDrawn:
    def test_a_stretch_has_the_mentions_that_reach_into_it(self, frames):
        found = frames.mentions_between(*at("الطريق طويل")[0])
        assert [(one.layer, one.text) for one, _ in found] == [(Layer.QUOTE, "الطريق طويل")]

    def test_what_several_frames_share_is_drawn_once(self, frames):
        ((mention, numbers),) = frames.mentions_between(*at("الوزير")[0])
        assert (mention.text, list(numbers)) == ("الوزير", [0, 1])
        frames.follow(reject(reject(Annotation(), OUTER), INNER))
        assert not list(frames.mentions_between(*at("الوزير")[0]))

    def test_a_letter_means_the_first_of_the_frames_there(self, frames):
        assert frames.at(at("الجسر")[0][0]) == 0
        frames.follow(reject(Annotation(), OUTER))
        assert frames.at(at("الجسر")[0][0]) == 1
        assert frames.at(len(TEXT) - 1) is None


class Job:
    """A task that is cancelled after so many looks."""

    def __init__(self, looks=1000):
        self.looks = looks

    def is_cancelled(self):
        self.looks -= 1
        return self.looks < 0

    def wait_for_rest(self):
        """Nobody scrolls."""


class TestReading:
    SENTENCE = "وقال مدير المصنع نادر السعدي إن الإنتاج تضاعف خلال عام واحد.\n"

    def test_a_short_article_is_read_whole(self):
        assert list(parts(TEXT)) == [(0, 0, len(TEXT))]
        assert list(parts("")) == []

    def test_a_long_one_in_parts_that_end_with_paragraphs(self):
        text = self.SENTENCE * (3 * USUAL // len(self.SENTENCE))
        found = list(parts(text))
        assert [end for _, _, end in found[:-1]] == [start for _, start, _ in found[1:]]
        assert found[-1][2] == len(text)
        for early, start, _ in found[1:]:
            assert text[start] == "\n"
            assert 0 < start - early <= BEFORE + len(self.SENTENCE)

    def test_one_endless_line_is_read_all_the_same(self):
        text = "كلمة " * USUAL
        found = list(parts(text))
        assert [found[0][1], found[-1][2]] == [0, len(text)]
        assert len(found) > 1

    def test_what_is_found_stands_where_the_whole_text_has_it(self):
        text = self.SENTENCE * (2 * USUAL // len(self.SENTENCE))
        frames = pale_frames(text, Annotation(), ProjectEngine(), Job())
        quotes = {text[slice(*one.quote[0])] for one in frames.suggestions}
        assert quotes == {"الإنتاج تضاعف خلال عام واحد"}
        starts = [one.quote[0][0] for one in frames.suggestions]
        assert starts == sorted(set(starts))
        assert len(starts) == text.count("\n")

    def test_it_can_be_broken_off(self):
        text = self.SENTENCE * (2 * USUAL // len(self.SENTENCE))
        assert pale_frames(text, Annotation(), ProjectEngine(), Job(looks=1)) is None
