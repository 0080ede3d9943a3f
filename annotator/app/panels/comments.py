"""The panel of comments: a small editor, and every comment on the article and its parts."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.names import COMMENT_SIGN
from annotator.app.panels.comment_editor import CommentEditor
from annotator.app.panels.empty import EmptyOr
from annotator.app.panels.lines import Line, LineList
from annotator.app.theme import Theme
from annotator.model.annotation import Annotation, Comment

SHOWN = 32  # code points of what a comment is on


class Where(NamedTuple):
    """Something that can be commented on: its id (None: the article), and what it is called."""

    on: str | None
    name: str


class CommentsPanel(QWidget):
    """Comments; each wish goes up by a signal, comments being known by their place in order."""

    written = Signal(object, str)  # on what (an id, or None), and what is said
    changed = Signal(int, str)
    place_requested = Signal(int)
    change_requested = Signal(int)
    removal_requested = Signal(int)

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self._interface = interface
        self._annotation = Annotation()
        self._changing: int | None = None
        self.on = QComboBox()
        self.editor = CommentEditor()
        self._on_label, self._help = QLabel(), QLabel()
        self._on_label.setBuddy(self.on)
        self._help.setObjectName("soft")
        self._help.setWordWrap(True)
        self.list = LineList(self._line, lines=2)
        self._shown = EmptyOr(self.list)
        self.change, self.remove = QPushButton(), QPushButton()
        self._arrange()
        self.on.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.on.activated.connect(lambda _index: self.editor.setFocus())
        self.editor.entered.connect(self._save)
        self.list.requested.connect(self.place_requested)
        self.list.removal_requested.connect(self.removal_requested)
        self.change.clicked.connect(lambda: self._ask(self.change_requested.emit))
        self.remove.clicked.connect(lambda: self._ask(self.removal_requested.emit))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.show_wheres(())
        self.setFocusProxy(self.list)
        self.retranslate()

    def _arrange(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._on_label)
        head.addWidget(self.on, 1)
        foot.addWidget(self.change)
        foot.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self._help)
        column.addWidget(self._shown, 1)
        column.addLayout(foot)

    # what is shown

    def show_annotation(self, annotation: Annotation) -> None:
        """Show an annotation's comments."""
        if annotation.comments != self._annotation.comments:
            row = self.list.currentIndex().row()
            self.list.rows.show_rows(0)
            self._annotation = annotation
            count = len(annotation.comments)
            self.list.rows.show_rows(count)
            if count and row >= 0:
                self.list.show_current(min(row, count - 1))
        self._annotation = annotation
        self._shown.show_empty(empty=not annotation.comments)
        self._enable()

    def show_wheres(self, wheres: tuple[Where, ...]) -> None:
        """Offer what a new comment can be on, the likeliest first."""
        self._changing = None
        self.on.clear()
        for where in wheres:
            self.on.addItem(where.name, where.on)
        self.on.setEnabled(len(wheres) > 1)
        self.editor.setEnabled(bool(wheres))

    def begin(self, wheres: tuple[Where, ...], draft: str) -> None:
        """Let a comment be written, going on from a draft."""
        self.show_wheres(wheres)
        self._open(draft)

    def begin_change(self, index: int, where: Where, draft: str) -> None:
        """Let a comment be changed."""
        self.show_wheres((where,))
        self._changing = index
        self._open(draft)

    def _open(self, draft: str) -> None:
        self.editor.setPlainText(draft)
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self.editor.setFocus()

    @property
    def at(self) -> tuple[int | None, str | None]:
        """What is being written: the comment that is changed, or what a new one is on."""
        return self._changing, self.on.currentData()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self.list.dress(theme)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._on_label.setText(self.tr("On"))
        self.on.setAccessibleName(self.tr("What the comment is on"))
        self.editor.setAccessibleName(self.tr("The comment"))
        self.editor.setPlaceholderText(self.tr("Write a comment"))
        self._help.setText(
            self.tr("Enter saves, Shift+Enter begins a line, Esc leaves and keeps the draft.")
        )
        self.list.setAccessibleName(self.tr("Comments on this article"))
        self._shown.empty.setText(self.tr("No comment yet."))
        self.change.setText(self.tr("Change"))
        self.remove.setText(self.tr("Delete"))
        self.list.rows.tell_anew()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # what is asked

    def _save(self, text: str) -> None:
        if not text.strip():
            return
        if self._changing is not None:
            self.changed.emit(self._changing, text)
        else:
            self.written.emit(self.on.currentData(), text)

    def _ask(self, wish: Callable[[int], object]) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            wish(row)

    def _enable(self) -> None:
        chosen = self.list.currentIndex().isValid()
        self.change.setEnabled(chosen)
        self.remove.setEnabled(chosen)

    def _line(self, row: int) -> Line:
        comment: Comment = self._annotation.comments[row]
        where = place_name(self._annotation, comment.on, self._interface) or self.tr("the article")
        when = self._interface.moment(comment.at)
        return Line(COMMENT_SIGN, comment.text, self._interface.joined(where, comment.by, when))


def place_name(annotation: Annotation, on: str | None, interface: Interface) -> str:
    """Say what an id is the id of, in the words of the article; nothing for the article itself."""
    mention = annotation.mention_by_id.get(on or "")
    if mention is not None:
        return f"{interface.layer_name(mention.layer)} «\u2068{_short(mention.text)}\u2069»"
    stances = {stance.id: stance.attribution for stance in annotation.stances}
    frame = annotation.attribution_by_id.get(stances.get(on or "", on or ""))
    if frame is not None:
        number = interface.number(annotation.in_reading_order.index(frame) + 1)
        members = (annotation.mention_by_id[key].text for key in frame.members())
        return f"{number}. «\u2068{_short(next(members, ''))}\u2069»"
    return next((entity.name for entity in annotation.entities if entity.id == on), "")


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
