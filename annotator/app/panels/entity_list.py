"""Rows of entities, for the panel and the picker: thousands cost what is on the screen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from annotator.app.entity_index import Known
from annotator.app.entity_signs import draw_sign
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.app.panels.rows import RowDelegate

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SIZE = 14  # pixels of a sign
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
        here = self.tr("{count} here").format(count=count(known.here)) if known.here else ""
        if known.entity.id == NEW:
            return self._interface.joined(kind, here) if here else kind
        spread = self.tr("{mentions} in %Ln article(s)", "", known.articles).format(
            mentions=count(known.mentions)
        )
        return self._interface.joined(kind, here, spread, known.entity.wikidata)


class EntityDelegate(RowDelegate):
    """Draws an entity: the sign of its kind, its name, and a line of details."""

    PADDING = 7
    SIGN = SIZE + PADDING
    lines = 1.95

    def __init__(self, parent: QWidget, model: EntityListModel) -> None:
        """Take the model, which knows the words."""
        super().__init__(parent)
        self._model = model

    def draw_sign(self, painter: QPainter, inner: QRectF, side: int, index: Index) -> None:
        """Draw the sign of its kind; none for one that is yet to be made."""
        known: Known = index.data(ROW)
        rtl = bool(side & Qt.AlignmentFlag.AlignRight)
        x = inner.right() - SIZE if rtl else inner.left()
        kind = None if known.entity.id == NEW else known.entity.kind
        box = QRectF(x, inner.top() + 3, SIZE, SIZE)
        draw_sign(painter, kind, box, QColor(self.theme.accent))

    def draw_words(self, painter: QPainter, room: QRectF, side: int, index: Index) -> None:
        """Write the name."""
        self.write(painter, room, side, self._model.title(index.data(ROW)))

    def details(self, index: Index) -> str:
        """Tell what else is known of it."""
        return self._model.details(index.data(ROW))
