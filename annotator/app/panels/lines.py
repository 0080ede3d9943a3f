"""A list of rows: a sign, a line of words or two, and a softer line of details."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.panels.elided import elided
from annotator.app.theme import LIGHT, Theme

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

    def __init__(self, line: Callable[[int], Line], *, lines: int = 1) -> None:
        """Make an empty list, whose rows have so many lines of words."""
        super().__init__()
        self.rows = LineModel(line)
        self.setModel(self.rows)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = LineDelegate(self, lines)
        self.setItemDelegate(self._delegate)
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


class LineDelegate(QStyledItemDelegate):
    """Draws a row."""

    PADDING = 8
    SIGN = 24

    def __init__(self, parent: QWidget, lines: int) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self._lines = lines
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for the lines and the details, as wide as the list."""
        height = int(option.fontMetrics.height() * (self._lines + 1.15))
        return QSize(0, height + 2 * self.PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        line: Line = index.data(LINE)
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        pad, sign = self.PADDING, self.SIGN
        inner = rect.adjusted(pad, pad, -pad, -pad)
        text = inner.adjusted(0, 0, -sign, 0) if rtl else inner.adjusted(sign, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        side = align | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(self.theme.bad if line.loud else self.theme.soft_text))
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignTop, line.sign)
        painter.setPen(QColor(self.theme.soft_text if line.faded else self.theme.text))
        font = QFont(option.font)
        font.setItalic(line.faded)
        painter.setFont(font)
        if self._lines == 1:
            self._write(painter, text, side | Qt.AlignmentFlag.AlignTop, line.words)
        else:
            words = QRect(text)
            words.setHeight(painter.fontMetrics().lineSpacing() * self._lines)
            wrap = Qt.TextFlag.TextWordWrap
            painter.drawText(words, side | Qt.AlignmentFlag.AlignTop | wrap, line.words)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * 0.86)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.soft_text))
        self._write(painter, text, side | Qt.AlignmentFlag.AlignBottom, line.details)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, where: Qt.AlignmentFlag, text: str) -> None:
        """Write a line, cut short where it is too long."""
        shown = elided(" ".join(text.split()), painter.fontMetrics(), rect.width())
        painter.drawText(rect, where | Qt.TextFlag.TextSingleLine, shown)
