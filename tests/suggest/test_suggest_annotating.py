"""An annotation made of suggestions: ids, shared mentions, provenance, stances."""

from annotator.model.article import Article
from annotator.model.check import cut_characters, faults
from annotator.model.record import record_of
from annotator.model.stance import Polarity
from annotator.suggest.annotating import ANNOTATOR, suggested
from annotator.suggest.frames import suggest
from annotator.suggest.lexicon import RULES

TEXT = (
    "قال الوزير سالم الناصر لـ«صدى الجبل» إن القانون جاهز، مضيفا أن البرلمان سيناقشه."
    " وانتقد النائب غياب الوزير."
)
ARTICLE = Article(id="bridge", text=TEXT)
MADE = suggested(ARTICLE, suggest(TEXT))


def test_whoever_proposed_is_the_annotator():
    assert MADE.annotator == ANNOTATOR == "suggested"


def test_each_frame_has_its_quote_cue_and_speaker():
    first = MADE.attributions[0]
    mentions = MADE.mention_by_id
    assert mentions[first.quote].text == "القانون جاهز"
    assert [mentions[key].text for key in first.cues] == ["قال"]
    assert [mentions[key].text for key in first.speakers] == ["الوزير سالم الناصر"]
    assert [mentions[key].text for key in first.sources] == ["صدى الجبل"]
    features = dict(first.features)
    assert 0 < features.pop("confidence") <= 1
    assert features == {"mode": "indirect", "implicit": False}


def test_a_dropped_subject_points_to_the_same_mention():
    first, second = MADE.attributions[:2]
    assert second.implicit
    assert second.speakers == first.speakers


def test_every_part_tells_who_proposed_it():
    parts = [*MADE.mentions, *MADE.attributions, *MADE.stances]
    assert set(MADE.provenance) == {part.id for part in parts}
    assert set(MADE.provenance.values()) == {RULES}


def test_an_overt_cue_begins_a_stance_of_the_speaker():
    [stance] = MADE.stances
    frame = MADE.attribution_by_id[stance.attribution]
    assert stance.polarity is Polarity.OPPOSE
    assert (stance.holder,) == frame.speakers
    assert stance.target is None


def test_the_annotation_is_sound():
    record = record_of(ARTICLE, MADE)
    assert faults(record) == []
    assert list(cut_characters(record)) == []


def test_no_suggestions_are_an_empty_annotation():
    assert suggested(ARTICLE, ()).is_empty
