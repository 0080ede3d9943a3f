"""The dialog in which a format is chosen, what would be lost is seen, and what was lost is told.

Other pages to choose on, each beginning an export of its own kind, can be added beside the first.
"""

from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.app.assistants.accounts import written_rows
from annotator.app.assistants.departure import Written
from annotator.app.assistants.format_page import FormatPage
from annotator.app.assistants.format_words import format_title
from annotator.app.assistants.steps import Steps
from annotator.app.language import Interface
from annotator.app.messages import isolated
from annotator.app.theme import Theme


class ExportAssistant(Steps):
    """Shows what it is told; asks for everything by signals."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        """Make the pages."""
        self.formats, self.kinds = FormatPage(interface), QTabWidget()
        self.kinds.addTab(self.formats, "")
        self.kinds.setDocumentMode(True)
        self.kinds.setTabBarAutoHide(True)  # one kind needs no tabs
        super().__init__(interface, self.kinds, parent)
        self.written: Written | None = None
        self.formats.changed.connect(self._enable)
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

    def show_written(self, written: Written | None) -> None:
        """Show what was written; None: it was stopped."""
        if written is None:
            self.pages.setCurrentWidget(self.first)
            self.tell(self.tr("Stopped; nothing was written."))
            return
        self.written = written
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

    def _tell(self) -> None:
        if self.written is not None:
            rows = written_rows(self.written, self.interface.language)
            self.report.show_account(self.summary(self.written), rows)

    def _enable(self) -> None:
        has_target = bool(self.formats.target.text().strip())
        self.go_on.setEnabled(has_target and self.formats.offer is not None)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        super().retranslate()
        self.setWindowTitle(self.tr("Export"))
        self.go_on.setText(self.tr("Export"))
        self.kinds.setAccessibleName(self.tr("Kinds of export"))
        self.kinds.setTabText(0, self.tr("Formats"))
        self._tell()
