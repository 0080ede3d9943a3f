"""An account of what was done, to be read, gone through, copied and kept."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.app.assistants.accounts import Row, Sort, as_text
from annotator.app.assistants.keys import add_key
from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList

COPY, SAVE = "Ctrl+C", "Ctrl+S"
SIGNS = {
    Sort.SKIPPED: "✘",
    Sort.COPY: "≈",
    Sort.NOTICE: "•",
    Sort.LOSS: "−",
    Sort.PLACE: "↳",
}


class ReportPage(QWidget):
    """Shows an account; asks by signals for places to be opened and for it to be kept."""

    place_requested = Signal(str)
    saving_requested = Signal()

    def __init__(self, interface: Interface, lines: int) -> None:
        """Make an empty page, whose rows have so many lines of words."""
        super().__init__()
        self._interface = interface
        self._all: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.sort = QComboBox()
        self.list = LineList(self._line, lines=lines)
        self.open, self.open_other = QPushButton(), QPushButton()
        self.copy, self.save = QPushButton(), QPushButton()
        row = QHBoxLayout()
        for button in (self.open, self.open_other, self.copy, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.summary)
        column.addWidget(self.sort)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.sort.activated.connect(lambda _: self._choose())
        self.list.requested.connect(lambda _: self._request(0))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self.open.clicked.connect(lambda: self._request(0))
        self.open_other.clicked.connect(lambda: self._request(1))
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self.saving_requested)
        for key, button in ((COPY, self.copy), (SAVE, self.save)):
            add_key(key, self, button)
        self.retranslate()

    def show_account(self, summary: str, rows: tuple[Row, ...]) -> None:
        """Show an account, from its beginning."""
        self.summary.setText(summary)
        self.summary.setAccessibleName(summary)
        self._all = rows
        self._offer_sorts()
        self._choose()
        (self.list if rows else self.copy).setFocus()

    def text(self) -> str:
        """Give the whole account as plain text."""
        return as_text(self.summary.text(), self._all)

    def _offer_sorts(self) -> None:
        chosen = self.sort.currentData()
        number = self._interface.number
        names = {
            Sort.SKIPPED: self.tr("Skipped"),
            Sort.COPY: self.tr("Copies"),
            Sort.NOTICE: self.tr("Notices"),
        }
        self.sort.clear()
        self.sort.addItem(self.tr("Everything ({count})").format(count=number(len(self._all))), "")
        for sort, name in names.items():
            count = sum(row.sort is sort for row in self._all)
            if count:
                self.sort.addItem(f"{name} ({number(count)})", str(sort))
        self.sort.setCurrentIndex(max(0, self.sort.findData(chosen)))
        self.sort.setVisible(self.sort.count() > 2)  # noqa: PLR2004 - with one sort there is no choice

    def _choose(self) -> None:
        sort = self.sort.currentData()
        self._shown = [row for row in self._all if not sort or row.sort == sort]
        self.list.rows.show_rows(0)
        self.list.rows.show_rows(len(self._shown))
        self.list.setVisible(bool(self._all))
        if self._shown:
            self.list.show_current(0)
        self._enable()

    def _line(self, number: int) -> Line:
        row = self._shown[number]
        is_loud = row.sort in {Sort.SKIPPED, Sort.LOSS}
        place = self._interface.number(int(row.place)) if row.sort is Sort.LOSS else row.place
        return Line(SIGNS[row.sort], row.words, place, loud=is_loud)

    def _opens(self) -> tuple[str, ...]:
        row = self.list.currentIndex().row()
        return self._shown[row].opens if 0 <= row < len(self._shown) else ()

    def _request(self, which: int) -> None:
        opens = self._opens()
        if which < len(opens):
            self.place_requested.emit(opens[which])

    def _enable(self) -> None:
        self.open.setEnabled(bool(self._opens()))
        self.open_other.setEnabled(len(self._opens()) > 1)
        can = any(row.opens for row in self._all)
        self.open.setVisible(can)
        self.open_other.setVisible(any(len(row.opens) > 1 for row in self._all))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def retranslate(self) -> None:
        """Say everything in the language in use, but for what an account says itself."""
        self.sort.setAccessibleName(self.tr("What is shown"))
        self.list.setAccessibleName(self.tr("Account"))
        self.open.setText(self.tr("Open the article"))
        self.open_other.setText(self.tr("Open the other one"))
        self.copy.setText(self.tr("Copy"))
        self.save.setText(self.tr("Keep as a file…"))
        self._offer_sorts()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
