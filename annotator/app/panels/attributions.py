"""The panel of attributions: each frame a card, the one in hand marked, the text following."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.panels.sentence import Piece, isolated, plain, sentence
from annotator.app.theme import LIGHT, Theme
from annotator.model.annotation import Annotation
from annotator.model.scheme import DEFAULT_SCHEME, Look, Scheme
from annotator.text.bidi import Direction, paragraph_direction
from annotator.text.offsets import Utf16Map

if TYPE_CHECKING:
    from annotator.model.attribution import Attribution

Index = QModelIndex | QPersistentModelIndex
PIECES = Qt.ItemDataRole.UserRole
PADDING = 10
BAR = 4


class AttributionsModel(QAbstractListModel):
    """The frames of one annotation in reading order."""

    def __init__(self, interface: Interface) -> None:
        """Begin empty."""
        super().__init__()
        self._interface = interface
        self._annotation = Annotation()
        self._frames: tuple[Attribution, ...] = ()

    def show(self, annotation: Annotation) -> None:
        """Show another annotation's frames, telling the view only what is different."""
        before, self._annotation = self._frames, annotation
        after = annotation.in_reading_order
        if [frame.id for frame in before] == [frame.id for frame in after]:
            self._frames = after
            if after:
                self.dataChanged.emit(self.index(0), self.index(len(after) - 1))
            return
        self.beginResetModel()
        self._frames = after
        self.endResetModel()

    def frame_at(self, index: Index) -> str:
        """Give the id of the frame in a row."""
        return self._frames[index.row()].id

    def index_of(self, frame_id: str | None) -> QModelIndex:
        """Give the row of a frame, or an invalid index."""
        for row, frame in enumerate(self._frames):
            if frame.id == frame_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the frames."""
        return 0 if parent.isValid() else len(self._frames)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a frame's sentence, as pieces or as plain text."""
        if not index.isValid():
            return None
        frame = self._frames[index.row()]
        if role == PIECES:
            number = f"{self._interface.number(index.row() + 1)}. "
            return [Piece(number), *sentence(self._annotation, frame)]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return plain(sentence(self._annotation, frame))
        return None


class CardDelegate(QStyledItemDelegate):
    """Draws a frame's sentence, each role in its layer's colour and line."""

    def __init__(self, parent: QWidget) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.scheme: Scheme = DEFAULT_SCHEME

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        painter.save()
        rect = QRectF(option.rect)
        in_hand = bool(option.state & QStyle.StateFlag.State_Selected)
        if in_hand:
            painter.fillRect(rect, QColor(self.theme.window))
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            x = rect.right() - BAR if rtl else rect.left()
            painter.fillRect(QRectF(x, rect.top(), BAR, rect.height()), QColor(self.theme.accent))
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        layout = self._laid_out(index.data(PIECES), option)
        painter.setPen(QColor(self.theme.text))
        layout.draw(painter, QPointF(rect.left() + PADDING + BAR, rect.top() + PADDING))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a card in the panel's width."""
        layout = self._laid_out(index.data(PIECES), option)
        return QSize(option.rect.width(), int(layout.boundingRect().height() + 2 * PADDING))

    def _laid_out(self, pieces: list[Piece], option: QStyleOptionViewItem) -> QTextLayout:
        text = "".join(map(isolated, pieces)).replace("\n", "\u2028")
        layout = QTextLayout(text, option.font)
        rtl = paragraph_direction(plain(pieces)) is Direction.RTL
        settings = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        settings.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        settings.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(settings)
        layout.setFormats(self._formats(pieces))
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(60, width - 2 * PADDING - 2 * BAR))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.1
        layout.endLayout()
        return layout

    def _formats(self, pieces: list[Piece]) -> list[QTextLayout.FormatRange]:
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
        style = self.scheme.style(piece.layer)
        look = QTextCharFormat()
        if piece.blank:
            look.setForeground(QColor(self.theme.soft_text))
            look.setFontItalic(True)
        elif style.look is not Look.FILL:
            look.setForeground(self.theme.colour_of(style))
            look.setFontWeight(QFont.Weight.DemiBold)
        return look


class AttributionsPanel(QWidget):
    """The cards; asks for a frame by `frame_requested`."""

    frame_requested = Signal(str)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._model = AttributionsModel(interface)
        self.list = QListView()
        self.list.setModel(self._model)
        self._delegate = CardDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel()
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        selection = self.list.selectionModel()
        selection.currentChanged.connect(self._request)
        self._following = False
        self.retranslate()

    def show_annotation(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Show the cards of an annotation, with one of its frames in hand."""
        self._following = True
        self._model.show(annotation)
        index = self._model.index_of(frame_in_hand)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._following = False
        self._stack.setCurrentWidget(self.list if self._model.rowCount() else self._empty)

    def dress(self, theme: Theme, scheme: Scheme) -> None:
        """Change colours and scheme."""
        self._delegate.theme, self._delegate.scheme = theme, scheme
        self.list.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Attributions"))
        self._empty.setText(
            self.tr("No attribution yet. Select what was said and press the key of the quote.")
        )
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _request(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.frame_requested.emit(self._model.frame_at(current))
