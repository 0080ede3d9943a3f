"""Finding where an article says the same again."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.edits.same import mark_same
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention, exact_of
from annotator.model.record import record_of
from annotator.model.same import same_stretches, stretches_of, unmarked


def found(text, stretch, layer=Layer.SPEAKER):
    start = text.index(stretch)
    return [text[a:b] for a, b in same_stretches(text, layer, (start, start + len(stretch)))]


class TestTheSame:
    def test_is_found_in_any_spelling(self):
        text = "أحمد الكاتب قال. ثم أَحْمَد الكــاتب، واحمد  الكاتب\u064f."
        assert found(text, "أحمد الكاتب") == ["أحمد الكاتب", "أَحْمَد الكــاتب", "احمد  الكاتب\u064f"]

    def test_is_a_whole_word(self):
        assert found("وزير وزيرة وزيران تحوير وزير", "وزير") == ["وزير", "وزير"]

    @pytest.mark.parametrize("attached", ["و", "ف", "ب", "ل", "ك", "وب", "ول", "فك"])
    def test_leaves_out_letters_written_onto_it(self, attached):
        assert found(f"سامي ثم {attached}سامي", "سامي") == ["سامي", "سامي"]

    @pytest.mark.parametrize("word", ["تسامي", "بوسامي", "ووسامي", "بلسامي", "سسامي"])
    def test_is_not_a_part_of_another_word(self, word):
        assert found(f"سامي ثم {word}", "سامي") == ["سامي"]

    @pytest.mark.parametrize(
        ("word", "fused", "left"),
        [
            ("الصحافة", "للصحافة", "لصحافة"),
            ("الصحافة", "وللصحافة", "لصحافة"),
            ("اللجنة", "للجنة", "لجنة"),
        ],
    )
    def test_may_be_fused_with_a_preposition(self, word, fused, left):
        text = f"قالت {word} {fused} كذا"
        assert found(text, word) == [word, left]
        start = text.index(fused) + len(fused) - len(left)
        spans = list(same_stretches(text, Layer.SPEAKER, (start, start + len(left))))
        assert [text[a:b] for a, b in spans] == [word, left]

    def test_of_a_cue_may_follow_a_conjunction_only(self):
        text = "قول قال وقال فقال بقال"
        assert found(text, "قال", Layer.CUE) == ["قال", "قال", "قال"]

    def test_of_a_quote_is_whole_words_only(self):
        assert found("سنعمل وسنعمل سنعمل", "سنعمل", Layer.QUOTE) == ["سنعمل", "سنعمل"]

    def test_of_nothing_but_marks_is_nowhere(self):
        assert list(same_stretches("قال ـ ـ", Layer.CUE, (4, 5))) == []

    @given(st.text("سامي وفبلكا\n.", max_size=60), st.integers(0, 60), st.integers(1, 12))
    def test_lies_in_order_and_apart(self, text, start, length):
        span = (start, start + length)
        spans = list(same_stretches(text, Layer.TARGET, span))
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


class TestWhatIsMarkedAlready:
    def test_is_left_out_on_its_own_layer(self):
        mentions = tuple(
            Mention(id=f"m{start}", layer=layer, spans=((start, end),), exact=("س",))
            for layer, start, end in [
                (Layer.SPEAKER, 0, 30),
                (Layer.SPEAKER, 2, 4),
                (Layer.CUE, 40, 50),
            ]
        )
        spans = [(8, 12), (30, 34), (40, 44)]
        free = unmarked(Annotation(mentions=mentions), Layer.SPEAKER, iter(spans))
        assert list(free) == [(30, 34), (40, 44)]


TEXT = "قال سامي، وأضاف سامي: «نعم». ثم قال لسامي كذا."
ARTICLE = Article(id="n1", text=TEXT)
SPANS = tuple(same_stretches(TEXT, Layer.SPEAKER, (4, 8)))
FIRST = Mention(id="m1", layer=Layer.SPEAKER, spans=(SPANS[0],), exact=("سامي",))
WORK = Annotation(
    mentions=(FIRST,),
    attributions=(Attribution(id="a1", speakers=("m1",)),),
    entities=(Entity(id="m2", name="سامي", mentions=("m1",)), Entity(id="e2", name="غيره")),
)


class TestMarkingThem:
    def test_makes_mentions_of_the_same_entity(self):
        work = mark_same(ARTICLE, WORK, Layer.SPEAKER, reversed(SPANS), like="m1")
        assert [mention.id for mention in work.mentions] == ["m1", "m3", "m4"]
        assert [mention.spans for mention in work.mentions[1:]] == [(SPANS[1],), (SPANS[2],)]
        assert work.entities[0].mentions == ("m1", "m3", "m4")
        assert work.entities[1].mentions == ()
        assert work.attributions == WORK.attributions
        assert work.provenance == {"m3": "human", "m4": "human"}
        assert faults(record_of(ARTICLE, work)) == []
        assert all(m.exact == exact_of(TEXT, m.spans) for m in work.mentions)

    def test_again_changes_nothing(self):
        work = mark_same(ARTICLE, WORK, Layer.SPEAKER, SPANS, like="m1")
        assert mark_same(ARTICLE, work, Layer.SPEAKER, SPANS, like="m1") is work

    def test_without_a_mention_links_nothing(self):
        work = mark_same(ARTICLE, WORK, Layer.SOURCE, SPANS)
        assert len(work.mentions) == 4
        assert work.entities == WORK.entities


def test_words_are_found_that_are_not_marked_themselves():
    text = "قال خالد سالم: نعم. ولخالد سالم رأي، وخالدٌ آخر."
    found = [text[start:end] for start, end in stretches_of(text, Layer.SPEAKER, "خالد سالم")]
    assert found == ["خالد سالم", "خالد سالم"]
    assert list(stretches_of(text, Layer.SPEAKER, " ")) == []
