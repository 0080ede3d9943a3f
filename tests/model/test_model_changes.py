"""What an edit was about, in the words of the article."""

import pytest

from annotator.model.annotation import Annotation, Comment, Status
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.changes import subject
from annotator.model.edits.comments import add_comment, change_comment, delete_comment
from annotator.model.edits.document import set_status
from annotator.model.edits.frames import delete_attribution, set_feature
from annotator.model.edits.marking import delete_mention, mark, reshape
from annotator.model.edits.stances import clear_stance, set_polarity
from annotator.model.entity import Entity
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

ARTICLE = Article(id="n1", text="قال سامي نعم ثم لا")
SPEAKER, QUOTE = (4, 8), (9, 12)
EMPTY = Annotation()
QUOTED = mark(ARTICLE, EMPTY, Layer.QUOTE, (QUOTE,)).annotation
WHOLE = mark(ARTICLE, QUOTED, Layer.SPEAKER, (SPEAKER,), "a1").annotation
STANCE = set_polarity(WHOLE, "a1", Polarity.DOUBT)
REMARKED = add_comment(WHOLE, "أهو هو؟", on="m2", by=None, at="2026-11-22T09:30:00Z")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (EMPTY, QUOTED, "نعم"),
        (QUOTED, WHOLE, "سامي"),
        (WHOLE, reshape(ARTICLE, WHOLE, "m1", ((9, 15),)), "نعم ثم"),
        (WHOLE, delete_mention(ARTICLE, WHOLE, "m2"), "سامي"),
        (WHOLE, delete_attribution(WHOLE, "a1"), "نعم"),
        (WHOLE, set_feature(WHOLE, "a1", "mode", "mixed"), "نعم"),
        (WHOLE, STANCE, "نعم"),
        (STANCE, clear_stance(STANCE, "a1"), "نعم"),
        (WHOLE, REMARKED, "أهو هو؟"),
        (REMARKED, change_comment(REMARKED, 0, "بلى", at="2026-11-22T09:31:00Z"), "بلى"),
        (REMARKED, delete_comment(REMARKED, 0), "أهو هو؟"),
        (REMARKED, delete_mention(ARTICLE, REMARKED, "m2"), "سامي"),
        (EMPTY, Annotation(entities=(Entity(id="e1", name="هدى"),)), "هدى"),
        (EMPTY, Annotation(attributions=(Attribution(id="a1"),)), ""),
        (WHOLE, set_status(WHOLE, Status.FINISHED), ""),
        (WHOLE, WHOLE, ""),
    ],
)
def test_an_edit_is_about(before, after, words):
    assert subject(before, after) == words


def test_a_comment_is_told_even_where_another_goes():
    one = Annotation(comments=(Comment(text="أ"), Comment(text="ب")))
    assert subject(one, Annotation(comments=(Comment(text="ب"),))) == "أ"
