"""The list of cards: high as their texts, laid out only where they are on the screen."""

import pytest
from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate

from annotator.app.panels.card_view import CardView

ROWS = 1000
WIDTH, HEIGHT = 300, 400


class Delegate(QStyledItemDelegate):
    """Makes each row as high as it says, and counts whose height was asked for."""

    def __init__(self, parent):
        super().__init__(parent)
        self.asked = set()

    def sizeHint(self, _option, index):  # noqa: N802 - Qt's name
        self.asked.add(index.row())
        return QSize(0, int(index.data() or 30))


@pytest.fixture
def view(qtbot):
    """Give a list of a thousand cards of very different heights, on the screen."""
    widget = CardView()
    qtbot.addWidget(widget)
    widget.rows = QStringListModel([str(20 + 37 * row % 150) for row in range(ROWS)])
    widget.delegate = Delegate(widget)
    widget.setItemDelegate(widget.delegate)
    widget.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    widget.setModel(widget.rows)
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def on_screen(view):
    """Give the rows that are on the screen, with their rectangles."""
    area = view.viewport().rect()
    found = {row: view.visualRect(view.rows.index(row)) for row in range(view.rows.rowCount())}
    return {row: place for row, place in found.items() if place.intersects(area)}


def is_true(view):
    """Tell whether the cards on the screen are as high as they ask to be, without gaps."""
    places = on_screen(view)
    bottoms = [place.bottom() + 1 for place in places.values()]
    return (
        all(p.height() == int(view.rows.index(row).data() or 30) for row, p in places.items())
        and [place.top() for place in places.values()][1:] == bottoms[:-1]
    )


class TestHeights:
    def test_cards_are_as_high_as_they_ask_to_be(self, view):
        assert is_true(view)
        assert on_screen(view)[0].top() == 0

    def test_only_those_on_the_screen_are_asked(self, view):
        assert view.delegate.asked == set(on_screen(view))

    @pytest.mark.parametrize("value", [1, 77, 5_000, 40_000, 10**6])
    def test_so_it_is_wherever_one_scrolls(self, view, value):
        view.verticalScrollBar().setValue(value)
        assert is_true(view)
        assert len(view.delegate.asked) < 100

    def test_the_end_is_reached(self, view):
        view.verticalScrollBar().setValue(10**6)
        bar = view.verticalScrollBar()
        assert bar.value() == bar.maximum()
        assert on_screen(view)[ROWS - 1].bottom() == view.viewport().height() - 1

    def test_nothing_jumps_while_cards_above_come_into_sight(self, view):
        bar = view.verticalScrollBar()
        bar.setValue(30_000)
        for _ in range(200):
            row = min(on_screen(view)) + 1
            before = view.visualRect(view.rows.index(row)).top()
            bar.setValue(bar.value() - 13)
            assert view.visualRect(view.rows.index(row)).top() == before + 13

    def test_a_change_is_measured(self, view):
        view.rows.setData(view.rows.index(1), "333")
        assert view.visualRect(view.rows.index(1)).height() == 333
        assert is_true(view)

    def test_what_changes_unseen_is_measured_when_it_is_seen(self, view, qtbot):
        view.hide()
        view.delegate.asked.clear()
        view.rows.setData(view.rows.index(1), "333")
        assert not view.delegate.asked
        view.show()
        qtbot.waitUntil(lambda: view.visualRect(view.rows.index(1)).height() == 333)
        assert is_true(view)


class TestRows:
    def test_come(self, view):
        assert view.rows.insertRows(1, 2)
        view.rows.setData(view.rows.index(1), "55")
        view.rows.setData(view.rows.index(2), "66")
        assert is_true(view)
        assert view.visualRect(view.rows.index(3)).top() == 20 + 55 + 66

    def test_go(self, view):
        assert view.rows.removeRows(1, 3)
        assert is_true(view)
        assert view.visualRect(view.rows.index(1)).top() == 20

    def test_may_all_go_while_one_is_half_in_sight(self, view):
        view.verticalScrollBar().setValue(5_007)
        view.rows.setStringList([])
        assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() == 0

    def test_may_all_go_and_come_again(self, view):
        view.rows.setStringList([])
        assert not view.indexAt(QPoint(5, 5)).isValid()
        assert view.verticalScrollBar().maximum() == 0
        view.rows.setStringList(["50", "60"])
        assert is_true(view)
        assert view.verticalScrollBar().maximum() == 0


class TestGoing:
    @pytest.mark.parametrize("row", [0, 1, 3, 500, 998, 999])
    def test_to_a_row_shows_all_of_it(self, view, row):
        view.setCurrentIndex(view.rows.index(row))
        assert view.viewport().rect().contains(view.visualRect(view.rows.index(row)))
        assert is_true(view)

    def test_to_a_row_that_is_in_sight_moves_nothing(self, view):
        view.verticalScrollBar().setValue(3_000)
        value = view.verticalScrollBar().value()
        view.setCurrentIndex(view.rows.index(min(on_screen(view)) + 1))
        assert view.verticalScrollBar().value() == value

    def test_by_keys(self, view):
        view.setCurrentIndex(view.rows.index(0))
        for key, row in (
            (Qt.Key.Key_Down, 1),
            (Qt.Key.Key_Down, 2),
            (Qt.Key.Key_Up, 1),
            (Qt.Key.Key_End, ROWS - 1),
            (Qt.Key.Key_Down, ROWS - 1),
            (Qt.Key.Key_Home, 0),
            (Qt.Key.Key_Up, 0),
        ):
            QTest.keyClick(view, key)
            assert view.currentIndex().row() == row

    def test_by_pages_and_back(self, view):
        view.setCurrentIndex(view.rows.index(0))
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        there = view.currentIndex().row()
        assert there > 1
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
        QTest.keyClick(view, Qt.Key.Key_PageUp)
        assert view.currentIndex().row() < there

    def test_by_a_click(self, view):
        view.verticalScrollBar().setValue(2_000)
        row, place = list(on_screen(view).items())[2]
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), left, none, place.center())
        assert view.currentIndex().row() == row
        assert [index.row() for index in view.selectedIndexes()] == [row]
        assert view.visualRegionForSelection(view.selectionModel().selection()).contains(
            place.center()
        )
