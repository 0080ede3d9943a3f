"""The guideline beside the text: read section by section, and written where it is the project's.

Nothing is read or set before the panel is first seen (`wanted`).
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.panels.guideline_reader import GuidelineReader
from annotator.app.theme import Theme

INDENT = "\u2003"  # before a section's title in the list, for each level below the second
TOP_LEVELS = 2
LETTERS = 0.66  # of the article's: a column beside it is narrow
SMALLEST = 9.0


class GuidelinePanel(QWidget):
    """Shows a guideline; asks for it, and for changes to it, by signals."""

    wanted = Signal()
    import_requested = Signal()
    builtin_requested = Signal()
    save_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.reader, self.editor = GuidelineReader(), QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.contents, self.more, self.own = QComboBox(), QToolButton(), QLabel()
        self.own.setObjectName("soft")
        self.own.setContentsMargins(14, 0, 14, 4)
        self.more.setText("⋯")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.preview, self.save, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.preview.setCheckable(True)
        self.edit_action, self.import_action = QAction(self), QAction(self)
        self.builtin_action = QAction(self)
        menu = QMenu(self)
        menu.addActions([self.edit_action, self.import_action, self.builtin_action])
        self.more.setMenu(menu)
        self.stack, self._editing = QStackedWidget(), QWidget()
        self.stack.addWidget(self.reader)
        self.stack.addWidget(self.editor)
        self._text, self._right_to_left, self._writable = "", True, False
        self._font, self._line = QFont(), QColor()
        self._is_stale = True
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.addWidget(self.contents, 1)
        head.addWidget(self.more)
        foot = QHBoxLayout(self._editing)
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self.preview)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.own)
        column.addWidget(self.stack, 1)
        column.addWidget(self._editing)
        self.own.hide()
        self._editing.hide()

    def _connect(self) -> None:
        self.contents.activated.connect(
            lambda row: self.reader.go_to_section(self.reader.sections[row])
        )
        self.reader.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.edit_action.triggered.connect(self.begin_editing)
        self.import_action.triggered.connect(self.import_requested)
        self.builtin_action.triggered.connect(self.builtin_requested)
        self.preview.toggled.connect(self._show_preview)
        self.cancel.clicked.connect(self._end_editing)
        self.save.clicked.connect(self._ask_to_save)
        for page in (self.reader, self.editor):
            page.installEventFilter(self)

    # what is shown

    def forget(self) -> None:
        """Take note that another guideline, language or look is due, once somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Ask for the guideline, if the one shown is out of date; not while it is written."""
        if self._is_stale and not self.is_editing:
            self._is_stale = False
            self.wanted.emit()

    def show_text(self, text: str, *, own: bool, right_to_left: bool, writable: bool) -> None:
        """Show a guideline, at the section that was read where it is the same one.

        Args:
            text: Markdown.
            own: whether it is the project's own.
            right_to_left: the direction of what shows none.
            writable: whether the project can keep another.
        """
        place = self.reader.verticalScrollBar().value() if text == self._text else 0
        self._text, self._right_to_left, self._writable = text, right_to_left, writable
        self.own.setVisible(own)
        for action in (self.edit_action, self.import_action):
            action.setEnabled(writable)
        self.builtin_action.setEnabled(writable and own)
        self._set(text)
        self.reader.verticalScrollBar().setValue(place)

    def dress(self, theme: Theme, font: QFont, points: float) -> None:
        """Change colours and letters; these grow and shrink with the article's (in points)."""
        dressed = QFont(font), QColor(theme.line)
        dressed[0].setPointSizeF(max(SMALLEST, points * LETTERS))
        if dressed == (self._font, self._line):
            return
        self._font, self._line = dressed
        self.editor.setFont(self._font)
        self.forget()

    def go_to(self, anchor: str, *titles: str) -> bool:
        """Show a section by its anchor, else by a word of its title."""
        self.refresh()
        return not self.is_editing and self.reader.go_to(anchor, *titles)

    # writing

    @property
    def is_editing(self) -> bool:
        """Whether the guideline is being written."""
        return self._editing.isVisibleTo(self)

    def begin_editing(self) -> None:
        """Let the guideline be written: the one shown is where that begins."""
        self.editor.setPlainText(self._text)
        self._show_writing(writing=True)
        self.stack.setCurrentWidget(self.editor)
        self.editor.setFocus()

    def _show_writing(self, *, writing: bool) -> None:
        self._editing.setVisible(writing)
        self.contents.setEnabled(not writing)
        self.more.setEnabled(not writing)

    def _show_preview(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        if wanted:
            self._set(self.editor.toPlainText())
        self.stack.setCurrentWidget(self.reader if wanted else self.editor)

    def _ask_to_save(self) -> None:
        text = self.editor.toPlainText()
        self._end_editing()
        self.save_requested.emit(text)

    def _end_editing(self) -> None:
        self.preview.setChecked(False)
        self._show_writing(writing=False)
        self.stack.setCurrentWidget(self.reader)
        self.reader.setFocus()
        self._set(self._text)
        self.refresh()

    def _set(self, text: str) -> None:
        self.reader.show_text(
            text, font=self._font, line=self._line, right_to_left=self._right_to_left
        )
        self.contents.clear()
        for section in self.reader.sections:
            self.contents.addItem(INDENT * max(0, section.level - TOP_LEVELS) + section.title)

    def _follow_scrolling(self) -> None:
        section = self.reader.section_in_view()
        if section is not None:
            self.contents.setCurrentIndex(self.reader.sections.index(section))

    # words and Qt's events

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.reader.setAccessibleName(self.tr("Guideline"))
        self.editor.setAccessibleName(self.tr("The guideline’s text, in Markdown"))
        self.contents.setAccessibleName(self.tr("Sections of the guideline"))
        self.more.setAccessibleName(self.tr("More about the guideline"))
        self.more.setToolTip(self.tr("More about the guideline"))
        self.own.setText(self.tr("The project’s own guideline"))
        self.edit_action.setText(self.tr("Write the guideline…"))
        self.import_action.setText(self.tr("Take one from a file…"))
        self.builtin_action.setText(self.tr("Back to the one that comes with Musnad"))
        self.preview.setText(self.tr("Preview"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language, in words and guideline."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.forget()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Get the guideline now that somebody looks."""
        super().showEvent(event)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc end the writing, or lead back to the article."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() is QEvent.Type.ShortcutOverride and self.is_editing:
            event.accept()  # the window's own Esc would leave the panel
            return True
        if escape and event.type() is QEvent.Type.KeyPress and self.is_editing:
            self._end_editing()
            return True
        return super().eventFilter(watched, event)
