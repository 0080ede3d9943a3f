"""The articles that several have finished: which wait, which are decided, which re-opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from annotator.app.language import Interface
from annotator.app.panels.choices import Choice, offer
from annotator.app.panels.empty import EmptyOr
from annotator.app.panels.lines import Line, LineList
from annotator.app.theme import Theme

if TYPE_CHECKING:
    from annotator.store.adjudications import Stage, Waiting

SIGNS = {"new": "○", "under_way": "◐", "reopened": "↺", "decided": "✔"}


class CasesPanel(QWidget):
    """The articles to adjudicate; asks for one by `article_requested`."""

    article_requested = Signal(str)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._interface = interface
        self._all: list[Waiting] = []
        self._shown: list[Waiting] = []
        self._at: str | None = None
        self.stage = QComboBox()
        self.count = QLabel()
        self.count.setObjectName("soft")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.list = LineList(self._line)
        self._stack = EmptyOr(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for widget in (self.stage, self.count, self.progress):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.list.requested.connect(self._request)
        self.stage.currentIndexChanged.connect(lambda _index: self._show())
        self.retranslate()

    @property
    def total(self) -> int:
        """How many articles there are."""
        return len(self._all)

    @property
    def left(self) -> int:
        """How many articles are not decided."""
        return sum(one.stage.value != "decided" for one in self._all)

    def show_cases(self, cases: "list[Waiting]") -> None:
        """List the articles."""
        self._all = cases
        self._show()

    def show_case(self, article_id: str, stage: "Stage", decided: int, differences: int) -> None:
        """Show how far one article is now, before it is read anew."""
        from msgspec.structs import replace  # noqa: PLC0415 - with the store, late

        for number, one in enumerate(self._all):
            if one.article == article_id:
                self._all[number] = replace(
                    one, stage=stage, decided=decided, differences=differences
                )
        self._show()

    def show_current(self, article_id: str | None) -> None:
        """Mark the article that is in hand."""
        self._at = article_id
        row = next((at for at, one in enumerate(self._shown) if one.article == article_id), None)
        if row is None:
            self.list.clearSelection()
        else:
            self.list.show_current(row)

    def _show(self) -> None:
        wanted = self.stage.currentData()
        self._shown = [one for one in self._all if wanted in {None, one.stage.value}]
        self.list.rows.show_rows(len(self._shown))
        self._stack.show_empty(empty=not self._shown)
        done, total = len(self._all) - self.left, len(self._all)
        self.progress.setUpdatesEnabled(False)  # as in the panel of differences
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)
        self.progress.setUpdatesEnabled(True)
        number = self._interface.number
        text = self.tr("{done} of {total} articles adjudicated")
        if not done:  # a nought in Arabic digits looks like a dot
            text = self.tr("None of {total} articles adjudicated")
        if not total:
            text = ""
        self.count.setText(text.format(done=number(done), total=number(total)))
        self.show_current(self._at)

    def neighbour(self, article_id: str | None, step: int) -> str | None:
        """Give the next (1) or previous (-1) article of the list, if there is one."""
        ids = [one.article for one in self._shown]
        at = ids.index(article_id) + step if article_id in ids else 0
        return ids[at] if 0 <= at < len(ids) else None

    def _line(self, row: int) -> Line:
        one = self._shown[row]
        number = self._interface.number
        counted = None
        if one.differences:
            text = self.tr("{done} of {total} decided")
            if not one.decided:
                text = self.tr("none of {total} decided")
            counted = text.format(done=number(one.decided or 0), total=number(one.differences))
        names = self._interface.locale.createSeparatedList(list(one.annotators))
        details = self._interface.joined(self.stage_name(one.stage.value), counted, names)
        return Line(SIGNS[one.stage.value], one.title, details, loud=one.stage.value == "reopened")

    def stage_name(self, stage: str) -> str:
        """Say how far an adjudication is."""
        return {
            "new": self.tr("waiting"),
            "under_way": self.tr("under way"),
            "reopened": self.tr("re-opened"),
            "decided": self.tr("adjudicated"),
        }[stage]

    def _request(self, row: int) -> None:
        self.article_requested.emit(self._shown[row].article)

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("Articles to adjudicate"))
        self.stage.setAccessibleName(self.tr("Show articles by how far they are"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self._stack.empty.setText(self.tr("No article here that two annotators have finished."))
        stages = (Choice(f"{SIGNS[one]} {self.stage_name(one)}", one) for one in SIGNS)
        offer(self.stage, Choice(self.tr("All articles"), None), *stages)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
