"""Which mention a place in the text means, and what the tags say."""

import pytest

from annotator.app.article_view.marks import Marks, mention_at
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity, Stance


def mention(id_, layer, *spans):
    return Mention(id=id_, layer=layer, spans=spans, exact=tuple("x" * (b - a) for a, b in spans))


class Names:
    """Words for tags."""

    tag = staticmethod(lambda layer: layer.value)
    short_tag = staticmethod(lambda layer: layer.value[0].upper())
    number = staticmethod(str)


WORK = Annotation(
    mentions=(
        mention("outer", Layer.QUOTE, (0, 50)),
        mention("inner", Layer.QUOTE, (20, 40)),
        mention("cue", Layer.CUE, (10, 14)),
        mention("split", Layer.QUOTE, (60, 65), (80, 85)),
        mention("loose", Layer.SPEAKER, (30, 32)),
    ),
    attributions=(
        Attribution(id="a1", quote="outer"),
        Attribution(id="a2", quote="inner", cues=("cue",)),
        Attribution(id="a3", quote="split"),
    ),
    stances=(Stance(id="s", attribution="a2", polarity=Polarity.OPPOSE),),
)


class TestTheMentionMeant:
    @pytest.mark.parametrize(
        ("unit", "frame", "meant"),
        [
            ((5, 6), None, "outer"),
            ((25, 26), None, "inner"),
            ((25, 26), "a1", "outer"),
            ((30, 31), None, "loose"),
            ((30, 31), "a2", "inner"),
            ((9, 14), None, "cue"),
            ((62, 63), None, "split"),
            ((70, 71), None, None),
            ((50, 51), "a1", None),
        ],
    )
    def test_is_the_frames_own_or_else_the_shortest(self, unit, frame, meant):
        found = mention_at(WORK, frame, unit)
        assert (found and found.id) == meant


class TestMarks:
    @pytest.fixture
    def marks(self):
        return Marks(WORK, "a2", Names())

    def test_number_quotes_in_reading_order_and_show_their_stance(self, marks):
        tags = {mark.mention.id: mark.tag for mark in marks.between(0, 100)}
        assert tags == {
            "outer": "1 quote",
            "inner": "2 quote ▼",
            "cue": "cue",
            "split": "3 quote",
            "loose": "speaker",
        }

    def test_know_what_is_in_hand(self, marks):
        assert {mark.mention.id for mark in marks.between(0, 100) if mark.in_hand} == {
            "inner",
            "cue",
        }

    @pytest.mark.parametrize(
        ("stretch", "found"),
        [((0, 5), {"outer"}), ((50, 60), set()), ((66, 70), {"split"}), ((39, 61), None)],
    )
    def test_are_found_by_the_stretch_they_touch(self, marks, stretch, found):
        expected = {"outer", "inner", "split"} if found is None else found
        assert {mark.mention.id for mark in marks.between(*stretch)} == expected

    def test_can_be_written_shorter_and_shorter(self, marks):
        forms = {mark.mention.id: mark.forms for mark in marks.between(0, 100)}
        assert forms["inner"] == ("2 quote ▼", "2▼", "2")
        assert forms["outer"] == ("1 quote", "1")
        assert forms["cue"] == ("cue", "C")

    def test_number_the_sources_of_a_chain_by_their_places(self):
        work = Annotation(
            mentions=(mention("far", Layer.SOURCE, (0, 3)), mention("near", Layer.SOURCE, (9, 12))),
            attributions=(Attribution(id="a1", sources=("near", "far")),),
        )
        tags = {mark.mention.id: mark.tag for mark in Marks(work, None, Names()).between(0, 20)}
        assert tags == {"near": "⛓ source 1", "far": "⛓ source 2"}

    def test_of_suggestions_name_the_key_that_takes_them(self):
        suggested = mention("new", Layer.SPEAKER, (4, 9))
        (mark,) = Marks(Annotation(), None, Names(), (suggested,)).between(0, 20)
        assert mark.suggested
        assert mark.forms == ("⏎ speaker", "⏎")
