"""One plot of the dashboard: its title, how to read it, chart, table, and buttons to save it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.dashboard.chart import Chart
from annotator.app.dashboard.files import SUFFIXES
from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.plot import Plot
from annotator.app.dashboard.table import PlotTable
from annotator.app.fonts import set_off
from annotator.app.panels.empty import EmptyOr

TITLE = 1.2  # of the size of the other words
MARGIN = 12  # pixels
SHARES = (600, 400)  # of the height: the chart's, the table's


class PlotPage(QWidget):
    """Shows a plot; asks by signals for it to be saved, and for what is behind a row."""

    save_requested = Signal(str)  # the ending of the file's name
    row_requested = Signal(int)  # by Enter or a double click in the table

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
        parent: QWidget | None = None,
    ) -> None:
        """Make a page that shows nothing yet, with the table below the chart or beside it."""
        super().__init__(parent)
        self.plot: Plot | None = None
        self.title, self.about = QLabel(), QLabel()
        set_off(self.title, TITLE)
        self.about.setObjectName("soft")
        self.about.setWordWrap(True)
        self.chart, self.table = Chart(), PlotTable()
        self.body = QSplitter(orientation)
        self._scroll = QScrollArea()
        self._empty = EmptyOr(self.body)
        self.buttons = {suffix: QPushButton() for suffix in SUFFIXES}
        self._arrange()
        self.chart.row_requested.connect(self._take_row)
        self.table.currentCellChanged.connect(lambda row, *_: self._show_current(row))
        self.table.activated.connect(lambda index: self.row_requested.emit(index.row()))
        for suffix, button in self.buttons.items():
            button.clicked.connect(lambda _=False, which=suffix: self.save_requested.emit(which))
        self.retranslate()

    def _arrange(self) -> None:
        scroll = self._scroll
        scroll.setWidget(self.chart)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(scroll)
        self.body.addWidget(self.table)
        self.body.setSizes(SHARES)
        for place, share in enumerate(SHARES):
            self.body.setStretchFactor(place, share)
        self.body.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self._empty, 1)
        column.addLayout(row)

    def show_plot(self, plot: Plot, look: Look) -> None:
        """Show a plot in a look."""
        self.plot = plot
        self.title.setText(plot.title)
        self.about.setText(plot.about)
        self.chart.show_plot(plot, look)
        self.table.show_plot(plot, look)
        self.chart.show_current(self.table.currentRow() if plot.rows else None)
        self._empty.show_empty(empty=not plot.rows)
        for button in self.buttons.values():
            button.setEnabled(bool(plot.rows))

    def show_empty(self) -> None:
        """Show that there is nothing to show."""
        self.plot = None
        self._empty.show_empty(empty=True)
        for button in self.buttons.values():
            button.setEnabled(False)

    def take_focus(self) -> None:
        """Go to the numbers, where there are any."""
        (self.table if self.table.isVisible() else self).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._empty.empty.setText(self.tr("There is nothing to show here yet."))
        words = (
            self.tr("Save the picture…"),
            self.tr("Save the drawing…"),
            self.tr("Save the table…"),
        )
        for (suffix, button), text in zip(self.buttons.items(), words, strict=True):
            button.setText(suffix[1:].upper())
            button.setToolTip(text)
            button.setAccessibleName(f"{text} {suffix[1:].upper()}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_current(self, row: int) -> None:
        """Show in the chart which row of the table is the current one."""
        self.chart.show_current(row)
        if self.chart.drawing is not None and row >= 0:
            band = self.chart.drawing.band(row).toAlignedRect()
            self._scroll.ensureVisible(0, band.center().y(), 0, band.height())

    def _take_row(self, row: int) -> None:
        self.table.setCurrentCell(row, max(self.table.currentColumn(), 0))
        self.table.setFocus()
