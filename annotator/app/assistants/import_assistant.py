"""The dialog in which files are chosen, looked at, brought in, and told of."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.app.assistants.accounts import package_lines, rows_of
from annotator.app.assistants.files_page import FilesPage
from annotator.app.assistants.steps import Steps
from annotator.app.language import Interface
from annotator.app.theme import Theme

if TYPE_CHECKING:
    from annotator.store.importing import ImportReport


class ImportAssistant(Steps):
    """Shows what it is told; asks for everything by signals."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        """Make the pages."""
        self.files = FilesPage(interface)
        super().__init__(interface, self.files, parent, lines=2)
        self.account: ImportReport | None = None
        self.files.changed.connect(self._enable)
        self.retranslate()
        self._enable()
        self.files.add.setFocus()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        for lines in (self.files.list, self.files.form.articles.list, self.report.list):
            lines.dress(theme)

    def show_running(self) -> None:
        """Show that the files are being brought in."""
        self.pages.setCurrentWidget(self.progress)
        self.progress.begin(
            self.tr("Articles read:"),
            self.tr("What has been read when you stop stays in the project, and is told."),
        )

    def show_report(self, report: "ImportReport") -> None:
        """Show what was brought in."""
        self.account = report
        self.pages.setCurrentWidget(self.report)
        self._tell()

    def summary(self, report: "ImportReport") -> str:
        """Say in a sentence or two what was brought in."""
        number = self.interface.number
        text = self.tr(
            "{articles} articles and {annotations} annotations added, {there} there already."
        )
        said = text.format(
            articles=number(report.articles_added),
            annotations=number(report.annotations_added),
            there=number(report.already_there),
        )
        if report.packages:
            is_more = report.articles_added or report.annotations_added or report.already_there
            lines = package_lines(report, self.interface.language, number)
            said = " ".join((said, *lines) if is_more else lines)
        if report.articles_revised:
            revised = self.tr(
                "{articles} articles have another text; {unplaced} mentions have no place."
            )
            waiting = sum(each.unplaced for each in report.revisions)
            told = revised.format(
                articles=number(report.articles_revised), unplaced=number(waiting)
            )
            said = f"{said} {told}"
        if report.problem_count:
            skipped = self.tr("{count} skipped.").format(count=number(report.problem_count))
            said = f"{said} {skipped}"
        if report.cancelled:
            stopped = self.tr("Stopped: this is in the project, and nothing else.")
            said = f"{stopped} {said}"
        unlisted = report.problem_count - len(report.problems)
        if unlisted > 0:
            more = self.tr("{count} of them are not listed.").format(count=number(unlisted))
            said = f"{said} {more}"
        return said

    def _tell(self) -> None:
        if self.account is not None:
            rows = rows_of(self.account, self.interface.language)
            self.report.show_account(self.summary(self.account), rows)

    def _enable(self) -> None:
        self.go_on.setEnabled(self.files.is_ready)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        super().retranslate()
        self.setWindowTitle(self.tr("Import"))
        self.go_on.setText(self.tr("Import"))
        self._tell()
