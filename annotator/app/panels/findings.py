"""The panel of what is to be looked at: every finding in the article, in text order."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.messages import told_finding
from annotator.app.panels.empty import EmptyOr
from annotator.app.panels.lines import Line, LineList
from annotator.app.theme import Theme
from annotator.model.annotation import Annotation
from annotator.model.lint import Finding, Severity

SIGNS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "○"}


class FindingsPanel(QWidget):
    """The findings; asks for one by `finding_requested`."""

    finding_requested = Signal(int)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface = interface
        self._findings: tuple[Finding, ...] = ()
        self._annotation = Annotation()
        self.list = LineList(self._line, lines=2)
        self.list.requested.connect(self.finding_requested)
        self._shown = EmptyOr(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)
        self.setFocusProxy(self.list)
        self.retranslate()

    def show_findings(self, findings: tuple[Finding, ...], annotation: Annotation) -> None:
        """Show what was found in an annotation."""
        row = self.list.currentIndex().row()
        self._findings, self._annotation = findings, annotation
        self.list.rows.show_rows(len(findings))
        if findings and row >= 0:
            self.list.show_current(min(row, len(findings) - 1))
        self._shown.show_empty(empty=not findings)

    def show_current(self, row: int) -> None:
        """Mark the finding that the reader is at."""
        self.list.show_current(row)

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Things to look at in this article"))
        self._shown.empty.setText(self.tr("Nothing to look at: all that is marked is whole."))
        self.list.rows.tell_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _line(self, row: int) -> Line:
        finding = self._findings[row]
        names = {
            Severity.ERROR: self.tr("wrong"),
            Severity.WARNING: self.tr("doubtful"),
            Severity.NOTE: self.tr("to consider"),
        }
        frames = self._annotation.attributions_of.get(finding.on, ())
        frame = self._annotation.attribution_by_id.get(finding.on) or next(iter(frames), None)
        where = ""
        if frame is not None:
            order = [each.id for each in self._annotation.in_reading_order]
            number = self._interface.number(order.index(frame.id) + 1)
            where = self.tr("attribution {number}").format(number=number)
        text = told_finding(finding, self._interface.language)
        details = self._interface.joined(names[finding.severity], where)
        return Line(SIGNS[finding.severity], text, details, loud=finding.severity is Severity.ERROR)
