"""The panel of entities: who is who, in this article first and in the project on typing."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.entity_book import EntityBook
from annotator.app.entity_index import LIMIT, Known
from annotator.app.language import Interface
from annotator.app.panels.entity_form import EntityForm
from annotator.app.panels.entity_list import EntityDelegate, EntityListModel
from annotator.app.panels.entity_mentions import MentionList, context
from annotator.app.theme import Theme
from annotator.app.workspace import Workspace

MENTIONS_SHOWN = 3  # rows that the list of mentions asks room for
BELOW = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class EntityList(QListView):
    """The entities; Enter goes on to the next mention of the one that it is at."""

    step_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift and Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


class EntitiesPanel(QWidget):
    """Lists the entities, shows the one it is at, and asks for changes by signals."""

    highlight_requested = Signal(object)  # the spans (code points) of the mentions to set apart
    mention_requested = Signal(str)
    merge_requested = Signal(object)  # the Entity that turned out to be another
    move_requested = Signal(object)  # the ids of mentions that belong to another entity
    unlink_requested = Signal(object)

    def __init__(self, book: EntityBook, workspace: Workspace, interface: Interface) -> None:
        """Make an empty panel."""
        super().__init__()
        self._book, self._workspace = book, workspace
        self.model = EntityListModel(interface)
        self.filter, self.list = QLineEdit(), EntityList()
        self.filter.setClearButtonEnabled(True)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = EntityDelegate(self.list, self.model)
        self.list.setItemDelegate(self._delegate)
        self._empty = QLabel(self.list)
        self._empty.setObjectName("soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more = QLabel()
        self._more.setObjectName("soft")
        self.form, self.mentions = EntityForm(), MentionList()
        self.merge, self.move_, self.unlink = QPushButton(), QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        self.retranslate()
        self.show_entities()

    def _arrange(self) -> None:
        over = QVBoxLayout(self.list)
        over.addWidget(self._empty)
        buttons = QHBoxLayout()
        for button in (self.merge, self.move_, self.unlink):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 2)
        column.addWidget(self._more)
        column.addWidget(self.form)
        column.addWidget(self.mentions, 1)
        column.addLayout(buttons)
        self.mentions.setMinimumHeight(MENTIONS_SHOWN * self.mentions.mentions.row_height)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self._find())
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.list.step_requested.connect(self.mentions.step)
        self.mentions.mention_requested.connect(self.mention_requested)
        self.merge.clicked.connect(self._merge)
        self.move_.clicked.connect(self._move)
        self.unlink.clicked.connect(self._unlink)

    # what is shown

    def show_entities(self) -> None:
        """Show the entities as the book has them now, and stay at the one that it is at."""
        if self.isVisible():
            self._find()

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def take_focus(self, entity_id: str | None = None) -> None:
        """Be ready for the keys, at an entity of the article where one is named."""
        if entity_id is not None:
            self.filter.clear()
            self.list.setCurrentIndex(self.model.index_of(self._book.now(entity_id)))
        (self.list if self.model.rowCount() else self.filter).setFocus()

    def at(self) -> Known | None:
        """Give the entity that the list is at."""
        return self.model.known_at(self.list.currentIndex())

    def _find(self) -> None:
        typed, before = self.filter.text().strip(), self.at()
        rows = self._book.find(typed) if typed else list(self._book.here)
        wanted = self._book.now(before.entity.id) if before is not None else None
        with QSignalBlocker(self.list.selectionModel()):  # what it is at is shown below, once
            self.model.show(rows)
            index = self.model.index_of(wanted)
            self.list.setCurrentIndex(index if index.isValid() else self.model.index(0))
        self.list.scrollTo(self.list.currentIndex())
        self._more.setVisible(len(rows) >= LIMIT)
        self._more.setText(self.tr("There are more: go on typing."))
        self._empty.setVisible(not rows)
        self._empty.setText(
            self.tr("Nobody of this name in the project.")
            if typed
            else self.tr("Nobody is linked in this article yet. Type to search the project.")
        )
        self._show_current()

    def _show_current(self) -> None:
        """Show what is known of the entity that the list is at, and its mentions."""
        known, work = self.at(), self._workspace
        project = work.project
        writable = project is not None and project.writable
        self.form.show_entity(known.entity if known else None, writable=writable)
        keys = self._book.mentions_of(known.entity.id) if known else ()
        found = [work.annotation.mention_by_id[key] for key in keys]
        article = work.article
        rows = tuple(context(article, mention) for mention in found) if article else ()
        self.mentions.mentions.show(rows)
        self.merge.setEnabled(writable and known is not None)
        for button in (self.move_, self.unlink):
            button.setEnabled(writable and bool(keys))
        self.highlight_requested.emit(tuple(span for m in found for span in m.spans))

    def _merge(self) -> None:
        known = self.at()
        if known is not None:
            self.merge_requested.emit(known.entity)

    def _move(self) -> None:
        self.move_requested.emit(self.mentions.in_question())

    def _unlink(self) -> None:
        self.unlink_requested.emit(self.mentions.in_question())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.filter.setPlaceholderText(self.tr("Find in the whole project"))
        self.filter.setAccessibleName(self.tr("Find an entity"))
        self.list.setAccessibleName(self.tr("Entities"))
        self.mentions.setAccessibleName(self.tr("Mentions of this entity in the article"))
        self.merge.setText(self.tr("Mer&ge…"))
        self.merge.setToolTip(self.tr("This entity is another one that is known already"))
        self.move_.setText(self.tr("M&ove…"))
        self.move_.setToolTip(self.tr("The chosen mentions are of another entity, known or new"))
        self.unlink.setText(self.tr("Un&link"))
        self.unlink.setToolTip(self.tr("The chosen mentions are linked to nobody"))
        self.show_entities()

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self._find()

    def hideEvent(self, event: QHideEvent) -> None:
        """Set nothing apart any more."""
        super().hideEvent(event)
        self.highlight_requested.emit(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field down into the list."""
        if self.filter.hasFocus() and event.key() in BELOW:
            self.list.setFocus()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
