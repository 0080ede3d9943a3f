"""Splitting, joining and doubling frames."""

import pytest
from msgspec.structs import replace

from annotator.model.annotation import Annotation, Comment
from annotator.model.article import Article
from annotator.model.attribution import Mode
from annotator.model.edits.marking import add_fragment, mark
from annotator.model.edits.reframing import duplicate_frame, join_frames, split_frame
from annotator.model.edits.stances import set_polarity
from annotator.model.entity import Entity
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

TEXT = "«سنعود»، قال الوزير، «حين ينتهي العمل، وسنفرح». وأكد أن الجسر سيفتح، وأن الطريق آمن.\n"
ARTICLE = Article(id="a-1", text=TEXT)


def at(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


def marked(work, frame, *marks):
    for layer, words in marks:
        work, frame, _ = mark(ARTICLE, work, layer, (at(words),), frame)
    return work, frame


def texts(work, frame, layer):
    keys = work.attribution_by_id[frame].role(layer)
    return [work.mention_by_id[key].text for key in keys]


@pytest.fixture
def interrupted():
    """A quote of two fragments, with its cue and speaker between them, and a stance."""
    work, frame = marked(
        Annotation(), None, (Layer.QUOTE, "«سنعود»"), (Layer.CUE, "قال"), (Layer.SPEAKER, "الوزير")
    )
    quote = work.attribution_by_id[frame].quote
    work = add_fragment(ARTICLE, work, quote, at("«حين ينتهي العمل، وسنفرح»"))
    return set_polarity(work, frame, Polarity.SUPPORT), frame


class TestSplit:
    def test_between_fragments_the_later_ones_go(self, interrupted):
        work, frame = interrupted
        parted, new, _ = split_frame(ARTICLE, work, frame, TEXT.index("«حين"))
        assert texts(parted, frame, Layer.QUOTE) == ["«سنعود»"]
        assert texts(parted, new, Layer.QUOTE) == ["«حين ينتهي العمل، وسنفرح»"]
        assert texts(parted, frame, Layer.CUE) == ["قال"]
        assert texts(parted, new, Layer.CUE) == []
        assert texts(parted, new, Layer.SPEAKER) == ["الوزير"]
        assert parted.attribution_by_id[new].mode is Mode.DIRECT
        assert [stance.attribution for stance in parted.stances] == [frame]

    def test_a_cue_after_the_place_goes_with_the_later_part(self, interrupted):
        work, frame = interrupted
        parted, new, _ = split_frame(ARTICLE, work, frame, TEXT.index("قال"))
        assert texts(parted, new, Layer.CUE) == ["قال"]
        assert texts(parted, frame, Layer.CUE) == []

    def test_within_a_span_the_cut_is_clean(self):
        work, frame = marked(Annotation(), None, (Layer.QUOTE, "الجسر سيفتح، وأن الطريق آمن"))
        parted, new, _ = split_frame(ARTICLE, work, frame, TEXT.index("وأن الطريق"))
        assert texts(parted, frame, Layer.QUOTE) == ["الجسر سيفتح"]
        assert texts(parted, new, Layer.QUOTE) == ["وأن الطريق آمن"]

    @pytest.mark.parametrize("place", ["«سنعود»", "قال", "الطريق"])
    def test_nothing_happens_where_a_part_would_be_empty(self, place):
        work, frame = marked(Annotation(), None, (Layer.QUOTE, "«سنعود»"))
        assert split_frame(ARTICLE, work, frame, TEXT.index(place)) == (work, frame, None)

    def test_a_frame_without_a_quote_cannot_be_split(self):
        work, frame = marked(Annotation(), None, (Layer.CUE, "قال"))
        assert split_frame(ARTICLE, work, frame, 3) == (work, frame, None)

    def test_a_quote_that_two_frames_share_stays_whole_for_the_other(self):
        quote = (Layer.QUOTE, "الجسر سيفتح، وأن الطريق آمن")
        work, frame = marked(Annotation(), None, quote)
        work, other = marked(work, None, (Layer.SPEAKER, "الوزير"))
        work, other = marked(work, other, quote)
        parted, _, _ = split_frame(ARTICLE, work, frame, TEXT.index("وأن الطريق"))
        assert texts(parted, frame, Layer.QUOTE) == ["الجسر سيفتح"]
        assert texts(parted, other, Layer.QUOTE) == ["الجسر سيفتح، وأن الطريق آمن"]


class TestJoin:
    def test_quotes_become_fragments_and_roles_are_united(self, interrupted):
        work, frame = interrupted
        parted, new, _ = split_frame(ARTICLE, work, frame, TEXT.index("«حين"))
        joined = join_frames(ARTICLE, parted, new, frame)
        assert texts(joined, frame, Layer.QUOTE) == ["«سنعود» … «حين ينتهي العمل، وسنفرح»"]
        assert texts(joined, frame, Layer.SPEAKER) == ["الوزير"]
        assert len(joined.attributions) == 1
        assert joined.attributions == work.attributions
        assert joined.mentions == work.mentions

    def test_stances_comments_and_members_go_over(self, interrupted):
        work, frame = interrupted
        work, later = marked(work, None, (Layer.QUOTE, "الجسر سيفتح"), (Layer.CUE, "أكد"))
        work = set_polarity(work, later, Polarity.OPPOSE)
        quote = work.attribution_by_id[later].quote
        work = replace(
            work,
            comments=(Comment(on=later, text="؟"), Comment(on=quote, text="!")),
            entities=(Entity(id="e1", name="الجسر", mentions=(quote,)),),
        )
        joined = join_frames(ARTICLE, work, later, frame)
        kept = joined.attribution_by_id[frame].quote
        assert [stance.attribution for stance in joined.stances] == [frame, frame]
        assert [comment.on for comment in joined.comments] == [frame, kept]
        assert joined.entities[0].mentions == (kept,)

    def test_a_frame_without_a_quote_brings_its_roles(self, interrupted):
        work, frame = interrupted
        work, later = marked(work, None, (Layer.CUE, "أكد"))
        joined = join_frames(ARTICLE, work, later, frame)
        assert texts(joined, frame, Layer.CUE) == ["قال", "أكد"]

    def test_a_frame_is_not_joined_to_itself(self, interrupted):
        work, frame = interrupted
        assert join_frames(ARTICLE, work, frame, frame) == work


class TestDuplicate:
    def test_has_the_parties_and_waits_for_its_quote(self, interrupted):
        work, frame = interrupted
        doubled, new, _ = duplicate_frame(work, frame)
        assert texts(doubled, new, Layer.SPEAKER) == ["الوزير"]
        assert texts(doubled, new, Layer.QUOTE) == texts(doubled, new, Layer.CUE) == []
        assert doubled.mentions == work.mentions

    def test_nothing_is_made_of_a_frame_without_parties(self):
        work, frame = marked(Annotation(), None, (Layer.QUOTE, "«سنعود»"))
        assert duplicate_frame(work, frame) == (work, frame, None)
