"""Scrolling a long article: the reader's line stays where it is, whatever is set above it."""

import pytest
from PySide6.QtCore import QPointF

SENTENCE = "وقال المتحدث باسم الوفد إن العمل في الجسر الجديد مستمر حتى نهاية العام. "
HARD = "١٢٣٤٥٦٧٨٩٠ " * 3 + "MMMM WWWW " * 9  # wider than the letters around it
LONG = "\n".join((SENTENCE, HARD)[number % 3 == 0] * (number % 7 + 1) for number in range(900))


@pytest.fixture
def session(read):
    return read(LONG)


def first_line(view):
    """Give the first line on the screen and where it is."""
    return view.column.scrolling.place()


def test_measuring_the_rest_leaves_the_line_on_the_screen_where_it_is(session, qtbot):
    view = session.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = first_line(view)
    height = view.column.layout.height
    qtbot.waitUntil(lambda: not view.column.scrolling._idle.isActive(), timeout=20_000)
    assert view.column.layout.height != height
    assert first_line(view) == before
    assert bar.maximum() == view.column.layout.height + 48 - view.viewport().height()


def test_scrolling_back_by_steps_moves_each_line_by_that_step(session):
    view = session.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        position, offset = first_line(view)
        bar.setValue(bar.value() - 50)
        (box, *_) = view.column.boxes(position, position + 1)
        assert box.top() == pytest.approx(offset + 50, abs=1)


def test_the_end_can_be_reached_and_shows_the_last_line(session):
    view = session.view
    view.setFocus()
    session.press("Right", "Ctrl+End")
    (box,) = view.column.boxes(*view.selection.head)
    assert 0 < box.top() < box.bottom() < view.viewport().height()
    assert view.verticalScrollBar().value() > view.verticalScrollBar().maximum() - 200


def test_page_down_and_up_come_back_to_the_same_words(session):
    view = session.view
    begun = view.selection or view.caret.placed(0, extend=False)
    view.select(begun)
    for _ in range(8):
        session.press("PgDown")
    far = view.selection.head
    for _ in range(8):
        session.press("PgUp")
    assert far[0] > 1000
    assert view.column.layout.block_at(view.selection.head[0]).index <= 1


def test_a_new_size_of_letters_keeps_the_first_line(session, qtbot):
    view = session.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    position, offset = first_line(view)
    session.press("Ctrl++")
    (box, *_) = view.column.boxes(position, position + 1)
    assert box.top() == pytest.approx(offset, abs=2)


def test_what_is_pointed_at_is_what_is_seen(session):
    view = session.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    middle = QPointF(view.viewport().rect().center())
    start, end = view.caret.words.at(view.column.position_at(middle))
    (box, *_) = view.column.boxes(start, end)
    assert abs(box.center().y() - middle.y()) < view.column.layout.measures.pitch
    assert start <= view.column.position_at(box.center()) < end
