"""Agreement on a page: whose, the figures with their intervals, and what stands behind each."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.agreement.comparing_bar import ComparingBar
from annotator.app.dashboard.lettering import Look
from annotator.app.dashboard.page import MARGIN, PlotPage
from annotator.app.dashboard.plot import Plot
from annotator.app.language import Interface
from annotator.app.panels.empty import EmptyOr
from annotator.app.panels.lines import Line, LineList

SHARES = (600, 400)  # of the height: the figures', the disagreements'


class AgreementPage(QWidget):
    """Shows figures and disagreements; asks for others by signals."""

    whose_requested = Signal(int)  # 0: everybody's; from 1: those of a pair
    figure_requested = Signal(int)
    place_requested = Signal(int)
    adjudication_requested = Signal(int)
    anew_requested = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make a page that shows nothing yet."""
        super().__init__(parent)
        self._line: Callable[[int], Line] | None = None
        self.whose = QComboBox()
        self.state = QLabel()
        self.state.setObjectName("soft")
        self.state.setWordWrap(True)
        self.anew = QPushButton()
        self.anew.setAutoDefault(False)
        self.figures = PlotPage(Qt.Orientation.Horizontal)
        self.list = LineList(self._line_of, lines=2, by_click=False)
        self._behind = EmptyOr(self.list)
        self.bar = ComparingBar(interface)
        self.adjudicate = QPushButton()
        self.adjudicate.setAutoDefault(False)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(MARGIN, MARGIN, MARGIN, 0)
        top.addWidget(self.whose)
        top.addWidget(self.state, 1)
        top.addWidget(self.anew)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.figures)
        parts.addWidget(self._behind)
        parts.setSizes(SHARES)
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, MARGIN)
        column.addLayout(top)
        column.addWidget(parts, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 0, MARGIN, 0)
        foot.addStretch(1)
        foot.addWidget(self.adjudicate)
        column.addLayout(foot)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.whose.activated.connect(self.whose_requested)
        self.anew.clicked.connect(self.anew_requested)
        self.figures.row_requested.connect(self.figure_requested)
        self.list.requested.connect(self.place_requested)
        self.list.doubleClicked.connect(lambda index: self.place_requested.emit(index.row()))
        self.adjudicate.clicked.connect(self._ask_adjudication)

    def show_whose(self, names: list[str], current: int) -> None:
        """Offer whose figures can be shown."""
        self.whose.clear()
        self.whose.addItems(names)
        self.whose.setCurrentIndex(current)
        self.whose.setVisible(len(names) > 1)

    def show_state(self, text: str) -> None:
        """Say what is compared, or why nothing is."""
        self.state.setText(text)

    def show_figures(self, plot: Plot, look: Look) -> None:
        """Show figures."""
        self.figures.show_plot(plot, look)
        self.list.dress(look.theme)

    def show_lines(self, count: int | None, line: Callable[[int], Line]) -> None:
        """Show what stands behind a figure: so many lines, made when they are looked at.

        None: no figure has been chosen.
        """
        self._line = line
        self._behind.setVisible(count is not None)
        count = count or 0
        self.list.rows.show_rows(count)
        self.list.show_current(0)
        self._behind.show_empty(empty=not count)
        self.adjudicate.setVisible(count > 0)

    def take_focus(self) -> None:
        """Go to what stands behind the figure, or to the figures where there is nothing."""
        if self.list.rows.rowCount():
            self.list.show_current(max(self.list.currentIndex().row(), 0))
            self.list.setFocus()
        else:
            self.figures.take_focus()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.whose.setAccessibleName(self.tr("Whose agreement"))
        self.list.setAccessibleName(self.tr("Disagreements"))
        self.anew.setText(self.tr("Compare anew"))
        self.adjudicate.setText(self.tr("Adjudicate the article"))
        self._behind.empty.setText(
            self.tr("Nothing stands behind this figure: here they agree everywhere.")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _line_of(self, row: int) -> Line:
        return self._line(row) if self._line is not None else Line("", "")

    def _ask_adjudication(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.adjudication_requested.emit(row)
