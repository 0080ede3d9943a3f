"""The dialog in which a format is chosen, what would be lost is seen, and what was lost is told.

Each kind of export has a page of its own to choose on.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QTabWidget, QWidget

from annotator.app.assistants.accounts import made_rows, packed_lines, written_rows
from annotator.app.assistants.departure import Written
from annotator.app.assistants.format_page import FormatPage
from annotator.app.assistants.format_words import format_title
from annotator.app.assistants.packages_page import PackagesPage
from annotator.app.assistants.steps import Steps
from annotator.app.assistants.training_page import TrainingPage
from annotator.app.language import Interface
from annotator.app.messages import isolated
from annotator.app.theme import Theme

if TYPE_CHECKING:
    from annotator.app.assistants.packages import Packed
    from annotator.training.building import Made


class ExportAssistant(Steps):
    """Shows what it is told; asks for everything by signals."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        """Make the pages."""
        self.formats, self.kinds = FormatPage(interface), QTabWidget()
        self.training, self.packages = TrainingPage(interface), PackagesPage(interface)
        for page in (self.formats, self.training, self.packages):
            self.kinds.addTab(page, "")
        self.kinds.setDocumentMode(True)
        super().__init__(interface, self.kinds, parent)
        self.written: Written | None = None
        self.made: Made | None = None
        self.packed: tuple[Packed, ...] = ()
        for page in (self.formats, self.training, self.packages):
            page.changed.connect(self._enable)
        self.kinds.currentChanged.connect(lambda _: self._enable())
        self.retranslate()
        self._enable()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        for lines in (self.formats.list, self.formats.outlook.list, self.report.list):
            lines.dress(theme)

    def show_running(self) -> None:
        """Show that the file is being written."""
        self.pages.setCurrentWidget(self.progress)
        self.progress.begin(
            self.tr("Records written:"),
            self.tr("If you stop, nothing is written: what was there stands as it was."),
        )

    @property
    def is_training(self) -> bool:
        """Whether a training set is to be made."""
        return self.kinds.currentWidget() is self.training

    @property
    def is_packing(self) -> bool:
        """Whether packages are to be made."""
        return self.kinds.currentWidget() is self.packages

    @property
    def target(self) -> QLineEdit:
        """The field that says where to."""
        if self.is_packing:
            return self.packages.target
        return self.training.target if self.is_training else self.formats.target

    def show_packed(self, packed: "tuple[Packed, ...] | None") -> None:
        """Show which packages were made; None: it was stopped."""
        if packed is None:
            self.show_written(None)
            return
        self.packed, self.made, self.written = packed, None, None
        self.pages.setCurrentWidget(self.report)
        self._tell()

    def show_made(self, made: "Made | None") -> None:
        """Show what training set was made; None: it was stopped."""
        if made is None:
            self.show_written(None)
            return
        self.made, self.written, self.packed = made, None, ()
        self.pages.setCurrentWidget(self.report)
        self._tell()

    def show_written(self, written: Written | None) -> None:
        """Show what was written; None: it was stopped."""
        if written is None:
            self.pages.setCurrentWidget(self.first)
            self.tell(self.tr("Stopped; nothing was written."))
            return
        self.written, self.made, self.packed = written, None, ()
        self.pages.setCurrentWidget(self.report)
        self._tell()

    def summary(self, written: Written) -> str:
        """Say in a few sentences what was written, and where."""
        text = self.tr("{count} records written to {file}, as: {format}.")
        said = [
            text.format(
                count=self.interface.number(written.count),
                file=isolated(written.target),
                format=isolated(format_title(written.format)),
            )
        ]
        if written.report is None:
            said.append(self.tr("Nothing of it was lost."))
        else:
            lost = self.tr("What the format could not hold stands below, and in {file}.")
            said.append(lost.format(file=isolated(str(written.report))))
        return "\n".join(said)

    def _made_summary(self, made: "Made") -> str:
        """Say where the training set is, and how many articles each part has."""
        number = self.interface.number
        parts = [f"{part} {number(len(counts.articles))}" for part, counts in made.counts.items()]
        text = self.tr("The training set is in {file}. Articles: {parts}.")
        file = isolated(self.training.target.text().strip())
        return text.format(file=file, parts=", ".join(f"\u2068{part}\u2069" for part in parts))

    def _tell(self) -> None:
        if self.packed:
            number = self.interface.number
            summary = packed_lines(self.packed, self.interface.language, number)
            self.report.show_account(summary, ())
        if self.made is not None:
            rows = made_rows(self.made, self.interface.language)
            self.report.show_account(self._made_summary(self.made), rows)
        if self.written is not None:
            rows = written_rows(self.written, self.interface.language)
            self.report.show_account(self.summary(self.written), rows)

    def _enable(self) -> None:
        has_target = bool(self.formats.target.text().strip())
        is_ready = has_target and self.formats.offer is not None
        if self.is_packing:
            is_ready = self.packages.is_ready
        self.go_on.setEnabled(self.training.is_ready if self.is_training else is_ready)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        super().retranslate()
        self.setWindowTitle(self.tr("Export"))
        self.go_on.setText(self.tr("Export"))
        self.kinds.setAccessibleName(self.tr("Kinds of export"))
        self.kinds.setTabText(0, self.tr("Formats"))
        self.kinds.setTabText(1, self.tr("Training set"))
        self.kinds.setTabText(2, self.tr("Packages"))
        self._tell()
