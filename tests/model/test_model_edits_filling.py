"""Filling a frame's roles at once, sharing a speaker, ordering the chain of sources."""

import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.filling import continue_speaker, fill, link_speaker, move_source
from annotator.model.edits.marking import mark, reshape
from annotator.model.mention import Layer

TEXT = (
    "قال الوزير: «نعم». وردت المديرة: «لا». وأضاف أن العمل مستمر، بحسب الوكالة والصحيفة والموقع.\n"
)
ARTICLE = Article(id="a-1", text=TEXT)


def at(words):
    return ((TEXT.index(words), TEXT.index(words) + len(words)),)


def marked(work, frame, *marks):
    for layer, words in marks:
        work, frame, _ = mark(ARTICLE, work, layer, at(words), frame)
    return work, frame


def texts(work, frame, layer):
    keys = work.attribution_by_id[frame].role(layer)
    return [work.mention_by_id[key].text for key in keys]


@pytest.fixture
def two():
    """Two whole frames, of the minister and of the director."""
    work, _ = marked(Annotation(), None, (Layer.QUOTE, "«نعم»"), (Layer.SPEAKER, "الوزير"))
    return marked(work, None, (Layer.QUOTE, "«لا»"), (Layer.SPEAKER, "المديرة"))


class TestFill:
    def test_marks_all_parts_and_says_who_made_them(self):
        work, frame = marked(Annotation(), None, (Layer.QUOTE, "«نعم»"))
        parts = [(Layer.CUE, at("قال")), (Layer.SPEAKER, at("الوزير"))]
        filled = fill(ARTICLE, work, frame, parts, "rules@1")
        assert texts(filled, frame, Layer.CUE) == ["قال"]
        assert texts(filled, frame, Layer.SPEAKER) == ["الوزير"]
        assert filled.provenance == {
            "m1": "human", "a1": "human", "m2": "rules@1", "m3": "rules@1",
        }  # fmt: skip

    def test_a_mention_that_was_there_keeps_its_maker(self, two):
        work, frame = marked(two[0], None, (Layer.QUOTE, "العمل مستمر"))
        filled = fill(ARTICLE, work, frame, [(Layer.SPEAKER, at("المديرة"))], "rules@1")
        assert set(filled.provenance.values()) == {"human"}

    def test_edges_moved_by_hand_are_the_annotators_own(self):
        work, frame = marked(Annotation(), None, (Layer.QUOTE, "«نعم»"))
        filled = fill(ARTICLE, work, frame, [(Layer.SPEAKER, at("الوزير"))], "rules@1")
        (speaker,) = filled.attribution_by_id[frame].speakers
        moved = reshape(ARTICLE, filled, speaker, at("قال الوزير"))
        assert moved.provenance[speaker] == "human"

    def test_a_frame_that_is_gone_is_not_filled(self):
        assert fill(ARTICLE, Annotation(), "a9", [(Layer.CUE, at("قال"))], "rules@1").is_empty


class TestContinueSpeaker:
    def test_the_new_quote_is_of_whoever_spoke_last_before_it(self, two):
        made = continue_speaker(ARTICLE, two[0], at("العمل مستمر"))
        assert texts(made.annotation, made.attribution, Layer.QUOTE) == ["العمل مستمر"]
        assert texts(made.annotation, made.attribution, Layer.SPEAKER) == ["المديرة"]
        assert made.annotation.attribution_by_id[made.attribution].implicit
        assert len(made.annotation.mentions) == len(two[0].mentions) + 1, "the speaker is shared"

    def test_whoever_speaks_later_does_not_count(self):
        later, _ = marked(Annotation(), None, (Layer.QUOTE, "«لا»"), (Layer.SPEAKER, "المديرة"))
        made = continue_speaker(ARTICLE, later, at("«نعم»"))
        assert texts(made.annotation, made.attribution, Layer.SPEAKER) == []

    def test_a_quote_that_has_a_speaker_keeps_it(self, two):
        made = continue_speaker(ARTICLE, two[0], at("«لا»"))
        assert made.annotation == two[0]


class TestLinkSpeaker:
    def test_takes_the_place_of_the_speakers_before(self, two):
        work, frame = marked(two[0], None, (Layer.QUOTE, "العمل مستمر"), (Layer.SPEAKER, "أضاف"))
        linked = link_speaker(ARTICLE, work, frame, at("الوزير"))
        assert texts(linked, frame, Layer.SPEAKER) == ["الوزير"]
        assert linked.attribution_by_id[frame].implicit
        assert "أضاف" not in [mention.text for mention in linked.mentions]

    def test_linking_to_the_same_only_makes_it_implicit(self, two):
        linked = link_speaker(ARTICLE, two[0], two[1], at("المديرة"))
        assert linked.mentions == two[0].mentions
        assert (
            linked.attribution_by_id[two[1]].speakers == two[0].attribution_by_id[two[1]].speakers
        )
        assert linked.attribution_by_id[two[1]].implicit


class TestMoveSource:
    @pytest.fixture
    def chained(self):
        sources = [(Layer.SOURCE, words) for words in ("الوكالة", "الصحيفة", "الموقع")]
        return marked(Annotation(), None, (Layer.QUOTE, "العمل مستمر"), *sources)

    def test_new_sources_come_last_and_move_outwards(self, chained):
        work, frame = chained
        assert texts(work, frame, Layer.SOURCE) == ["الوكالة", "الصحيفة", "الموقع"]
        first = work.attribution_by_id[frame].sources[0]
        moved = move_source(work, frame, first)
        assert texts(moved, frame, Layer.SOURCE) == ["الصحيفة", "الوكالة", "الموقع"]

    def test_the_outermost_goes_to_the_speaker(self, chained):
        work, frame = chained
        last = work.attribution_by_id[frame].sources[-1]
        moved = move_source(work, frame, last)
        assert texts(moved, frame, Layer.SOURCE) == ["الموقع", "الوكالة", "الصحيفة"]

    @pytest.mark.parametrize("place", [0, 1, 2])
    def test_a_whole_round_of_moves_gives_the_order_there_was(self, chained, place):
        work, frame = chained
        source = work.attribution_by_id[frame].sources[place]
        moved = work
        for _ in range(3):
            moved = move_source(moved, frame, source)
        assert moved == work

    def test_what_is_no_source_does_not_move(self, chained):
        work, frame = chained
        assert move_source(work, frame, work.attribution_by_id[frame].quote) == work
