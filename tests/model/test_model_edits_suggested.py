"""Taking whole frames that are suggested, one or many at once, and rejecting them."""

from typing import NamedTuple

import msgspec
import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Mode
from annotator.model.check import faults
from annotator.model.edits.marking import mark, reshape
from annotator.model.edits.suggested import reject, take
from annotator.model.mention import Layer
from annotator.model.record import Record, record_of
from annotator.model.rejection import Rejected
from annotator.model.stance import Polarity

TEXT = "وقال الوزير للصحيفة إن العمل مستمر. وأضاف أن الجسر قريب.\n"
ARTICLE = Article(id="a-1", text=TEXT)


class Proposed(NamedTuple):
    """A suggestion, as whoever suggests makes one."""

    quote: tuple
    cues: tuple = ()
    speaker: tuple = ()
    sources: tuple = ()
    addressee: tuple = ()
    mode: Mode = Mode.INDIRECT
    implicit: bool = False
    polarity: Polarity | None = None
    provenance: str = "rules@3"


def at(words):
    return ((TEXT.index(words), TEXT.index(words) + len(words)),)


FIRST = Proposed(
    at("العمل مستمر"),
    at("قال"),
    at("الوزير"),
    sources=(at("صحيفة"),),
    polarity=Polarity.OPPOSE,
)
SECOND = Proposed(at("الجسر قريب"), at("أضاف"), at("الوزير"), implicit=True, provenance="model:m")


class TestTake:
    def test_makes_the_frame_with_all_its_parts(self):
        work, frame, _ = take(ARTICLE, Annotation(), [FIRST])
        made = work.attribution_by_id[frame]
        texts = {
            layer: [work.mention_by_id[key].text for key in made.role(layer)] for layer in Layer
        }
        assert texts == {
            Layer.QUOTE: ["العمل مستمر"],
            Layer.CUE: ["قال"],
            Layer.SPEAKER: ["الوزير"],
            Layer.SOURCE: ["صحيفة"],
            Layer.ADDRESSEE: [],
            Layer.TARGET: [],
        }
        assert (made.mode, made.implicit) == (Mode.INDIRECT, False)

    def test_says_of_every_part_who_suggested_it(self):
        work = take(ARTICLE, Annotation(), [FIRST]).annotation
        ids = [*work.mention_by_id, *work.attribution_by_id, *(one.id for one in work.stances)]
        assert work.provenance == dict.fromkeys(ids, "rules@3")

    def test_a_stance_begins_only_where_one_is_suggested(self):
        (stance,) = take(ARTICLE, Annotation(), [FIRST, SECOND]).annotation.stances
        assert stance.polarity is Polarity.OPPOSE
        assert stance.holder == "m3"

    def test_many_are_taken_at_once_and_share_their_speaker(self):
        work, frame, _ = take(ARTICLE, Annotation(), [FIRST, SECOND])
        one, other = work.attributions
        assert one.speakers == other.speakers
        assert (one.implicit, other.implicit) == (False, True)
        assert frame == other.id

    def test_a_mention_that_was_there_is_used_again_and_keeps_its_maker(self):
        before = mark(ARTICLE, Annotation(), Layer.SPEAKER, at("الوزير"))
        work, frame, _ = take(ARTICLE, before.annotation, [FIRST])
        assert work.attribution_by_id[frame].speakers == (before.mention,)
        assert work.provenance[before.mention] == "human"

    def test_ids_are_new_ones(self):
        work = mark(ARTICLE, Annotation(), Layer.QUOTE, at("وقال")).annotation
        for proposals in ([FIRST], [SECOND], [FIRST, SECOND]):
            work = take(ARTICLE, work, proposals).annotation
        assert not faults(record_of(ARTICLE, work))

    def test_spans_are_of_whole_characters(self):
        article = Article(id="a", text="قالَ: نعم")
        work = take(article, Annotation(), [Proposed(((6, 9),), ((0, 3),))]).annotation
        assert [one.text for one in work.mentions] == ["نعم", "قالَ"]

    def test_features_that_the_text_shows_follow_it_afterwards(self):
        work, frame, _ = take(ARTICLE, Annotation(), [FIRST])
        quote = work.attribution_by_id[frame].quote
        moved = reshape(ARTICLE, work, quote, at("مستمر"))
        assert moved.attribution_by_id[frame].mode is Mode.INDIRECT
        assert moved.provenance[quote] == "human"
        assert moved.provenance[frame] == "rules@3"

    def test_nothing_taken_changes_nothing(self):
        assert take(ARTICLE, Annotation(), []).annotation == Annotation()


class TestReject:
    def test_keeps_where_it_stood_and_who_suggested_it(self):
        work = reject(reject(Annotation(), FIRST), SECOND)
        assert [one.provenance for one in work.rejections] == ["rules@3", "model:m"]
        assert work.rejections[0].quote == FIRST.quote
        assert not work.is_empty

    def test_once_is_enough(self):
        work = reject(Annotation(), FIRST)
        assert reject(work, FIRST) is work

    def test_is_written_only_where_there_is_any(self):
        for work, written in ((Annotation(), False), (reject(Annotation(), FIRST), True)):
            line = msgspec.json.encode(record_of(ARTICLE, work))
            assert ("rejected" in msgspec.json.decode(line)) is written
            assert msgspec.json.decode(line, type=Record).annotation == work

    @pytest.mark.parametrize(
        ("spans", "path"),
        [
            ([[0, 3], [2, 5]], "$.rejected[0].quote[1]"),
            ([[5, 5]], "$.rejected[0].quote[0]"),
            ([[0, len(TEXT) + 1]], "$.rejected[0].quote[0]"),
        ],
    )
    def test_a_file_whose_spans_leave_the_text_is_told_of(self, spans, path):
        line = {"id": "a", "text": TEXT, "rejected": [{"quote": spans, "provenance": "rules@1"}]}
        (problem,) = faults(msgspec.convert(line, Record))
        assert (problem.code, problem.place.path) == ("check.rejected_span", path)
        rejected = Rejected(quote=((0, 3),), cues=((3, 4),), provenance="x")
        assert not faults(record_of(ARTICLE, Annotation(rejected=(rejected,))))
