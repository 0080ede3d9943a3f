"""Where two annotations differ: the frames and the place to look at."""

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.difference import Difference, difference
from annotator.model.edits.entities import link
from annotator.model.edits.frames import delete_attribution, set_feature
from annotator.model.edits.marking import mark, reshape
from annotator.model.edits.stances import set_polarity
from annotator.model.entity import Entity
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

TEXT = "قال الوزير إن العمل مستمر. وأكد رئيس الوفد أن الجسر آمن."
ARTICLE = Article(id="n1", text=TEXT)


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def framed():
    """Give two frames, each with a quote and a speaker, and their ids."""
    value, frames = Annotation(), []
    for quote, speaker in (("العمل مستمر", "الوزير"), ("الجسر آمن", "رئيس الوفد")):
        made = mark(ARTICLE, value, Layer.QUOTE, (span(quote),), None)
        made = mark(ARTICLE, made.annotation, Layer.SPEAKER, (span(speaker),), made.attribution)
        value = made.annotation
        frames.append(made.attribution)
    return value, frames


def test_nothing_has_changed_where_all_is_the_same():
    value, _ = framed()
    assert difference(value, value) == Difference((), None)


def test_a_mention_that_comes_or_goes_changes_its_frame():
    value, (first, _) = framed()
    made = mark(ARTICLE, value, Layer.CUE, (span("قال"),), first)
    assert difference(value, made.annotation) == Difference((first,), span("قال"))
    assert difference(made.annotation, value) == Difference((first,), span("قال"))


def test_an_edge_that_moves_is_looked_for_where_it_is_now():
    value, (_, second) = framed()
    quote = value.attribution_by_id[second].quote
    moved = reshape(ARTICLE, value, quote, (span("أن الجسر آمن"),))
    assert difference(value, moved) == Difference((second,), span("أن الجسر آمن"))


def test_a_frame_that_is_gone_is_looked_for_where_it_was():
    value, (_, second) = framed()
    gone = delete_attribution(value, second)
    assert difference(value, gone) == Difference((), span("رئيس الوفد"))
    assert difference(gone, value) == Difference((second,), span("رئيس الوفد"))


def test_features_and_stances_change_their_frame_where_it_stands():
    value, (_, second) = framed()
    start = span("الجسر آمن")[0]
    for other in (
        set_feature(value, second, "implicit", value=True),
        set_polarity(value, second, Polarity.SUPPORT),
    ):
        assert difference(value, other) == Difference((second,), (start, start + 1))


def test_a_link_is_looked_for_at_its_mention_and_changes_no_frame():
    value, (_, second) = framed()
    (speaker,) = value.attribution_by_id[second].speakers
    linked = link(value, [speaker], Entity(id="e1", name="الرئيس"))
    assert difference(value, linked) == Difference((), span("رئيس الوفد"))
