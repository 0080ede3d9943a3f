"""The panel of differences: the one in hand side by side, what came of it, and all of them below.

It has the focus itself; its keys go before those of all other actions, and no widget in it needs
the focus but the field of notes and the list.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from annotator.app.adjudication.columns import Columns
from annotator.app.fonts import set_off
from annotator.app.key_map import key_of
from annotator.app.language import Interface
from annotator.app.panels.elided import ElidedLabel
from annotator.app.panels.lines import Line, LineList
from annotator.app.theme import Theme

TITLE = 1.1  # times the size of the other words
LIST_LEAST = 96  # pixels of the list of differences that are always to be seen
COLUMNS_LEAST = 132  # and of what annotators say
OF_LISTS = {"Up", "Down", "Home", "End", "PgUp", "PgDown", "Return", "Enter"}


class DifferencesPanel(QWidget):
    """Shows a difference; keys and clicks go up by signals."""

    key_pressed = Signal(str)  # the name of an action
    side_requested = Signal(int)
    row_requested = Signal(int)
    noted = Signal(str)
    note_left = Signal()
    language_changed = Signal()

    def __init__(
        self,
        interface: Interface,
        action_of: Callable[[str], str | None],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty panel.

        Args:
            interface: the language in use.
            action_of: names the action that a key means here.
            parent: the widget that it is in.
        """
        super().__init__(parent)
        self._action_of = action_of
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.count, self.state = ElidedLabel(), QLabel(), QLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(6)
        self.news, self.outcome, self.suggestion = QLabel(), QLabel(), QLabel()
        self.note = QLineEdit()
        self.columns = Columns(interface)
        self.line: Callable[[int], Line] = lambda _row: Line("", "")
        self.list = LineList(self._line)
        self.list.setMinimumHeight(LIST_LEAST)
        self.columns.setMinimumHeight(COLUMNS_LEAST)
        set_off(self.title, TITLE)
        for label in (self.news, self.outcome, self.suggestion):
            label.setWordWrap(True)
            label.hide()
        self.outcome.setTextFormat(Qt.TextFormat.RichText)
        for label in (self.count, self.state):
            label.setObjectName("soft")
        self._arrange()
        for widget in (self, self.list, self.note):
            widget.installEventFilter(self)
        self.columns.side_requested.connect(self.side_requested)
        self.list.requested.connect(self.row_requested)
        self.note.returnPressed.connect(lambda: self.noted.emit(self.note.text()))
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.count)
        column.addWidget(self.progress)
        column.addWidget(self.news)
        column.addLayout(head)
        column.addWidget(self.columns, 3)
        column.addWidget(self.outcome)
        column.addWidget(self.suggestion)
        column.addWidget(self.note)
        column.addWidget(self.list, 2)

    def _line(self, row: int) -> Line:
        return self.line(row)

    # what is shown

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Say how far the article is, and how many are left."""
        self.count.setText(text)
        self.progress.setUpdatesEnabled(False)  # else Qt draws all that is outdated at once
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done if total else 1)
        self.progress.setUpdatesEnabled(True)

    def show_line(self, label: QLabel, text: str) -> None:
        """Show a line where there is something to say."""
        label.setText(text)
        label.setVisible(bool(text))

    def show_difference(self, title: str, state: str, told: str) -> None:
        """Say what the difference in hand is about; ``told`` is all of it, for screen readers."""
        self.title.show_text(title)
        self.state.setText(state)
        self.setAccessibleDescription(told)

    def show_note(self, text: str) -> None:
        """Show a note, unless one is being written."""
        if not self.note.hasFocus():
            self.note.setText(text)

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)
        self.columns.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("Differences"))
        self.note.setPlaceholderText(self.tr("A note on this difference"))
        self.note.setAccessibleName(self.tr("A note on this difference"))
        self.list.setAccessibleName(self.tr("All differences"))
        self.progress.setAccessibleName(self.tr("Progress of the article"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.language_changed.emit()
        elif event.type() is QEvent.Type.FontChange:
            set_off(self.title, TITLE)
        super().changeEvent(event)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of differences from all other actions, and do what they mean."""
        if isinstance(event, QKeyEvent):
            if watched is self.note:
                return self._noting(event)
            name = self._meant(watched, event)
            if name is not None and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if name is not None and event.type() is QEvent.Type.KeyPress:
                self.key_pressed.emit(name)
                return True
        return super().eventFilter(watched, event)

    def _meant(self, watched: QObject, event: QKeyEvent) -> str | None:
        key = key_of(event)
        if key is None or (watched is self.list and key in OF_LISTS):
            return None
        return self._action_of(key)

    def _noting(self, event: QKeyEvent) -> bool:
        """Leave the field of notes by Esc; all letters are the field's own."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self.note_left.emit()
            return True
        return False
