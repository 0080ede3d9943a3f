"""The command palette: what is typed finds what can be done, in either language."""

import pytest
from PySide6.QtCore import QSize

from annotator.app.palette_search import Offer, matching
from annotator.wording.language import Language


def offers(*texts, **fields):
    return [Offer(name=text, text=text, **fields) for text in texts]


def found(query, *texts, recent=(), **fields):
    return [offer.text for offer in matching(offers(*texts, **fields), query, recent)]


class TestTheSearch:
    def test_goes_by_the_beginnings_of_words(self):
        names = ("Next article", "Find an article", "Particles", "Dark colours")
        assert found("art", *names) == ["Next article", "Find an article"]
        assert found("n a", *names) == ["Next article"]
        assert found("NEXT ART", *names) == ["Next article"]
        assert found("x", *names) == []

    def test_puts_names_that_begin_so_first(self):
        names = ("Find an article", "Article, next", "An article to find")
        assert found("article", *names)[0] == "Article, next"
        assert found("an art", *names) == ["An article to find", "Find an article"]

    def test_takes_words_in_any_order(self):
        assert found("article next", "Next article", "Next") == ["Next article"]

    def test_is_blind_to_spelling(self):
        assert found("اضافه", "إضافةُ جزء") == ["إضافةُ جزء"]

    def test_knows_the_menu_and_other_names(self):
        assert found("view dark", "Dark", menu="View") == ["Dark"]
        assert found("عرض dark", "Dark", menu="View", menus=("&عرض",)) == ["Dark"]
        assert found("داكن", "Dark", also=("ألوان داكنة",)) == ["Dark"]

    def test_offers_everything_for_nothing_the_last_used_first(self):
        assert found("", "a", "b", "c", recent=("c", "b")) == ["c", "b", "a"]
        assert found("a", "a z", "a b", recent=("a b",)) == ["a b", "a z"]
        assert found("a", "b a", "a b", recent=("b a",)) == ["a b", "b a"]


@pytest.fixture
def session(read):
    return read(language=Language.ENGLISH)


def shown(session):
    return [offer.text for offer in session.window.palette_desk.palette.model.offers]


def type_in(session, text):
    """Bring the palette up and type."""
    session.press("Ctrl+K")
    palette = session.window.palette_desk.palette
    assert palette.field.hasFocus()
    palette.field.insert(text)
    return palette


class TestThePalette:
    def test_offers_every_action_but_itself(self, session):
        type_in(session, "")
        names = {offer.name for offer in session.window.palette_desk.palette.model.offers}
        assert names == set(session.window.actions_.names()) - {"palette"}

    def test_finds_actions_by_their_names_in_both_languages(self, session):
        palette = type_in(session, "next att")
        assert shown(session)[0] == "Next attribution"
        palette.field.setText("الإسناد التالي")
        assert "Next attribution" in shown(session)

    def test_finds_english_names_in_arabic(self, read):
        session = read(language=Language.ARABIC)
        type_in(session, "dark colours")
        assert session.window.palette_desk.palette.model.offers[0].name == "dark"

    def test_says_where_nothing_is_found(self, session):
        palette = type_in(session, "")
        usual = palette._help.text()
        palette.field.insert("zzz")
        assert shown(session) == []
        assert palette._help.text().startswith("Nothing is called that")
        palette.field.clear()
        assert palette._help.text() == usual

    def test_shows_menu_and_key(self, session):
        type_in(session, "next attribution")
        offer = session.window.palette_desk.palette.model.offers[0]
        assert offer.menu == "Attribution"
        assert "J" in offer.key
        index = session.window.palette_desk.palette.model.index(0)
        assert "Next attribution, Attribution" in index.data(11)  # Qt's accessible text

    def test_does_what_is_chosen_with_the_focus_where_it_was(self, session):
        session.select("القرار")
        type_in(session, "quote")
        session.press("Return")
        assert session.view.hasFocus()
        assert session.texts("quote") == ["القرار"]

    def test_moves_in_the_list_by_arrows(self, session):
        palette = type_in(session, "stance")
        session.press("Down", "Down", "Up")
        assert palette.list.currentIndex().row() == 1
        session.press("PgDown", "PgDown", "PgDown")
        assert palette.list.currentIndex().row() == palette.model.rowCount() - 1

    def test_esc_leaves_everything_as_it_was(self, session):
        session.press("Ctrl+F")
        before = session.window.articles.filter
        palette = type_in(session, "quote")
        session.press("Esc")
        assert not palette.isVisible()
        assert before.hasFocus()
        assert session.work.annotation.is_empty

    def test_keeps_other_keys_to_itself(self, session, hands):
        palette = type_in(session, "")
        hands.type("qj")
        session.press("Ctrl+D", "F7", "Tab")
        assert palette.field.text() == "qj"
        assert session.window.side.isVisible()
        assert palette.field.hasFocus()
        assert session.work.annotation.is_empty

    def test_does_nothing_that_cannot_be_done(self, session):
        palette = type_in(session, "undo")
        assert not palette.model.offers[0].enabled
        session.press("Return")
        assert palette.isVisible()

    def test_offers_what_was_chosen_last_first(self, session):
        type_in(session, "about")
        session.press("Esc")
        for query in ("usual size", "next article"):
            type_in(session, query)
            session.press("Return")
        type_in(session, "")
        assert shown(session)[:2] == ["Next article", "Usual size"]

    def test_goes_to_a_paragraph(self, session):
        type_in(session, "#2")
        assert shown(session) == ["Go to paragraph 2"]
        session.press("Return")
        assert session.selected() == "وقال"

    @pytest.mark.parametrize("text", ["#", "#x", "#-1"])
    def test_offers_no_paragraph_that_is_none(self, session, text):
        type_in(session, text)
        assert shown(session) == []

    def test_finds_articles(self, read, qtbot):
        session = read("أول الأخبار", "ثاني الأخبار", language=Language.ENGLISH)
        type_in(session, "@ثان")
        qtbot.waitUntil(lambda: shown(session) == ["ثاني الأخبار"])
        session.press("Return")
        assert session.work.article.id == "n2"
        assert session.view.hasFocus()

    def test_forgets_articles_that_are_no_longer_asked_for(self, read, qtbot):
        session = read("أول الأخبار", language=Language.ENGLISH)
        palette = type_in(session, "@")
        palette.field.setText("undo")
        qtbot.waitUntil(lambda: session.window.tasks.is_idle)
        assert shown(session)[0] == "Undo"

    def test_fits_into_a_small_window(self, session):
        session.window.resize(QSize(700, 420))
        palette = type_in(session, "")
        assert session.window.rect().contains(palette.geometry())

    def test_leaves_when_another_place_is_clicked(self, session):
        palette = type_in(session, "")
        session.click("القرار")
        session.view.setFocus()
        assert not palette.isVisible()
