"""Writing, changing and taking away comments."""

import msgspec
import pytest

from annotator.model.annotation import Annotation, Comment
from annotator.model.article import Article
from annotator.model.attribution import Attribution
from annotator.model.check import faults
from annotator.model.edits.comments import add_comment, change_comment, delete_comment
from annotator.model.edits.frames import delete_attribution
from annotator.model.mention import Layer, Mention
from annotator.model.record import Record, record_of
from annotator.model.stance import Polarity, Stance

NOW, LATER = "2026-11-22T09:30:00Z", "2026-11-22T10:00:00Z"
ARTICLE = Article(id="n1", text="قال سامي")
SPEAKER = Mention(id="m1", layer=Layer.SPEAKER, spans=((4, 8),), exact=("سامي",))
WORK = Annotation(
    mentions=(SPEAKER,),
    attributions=(Attribution(id="a1", speakers=("m1",)),),
    stances=(Stance(id="s1", attribution="a1", polarity=Polarity.NEUTRAL),),
)


@pytest.mark.parametrize("on", ["m1", "a1", "s1", None])
def test_a_comment_can_be_on_any_part_or_on_the_article(on):
    work = add_comment(WORK, "  أهو هو؟\nنعم. ", on=on, by="هدى", at=NOW)
    assert work.comments == (Comment(on=on, by="هدى", at=NOW, text="أهو هو؟\nنعم."),)
    assert faults(record_of(ARTICLE, work)) == []


def test_comments_reach_the_corpus_and_come_back():
    work = add_comment(WORK, "سطر\nوسطر «آخر» 😀", on="a1", by="هدى", at=NOW)
    line = msgspec.json.encode(record_of(ARTICLE, work))
    assert msgspec.json.decode(line, type=Record).comments == work.comments


def test_a_comment_is_on_something_that_there_is():
    with pytest.raises(KeyError):
        add_comment(WORK, "؟", on="m9", by=None, at=NOW)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_comment_says_something(text):
    with pytest.raises(ValueError, match="says something"):
        add_comment(WORK, text, on=None, by=None, at=NOW)
    with pytest.raises(ValueError, match="says something"):
        change_comment(add_comment(WORK, "؟", on=None, by=None, at=NOW), 0, text, at=LATER)


def test_changing_one_leaves_the_others_alone():
    work = WORK
    for text in ("أول", "ثان", "ثالث"):
        work = add_comment(work, text, on="m1", by="هدى", at=NOW)
    changed = change_comment(work, 1, "غيره", at=LATER)
    assert [comment.text for comment in changed.comments] == ["أول", "غيره", "ثالث"]
    assert changed.comments[1] == Comment(on="m1", by="هدى", at=LATER, text="غيره")
    assert change_comment(work, 1, " ثان ", at=LATER) is work
    assert [c.text for c in delete_comment(work, 1).comments] == ["أول", "ثالث"]


@pytest.mark.parametrize("index", [-1, 1])
def test_a_comment_that_is_not_there_cannot_be_changed(index):
    work = add_comment(WORK, "؟", on=None, by=None, at=NOW)
    with pytest.raises(IndexError):
        change_comment(work, index, "!", at=LATER)
    with pytest.raises(IndexError):
        delete_comment(work, index)


def test_a_comment_goes_with_what_it_is_on():
    work = add_comment(WORK, "على الإسناد", on="a1", by=None, at=NOW)
    work = add_comment(work, "على المقالة", on=None, by=None, at=NOW)
    assert [c.text for c in delete_attribution(work, "a1").comments] == ["على المقالة"]
