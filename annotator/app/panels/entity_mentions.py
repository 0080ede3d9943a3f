"""An entity's mentions in the article in hand, each in its context: to go to, and to choose."""

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from annotator.model.article import Article
from annotator.model.mention import Mention

Index = QModelIndex | QPersistentModelIndex
CONTEXT = 28  # code points shown on either side
SHOWN = 48  # code points of the mention itself
LINES, PADDING = 2, 6  # of a row; pixels
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Context(NamedTuple):
    """A mention and the words around it."""

    id: str
    text: str


def context(article: Article, mention: Mention) -> Context:
    """Show a mention among its neighbours, on one line."""
    before = article.text[max(0, mention.start - CONTEXT) : mention.start]
    after = article.text[mention.end : mention.end + CONTEXT]
    start = "…" if mention.start > CONTEXT else ""
    end = "…" if mention.end + CONTEXT < len(article.text) else ""
    text = mention.text if len(mention.text) <= SHOWN else f"{mention.text[:SHOWN]}…"
    words = " ".join(f"{start}{before}[{text}]{after}{end}".split())
    return Context(mention.id, f"\u2068{words}\u2069")


class MentionListModel(QAbstractListModel):
    """The mentions, some of them chosen."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.row_height = 0  # pixels
        self._rows: tuple[Context, ...] = ()
        self._chosen: set[str] = set()

    def show(self, rows: tuple[Context, ...]) -> None:
        """Show other mentions; those that are still there stay chosen."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self._chosen &= {row.id for row in rows}
        self.endResetModel()

    def chosen(self) -> tuple[str, ...]:
        """Give the ids of the mentions that are chosen, in text order."""
        return tuple(row.id for row in self._rows if row.id in self._chosen)

    def id_at(self, index: Index) -> str | None:
        """Give the mention in a row."""
        return self._rows[index.row()].id if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the mentions."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let each row be chosen."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a mention's words, and whether it is chosen."""
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.text
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self.row_height)
        if role == Qt.ItemDataRole.CheckStateRole:
            return CHECKED if row.id in self._chosen else UNCHECKED
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401 - Qt's signature
        """Choose a mention, or leave it."""
        key = self.id_at(index)
        if key is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        (self._chosen.add if Qt.CheckState(value) is CHECKED else self._chosen.discard)(key)
        self.dataChanged.emit(index, index, [role])
        return True


class MentionList(QListView):
    """Goes from mention to mention with the arrows and Enter, round and round."""

    mention_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("mentions")
        self.mentions = MentionListModel()
        self.setModel(self.mentions)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.mentions.row_height = LINES * self.fontMetrics().lineSpacing() + PADDING
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda at, _before: self._request(at))

    def in_question(self) -> tuple[str, ...]:
        """Give the mentions that are chosen, or else the one that the list is at."""
        here = self.mentions.id_at(self.currentIndex())
        return self.mentions.chosen() or ((here,) if here is not None else ())

    def step(self, step: int = 1) -> None:
        """Go on to the next mention, or back."""
        count = self.mentions.rowCount()
        if count:
            row = self.currentIndex().row()
            start = row if row >= 0 else (-1 if step > 0 else 0)
            following = self.mentions.index((start + step) % count)
            if following == self.currentIndex():
                self._request(following)
            self.setCurrentIndex(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift and Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
            return
        super().keyPressEvent(event)

    def _request(self, at: QModelIndex) -> None:
        key = self.mentions.id_at(at)
        if key is not None:
            self.mention_requested.emit(key)
