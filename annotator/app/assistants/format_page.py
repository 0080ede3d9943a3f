"""In which format records go out, which of them, and where to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assistants.departure import Departure, Offer
from annotator.app.assistants.filter_form import FilterForm
from annotator.app.assistants.format_words import format_purpose, format_title
from annotator.app.assistants.outlook import Outlook
from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList
from annotator.problems import say

PARTS = (340, 580)  # pixels: the formats, what goes out
LEAST = 220
ROOM = 4  # beside lines, which may hang out by a space
MARGIN = 6  # beside the list of formats
CALM = 250  # milliseconds without a change before it is counted anew
ALL, SOME = "●", "◐"


class FormatPage(QWidget):
    """Keeps the choice; asks for it to be counted, and for a place, by signals."""

    forecast_requested = Signal(object)  # a `Departure`
    target_requested = Signal()
    changed = Signal()

    def __init__(self, interface: Interface) -> None:
        """Make a page that does not know the formats yet."""
        super().__init__()
        self._interface = interface
        self._offers: Sequence[Offer] = ()
        self.list = LineList(self._line)
        self.purpose, self.lacks = QLabel(), QLabel()
        for label in (self.purpose, self.lacks):
            label.setWordWrap(True)
            label.setContentsMargins(ROOM, 0, ROOM, 0)
        self.lacks.setObjectName("soft")
        self.filters, self.outlook = FilterForm(interface), Outlook(interface)
        self.target_label, self.target, self.choose = QLabel(), QLineEdit(), QPushButton()
        self.target_label.setBuddy(self.target)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self.ask_forecast)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._change())
        self.filters.changed.connect(self._change)
        self.target.textChanged.connect(lambda _: self.changed.emit())
        self.choose.clicked.connect(self.target_requested)
        self.retranslate()

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addWidget(self.purpose)
        column.addWidget(self.lacks)
        column.addWidget(self.filters)
        column.addWidget(self.outlook, 1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(beside)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        self.list.setMinimumWidth(LEAST)
        scrolled.setMinimumWidth(LEAST)
        parts.addWidget(self.list)
        parts.addWidget(scrolled)
        parts.setSizes(PARTS)
        parts.setStretchFactor(1, 1)
        self.choose.setAutoDefault(False)
        where = QHBoxLayout()
        where.addWidget(self.target_label)
        where.addWidget(self.target, 1)
        where.addWidget(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(parts, 1)
        rows.addLayout(where)

    @property
    def offer(self) -> Offer | None:
        """The format that is chosen."""
        row = self.list.currentIndex().row()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def departure(self) -> Departure | None:
        """Give what is to go out."""
        offer = self.offer
        return None if offer is None else self.filters.departure(offer.name)

    def show_offers(self, offers: Sequence[Offer], annotators: tuple[str, ...]) -> None:
        """Show the formats there are, and whose annotations."""
        self._offers = offers
        self.filters.show_annotators(annotators)
        self.list.rows.show_rows(len(offers))
        self.list.show_current(0)
        self.list.setFocus()

    def ask_forecast(self) -> None:
        """Ask for what is chosen to be counted."""
        departure = self.departure()
        if departure is not None:
            self.outlook.show_progress(0)
            self.forecast_requested.emit(departure)

    def _change(self) -> None:
        offer = self.offer
        if offer is not None:
            self.filters.show_parts(can=offer.parts)
            self._describe(offer)
            self.outlook.show_progress(0)
            self._calm.start()
        self.changed.emit()

    def _describe(self, offer: Offer) -> None:
        self.purpose.setText(format_purpose(offer.name))
        language = self._interface.language
        names = [say(code, language) for code in offer.lacks]
        text = self.tr("It cannot hold: {names}.")
        listed = self._interface.locale.createSeparatedList(names)
        self.lacks.setText(text.format(names=listed) if names else self.tr("It holds everything."))

    def _line(self, row: int) -> Line:
        offer = self._offers[row]
        sign = SOME if offer.lacks else ALL
        return Line(sign, format_title(offer.name), format_purpose(offer.name))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Formats"))
        self.target_label.setText(self.tr("Write to"))
        self.target.setAccessibleName(self.tr("File or folder to write"))
        self.choose.setText(self.tr("Choose…"))
        self.list.rows.tell_anew()
        if self.offer is not None:
            self._describe(self.offer)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
