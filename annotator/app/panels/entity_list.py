"""Rows of entities, for the panel and the picker: thousands cost what is on the screen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.entity_index import Known
from annotator.app.entity_signs import draw_sign
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.app.panels.elided import elided
from annotator.app.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PADDING = 7
SIGN = 14.0
SMALL = 0.86  # of the name's letters
NEW = ""  # the id of an entity that is yet to be made


class EntityListModel(QAbstractListModel):
    """Entities in the order in which they were found."""

    def __init__(self, interface: Interface) -> None:
        """Begin empty."""
        super().__init__()
        self._interface = interface
        self._rows: Sequence[Known] = ()

    def show(self, rows: Sequence[Known]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def known_at(self, index: Index) -> Known | None:
        """Give the entity in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, entity_id: str | None) -> QModelIndex:
        """Give the row of an entity, or an invalid index."""
        for row, known in enumerate(self._rows):
            if known.entity.id == entity_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a row, or what a screen reader says of it."""
        known = self.known_at(index)
        if known is None:
            return None
        if role == ROW:
            return known
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(known)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{self.title(known)} · {self.details(known)}"
        return None

    def title(self, known: Known) -> str:
        """Name an entity, or offer to make it."""
        if known.entity.id != NEW:
            return known.entity.name
        return self.tr("New: «{name}»").format(name=f"\u2068{known.entity.name}\u2069")

    def details(self, known: Known) -> str:
        """Tell an entity's kind, its mentions here and everywhere, and its Wikidata item."""
        kind, count = name_of(known.entity.kind), self._interface.number
        if known.entity.id == NEW:
            return kind
        here = self.tr("{count} here").format(count=count(known.here)) if known.here else ""
        spread = self.tr("{mentions} in %Ln article(s)", "", known.articles).format(
            mentions=count(known.mentions)
        )
        return self._interface.joined(kind, here, spread, known.entity.wikidata)


class EntityDelegate(QStyledItemDelegate):
    """Draws an entity: the sign of its kind, its name, and a line of details."""

    def __init__(self, parent: QWidget, model: EntityListModel) -> None:
        """Begin in the light theme."""
        super().__init__(parent)
        self._model = model
        self.theme: Theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines, as wide as the list."""
        return QSize(0, int(option.fontMetrics.height() * 1.95) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        known: Known = index.data(ROW)
        painter.save()
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        inner = rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        x = inner.right() - SIGN if rtl else inner.left()
        box = QRectF(x, inner.top() + 3, SIGN, SIGN)
        is_new = known.entity.id == NEW
        draw_sign(painter, None if is_new else known.entity.kind, box, QColor(self.theme.accent))
        room = SIGN + PADDING
        text = inner.adjusted(0, 0, -room, 0) if rtl else inner.adjusted(room, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignAbsolute
        painter.setPen(QColor(self.theme.text))
        _write(painter, text, where | Qt.AlignmentFlag.AlignTop, self._model.title(known))
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        painter.setFont(small)
        painter.setPen(QColor(self.theme.soft_text))
        _write(painter, text, where | Qt.AlignmentFlag.AlignBottom, self._model.details(known))
        painter.restore()


def _write(painter: QPainter, rect: QRectF, where: Qt.AlignmentFlag, text: str) -> None:
    """Write a line, cut short where it is too long."""
    shown = elided(text, painter.fontMetrics(), int(rect.width()))
    painter.drawText(rect, int(where) | int(Qt.TextFlag.TextSingleLine), shown)
