"""The article as assistive technology reads it: asked the way it asks, by UTF-16 units."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible
from shiboken6 import Shiboken

from annotator.app.article_view.view import ArticleView
from annotator.text.offsets import Utf16Map
from annotator.wording.language import Language

TEXT = (
    "قال 😀 الوزير عبر Gulf News إن «العمل مستمر».\n"
    "\n"
    "𝒜 وأضاف: «لن نتراجع» 🇪🇬👩‍👩‍👧 اليوم.\n"
)  # fmt: skip
UNITS = Utf16Map(TEXT)
Boundary = QAccessible.TextBoundaryType


def interface_of(session):
    return QAccessible.queryAccessibleInterface(session.view)


def units(stretch):
    start = TEXT.index(stretch)
    return UNITS.span_to_utf16((start, start + len(stretch)))


@pytest.fixture
def session(read):
    return read(TEXT)


@pytest.fixture
def text(session):
    return interface_of(session).textInterface()


class TestThePage:
    def test_is_a_text_that_cannot_be_written_in(self, session):
        interface = interface_of(session)
        assert interface.role() is QAccessible.Role.EditableText
        state = interface.state()
        assert (state.readOnly, state.multiLine, state.selectableText) == (1, 1, 1)
        assert (state.focusable, state.focused) == (1, 1)
        assert interface.editableTextInterface() is None

    def test_is_asked_in_vain_for_what_it_is_not(self, session):
        interface = interface_of(session)
        assert interface.valueInterface() is None
        assert interface.selectionInterface() is None
        assert interface.attributesInterface() is None
        assert interface.tableCellInterface() is None
        assert interface.actionInterface() is not None

    def test_is_named_by_its_article(self, session):
        name = interface_of(session).text(QAccessible.Text.Name)
        assert name == TEXT.splitlines()[0]

    def test_without_an_article_is_named_for_what_it_is(self, open_window):
        window = open_window()
        interface = QAccessible.queryAccessibleInterface(window.view)
        assert interface.text(QAccessible.Text.Name) == window.tr("Article")
        assert interface.textInterface().characterCount() == 0
        assert interface.textInterface().text(0, 10) == ""
        assert interface.textInterface().cursorPosition() == 0

    @pytest.mark.parametrize(
        ("language", "told"),
        [(Language.ENGLISH, ["1 attribution", "Speaker of attribution 1"])],
    )
    def test_is_described_by_what_is_marked_under_the_caret(self, read, language, told):
        session = read(TEXT, language=language)
        session.mark("Q", "العمل مستمر")
        session.mark("S", "الوزير")
        description = interface_of(session).text(QAccessible.Text.Description)
        assert all(part in description for part in told)
        session.select("اليوم")
        assert told[1] not in interface_of(session).text(QAccessible.Text.Description)


class TestReading:
    def test_counts_units(self, text):
        assert text.characterCount() == len(TEXT.encode("utf-16-le")) // 2

    @pytest.mark.parametrize("stretch", ["قال", "😀", "الوزير", "Gulf News", "𝒜", "👩‍👩‍👧", "\n\n"])
    def test_gives_any_stretch(self, text, stretch):
        assert text.text(*units(stretch)) == stretch

    def test_gives_all_and_no_more(self, text):
        assert text.text(0, text.characterCount()) == TEXT
        assert text.text(0, -1) == TEXT
        assert text.text(0, 10_000) == TEXT
        assert text.text(5, 5) == ""

    def test_never_cuts_a_character_in_two(self, text):
        start, end = units("😀")
        assert text.text(start, start + 1) == "😀"
        assert text.text(start + 1, end) == "😀"

    def test_says_where_the_caret_is(self, session, text):
        session.select("الوزير")
        assert text.cursorPosition() == units("الوزير")[0]
        session.select("اليوم")
        assert text.cursorPosition() == units("اليوم")[0]

    def test_claims_no_selection_whose_ends_it_cannot_tell(self, session, text):
        session.select("الوزير عبر")
        assert text.selectionCount() == 0


class TestPlaces:
    @pytest.mark.parametrize("word", ["الوزير", "Gulf", "مستمر", "اليوم", "😀"])
    def test_lead_from_a_character_to_the_screen_and_back(self, session, text, word):
        start, _ = units(word)
        rect = text.characterRect(start)
        assert not rect.isEmpty()
        page = session.view.viewport()
        assert page.rect().contains(page.mapFromGlobal(rect.center()))
        assert text.offsetAtPoint(rect.center()) == start

    def test_run_right_to_left_in_arabic_and_left_to_right_in_latin(self, text):
        for word, step in (("الوزير", -1), ("Gulf", 1)):
            start, end = units(word)
            lefts = [text.characterRect(unit).left() for unit in range(start, end)]
            assert lefts == sorted(lefts, reverse=step < 0)

    def test_a_line_break_takes_no_room(self, text):
        assert text.characterRect(units("\n\n")[0]).isEmpty()

    def test_a_point_off_the_page_is_nearest_to_some_character(self, text):
        assert 0 <= text.offsetAtPoint(QPoint(-500, -500)) < text.characterCount()


class TestMoving:
    def test_the_caret_comes_to_the_word(self, session, text):
        text.setCursorPosition(units("نتراجع")[0] + 2)
        assert session.selected() == "نتراجع"
        assert text.cursorPosition() == units("نتراجع")[0]

    @pytest.mark.parametrize(
        "stretch", ["الوزير عبر Gulf", "العمل مستمر", "وزير", "😀", "لن نتراجع» 🇪🇬"]
    )
    def test_words_and_letters_can_be_selected(self, session, text, stretch):
        text.addSelection(*units(stretch))
        assert session.selected() == stretch
        assert session.view.selection.exact == (stretch == "وزير")

    def test_a_selection_made_so_can_be_marked(self, session, text):
        text.setSelection(0, *units("العمل مستمر"))
        session.press("Q")
        assert session.texts("quote") == ["«العمل مستمر»"]

    def test_backwards_is_as_good_and_nothing_is_a_caret(self, session, text):
        start, end = units("الوزير عبر")
        text.addSelection(end, start)
        assert session.selected() == "الوزير عبر"
        text.addSelection(start, start)
        assert session.selected() == "الوزير"

    def test_it_can_be_let_go(self, session, text):
        text.addSelection(*units("الوزير عبر"))
        text.removeSelection(0)
        assert session.view.selection.is_single

    def test_far_places_are_shown(self, read):
        long = TEXT + "قال المتحدث إن الأمور تسير كما ينبغي لها.\n" * 400
        session = read(long)
        reading = interface_of(session).textInterface()
        last = reading.characterCount() - 5
        page = session.view.viewport()
        assert not page.rect().contains(page.mapFromGlobal(reading.characterRect(last).center()))
        reading.scrollToSubstring(last, last + 1)
        assert page.rect().contains(page.mapFromGlobal(reading.characterRect(last).center()))


def test_another_article_is_another_text(read):
    session = read(TEXT, "قالت الهيئة 🙂 إن النتائج جاهزة.\n")
    text = interface_of(session).textInterface()
    before = text.text(0, -1)
    session.press("N")
    assert text.text(0, -1) == session.work.article.text != before
    assert text.characterCount() == Utf16Map(session.work.article.text).utf16_length


def test_interfaces_go_with_their_pages_whoever_deletes_them(session):
    from annotator.app.accessibility.article import ArticleInterface, expose

    gc.collect()
    before = sum(isinstance(each, ArticleInterface) for each in gc.get_objects())
    work, interface = session.work, session.window.interface
    for number in range(60):
        page = ArticleView(interface, session.window if number % 3 == 0 else None)
        expose(page, work, interface)
        assert QAccessible.queryAccessibleInterface(page).textInterface().characterCount() == 0
        if number % 3 == 2:
            Shiboken.delete(page)
        else:
            page.deleteLater()
        del page
        gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    after = sum(isinstance(each, ArticleInterface) for each in gc.get_objects())
    assert after == before
