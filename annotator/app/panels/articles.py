"""The panel of articles: list, filter, order of work, progress."""

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.names import signed
from annotator.app.next_articles import DONE, Named, Neighbour, NextUndone, Question
from annotator.app.panels.article_list import (
    PAGE,
    ArticleDelegate,
    ArticleList,
    ArticleListModel,
)
from annotator.app.panels.choices import Choice, offer
from annotator.app.panels.mine import Mine
from annotator.app.tasks import Task, Tasks
from annotator.app.theme import Theme
from annotator.model.annotation import Annotation, Status
from annotator.store.listing import ArticleFilter, ArticleRow, Order

if TYPE_CHECKING:
    from annotator.store.project import Project

TYPING_PAUSE = 120  # milliseconds without a key before the list is filtered


class ArticlesPanel(QWidget):
    """The list of articles; asks for one by `article_requested`."""

    article_requested = Signal(str)
    failed = Signal(object)
    order_chosen = Signal(object)  # also when it is chosen again
    listed = Signal(bool)  # whether for the first time since the project is shown

    def __init__(self, interface: Interface, tasks: Tasks, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface, self._tasks = interface, tasks
        self._project: Project | None = None
        self._annotator = ""
        self._open: str | None = None
        self.total = 0  # articles of the project, whatever the list shows
        self._miscounted = False
        self._asked = 0
        self._is_new = self._is_still = False
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.status, self.order = QComboBox(), QComboBox()
        self.mine = Mine()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self._progress_text = QLabel()
        self._progress_text.setObjectName("soft")
        self.model = ArticleListModel(interface, tasks)
        self.list = ArticleList()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = ArticleDelegate(self.list, self.model)
        self.list.setItemDelegate(self._delegate)
        self._typing = QTimer(self, interval=TYPING_PAUSE, singleShot=True)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.mine, self.filter, self.status, self.order):
            column.addWidget(widget)
        self.below_order = QVBoxLayout()  # for what an order has to show
        column.addLayout(self.below_order)
        column.addWidget(self._progress_text)
        column.addWidget(self.progress)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._typing.timeout.connect(self.refresh)
        self.model.fetching.failed.connect(self.failed)
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(lambda: self._request(self.model.index(0)))
        self.status.currentIndexChanged.connect(lambda _index: self.refresh())
        self.mine.toggled.connect(lambda _only: self.refresh())
        self.order.currentIndexChanged.connect(self._reorder)
        self.order.activated.connect(lambda _index: self.order_chosen.emit(self.chosen().order))
        self.list.activated.connect(self._request)
        self.list.left.connect(self._come_back)
        self.list.clicked.connect(self._request)

    # what is shown

    def show_project(self, project: "Project | None", annotator: str) -> None:
        """Show the articles of a project as this annotator's work."""
        self._project, self._annotator = project, annotator
        self._is_new = True
        self.model.show(None, None, [])
        self.refresh()

    def chosen(self) -> "ArticleFilter":
        """Give the filter that the fields say."""
        status = self.status.currentData()  # Qt gives an enumeration's string back
        return ArticleFilter(
            text=self.filter.text().strip(),
            status=Status(status) if status else None,
            annotator=self._annotator,
            assigned_to=self._annotator if self.mine.is_only else None,
            order=Order(self.order.currentData()),
        )

    def choose_order(self, order: Order) -> None:
        """List the articles in this order."""
        self.order.setCurrentIndex(self.order.findData(order))

    def _reorder(self, _index: int) -> None:
        self.order_chosen.emit(self.chosen().order)
        self.refresh()

    def refresh(self, *, is_still: bool = False) -> None:
        """Fetch the list and the progress anew, in the background.

        Args:
            is_still: whether the eyes are to stay where they are: nobody has asked for it.
        """
        self._is_still = is_still
        self._typing.stop()
        project, self._asked = self._project, self._asked + 1
        if project is None:
            return
        chosen, asked = self.chosen(), self._asked
        pages = max(1, ceil(self.model.rowCount() / PAGE)) if self._is_still else 1
        limit = PAGE * pages

        def look(_task: Task) -> "tuple[list[ArticleRow], dict[Status, int]]":
            rows = project.articles.page(chosen, limit=limit, offset=0)
            return rows, _progress(project, chosen)

        self._tasks.run(look, partial(self._show, project, chosen, asked), self.failed.emit)

    def _show(
        self,
        project: "Project",
        chosen: "ArticleFilter",
        asked: int,
        found: "tuple[list[ArticleRow], dict[Status, int]]",
    ) -> None:
        if asked != self._asked or project is not self._project:
            return  # a later question is under way
        current = self.model.row_at(self.list.currentIndex())
        rows, counts = found
        bar, is_still = self.list.verticalScrollBar(), self._is_still
        height, self._is_still = bar.value(), False
        self.model.show(project, chosen, rows)
        self._go_to(current.id if current is not None and self.list.hasFocus() else self._open)
        if is_still:
            bar.setValue(height)
        self._show_progress(counts)
        first, self._is_new = self._is_new, False
        self.listed.emit(first)

    def _show_progress(self, counts: dict[Status, int]) -> None:
        done, total = sum(counts[status] for status in DONE), sum(counts.values())
        self.total = total
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        number = self._interface.number
        # A nought in Arabic digits looks like a dot: where a line would begin with one, words do.
        text = self.tr("{done} of {total} articles done")
        if not done:
            text = self.tr("None of {total} articles done")
        if not total:
            text = ""
        self._progress_text.setText(text.format(done=number(done), total=number(total)))

    def show_current(self, article_id: str | None) -> None:
        """Mark the article that is open."""
        self._open = article_id
        self._go_to(article_id)

    def _come_back(self) -> None:
        """Mark the open article again: the list is left without another being chosen."""
        if self._open is not None:
            self._go_to(self._open)

    def _go_to(self, article_id: str | None) -> None:
        index = self.model.index_of(article_id)
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def show_work(self, article_id: str, annotation: Annotation) -> None:
        """Show how far the work on an article is now."""
        row = self.model.row_at(self.model.index_of(article_id))
        self.model.update_row(article_id, annotation)
        self._miscounted |= row is None or row.status is not annotation.status

    def follow_saved(self) -> None:
        """Count the progress again where a change of status has been saved."""
        if self._miscounted:
            self._count_again()

    def _count_again(self) -> None:
        project, self._miscounted = self._project, False
        if project is None:
            return
        chosen = self.chosen()
        self._tasks.run(
            lambda _task: _progress(project, chosen), self._show_progress, self.failed.emit
        )

    def neighbour(self, article_id: str | None, step: int) -> Question:
        """Ask for the next (1) or previous (-1) article of the list, if there is one."""
        if article_id is None or self._project is None:
            first = self.model.row_at(self.model.index(0))
            return Named(first.id if first else None)
        return Neighbour(self._project, article_id, self.chosen(), step)

    def next_undone(self, article_id: str) -> Question:
        """Ask for the next article of the list whose work is not done, round and round."""
        if self._project is None:
            return Named(None)
        done = frozenset(row.id for row in self.model.rows if row.status in DONE)
        return NextUndone(self._project, article_id, self.chosen(), done)

    def take_focus(self) -> None:
        """Put the focus on the list, on the first article where none is chosen."""
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    # language

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.filter.setPlaceholderText(self.tr("Find in titles and outlets"))
        self.filter.setAccessibleName(self.tr("Find an article"))
        self.status.setAccessibleName(self.tr("Show articles by status"))
        self.order.setAccessibleName(self.tr("Order of the articles"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.progress.setAccessibleName(self.tr("Progress"))
        statuses = (Choice(signed(status), status) for status in Status)
        offer(self.status, Choice(self.tr("All articles"), None), *statuses)
        offer(self.order, *self._orders())
        self._count_again()

    def _orders(self) -> tuple[Choice, ...]:
        expected = self.tr("By how many attributions the suggestions let expect")
        uncertain = self.tr("By how doubtful the suggestions are")
        return (
            Choice(self.tr("In the order of import"), Order.IMPORTED),
            Choice(self.tr("Newest first"), Order.NEWEST),
            Choice(self.tr("Oldest first"), Order.OLDEST),
            Choice(self.tr("By outlet"), Order.OUTLET),
            Choice(self.tr("By title"), Order.TITLE),
            Choice(self.tr("Most expected first"), Order.YIELD, expected),
            Choice(self.tr("Least certain first"), Order.UNCERTAINTY, uncertain),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _request(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None:
            self.article_requested.emit(row.id)


def _progress(project: "Project", chosen: ArticleFilter) -> dict[Status, int]:
    """Count the articles by how far the annotator is: all, or what is assigned to them."""
    if chosen.assigned_to is None:
        return project.articles.progress(chosen.annotator or "")
    counted = ArticleFilter(annotator=chosen.annotator, assigned_to=chosen.assigned_to)
    return {status: project.articles.count(replace(counted, status=status)) for status in Status}
