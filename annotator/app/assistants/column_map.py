"""Which column of a table is what: a field a row, with what stands in that column first."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.app.panels.elided import ElidedLabel
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.formats.table_columns import FIELDS

SHOWN = 80  # code points of what stands in a column
NEEDED = "text"
FIELD_TEXTS = {
    "id": QT_TRANSLATE_NOOP("ColumnMap", "Id"),
    "text": QT_TRANSLATE_NOOP("ColumnMap", "Text"),
    "title": QT_TRANSLATE_NOOP("ColumnMap", "Title"),
    "outlet": QT_TRANSLATE_NOOP("ColumnMap", "Outlet"),
    "author": QT_TRANSLATE_NOOP("ColumnMap", "Author"),
    "published": QT_TRANSLATE_NOOP("ColumnMap", "Date"),
    "url": QT_TRANSLATE_NOOP("ColumnMap", "Address"),
    "language": QT_TRANSLATE_NOOP("ColumnMap", "Language"),
    "licence": QT_TRANSLATE_NOOP("ColumnMap", "Licence"),
}


class ColumnMap(QScrollArea):
    """Shows what each field of an article is taken from; asks for another column by a signal."""

    columns_chosen = Signal(object)  # by field the column, an empty one for none

    def __init__(self) -> None:
        """Make a map of no columns."""
        super().__init__()
        self.setWidgetResizable(True)
        self._columns: Mapping[str, str] = {}
        self.choices: dict[str, QComboBox] = {}
        self._labels: dict[str, QLabel] = {}
        self._samples: dict[str, ElidedLabel] = {}
        page = QWidget()
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        for row, field in enumerate(sorted(FIELDS, key=lambda one: one != NEEDED)):
            label, choice, sample = QLabel(), QComboBox(), ElidedLabel()
            sample.setObjectName("soft")
            choice.setMinimumContentsLength(12)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(self._choose)
            label.setBuddy(choice)
            for column, part in enumerate((label, choice, sample)):
                grid.addWidget(part, row, column)
            self._labels[field], self.choices[field] = label, choice
            self._samples[field] = sample
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setObjectName("soft")
        rows = QVBoxLayout(page)
        rows.addLayout(grid)
        rows.addWidget(self.note)
        rows.addStretch()
        self.setWidget(page)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslate()

    def show_columns(self, columns: Mapping[str, str], fields: Mapping[str, str]) -> None:
        """Show the columns that there are, and what is taken from which.

        Args:
            columns: the columns, each with what is in it first.
            fields: by field its column.
        """
        self._columns = columns
        for field, choice in self.choices.items():
            choice.clear()
            choice.addItem(self.tr("— none —"), "")
            for name in columns:
                choice.addItem(name, name)
            choice.setCurrentIndex(max(0, choice.findData(fields.get(field, ""))))
        self._tell()

    def chosen(self) -> dict[str, str]:
        """Give by field the column that is chosen, an empty one for none."""
        return {field: choice.currentData() or "" for field, choice in self.choices.items()}

    def _choose(self) -> None:
        self._tell()
        self.columns_chosen.emit(self.chosen())

    def _tell(self) -> None:
        chosen = self.chosen()
        for field, column in chosen.items():
            sample = " ".join(self._columns.get(column, "").split())
            self._samples[field].show_text(sample[:SHOWN])
        kept = [name for name in self._columns if name not in chosen.values()]
        if not chosen[NEEDED]:
            self.note.setText(self.tr("Choose the column that holds the text."))
        elif kept:
            names = "، " if self.isRightToLeft() else ", "
            text = self.tr("Kept with each article as they are: {names}.")
            self.note.setText(text.format(names=names.join(f"\u2068{one}\u2069" for one in kept)))
        else:
            self.note.clear()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        for sample in self._samples.values():  # beside its column, whatever its own direction
            sample.setAlignment(
                side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
        for field, text in FIELD_TEXTS.items():
            said = QCoreApplication.translate("ColumnMap", text)
            self._labels[field].setText(said)
            name = self.tr("Column of: {field}").format(field=said)
            self.choices[field].setAccessibleName(name)
            if self.choices[field].count():
                self.choices[field].setItemText(0, self.tr("— none —"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
