"""A list of cards, each as high as its text: only those on the screen are ever laid out.

Qt's own list asks for the height of every row after every change. Here a card has a guessed height
until it comes into sight; no card that is on the screen moves when others get their true heights,
the scroll bar does.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from annotator.app.panels.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
State = QStyle.StateFlag
TRIES: Final = 4  # until what is measured on the screen has brought no more onto it
STEPS: Final = {
    Action.MoveUp: -1,
    Action.MovePrevious: -1,
    Action.MoveDown: 1,
    Action.MoveNext: 1,
}


class CardView(QListView):
    """Shows the rows of a list model, each in the height that its delegate asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a list without a model."""
        self._heights = RowHeights()
        self._is_settling = False
        super().__init__(parent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # heights

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self._take_out)
        self.reset()

    def reset(self) -> None:
        """Guess all heights again."""
        super().reset()
        model = self.model()
        self._heights.guess(model.rowCount() if model is not None else 0)
        self._settle()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Make room for rows, of a height that is guessed."""
        self._heights.insert(start, end - start + 1)
        QAbstractItemView.rowsInserted(self, parent, start, end)  # as for `doItemsLayout`
        self._settle()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Let go of rows that are about to go."""
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)

    def _take_out(self, _parent: Index, start: int, end: int) -> None:
        self._heights.remove(start, end)
        self._settle()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Measure again what is on the screen."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))
        self._settle()

    def doItemsLayout(self) -> None:
        """Measure what is on the screen."""
        QAbstractItemView.doItemsLayout(self)  # not the list's, which measures everything

    def updateGeometries(self) -> None:
        """Follow a change of what is shown, or of the room for it."""
        QAbstractItemView.updateGeometries(self)
        self._settle()

    def _settle(self) -> None:
        """Measure the cards on the screen; the first of them stays where it is."""
        if self._is_settling or not self.isVisible():
            return
        self._is_settling = True
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(self.fontMetrics().lineSpacing())
        for _ in range(TRIES):
            first, top = self._first(), bar.value()
            below = min(first + 1, len(self._heights))  # 0 where there are no cards
            shown = self._heights.top(below) - top
            at_top = top == self._heights.top(first)
            if not self._measure(first, height) and bar.maximum() == self._heights.beyond(
                self.viewport().height()
            ):
                break
            bar.setRange(0, self._heights.beyond(self.viewport().height()))
            # Seen from below, as a card of which only the end is in sight came from above.
            bar.setValue(top if at_top else self._heights.top(below) - shown)
        self._is_settling = False
        self.viewport().update()

    def _first(self) -> int:
        return self._heights.at(self.verticalScrollBar().value())

    def _measure(self, row: int, room: int) -> bool:
        """Measure cards from a row on, as many as there is room for; tell if any is different."""
        changed, left = False, self._heights.top(row) - self.verticalScrollBar().value()
        while row < len(self._heights) and left < room:
            changed |= self._measured(row)
            left += self._heights[row]
            row += 1
        return changed

    def _measured(self, row: int) -> bool:
        height = self.sizeHintForIndex(self.model().index(row, 0)).height()
        return self._heights.measured(row, height)

    # places

    def visualRect(self, index: Index) -> QRect:
        """Give the rectangle of a card in the viewport."""
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Give the card at a point of the viewport."""
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.at(y), 0)

    def scrollTo(self, index: Index, _hint: Hint = Hint.EnsureVisible) -> None:
        """Scroll, no further than needed, until a card can be seen."""
        bar, row = self.verticalScrollBar(), index.row()
        if not 0 <= row < len(self._heights) or not self.isVisible():
            return
        for _ in range(TRIES):  # what comes into sight gets its height only then
            self._measured(row)
            bar.setRange(0, self._heights.beyond(self.viewport().height()))
            top, bottom = self._heights.top(row), self._heights.top(row + 1)
            least, most = bottom - self.viewport().height(), top
            wanted = max(min(bar.value(), most), min(least, most))
            if wanted == bar.value():
                break
            bar.setValue(wanted)
        self._settle()

    def verticalOffset(self) -> int:
        """Give how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Give 0: cards are as wide as the list."""
        return 0

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go from card to card, by pages, or to either end."""
        row, last = self.currentIndex().row(), len(self._heights) - 1
        if last < 0:
            return QModelIndex()
        if action in {Action.MovePageUp, Action.MovePageDown}:
            page = self.viewport().height() * (1 if action is Action.MovePageDown else -1)
            row = self._heights.page_from(max(row, 0), page)
        elif action is Action.MoveHome:
            row = 0
        elif action is Action.MoveEnd:
            row = last
        else:
            row += STEPS.get(action, 0)
        return self.model().index(min(max(row, 0), last), 0)

    # choosing

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cards in a rectangle of the viewport."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if first.isValid() and last.isValid():
            self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Give where the selected cards are on the screen."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).intersected(self.viewport().rect())
        return region

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what was changed while nobody could see it."""
        super().showEvent(event)
        self._settle()
        self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Measure what comes into sight."""
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards in the new width."""
        QAbstractItemView.resizeEvent(self, event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards on the screen."""
        painter, area = QPainter(self.viewport()), event.rect()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state & ~(State.State_Selected | State.State_HasFocus)
        current = self.currentIndex()
        for row in range(self._first(), len(self._heights)):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            if option.rect.top() > area.bottom():
                break
            option.state = usual
            if self.selectionModel().isSelected(index):
                option.state |= State.State_Selected
            if index == current and self.hasFocus():
                option.state |= State.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
