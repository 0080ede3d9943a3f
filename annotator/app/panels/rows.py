"""How a row of a list is drawn: a sign, words, and a softer line of details below them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.article_view.display import display_text
from annotator.app.panels.elided import elided, isolated
from annotator.app.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
SMALL = 0.86  # of the words' letters


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of one list; what they say, each kind of list tells by itself."""

    PADDING = 8  # pixels around a row's words
    SIGN = 26  # pixels for the sign
    lines = 2.15  # of height that a row asks for

    def __init__(self, parent: QWidget) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def draw_sign(self, painter: QPainter, inner: QRectF, side: int, index: Index) -> None:
        """Draw the sign of a row into its side of the row (alignment flags)."""
        raise NotImplementedError

    def draw_words(self, painter: QPainter, room: QRectF, side: int, index: Index) -> None:
        """Write the words of a row at the top of the room for them, in the text's colour."""
        raise NotImplementedError

    def details(self, index: Index) -> str:
        """Give the line below."""
        raise NotImplementedError

    def write(self, painter: QPainter, room: QRectF, where: int, text: str) -> None:
        """Write a line in its own direction, cut short where it is too long."""
        shown = isolated(elided(display_text(text), painter.fontMetrics(), int(room.width())))
        painter.drawText(room, where | int(Qt.TextFlag.TextSingleLine), shown)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for the lines of a row, as wide as the list."""
        return QSize(0, int(option.fontMetrics.height() * self.lines) + 2 * self.PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        pad, sign = self.PADDING, self.SIGN
        inner = rect.adjusted(pad, pad, -pad, -pad)
        room = inner.adjusted(0, 0, -sign, 0) if rtl else inner.adjusted(sign, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        side = int(align | Qt.AlignmentFlag.AlignAbsolute)
        self.draw_sign(painter, inner, side | int(Qt.AlignmentFlag.AlignTop), index)
        painter.setPen(QColor(self.theme.text))
        self.draw_words(painter, room, side | int(Qt.AlignmentFlag.AlignTop), index)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.soft_text))
        self.write(painter, room, side | int(Qt.AlignmentFlag.AlignBottom), self.details(index))
        painter.restore()
