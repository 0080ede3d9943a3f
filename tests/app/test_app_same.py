"""Marking all the same: one place after the other, taken or skipped, as one edit."""

import pytest

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.entity import Entity
from annotator.model.mention import Layer, Mention
from annotator.model.record import record_of
from annotator.wording.language import Language

TEXT = (
    "قال سامي إن العمل مستمر.\n"
    "وأضاف سامي كلاماً، ثم قيل لسامي كذا، وسَامي يسمع.\n"
    "وأكد سامي أن التسامي غير سامي.\n"
)


@pytest.fixture
def reviewed(read, qtbot):
    """Give a review of all the places that name the speaker."""
    session = read(TEXT, language=Language.ENGLISH)
    session.mark("S", "سامي")
    session.review = session.window.review_bar
    session.press("Shift+A")
    qtbot.waitUntil(session.review.hasFocus)
    return session


def marked(session):
    mentions = sorted(session.work.annotation.mentions, key=lambda mention: mention.start)
    return [mention.text for mention in mentions]


def set_apart(session):
    return session.view.markings.highlights.stretches(0, len(TEXT))


class TestTheReview:
    def test_sets_all_places_apart_and_walks_to_the_first(self, reviewed):
        assert len(set_apart(reviewed)) == 5
        assert reviewed.selected() == "سامي"
        assert reviewed.view.selection.span[0] == TEXT.index("سامي", 10)
        assert "1 of 5" in reviewed.review.label.text()

    def test_asks_about_one_place_after_the_other(self, reviewed):
        seen = []
        for _ in range(5):
            seen.append(reviewed.selected())
            reviewed.press("N")
        assert seen == ["سامي", "سامي", "سَامي", "سامي", "سامي"]
        assert not reviewed.review.isVisible()
        assert reviewed.view.hasFocus()
        assert marked(reviewed) == ["سامي"]

    @pytest.mark.parametrize(
        ("keys", "taken"),
        [
            (("Return", "N", "Y", "Backspace", "Return"), [0, 2, 4]),
            (("N", "N", "A"), [2, 3, 4]),
            (("Return", "Return", "Esc"), [0, 1]),
            (("Esc",), []),
        ],
    )
    def test_marks_what_is_taken(self, reviewed, keys, taken):
        places = set_apart(reviewed)
        reviewed.press(*keys)
        made = reviewed.work.annotation.mentions[1:]
        assert [mention.spans[0] for mention in made] == [places[index] for index in taken]
        assert {mention.layer for mention in made} <= {Layer.SPEAKER}
        assert set_apart(reviewed) == []
        assert reviewed.view.hasFocus()

    def test_is_one_edit(self, reviewed):
        reviewed.press("A")
        assert len(marked(reviewed)) == 6
        assert "5" in reviewed.bar.label.text()
        reviewed.press("Ctrl+Z")
        assert marked(reviewed) == ["سامي"]
        assert "marking all the same" in reviewed.bar.label.text()

    def test_hears_the_arabic_keyboard(self, reviewed, arabic_hands):
        arabic_hands.press("N", "Y", "A")
        assert len(marked(reviewed)) == 5

    def test_asks_by_buttons_too(self, reviewed):
        reviewed.review.buttons["skip"].click()
        reviewed.review.buttons["take"].click()
        reviewed.review.buttons["end"].click()
        assert len(marked(reviewed)) == 2

    def test_ends_with_any_other_key_which_does_what_it_does(self, reviewed):
        reviewed.press("Return", "Ctrl+Z")
        assert not reviewed.review.isVisible()
        assert marked(reviewed) == ["سامي"]
        assert reviewed.work.history.redoable.action == "same"

    def test_ends_with_the_article(self, read, qtbot):
        session = read(TEXT, "قال سامي", language=Language.ENGLISH)
        session.mark("S", "سامي")
        session.press("Shift+A")
        qtbot.waitUntil(session.window.review_bar.hasFocus)
        session.press("Return", "Ctrl+Return")
        assert session.work.article.id == "n2"
        assert marked(session) == []
        session.press("P")
        assert marked(session) == ["سامي", "سامي"]

    def test_is_saved_when_the_window_closes(self, reviewed):
        reviewed.press("Return")
        stored = reviewed.work.project.annotations
        reviewed.work.closing.emit()
        assert reviewed.work.saver.flush()
        assert len(stored.load("n1", "سارة").mentions) == 2


class TestTheLike:
    def test_refers_to_the_same_entity(self, read, qtbot):
        start = TEXT.index("سامي")
        mention = Mention(
            id="m1", layer=Layer.SPEAKER, spans=((start, start + 4),), exact=("سامي",)
        )
        work = Annotation(
            annotator="سارة",
            mentions=(mention,),
            entities=(Entity(id="e1", name="سامي", mentions=("m1",)),),
        )
        session = read(record_of(Article(id="n1", text=TEXT), work), language=Language.ENGLISH)
        session.select("سامي")
        session.press("Shift+A")
        qtbot.waitUntil(session.window.review_bar.hasFocus)
        session.press("A")
        (entity,) = session.work.annotation.entities
        assert len(entity.mentions) == 6

    @pytest.mark.parametrize(
        ("layer", "stretch", "told"),
        [("Q", "العمل مستمر", "one by one"), ("S", "العمل", "Nothing else")],
    )
    def test_may_not_be_looked_for_or_found(self, read, qtbot, layer, stretch, told):
        session = read(TEXT, language=Language.ENGLISH)
        session.mark(layer, stretch)
        session.press("Shift+A")
        qtbot.waitUntil(lambda: told in session.bar.label.text())
        assert not session.window.review_bar.isVisible()

    def test_is_a_mention(self, read):
        session = read(TEXT, language=Language.ENGLISH)
        session.select("العمل")
        session.press("Shift+A")
        assert "Put the caret on a mention" in session.bar.label.text()
