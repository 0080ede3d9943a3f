"""What clicks and drags select, and the buttons for those who don't know the keys yet."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.article_view.edges import Edge
from annotator.app.article_view.grips import grip_of
from annotator.model.mention import Layer
from annotator.wording.language import Language

TEXT = (
    "وقال الوزير لصحيفة «البلد» أمس: «لن نتراجع عن القرار».\n"
    "ودعا رئيس الوفد السكان إلى الصبر والهدوء حتى ينتهي العمل في الجسر الجديد.\n"
)
QUOTE = "«لن نتراجع عن القرار»"
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def send(page, kind, point, held=NONE):
    """Send a mouse event as Qt does, with the left button down but for a hovering move."""
    left, no_button = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    pressed = getattr(page, "_pressed", False) if kind is QEvent.Type.MouseMove else True
    down = left if pressed and kind is not QEvent.Type.MouseButtonRelease else no_button
    place = QPointF(point)
    button = no_button if kind is QEvent.Type.MouseMove else left
    event = QMouseEvent(kind, place, page.mapToGlobal(place), button, down, held)
    page._pressed = kind in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick} or (
        kind is QEvent.Type.MouseMove and pressed
    )
    QApplication.sendEvent(page, event)


def drag_letters(session, first, last, held=ALT):
    """Drag from a letter of the text to another with a key held."""
    page, start, end = session.view.viewport(), session.point(first), session.point(last)
    send(page, QEvent.Type.MouseButtonPress, start, held)
    send(page, QEvent.Type.MouseMove, (start + end) / 2, held)
    send(page, QEvent.Type.MouseMove, end, held)
    send(page, QEvent.Type.MouseButtonRelease, end, held)


def edge_on_screen(session, *, end, aside=0, mention=None):
    """Find an edge of a mention, or a place beside it, in the viewport."""
    mention = mention or session.work.annotation.mentions[0]
    grip = grip_of(session.view.column.layout, mention, Edge(0, end))
    return (grip.point + session.view.column.origin()).toPoint() + QPoint(aside, 0)


def pull(session, *, end, to, held=NONE, release=True):
    """Pull an edge of the first mention to a place, or a little further on its way."""
    page, start = session.view.viewport(), edge_on_screen(session, end=end)
    if held == NONE:
        to = to + QPoint(6 if to.x() > start.x() else -6, 0)
    send(page, QEvent.Type.MouseButtonPress, start, held)
    for part in (0.3, 0.7, 1.0):
        send(page, QEvent.Type.MouseMove, start + (to - start) * part, held)
    if release:
        send(page, QEvent.Type.MouseButtonRelease, to, held)
    return to


class TestThePointer:
    def test_selects_from_word_to_word(self, read):
        session = read()
        session.click("رئيس")
        session.click("السكان", Qt.KeyboardModifier.ShiftModifier)
        assert session.selected() == "رئيس الوفد السكان"
        session.press("A")
        assert session.texts("addressees") == ["رئيس الوفد السكان"]

    def test_drags(self, read):
        session = read()
        session.drag(session.point("رئيس"), session.point("السكان"))
        assert session.selected() == "رئيس الوفد السكان"

    @pytest.mark.parametrize("held", [ALT, CONTROL])
    def test_drags_by_letters_with_alt_or_ctrl(self, read, held):
        session = read("وقال الوزير")
        drag_letters(session, "ق", "ل", held)
        assert session.selected() == "قال"
        session.press("C")
        assert session.texts("cues") == ["قال"]

    def test_back_over_where_it_began_too(self, read):
        session = read("وقال الوزير")
        drag_letters(session, "ل", "ق")
        assert session.selected() == "قال"

    def test_letters_right_after_emoji_are_those_pointed_at(self, read):
        session = read("😀😀 👩\u200d👧 وقال الوزير")
        drag_letters(session, "ق", "ل")
        session.press("C")
        (mention,) = session.work.annotation.mentions
        assert mention.text == "قال"


class TestSeveralClicks:
    TEXT = "عاد. قال «ذكر “أهل الخبرة” هنا. ثم» لنا. انتهى.\nثانيا."

    @pytest.fixture(autouse=True)
    def slow_hands(self, qapp):
        """Count clicks as one gesture however slow the machine is."""
        usual = qapp.doubleClickInterval()
        qapp.setDoubleClickInterval(60_000)
        yield
        qapp.setDoubleClickInterval(usual)

    def clicks(self, session, word, count):
        """Click again and again on a word, as Qt tells it, and give what each click selected."""
        page, point, found = session.view.viewport(), session.point(word), []
        for number in range(count):
            click = QTest.mouseDClick if number % 2 else QTest.mouseClick
            if number % 2:  # Qt's double click brings the press before it along
                send(page, QEvent.Type.MouseButtonDblClick, point)
                send(page, QEvent.Type.MouseButtonRelease, point)
            else:
                click(page, Qt.MouseButton.LeftButton, NONE, point)
            found.append(session.selected())
        return found

    def test_widen_from_the_word_over_its_quotations_to_the_paragraph(self, read):
        session = read(self.TEXT)
        assert self.clicks(session, "الخبرة", 6) == [
            "الخبرة",
            "“أهل الخبرة”",
            "«ذكر “أهل الخبرة” هنا. ثم»",
            "قال «ذكر “أهل الخبرة” هنا. ثم» لنا.",
            "عاد. قال «ذكر “أهل الخبرة” هنا. ثم» لنا. انتهى.",
            "عاد. قال «ذكر “أهل الخبرة” هنا. ثم» لنا. انتهى.",
        ]

    def test_outside_quotations_take_word_sentence_and_paragraph(self, read):
        session = read(self.TEXT)
        assert self.clicks(session, "انتهى", 4) == [
            "انتهى",
            "انتهى",
            "انتهى.",
            self.TEXT.split("\n")[0],
        ]

    def test_twice_and_twice_again_takes_the_quotation_around(self, read):
        session = read(self.TEXT)
        found = []
        for _ in range(3):
            session.view.pointer._further.stop()  # time passes
            found.append(self.clicks(session, "أهل", 2)[-1])
        assert found == ["“أهل الخبرة”", "«ذكر “أهل الخبرة” هنا. ثم»", "“أهل الخبرة”"]

    def test_on_the_mark_itself_takes_its_quotation(self, read):
        session = read("قال «نعم» هنا")
        assert self.clicks(session, "»", 2)[-1] == "«نعم»"

    @pytest.mark.parametrize(
        "quotation", ["«نعم لا»", "”نعم لا“", "»نعم لا«", '«نعم لا"', '" نعم لا "', "„نعم لا‟"]
    )
    def test_take_the_quotation_whatever_its_marks(self, read, quotation):
        session = read(f"قال {quotation} هنا")
        assert self.clicks(session, "لا", 2)[-1] == quotation

    def test_a_hand_that_trembles_selects_no_less(self, read):
        session = read(self.TEXT)
        point = session.point("أهل")
        self.clicks(session, "أهل", 1)
        send(session.view.viewport(), QEvent.Type.MouseButtonDblClick, point)
        send(session.view.viewport(), QEvent.Type.MouseMove, point + QPoint(2, 1))
        assert session.selected() == "“أهل الخبرة”"


class TestPullingAnEdge:
    """The marks of the usual text: a speaker «رئيس الوفد», frame in hand."""

    @pytest.fixture(params=list(Language))
    def marked(self, read, request):
        session = read(TEXT, language=request.param)
        session.mark("S", "رئيس الوفد")
        return session

    def test_grows_it_by_words_in_one_step(self, marked):
        pull(marked, end=True, to=marked.point("السكان"))
        assert marked.texts("speakers") == ["رئيس الوفد السكان"]
        marked.press("Ctrl+Z")
        assert marked.texts("speakers") == ["رئيس الوفد"]

    def test_shrinks_it_but_keeps_a_word(self, marked):
        pull(marked, end=True, to=marked.point("ودعا"))
        assert marked.texts("speakers") == ["رئيس"]

    def test_moves_its_start_too(self, marked):
        pull(marked, end=False, to=marked.point("الوفد"))
        assert marked.texts("speakers") == ["الوفد"]
        pull(marked, end=False, to=marked.point("ودعا"))
        assert marked.texts("speakers") == ["ودعا رئيس الوفد"]

    def test_by_letters_with_alt(self, marked):
        start = marked.work.article.text.index("السكان")
        box = marked.view.column.boxes(start + 2, start + 3)[0]  # its third letter
        to = QPoint(round(box.left() + box.width() / 3), round(box.center().y()))
        pull(marked, end=True, to=to, held=ALT)
        assert marked.texts("speakers") == ["رئيس الوفد الس"]

    def test_shows_what_it_is_going_to_be_and_changes_nothing_until_the_end(self, marked):
        before = marked.work.annotation
        pull(marked, end=True, to=marked.point("السكان"), release=False)
        shown = marked.view.markings.marks.between(0, len(TEXT))
        assert [mark.mention.text for mark in shown] == ["رئيس الوفد السكان"]
        assert marked.work.annotation is before

    def test_is_given_up_with_esc(self, marked):
        before = marked.work.annotation
        end = pull(marked, end=True, to=marked.point("السكان"), release=False)
        marked.press("Esc")
        shown = marked.view.markings.marks.between(0, 500)
        assert [mark.mention.text for mark in shown] == ["رئيس الوفد"]
        send(marked.view.viewport(), QEvent.Type.MouseButtonRelease, end)
        assert marked.work.annotation is before
        assert marked.frame is not None, "Esc was the edge's, not the frame's"

    def test_is_given_up_when_the_mention_goes(self, marked):
        end = pull(marked, end=True, to=marked.point("السكان"), release=False)
        marked.press("Ctrl+Z")
        send(marked.view.viewport(), QEvent.Type.MouseButtonRelease, end)
        assert marked.work.annotation.is_empty

    def test_is_not_begun_by_a_click(self, marked):
        before = marked.work.annotation
        point = edge_on_screen(marked, end=True)
        QTest.mouseClick(marked.view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
        assert marked.work.annotation is before
        assert marked.selected() in {"الوفد", "السكان"}

    def test_leaves_the_caret_where_it_is(self, marked):
        marked.select("ودعا")
        pull(marked, end=True, to=marked.point("السكان"))
        assert marked.selected() == "ودعا"

    @pytest.mark.parametrize("aside", [-7, 7])
    def test_need_not_be_exact(self, marked, aside):
        view = marked.view
        assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
        send(view.viewport(), QEvent.Type.MouseMove, edge_on_screen(marked, end=True, aside=aside))
        assert view.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
        send(view.viewport(), QEvent.Type.MouseMove, marked.point("الجسر"))
        assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor

    def test_of_a_quote_takes_the_marks_in(self, read):
        session = read()
        session.mark("Q", "لن نتراجع")
        pull(session, end=True, to=session.point("القرار"))
        assert session.texts("quote") == [QUOTE]

    def test_does_not_cross_a_fragment(self, read):
        session = read("قال اليوم إن العمل هنا سوف يستمر غدا")
        session.mark("Q", "اليوم")
        session.mark("F", "هنا")
        pull(session, end=True, to=session.point("غدا"))
        assert session.texts("quote") == ["اليوم إن العمل … هنا"]

    def test_within_latin_letters_of_an_arabic_line_is_on_the_other_side(self, read):
        session = read("قالت وكالة Associated Press إن العمل مستمر")
        session.mark("O", "Associated")
        start, end = (edge_on_screen(session, end=end).x() for end in (False, True))
        assert start < end
        pull(session, end=True, to=session.point("Press"))
        assert session.texts("sources") == ["Associated Press"]

    @pytest.mark.parametrize("name", ["Associated Press", "2026", "3.5", "٢٠٠"])
    def test_beyond_a_whole_name_or_number_is_where_the_line_goes_on(self, read, name):
        session = read(f"قالت وكالة {name} إن العمل مستمر")
        session.mark("O", name)
        start, end = (edge_on_screen(session, end=end).x() for end in (False, True))
        assert end < start
        pull(session, end=True, to=session.point("العمل"))
        assert session.texts("sources") == [f"{name} إن العمل"]
        pull(session, end=False, to=session.point("وكالة"))
        assert session.texts("sources") == [f"وكالة {name} إن العمل"]

    def test_of_a_mention_over_lines_is_on_each_of_them(self, read):
        words = [f"كلمة{letter}{other}" for letter in "بتثجحخ" for other in "دذرزسش"]
        session = read(" ".join(words))
        session.mark("Q", " ".join(words[3:25]))
        start, end = (edge_on_screen(session, end=end) for end in (False, True))
        assert end.y() > start.y() + 20
        pull(session, end=True, to=session.point(words[33]))
        assert session.texts("quote") == [" ".join(words[3:34])]

    def test_of_the_frame_in_hand_comes_first(self, read):
        session = read()
        session.mark("Q", "السكان إلى الصبر")
        session.press("Esc")
        session.mark("Q", "الوفد السكان إلى الصبر")
        session.press("Esc", "J")
        inner, outer = session.work.annotation.mentions
        session.work.take_frame(session.work.annotation.attributions_of[outer.id][0].id)
        end = edge_on_screen(session, end=True, mention=outer)
        assert session.view.pointer._grip_at(QPointF(end)).mention == outer
        session.work.take_frame(session.work.annotation.attributions_of[inner.id][0].id)
        assert session.view.pointer._grip_at(QPointF(end)).mention == inner

    def test_is_not_to_be_had_where_nothing_can_be_changed(self, marked):
        marked.view.show_movable(movable=False)
        assert marked.view.pointer._grip_at(QPointF(edge_on_screen(marked, end=True))) is None


@pytest.mark.parametrize("layer", list(Layer))
def test_the_strips_buttons_do_what_the_keys_do(read, layer):
    session = read()
    session.select("الوفد")
    index = list(Layer).index(layer)
    button, _ = list(session.window.strip._buttons.values())[index]
    button.click()
    (mention,) = session.work.annotation.mentions
    assert (mention.layer, mention.text) == (layer, "الوفد")


class TestAPointerPulledBeyondThePage:
    @pytest.fixture
    def long(self, read):
        """Give an article of several pages with its caret in the middle of the second."""
        session = read("قال الوزير إن العمل مستمر في الجسر الجديد.\n" * 200)
        session.press("Ctrl+Home", *["PgDown"] * 2)
        assert session.view.verticalScrollBar().value() > 0
        return session

    @pytest.mark.parametrize("down", [True, False])
    def test_scrolls_on_and_selects_while_it_rests_there(self, long, qtbot, down):
        page, bar = long.view.viewport(), long.view.verticalScrollBar()
        start = page.rect().center()
        away = QPoint(start.x(), page.height() + 30 if down else -30)
        send(page, QEvent.Type.MouseButtonPress, start)
        send(page, QEvent.Type.MouseMove, away)
        first, head = bar.value(), long.view.selection.head
        qtbot.waitUntil(lambda: abs(bar.value() - first) > 100)
        assert (bar.value() > first) is down
        assert (long.view.selection.head > head) is down
        send(page, QEvent.Type.MouseButtonRelease, away)
        assert not long.view.pointer._onward._timer.isActive()

    def test_stops_when_it_comes_back(self, long):
        page = long.view.viewport()
        start = page.rect().center()
        send(page, QEvent.Type.MouseButtonPress, start)
        send(page, QEvent.Type.MouseMove, QPoint(start.x(), page.height() + 30))
        assert long.view.pointer._onward._timer.isActive()
        send(page, QEvent.Type.MouseMove, start)
        assert not long.view.pointer._onward._timer.isActive()

    def test_stops_at_the_end_of_the_article(self, long, qtbot):
        long.press("Ctrl+End")
        page, bar = long.view.viewport(), long.view.verticalScrollBar()
        start = page.rect().center()
        send(page, QEvent.Type.MouseButtonPress, start)
        send(page, QEvent.Type.MouseMove, QPoint(start.x(), page.height() + 30))
        qtbot.waitUntil(lambda: not long.view.pointer._onward._timer.isActive())
        assert bar.value() == bar.maximum()
