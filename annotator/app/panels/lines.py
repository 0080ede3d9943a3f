"""A list of rows: a sign, a line of words or two, and a softer line of details."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QWidget

from annotator.app.panels.rows import RowDelegate
from annotator.app.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """What a row shows; ``faded`` for what is not in force, ``loud`` for a sign that warns."""

    sign: str
    words: str
    details: str = ""
    faded: bool = False
    loud: bool = False


class LineModel(QAbstractListModel):
    """Rows that are made when they are first looked at."""

    def __init__(self, line: Callable[[int], Line]) -> None:
        """Take what makes a row's line."""
        super().__init__()
        self._line, self._count = line, 0

    def show_rows(self, count: int) -> None:
        """Show so many rows, all of them anew; what stays is not measured again."""
        self.tell_anew()
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()

    def tell_anew(self) -> None:
        """Make the rows anew that are on the screen."""
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a row's line, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == LINE:
            return self._line(index.row())
        line = self._line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return "\n".join(filter(None, (line.words, line.details)))
        return None


class LineList(QListView):
    """The rows on the screen; Enter or a click asks for one, Del to have it taken away."""

    requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(
        self, line: Callable[[int], Line], *, lines: int = 1, by_click: bool = True
    ) -> None:
        """Make an empty list, whose rows have so many lines of words.

        Where a row is not asked for ``by_click``, a click only chooses it.
        """
        super().__init__()
        self.rows = LineModel(line)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = LineDelegate(self, lines)
        self.setItemDelegate(self._delegate)
        if by_click:
            self.clicked.connect(lambda index: self.requested.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the row that is current."""
        row = self.currentIndex().row()
        if row >= 0 and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.requested.emit(row)
        elif row >= 0 and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removal_requested.emit(row)
        else:
            super().keyPressEvent(event)

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_current(self, row: int) -> None:
        """Make a row the current one, and bring it into sight."""
        index = self.rows.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)


class LineDelegate(RowDelegate):
    """Draws a line."""

    SIGN = 24

    def __init__(self, parent: QWidget, lines: int) -> None:
        """Take how many lines of words there are."""
        super().__init__(parent)
        self._lines, self.lines = lines, lines + 1.15

    def draw_sign(self, painter: QPainter, inner: QRectF, side: int, index: Index) -> None:
        """Draw the line's sign."""
        line: Line = index.data(LINE)
        painter.setPen(QColor(self.theme.bad if line.loud else self.theme.soft_text))
        painter.drawText(inner, side, line.sign)

    def draw_words(self, painter: QPainter, room: QRectF, side: int, index: Index) -> None:
        """Write the words, over several lines where there is room for them."""
        line: Line = index.data(LINE)
        if line.faded:
            painter.setPen(QColor(self.theme.soft_text))
            font = QFont(painter.font())
            font.setItalic(True)
            painter.setFont(font)
        if self._lines == 1:
            self.write(painter, room, side, " ".join(line.words.split()))
        else:
            words = QRectF(room)
            words.setHeight(painter.fontMetrics().lineSpacing() * self._lines)
            painter.drawText(words, side | int(Qt.TextFlag.TextWordWrap), line.words)

    def details(self, index: Index) -> str:
        """Give the line's details."""
        return " ".join(index.data(LINE).details.split())
