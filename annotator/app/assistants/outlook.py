"""What an export comes to: how much goes out, and what would be lost, as it is being counted."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.app.assistants.accounts import Row, Sort, losses_of
from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList
from annotator.formats.outgoing import Forecast

LOST = "−"
LEAST = 80  # pixels
ROOM = 4  # beside lines, which may hang out by a space


class Outlook(QWidget):
    """A sentence, and a row for each kind of loss."""

    def __init__(self, interface: Interface) -> None:
        """Know nothing yet."""
        super().__init__()
        self._interface = interface
        self._forecast: Forecast | None = None
        self._done = 0
        self._rows: list[Row] = []
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.words.setContentsMargins(ROOM, 0, ROOM, 0)
        self.list = LineList(self._line)
        self.list.setMinimumHeight(LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.retranslate()

    def show_progress(self, done: int) -> None:
        """Show that it is being counted, and how many records have been."""
        self._forecast, self._done, self._rows = None, done, []
        self._tell()

    @property
    def total(self) -> int:
        """How many records go out; 0 where that is not known yet."""
        return 0 if self._forecast is None else self._forecast.records

    def show_forecast(self, forecast: Forecast) -> None:
        """Show what was counted."""
        self._forecast = forecast
        self._tell()

    def _tell(self) -> None:
        found, number = self._forecast, self._interface.number
        if found is None:
            done = number(self._done) if self._done else ""
            self.words.setText(f"{self.tr('Counting what goes out…')} {done}".strip())
        elif not found.records:
            self.words.setText(self.tr("Nothing goes out: no article fits what is chosen."))
        else:
            text = self.tr(
                "{articles} articles with {frames} attributions and {mentions} mentions go out, in"
                " {records} records."
            )
            said = text.format(
                articles=number(found.articles),
                frames=number(found.attributions),
                mentions=number(found.mentions),
                records=number(found.records),
            )
            lost = self.tr("What the format cannot hold:") if found.losses else ""
            kept = self.tr("Nothing of it is lost.")
            self.words.setText(f"{said}\n{lost or kept}")
        self.words.setAccessibleName(self.words.text())
        rows = losses_of(found.losses, self._interface.language) if found else ()
        self._rows = [row for row in rows if row.sort is Sort.LOSS]
        self.list.rows.show_rows(0)
        self.list.rows.show_rows(len(self._rows))
        self.list.setVisible(bool(self._rows))

    def _line(self, number: int) -> Line:
        row = self._rows[number]
        return Line(LOST, row.words, self._interface.number(int(row.place)), loud=True)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("What the format cannot hold"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
