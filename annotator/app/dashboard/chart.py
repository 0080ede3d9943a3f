"""The chart of a plot, as wide as its room and as high as its rows need."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.app.dashboard.drawing import Drawing
from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.plot import Plot

LEAST = 280  # pixels of width


class Chart(QWidget):
    """Shows a plot; a click asks for a row. Its numbers are read in the table below it."""

    row_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self.drawing: Drawing | None = None
        self._current: int | None = None
        self.setMinimumWidth(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_plot(self, plot: Plot, look: Look) -> None:
        """Show a plot in a look."""
        self.drawing = Drawing(plot, look, self.width())
        self.setAccessibleName(plot.title)
        self.setAccessibleDescription(plot.about)
        self._settle()

    def show_current(self, row: int | None) -> None:
        """Show which row is the current one."""
        self._current = row
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of all rows."""
        return QSize(LEAST, round(self.drawing.height) if self.drawing else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the plot out in another width."""
        super().resizeEvent(event)
        if self.drawing is not None and self.drawing.width != self.width():
            self.drawing = Drawing(self.drawing.plot, self.drawing.look, self.width())
            self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plot."""
        if self.drawing is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self.drawing.look.theme.page))
            self.drawing.paint(painter, self._current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the row that is clicked."""
        row = self.drawing.row_at(event.position().y()) if self.drawing else None
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.row_requested.emit(row)

    def _settle(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()
