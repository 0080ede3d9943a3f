"""What is chosen about one file: its format, its encoding, its columns; and its first articles."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from annotator.app.assistants.column_map import ColumnMap
from annotator.app.assistants.first_articles import FirstArticles
from annotator.app.assistants.format_words import format_title
from annotator.app.language import Interface
from annotator.app.messages import told_problem
from annotator.formats.catalogue import format_names
from annotator.formats.incoming import CODECS, Incoming
from annotator.formats.preview import Preview
from annotator.problems import Problem

TOLD = 2  # problems
MARGIN = 6  # pixels beside the list of files
NO_TEXT = "table.no_text"


class FileForm(QWidget):
    """Shows one file; asks for it to be read otherwise by `choice_made`."""

    choice_made = Signal(object)  # an `Incoming`

    def __init__(self, interface: Interface) -> None:
        """Make an empty form."""
        super().__init__()
        self._interface = interface
        self._file = Incoming("")
        self._seen: Preview | None = None
        self.format, self.encoding = QComboBox(), QComboBox()
        self._format_label, self._encoding_label = QLabel(), QLabel()
        self._format_label.setBuddy(self.format)
        self._encoding_label.setBuddy(self.encoding)
        self.articles, self.columns = FirstArticles(interface), ColumnMap()
        self.tabs = QTabWidget()
        self.tabs.addTab(self.articles, "")
        self.tabs.addTab(self.columns, "")
        self.problems = QLabel()
        self.problems.setWordWrap(True)
        grid = QGridLayout()
        grid.addWidget(self._format_label, 0, 0)
        grid.addWidget(self.format, 0, 1)
        grid.addWidget(self._encoding_label, 0, 2)
        grid.addWidget(self.encoding, 0, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        for choice in (self.format, self.encoding):
            choice.setMinimumContentsLength(10)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.activated.connect(self._choose)
        self.columns.columns_chosen.connect(self._choose_columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addLayout(grid)
        column.addWidget(self.problems)
        column.addWidget(self.tabs, 1)
        self.retranslate()

    def show_file(self, file: Incoming, seen: Preview | None) -> None:
        """Show a file and what is known of it; None: it is being looked at."""
        is_other = file.path != self._file.path
        self._file, self._seen = file, seen
        self._fill()
        self.articles.show_preview(seen)
        has_columns = bool(seen and seen.columns)
        if seen is not None:
            self.columns.show_columns(seen.columns, seen.fields)
        self.tabs.setTabVisible(1, has_columns)
        if is_other:
            self.tabs.setCurrentIndex(0)
        if seen is not None and has_columns and "text" not in seen.fields:
            self.tabs.setCurrentIndex(1)
        self._tell()

    def _fill(self) -> None:
        seen, file = self._seen, self._file
        found = seen.formats if seen and not file.format else ()
        names = self._interface.locale.createSeparatedList([format_title(one) for one in found])
        self.format.clear()
        recognised = self.tr("Recognised: {format}").format(format=names) if names else ""
        self.format.addItem(recognised or self.tr("Recognise it"), None)
        for name in format_names():
            self.format.addItem(format_title(name), name)
        self.format.setCurrentIndex(max(0, self.format.findData(file.format)))
        self.encoding.clear()
        encoding = seen.encoding.name if seen and seen.encoding and not file.codec else ""
        text = self.tr("Found: {encoding}").format(encoding=encoding)
        self.encoding.addItem(text if encoding else self.tr("Find it out"), None)
        for codec, name in CODECS.items():
            self.encoding.addItem(name, codec)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(file.codec)))
        self.encoding.setEnabled(file.codec is not None or bool(seen and seen.takes_encoding))

    def _tell(self) -> None:
        seen = self._seen
        language = self._interface.language
        # The columns themselves say that none is the text.
        problems = [one for one in seen.problems if one.code != NO_TEXT] if seen else []
        told = [told_problem(_within(one, self._file.path), language) for one in problems[:TOLD]]
        more = len(problems) - TOLD
        if more > 0:
            told.append(self.tr("… and %Ln more", "", more))
        self.problems.setText("\n".join(told))
        self.problems.setVisible(bool(told))

    def _choose(self) -> None:
        file = self._file
        name, codec = self.format.currentData(), self.encoding.currentData()
        columns = file.columns if name == file.format and codec == file.codec else {}
        self.choice_made.emit(Incoming(file.path, name, codec, columns))

    def _choose_columns(self, columns: dict[str, str]) -> None:
        file = self._file
        self.choice_made.emit(Incoming(file.path, file.format, file.codec, columns))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._format_label.setText(self.tr("Format"))
        self._encoding_label.setText(self.tr("Encoding"))
        self.format.setAccessibleName(self.tr("Format"))
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.tabs.setAccessibleName(self.tr("What the file holds"))
        self.tabs.setTabText(0, self.tr("First articles"))
        self.tabs.setTabText(1, self.tr("Columns"))
        self._fill()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _within(problem: Problem, path: str) -> Problem:
    """Leave out of a problem's place the file that is spoken of anyway."""
    place = problem.place
    if place.file is None or not place.file.startswith(path):
        return problem
    inner = place.file.removeprefix(path).lstrip("/\\") or None
    return type(problem)(problem.code, place._replace(file=inner), **problem.values)
