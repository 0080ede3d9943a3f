"""The panel of the history: every edit of the article's annotation, the undone ones too.

What an edit was about is found when its row is first on the screen, off the UI thread: it takes
the two versions that the edit lies between.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.app.deeds import deed
from annotator.app.language import Interface
from annotator.app.panels.lines import Line, LineList
from annotator.app.tasks import Task, Tasks
from annotator.app.theme import Theme
from annotator.app.workspace import Workspace
from annotator.model.annotation import Annotation
from annotator.model.changes import subject

if TYPE_CHECKING:
    from annotator.store.history import Step
    from annotator.store.project import Project

PRESENT, DONE, UNDONE, BEGINNING = "●", "•", "◌", "○"
AT_ONCE = 60  # rows looked into by one task
SHOWN = 80  # code points of what an edit was about


class Whose(NamedTuple):
    """Whose history it is: an annotator's work on an article of a project."""

    project: "Project"
    article: str
    annotator: str


class HistoryPanel(QWidget):
    """The edits, oldest first; asks to go to one by `version_requested`."""

    version_requested = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        interface: Interface,
        workspace: Workspace,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface, self._workspace, self._tasks = interface, workspace, tasks
        self._whose: Whose | None = None
        self._versions: tuple[int, ...] = (0,)
        self._steps: dict[int, Step] = {}
        self._present_row = 0
        self._subjects: dict[int, str] = {}
        self._dates: Mapping[int, str | None] = {}
        self._wanted: set[int] = set()
        self._look = QTimer(self, interval=0, singleShot=True)
        self._look.timeout.connect(self._find_subjects)
        self._of = QLabel()
        self._of.setObjectName("soft")
        self._of.setContentsMargins(12, 6, 12, 6)
        self.list = LineList(self._line)
        self.list.requested.connect(self._request)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._of)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.retranslate()

    def follow(self) -> None:
        """Show the history as it is now, if anybody sees it."""
        if not self.isVisible():
            return
        work = self._workspace
        history = work.history
        whose = None
        if work.project is not None and work.article is not None:
            whose = Whose(
                work.project, work.article.id, work.annotation.annotator or work.annotator
            )
        if whose != self._whose:
            self._whose = whose
            self._subjects, self._dates = {}, {}
            self.find_dates()
        self._versions = history.versions() if history is not None else ()
        steps = (*history.done, *history.undone) if history is not None else ()
        self._steps = {step.version: step for step in steps}
        self._present_row = len(history.done) if history is not None else 0
        self._wanted.clear()
        self.list.rows.show_rows(len(self._versions))
        if self._versions:
            self.list.show_current(self._present_row)

    def find_dates(self) -> None:
        """Look up when the edits were made, as far as they are saved."""
        whose = self._whose
        if whose is None or not self.isVisible():
            return
        self._tasks.run(
            lambda _task: whose.project.annotations.dates(whose.article, whose.annotator),
            partial(self._show_dates, whose),
            self.failed.emit,
        )

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.list.setAccessibleName(self.tr("History of this article’s annotation"))
        self._of.setText(self.tr("Enter goes back, or forth again, to how it was then."))
        self._of.setWordWrap(True)
        self.list.rows.tell_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened unseen."""
        super().showEvent(event)
        self.follow()
        self.find_dates()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # rows

    def _line(self, row: int) -> Line:
        version = self._versions[row]
        faded = row > self._present_row
        sign = UNDONE if faded else PRESENT if row == self._present_row else DONE
        if row == 0:
            sign = sign if self._present_row == 0 else BEGINNING
            first = self.tr("Before the first edit")
            if version:
                first = self.tr("As it went over to the article’s new text")
            return Line(sign, first, self._details(version, faded=False))
        if version not in self._subjects:
            self._wanted.add(row)
            self._look.start()
        about = self._subjects.get(version, "")
        words = deed(self._steps[version].action)
        if about:
            shown = about if len(about) <= SHOWN else f"{about[:SHOWN]}…"
            words = self.tr("{deed}: “{words}”").format(deed=words, words=f"\u2068{shown}\u2069")
        return Line(sign, words, self._details(version, faded=faded), faded)

    def _details(self, version: int, *, faded: bool) -> str:
        present = self._versions[self._present_row] == version
        state = self.tr("undone") if faded else self.tr("you are here") if present else ""
        when = self._interface.moment(self._dates.get(version))
        return self._interface.joined(
            when, self._workspace.annotation.annotator if version else "", state
        )

    def _request(self, row: int) -> None:
        self.version_requested.emit(self._versions[row])

    # off the UI thread

    def _find_subjects(self) -> None:
        rows, whose = sorted(self._wanted)[:AT_ONCE], self._whose
        self._wanted.difference_update(rows)
        if whose is None or not rows:
            return
        seen = self._workspace.values_seen()
        pairs = [(self._versions[row - 1], self._versions[row]) for row in rows]
        job = partial(_subjects, whose, seen, pairs)
        self._tasks.run(job, partial(self._show_subjects, whose), self.failed.emit)
        if self._wanted:
            self._look.start()

    def _show_subjects(self, whose: Whose, found: dict[int, str]) -> None:
        if whose == self._whose:
            self._subjects |= found
            self.list.rows.tell_anew()

    def _show_dates(self, whose: Whose, found: dict[int, str | None]) -> None:
        if whose == self._whose:
            self._dates = found
            self.list.rows.tell_anew()


def _subjects(
    whose: Whose, seen: Mapping[int, Annotation], pairs: list[tuple[int, int]], task: Task
) -> dict[int, str]:
    """Find what the edits were about that lie between these versions."""
    values: dict[int, Annotation] = {}

    def value(version: int) -> Annotation:
        if version not in values:
            known = seen.get(version)
            stored = whose.project.annotations
            values[version] = known or stored.value(whose.article, whose.annotator, version)
        return values[version]

    found = {}
    for before, after in pairs:
        if task.is_cancelled():
            break
        found[after] = subject(value(before), value(after))
    return found
