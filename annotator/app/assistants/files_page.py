"""What is to be brought in: the files, what is chosen about each, and how they begin."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assistants.arrival import Arrival
from annotator.app.assistants.file_form import FileForm
from annotator.app.assistants.file_list import FileList
from annotator.app.assistants.keys import add_key
from annotator.app.assistants.merge_form import MergeForm
from annotator.app.assistants.packages import FORMAT
from annotator.app.language import Interface
from annotator.formats.incoming import Incoming
from annotator.formats.preview import Preview

PARTS = (260, 600)  # pixels: the files, the one that is current
LEAST = 180
ADD, FOLDER, REMOVE = "Ctrl+O", "Ctrl+Shift+O", "Del"


class FilesPage(QWidget):
    """Keeps the choice; asks for files and for looks into them by signals."""

    files_requested = Signal()
    folder_requested = Signal()
    look_requested = Signal(object)  # an `Incoming`
    changed = Signal()

    def __init__(self, interface: Interface) -> None:
        """Make a page without files."""
        super().__init__()
        self._files: list[tuple[Incoming, Preview | None]] = []
        self.add, self.add_folder, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.list, self.form = FileList(interface), FileForm(interface)
        self.empty = QLabel()
        self.empty.setObjectName("soft")
        self.empty.setWordWrap(True)
        self.annotator_label, self.annotator = QLabel(), QLineEdit()
        self.annotator_label.setBuddy(self.annotator)
        self.copies = QCheckBox()
        self.copies.setChecked(True)
        self.merging = MergeForm()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.add_folder, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        self.parts = QSplitter()
        self.parts.setChildrenCollapsible(False)
        for part in (self.list, self.form):
            part.setMinimumWidth(LEAST)
            self.parts.addWidget(part)
        self.parts.setSizes(PARTS)
        self.parts.setStretchFactor(1, 1)
        options = QHBoxLayout()
        options.addWidget(self.annotator_label)
        options.addWidget(self.annotator, 1)
        options.addWidget(self.copies, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(buttons)
        column.addWidget(self.empty, 1)
        column.addWidget(self.parts, 1)
        column.addLayout(options)
        column.addWidget(self.merging)

    def _connect(self) -> None:
        self.add.clicked.connect(self.files_requested)
        self.add_folder.clicked.connect(self.folder_requested)
        add_key(ADD, self, self.add)
        add_key(FOLDER, self, self.add_folder)
        self.remove.setToolTip(REMOVE)
        self.remove.clicked.connect(lambda: self._remove(self.list.currentIndex().row()))
        self.list.removal_requested.connect(self._remove)
        self.list.current_changed.connect(self._show_current)
        self.form.choice_made.connect(self._choose)

    def arrival(self) -> Arrival:
        """Give what is to be brought in."""
        return Arrival(
            tuple(file for file, _ in self._files),
            self.annotator.text().strip() or None,
            self.copies.isChecked(),
            self.merging.chosen,
            self.merging.unfinished.isChecked(),
        )

    @property
    def total(self) -> int:
        """How many articles there are; 0 where that is not known."""
        seen = [one for _, one in self._files]
        if not all(one is not None and one.is_whole for one in seen):
            return 0
        return sum(len(one.glimpses) for one in seen if one is not None)

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to bring in: a file whose format is known."""
        return any(seen is None or seen.formats for _, seen in self._files)

    def add_files(self, files: Sequence[Incoming]) -> None:
        """Put files to those that are there, once each, and have them looked into."""
        there = {file.path for file, _ in self._files}
        new = [file for file in files if file.path not in there]
        first = len(self._files)
        self._files += [(file, None) for file in new]
        self._show()
        if new:
            self.list.show_current(first)
            self.list.setFocus()
        for file in new:
            self.look_requested.emit(file)
        self.changed.emit()

    def show_preview(self, file: Incoming, seen: Preview) -> None:
        """Show what is known of a file, if it is still to be read that way."""
        for row, (each, _) in enumerate(self._files):
            if each == file:
                self._files[row] = (file, seen)
                self.list.show_files(self._files)
                if row == self.list.currentIndex().row():
                    self.form.show_file(file, seen)
        self._offer_merging()
        self.changed.emit()

    def _choose(self, file: Incoming) -> None:
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._files) or file == self._files[row][0]:
            return
        self._files[row] = (file, None)
        self.list.show_files(self._files)
        self.look_requested.emit(file)
        self.changed.emit()

    def _remove(self, row: int) -> None:
        if not 0 <= row < len(self._files):
            return
        del self._files[row]
        self._show()
        if self._files:
            self.list.show_current(min(row, len(self._files) - 1))
            self._show_current(self.list.currentIndex().row())
        else:
            self.add.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        self.list.show_files(self._files)
        self.parts.setVisible(bool(self._files))
        self.empty.setVisible(not self._files)
        self.remove.setEnabled(bool(self._files))
        self._offer_merging()

    def _offer_merging(self) -> None:
        seen = (one for _, one in self._files if one is not None)
        self.merging.setVisible(any(one.formats == (FORMAT,) for one in seen))

    def _show_current(self, row: int) -> None:
        if 0 <= row < len(self._files):
            self.form.show_file(*self._files[row])

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.add.setText(self.tr("Add files…"))
        self.add_folder.setText(self.tr("Add a folder…"))
        self.remove.setText(self.tr("Take off the list"))
        self.list.setAccessibleName(self.tr("Files to import"))
        self.empty.setText(
            self.tr(
                "Add corpora, texts, tables, pages, Word documents, or what another tool has"
                " exported: files, folders or zips. You can also drag them here."
            )
        )
        self.annotator_label.setText(self.tr("Annotated by"))
        self.annotator.setPlaceholderText(self.tr("as the files say"))
        self.annotator.setAccessibleName(self.tr("Who made the annotations"))
        self.copies.setText(self.tr("Leave out copies, and tell near ones"))
        self.list.rows.tell_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
