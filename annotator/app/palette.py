"""The command palette: type a few letters, press Enter.

Shows what it is given; what is offered and what is chosen is decided in `palette_desk`.
"""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app.palette_search import Offer
from annotator.app.panels.elided import isolated
from annotator.app.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
OFFER = Qt.ItemDataRole.UserRole
SIZE = QSize(620, 420)
MARGIN = 24  # pixels kept free around it in a small window
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class OfferModel(QAbstractListModel):
    """The offers that fit what was typed."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.offers: list[Offer] = []

    def show(self, offers: list[Offer]) -> None:
        """Show others."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the offers."""
        return 0 if parent.isValid() else len(self.offers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only what can be done now be enabled; the rest can be read."""
        plain = Qt.ItemFlag.ItemIsSelectable
        enabled = index.isValid() and self.offers[index.row()].enabled
        return plain | Qt.ItemFlag.ItemIsEnabled if enabled else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give an offer, or what a screen reader says of it."""
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == OFFER:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (offer.text, offer.menu, offer.key)))
        return None


class OfferDelegate(QStyledItemDelegate):
    """Draws an offer: its name, softly its menu, and its key at the far side."""

    PADDING = 8

    def __init__(self, parent: QWidget) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for one line."""
        return QSize(0, option.fontMetrics.height() + self.PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        offer: Offer = index.data(OFFER)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self.theme.selection))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        near, far = (far, near) if rtl else (near, far)
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        inner = option.rect.adjusted(self.PADDING, 0, -self.PADDING, 0)
        metrics, single = painter.fontMetrics(), Qt.TextFlag.TextSingleLine
        painter.setPen(QColor(self.theme.soft_text))
        painter.drawText(inner, far | where | single, offer.key)
        room = metrics.horizontalAdvance(offer.key) + 2 * self.PADDING
        rest = inner.adjusted(room, 0, 0, 0) if rtl else inner.adjusted(0, 0, -room, 0)
        elide = Qt.TextElideMode.ElideRight
        text = isolated(metrics.elidedText(offer.text, elide, rest.width()))
        width = metrics.horizontalAdvance(text) + 2 * self.PADDING
        after = rest.adjusted(0, 0, -width, 0) if rtl else rest.adjusted(width, 0, 0, 0)
        menu = metrics.elidedText(offer.menu, elide, max(0, after.width()))
        painter.drawText(after, near | where | single, menu)
        painter.setPen(QColor(self.theme.text if offer.enabled else self.theme.soft_text))
        painter.drawText(rest, near | where | single, text)
        painter.restore()


class Palette(QFrame):
    """A field and a list over the middle of a window."""

    typed = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden palette."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("palette")
        self.setAutoFillBackground(True)
        self.field = QLineEdit()
        self.model = OfferModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = OfferDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self._help = QLabel()
        self._help.setObjectName("soft")
        column = QVBoxLayout(self)
        for widget in (self.field, self.list, self._help):
            column.addWidget(widget)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(lambda _index: self._choose())
        self.retranslate()
        self.hide()

    def come(self, theme: Theme) -> None:
        """Come up, empty, over the middle of the window."""
        self._delegate.theme = theme
        self.setStyleSheet(
            f"#palette {{ background: {theme.window}; border: 1px solid {theme.accent};"
            " border-radius: 8px; }"
        )
        room = self._over.size() - QSize(2 * MARGIN, 2 * MARGIN)
        size = SIZE.boundedTo(room)
        x = (self._over.width() - size.width()) // 2
        y = min(4 * MARGIN, (self._over.height() - size.height()) // 2)
        self.setGeometry(x, y, size.width(), size.height())
        self.field.clear()
        self.show()
        self.raise_()
        self.field.setFocus()

    def show_offers(self, offers: list[Offer]) -> None:
        """Show what can be chosen, the first marked."""
        self.model.show(offers)
        self._mark(0)
        self._tell()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        name = self.tr("All commands")
        self.setAccessibleName(name)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.list.setAccessibleName(self.tr("What can be done"))
        self._tell()

    def _tell(self) -> None:
        """Say what the keys do, or that nothing is found."""
        if self.field.text().strip() and not self.model.rowCount():
            self._help.setText(self.tr("Nothing is called that; try the first letters of a word."))
        else:
            self._help.setText(
                self.tr(
                    "Enter does it · Esc leaves · #12: paragraph 12 · @: an article by its title"
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401 - Qt's signature
        """Keep all keys of the field here, and let some move in the list."""
        if watched is self.field:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._pressed(Qt.Key(event.key()))
            if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                stays = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
                if event.reason() not in stays and self.isVisible():
                    self.left.emit()
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key in ENTER:
            self._choose()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in STEPS:
            self._mark(self.list.currentIndex().row() + STEPS[key])
        elif key not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        return True

    def _mark(self, row: int) -> None:
        last = self.model.rowCount() - 1
        index = self.model.index(min(max(row, 0), last))
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.selectionModel().select(
                index, self.list.selectionModel().SelectionFlag.ClearAndSelect
            )
            self.list.scrollTo(index)

    def _choose(self) -> None:
        index = self.list.currentIndex()
        if index.isValid() and self.model.offers[index.row()].enabled:
            self.chosen.emit(self.model.offers[index.row()])
