"""The table of a plot: the same numbers, to be read by keys and by screen readers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.plot import Plot


class PlotTable(QTableWidget):
    """Rows of a plot, with all of its columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # Tab leaves it
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)

    def show_plot(self, plot: Plot, look: Look) -> None:
        """Show a plot's numbers; the current row stays current."""
        current = self.currentRow(), self.currentColumn()
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.setAccessibleName(plot.title)
        self.setRowCount(len(plot.rows))
        self.setColumnCount(len(plot.columns) + 1)
        titles = (plot.things[1], *(column.title for column in plot.columns))
        for place, title in enumerate(titles):
            self.setHorizontalHeaderItem(place, _item(title, is_words=place == 0))
        for number, row in enumerate(plot.rows):
            self.setItem(number, 0, _item(row.label, is_words=True))
            for place, (value, column) in enumerate(zip(row.values, plot.columns, strict=True), 1):
                self.setItem(number, place, _item(look.write(value, column.unit), is_words=False))
        self.resizeColumnsToContents()
        if plot.rows:
            self.setCurrentCell(min(max(current[0], 0), len(plot.rows) - 1), max(current[1], 0))
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature


def _item(text: str, *, is_words: bool) -> QTableWidgetItem:
    """Put words where lines begin, and numbers below one another."""
    item = QTableWidgetItem(text)
    across = Qt.AlignmentFlag.AlignLeading if is_words else Qt.AlignmentFlag.AlignTrailing
    item.setTextAlignment(across | Qt.AlignmentFlag.AlignVCenter)
    return item
