"""How a card is drawn: a frame's sentence, each role in its layer's colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.app.article_view.display import display_text
from annotator.app.panels.card_list import PIECES
from annotator.app.panels.sentence import Piece, isolated, plain
from annotator.app.theme import LIGHT, Theme
from annotator.model.scheme import DEFAULT_SCHEME, Look, Scheme
from annotator.text.bidi import Direction, paragraph_direction
from annotator.text.offsets import Utf16Map

Index = QModelIndex | QPersistentModelIndex
PADDING = 10
BAR = 4
LAYOUTS_KEPT = 100


class CardDelegate(QStyledItemDelegate):
    """Draws a frame's sentence, each role in its layer's colour and line."""

    def __init__(self, parent: QAbstractItemView) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self._view = parent
        self._theme: Theme = LIGHT
        self._scheme: Scheme = DEFAULT_SCHEME
        self._layouts: dict[tuple[object, ...], QTextLayout] = {}

    def dress(self, theme: Theme, scheme: Scheme) -> None:
        """Change colours and scheme."""
        self._theme, self._scheme = theme, scheme
        self._layouts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        painter.save()
        rect = QRectF(option.rect)
        in_hand = bool(option.state & QStyle.StateFlag.State_Selected)
        if in_hand:
            painter.fillRect(rect, QColor(self._theme.window))
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            x = rect.right() - BAR if rtl else rect.left()
            painter.fillRect(QRectF(x, rect.top(), BAR, rect.height()), QColor(self._theme.accent))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        layout = self._kept_layout(index.data(PIECES), option)
        painter.setPen(QColor(self._theme.text))
        layout.draw(painter, QPointF(rect.left() + PADDING + BAR, rect.top() + PADDING))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a card, by the very layout that it is drawn in."""
        layout = self._kept_layout(index.data(PIECES), option)
        return QSize(0, int(layout.boundingRect().height() + 2 * PADDING))

    def _kept_layout(self, pieces: tuple[Piece, ...], option: QStyleOptionViewItem) -> QTextLayout:
        """Give the layout of a card that is on the screen, made once for each sentence."""
        key = (pieces, self._view.viewport().width(), option.font.key())
        if key not in self._layouts:
            if len(self._layouts) > LAYOUTS_KEPT:
                self._layouts.clear()
            self._layouts[key] = self._laid_out(pieces, option)
        return self._layouts[key]

    def _laid_out(self, pieces: tuple[Piece, ...], option: QStyleOptionViewItem) -> QTextLayout:
        text = display_text("".join(map(isolated, pieces)).replace("\n", "\u2028"))
        layout = QTextLayout(text, option.font)
        rtl = paragraph_direction(plain(pieces)) is Direction.RTL
        settings = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        settings.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        settings.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(settings)
        layout.setFormats(self._formats(pieces))
        width = self._view.viewport().width()
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(60, width - 2 * PADDING - 2 * BAR))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.1
        layout.endLayout()
        return layout

    def _formats(self, pieces: tuple[Piece, ...]) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for piece in pieces:
            length = Utf16Map(isolated(piece)).utf16_length
            if piece.layer is not None:
                span = QTextLayout.FormatRange()
                span.start, span.length = start, length
                span.format = self._format(piece)
                ranges.append(span)
            start += length
        return ranges

    def _format(self, piece: Piece) -> QTextCharFormat:
        assert piece.layer is not None  # noqa: S101 - asked only for roles
        style = self._scheme.style(piece.layer)
        look = QTextCharFormat()
        if piece.blank:
            look.setForeground(QColor(self._theme.soft_text))
            look.setFontItalic(True)
        elif style.look is not Look.FILL:
            look.setForeground(self._theme.colour_of(style))
            look.setFontWeight(QFont.Weight.DemiBold)
        return look
