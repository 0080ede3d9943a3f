"""The dashboard in the middle of the window: a list of plots, and the one that is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.dashboard.counting_bar import CountingBar
from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.page import PlotPage
from annotator.app.dashboard.plot import Plot
from annotator.app.language import Interface

KEY = Qt.ItemDataRole.UserRole
AROUND, SPACE = 36, 3  # pixels in the list: beside the titles, around them
MARGIN = 12  # pixels


class Dashboard(QWidget):
    """Shows plots; only the one that is chosen is made ready for the eyes."""

    save_requested = Signal(object, str)  # the plot, and the ending of the file's name
    page_chosen = Signal(str)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make a dashboard that shows nothing yet."""
        super().__init__(parent)
        self.names = QListWidget()
        self.names.setUniformItemSizes(True)
        self.names.setSpacing(SPACE)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = PlotPage()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.page)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        self.note.hide()
        self.bar = CountingBar(interface)
        self._plots: dict[str, Plot] = {}
        self._others: dict[str, QWidget] = {}
        self._look: Look | None = None
        self._arrange()
        self.names.currentItemChanged.connect(self._choose)
        self.page.save_requested.connect(self._ask_save)
        self.retranslate()

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.note)
        beside.addWidget(self.pages, 1)
        beside.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addLayout(beside, 1)

    @property
    def chosen(self) -> str:
        """The name of the page that is shown; empty before there is any."""
        item = self.names.currentItem()
        return str(item.data(KEY)) if item is not None else ""

    def show_plots(self, plots: Iterable[Plot], look: Look) -> None:
        """Show plots; those that have been there before are told anew."""
        self._look = look
        for plot in plots:
            self._plots[plot.key] = plot
            self._name(plot.key, plot.title)
        self._fit()
        if self.names.currentRow() < 0:
            self.names.setCurrentRow(0)
        self._show()

    def add_page(self, name: str, title: str, page: QWidget) -> None:
        """Put a page of another kind behind the plots, or call it by another title."""
        if name not in self._others:
            self._others[name] = page
            self.pages.addWidget(page)
        self._name(name, title)
        self._fit()

    def choose(self, name: str) -> None:
        """Show a page."""
        for item in self._items():
            if item.data(KEY) == name:
                self.names.setCurrentItem(item)

    def show_note(self, text: str) -> None:
        """Say what must be known to read the numbers; nothing: no word."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def plot(self) -> Plot | None:
        """Give the plot that is shown."""
        return self._plots.get(self.chosen)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.names.setAccessibleName(self.tr("Plots"))
        self.setAccessibleName(self.tr("Dashboard"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language, and of letters."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _name(self, key: str, title: str) -> None:
        item = next((item for item in self._items() if item.data(KEY) == key), None)
        if item is None:
            item = QListWidgetItem()
            item.setData(KEY, key)
            self.names.addItem(item)
        item.setText(title)

    def _items(self) -> list[QListWidgetItem]:
        return [self.names.item(row) for row in range(self.names.count())]

    def _fit(self) -> None:
        metrics = self.names.fontMetrics()
        titles = (metrics.horizontalAdvance(item.text()) for item in self._items())
        self.names.setFixedWidth(max(titles, default=0) + AROUND)

    def _choose(self) -> None:
        self._show()
        self.page_chosen.emit(self.chosen)

    def _show(self) -> None:
        plot = self._plots.get(self.chosen)
        if plot is not None and self._look is not None:
            self.page.show_plot(plot, self._look)
        self.pages.setCurrentWidget(self._others.get(self.chosen, self.page))

    def _ask_save(self, suffix: str) -> None:
        plot = self.plot()
        if plot is not None and plot.rows:
            self.save_requested.emit(plot, suffix)
