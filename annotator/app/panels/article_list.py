"""The rows of the article list: fetched page by page as the eye needs them."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter
from PySide6.QtWidgets import QListView, QWidget

from annotator.app.fetching import Fetching
from annotator.app.language import Interface
from annotator.app.names import STATUS_SIGNS, name_of
from annotator.app.panels.rows import RowDelegate
from annotator.app.tasks import Tasks
from annotator.model.annotation import Annotation, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.store.listing import ArticleFilter, ArticleRow
    from annotator.store.project import Project

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PAGE = 200
WAITS = "⚑"  # something in the article waits for a place


class ArticleListModel(QAbstractListModel):
    """The articles that pass the filter, as far as the list has been scrolled."""

    def __init__(self, interface: Interface, tasks: Tasks) -> None:
        """Begin empty."""
        super().__init__()
        self.fetching = Fetching(tasks, self)
        self._interface = interface
        self._project: Project | None = None
        self._filter: ArticleFilter | None = None
        self._rows: list[ArticleRow] = []
        self._complete = True

    def show(
        self, project: "Project | None", chosen: "ArticleFilter | None", rows: "list[ArticleRow]"
    ) -> None:
        """Show a filtered list from its first page on."""
        self.fetching.give_up()
        self.fetching.is_far = project is not None and project.member is not None
        self.beginResetModel()
        self._project, self._filter, self._rows = project, chosen, rows
        self._complete = not rows or len(rows) % PAGE > 0
        self.endResetModel()

    def update_row(self, article_id: str, annotation: Annotation) -> None:
        """Show how far the work on one article is now."""
        for number, row in enumerate(self._rows):
            if row.id == article_id:
                self._rows[number] = row._replace(
                    status=annotation.status,
                    mentions=len(annotation.mentions),
                    attributions=len(annotation.attributions),
                    unplaced=len(annotation.homeless),
                )
                self.dataChanged.emit(self.index(number), self.index(number))

    @property
    def rows(self) -> "Sequence[ArticleRow]":
        """The rows fetched so far."""
        return self._rows

    def row_at(self, index: Index) -> "ArticleRow | None":
        """Give the row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, article_id: str | None) -> QModelIndex:
        """Find an article among the rows fetched so far; an invalid index where it isn't."""
        for number, row in enumerate(self._rows):
            if row.id == article_id:
                return self.index(number)
        return QModelIndex()

    def canFetchMore(self, _parent: Index) -> bool:
        """Tell whether there is another page."""
        return not self._complete

    def fetchMore(self, _parent: Index) -> None:
        """Fetch the next page."""
        if self._project is None or self._filter is None:
            return
        if not self.fetching.is_under_way:
            page = partial(self._project.articles.page, self._filter)
            self.fetching.fetch(partial(page, limit=PAGE, offset=len(self._rows)), self._append)

    def _append(self, more: "list[ArticleRow]") -> None:
        count = len(self._rows)
        self._complete = len(more) < PAGE
        if more:
            self.beginInsertRows(QModelIndex(), count, count + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows fetched so far."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a row, or what a screen reader says of it."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{row.title} · {self.details(row)}"
        return None

    def details(self, row: "ArticleRow") -> str:
        """Tell a row's status, outlet, date and number of attributions."""
        counted = self.tr("%Ln attribution(s)", "", row.attributions) if row.attributions else ""
        date = self._interface.date(row.published)
        waiting = ""
        if row.unplaced:
            waiting = f"{WAITS} " + self.tr("%Ln without a place", "", row.unplaced)
        return self._interface.joined(waiting, name_of(row.status), row.outlet, date, counted)


class ArticleList(QListView):
    """The articles on the screen."""

    left = Signal()  # for another part of the window, not for a menu or another window

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys go elsewhere."""
        super().focusOutEvent(event)
        passing = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
        if event.reason() not in passing | {Qt.FocusReason.MenuBarFocusReason}:
            self.left.emit()


class ArticleDelegate(RowDelegate):
    """Draws an article: its status as a sign, its title, and a line of details."""

    def __init__(self, parent: QWidget, model: ArticleListModel) -> None:
        """Take the model, which knows the details."""
        super().__init__(parent)
        self._model = model

    def draw_sign(self, painter: QPainter, inner: QRectF, side: int, index: Index) -> None:
        """Draw how far the work on it is."""
        status = index.data(ROW).status
        done = status in {Status.FINISHED, Status.ADJUDICATED}
        painter.setPen(QColor(self.theme.good if done else self.theme.soft_text))
        painter.drawText(inner, side, STATUS_SIGNS[status])

    def draw_words(self, painter: QPainter, room: QRectF, side: int, index: Index) -> None:
        """Write the title."""
        self.write(painter, room, side, index.data(ROW).title)

    def details(self, index: Index) -> str:
        """Tell what else is known of it."""
        return self._model.details(index.data(ROW))
