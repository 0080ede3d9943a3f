"""The picker: asks which entity is meant, beside the words it is about, by the keyboard.

It lies over the window and stops nothing: a click elsewhere or Esc puts it away. Reusable: whoever
asks makes one, calls `ask` and listens to `chosen`; making an entity in the annotation is theirs.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.app.entity_book import EntityBook
from annotator.app.entity_index import Known
from annotator.app.keyboard import upright
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.app.panels.entity_list import NEW, EntityDelegate, EntityListModel
from annotator.app.theme import Theme
from annotator.model.entity import Entity, EntityKind, fresh_entity_id
from annotator.model.entity_kinds import likely_kind

WIDTH = 340
ROWS_SHOWN = 5
GAP = 4  # pixels between the words and the picker
Key = Qt.Key


@dataclass(frozen=True)
class Question:
    """What is asked.

    Attributes:
        name: the words that it is about, such as a mention's text; empty: none.
        title: the question in words, above the field.
        same: how many mentions of this name could be linked at once; the mention itself counts.
        offers_new: whether an entity may be made that the project does not have.
        without: ids of entities that are not offered.
    """

    name: str
    title: str
    same: int = 0
    offers_new: bool = True
    without: Collection[str] = ()


class EntityPicker(QFrame):
    """A field to type a few letters in, and the entities that answer."""

    chosen = Signal(object)  # the Entity, without mentions; a new one with an id of its own
    chosen_for_all = Signal(object)  # the same, for all mentions of the name
    closed = Signal()

    def __init__(self, book: EntityBook, interface: Interface, window: QWidget) -> None:
        """Make a hidden picker that lies over a window."""
        super().__init__(window)
        self.setObjectName("picker")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._book, self._interface, self._window = book, interface, window
        self._question = Question("", "")
        self._place: Callable[[], QRect | None] = QRect
        self._back: QWidget | None = None
        self._is_asking = False
        self._kind = EntityKind.OTHER
        self._kind_is_chosen = False
        self._arrange()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.kind.activated.connect(self._choose_kind)
        self.list.clicked.connect(lambda _index: self._choose(everywhere=False))
        self.hide()

    def _arrange(self) -> None:
        self.model = EntityListModel(self._interface)
        self._title, self._keys = QLabel(), QLabel()
        self._keys.setObjectName("soft")
        self._keys.setWordWrap(True)
        self.field, self.kind, self.list = QLineEdit(), QComboBox(), QListView()
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_kind())
        self._delegate = EntityDelegate(self.list, self.model)
        self.list.setItemDelegate(self._delegate)
        top = QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.kind)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._title)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)

    def dress(self, theme: Theme) -> None:
        """Change colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    # asking

    def ask(self, question: Question, place: Callable[[], QRect | None]) -> None:
        """Ask; an answer comes by `chosen`, none if the picker is put away.

        Args:
            question: what is asked.
            place: gives the rectangle (global) of what it is about; None: it cannot be seen.
        """
        self._question, self._place = question, place
        self._kind_is_chosen = False
        self._back, self._is_asking = QApplication.focusWidget(), True
        self._say()
        self.field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.field.clear()
        self.field.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._find("")
        self.follow()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def follow(self) -> None:
        """Stay beside what the question is about, within the window."""
        window, spot = self._window, self._place()
        if spot is None or not self._is_asking:
            return
        rows = min(ROWS_SHOWN, max(1, self.model.rowCount()))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 1) + 4)
        self.setFixedWidth(min(WIDTH, window.width()))
        height = self._column.heightForWidth(self.width())
        if height < 0:
            height = self.sizeHint().height()
        self.setFixedHeight(height)
        top_left = window.mapFromGlobal(spot.topLeft())
        under, above = top_left.y() + spot.height() + GAP, top_left.y() - height - GAP
        y = under if under + height <= window.height() or above < 0 else above
        x = top_left.x()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            x += spot.width() - self.width()
        room = QPoint(window.width() - self.width(), window.height() - height)
        self.move(max(0, min(x, room.x())), max(0, min(y, room.y())))

    def dismiss(self) -> None:
        """Put the picker away without an answer."""
        if self._is_asking:
            self._close()

    # what is shown

    def _find(self, typed: str) -> None:
        """Show who answers; the one of the same name stands first and is chosen by Enter."""
        question = self._question
        name = " ".join((typed or question.name).split())
        found = [
            known
            for known in self._book.find(typed or question.name)
            if known.entity.id not in question.without
        ]
        if not typed and question.name:
            shown = {known.entity.id for known in found} | set(question.without)
            found += [known for known in self._book.find("") if known.entity.id not in shown]
        if question.offers_new:
            # Who is marked in this article is nearer than who is known in others.
            far = (at for at, known in enumerate(found) if not (known.is_same or known.here))
            at = next(far, len(found))
            kind = self._kind if self._kind_is_chosen else None
            found[at:at] = self._book.unlinked(typed, name, kind)
        if question.offers_new and name:
            if not self._kind_is_chosen:
                self._kind = likely_kind(name)
            # After letters that look for somebody, a new entity is seldom meant; it stays in sight.
            place = ROWS_SHOWN - 1 if typed else sum(known.is_same for known in found)
            found.insert(place, Known(Entity(id=NEW, name=name, kind=self._kind)))
        self.model.show(found)
        self.list.setCurrentIndex(self.model.index(0))
        self._show_kind()

    def _show_kind(self) -> None:
        """Let the kind be chosen where the entity is yet to be made."""
        known = self.model.known_at(self.list.currentIndex())
        self.kind.setEnabled(known is not None and known.entity.id == NEW)
        told = self.model.data(self.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
        self.field.setAccessibleDescription(told or "")  # the list itself never has the focus
        kind = self._kind if known is None else known.entity.kind
        self.kind.setCurrentIndex(list(EntityKind).index(kind))

    def _say(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(self._question.title)
        self.field.setPlaceholderText(self._question.name or self.tr("A few letters of the name"))
        self.field.setAccessibleName(self._question.title)
        self.list.setAccessibleName(self.tr("Entities"))
        self.kind.setVisible(self._question.offers_new)
        self.kind.setAccessibleName(self.tr("Kind of a new entity"))
        self.kind.clear()
        for kind in EntityKind:
            self.kind.addItem(name_of(kind))
        keys = [self.tr("{key} takes").format(key=upright("Enter"))]
        if self._question.same > 1:
            text = self.tr("{key} for all {count} of this name")
            count = self._interface.number(self._question.same)
            keys.append(text.format(key=upright("Shift+Enter"), count=count))
        if self._question.offers_new:
            keys.append(self.tr("{key} kind").format(key=upright("Alt+↑↓")))
        keys.append(self.tr("{key} back").format(key=upright("Esc")))
        self._keys.setText(" · ".join(keys))

    # choosing

    def _choose(self, *, everywhere: bool) -> None:
        known = self.model.known_at(self.list.currentIndex())
        if known is None:
            return
        entity = known.entity
        if entity.id == NEW:
            entity = Entity(id=fresh_entity_id(), name=entity.name, kind=entity.kind)
        self._close()
        (self.chosen_for_all if everywhere else self.chosen).emit(entity)

    def _choose_kind(self, index: int) -> None:
        """Give the entity that is yet to be made another kind."""
        self._kind, self._kind_is_chosen = list(EntityKind)[index], True
        row = self.list.currentIndex().row()
        self._find(self.field.text())
        self.list.setCurrentIndex(self.model.index(row))
        self.field.setFocus()

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _close(self) -> None:
        self._is_asking = False
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self._back = None
        self.closed.emit()

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys of the list from the field, and of the window from the picker."""
        if watched is not self.field:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # whatever is pressed here is meant for here
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() is QEvent.Type.FocusOut:
            self._leave()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False for one that the field is to have."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key, steps = event.key(), {Key.Key_Up: -1, Key.Key_Down: 1}
        pages = {Key.Key_PageUp: -ROWS_SHOWN, Key.Key_PageDown: ROWS_SHOWN}
        if key in {Key.Key_Return, Key.Key_Enter}:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(everywhere=shift and self._question.same > 1)
        elif key == Key.Key_Escape:
            self._close()
        elif key in steps and alt and self.kind.isEnabled():
            kinds = self.kind.count()
            self._choose_kind((self.kind.currentIndex() + steps[Key(key)]) % kinds)
        elif key in steps:
            self._step(steps[Key(key)])
        elif key in pages:
            here = self.list.currentIndex().row()
            wanted = min(max(here + pages[Key(key)], 0), self.model.rowCount() - 1)
            self._step(wanted - here)
        else:
            return False
        return True

    def _leave(self) -> None:
        """Go away when the work goes on elsewhere."""
        there = QApplication.focusWidget()
        inside = there is not None and (there is self or self.isAncestorOf(there))
        popup = QApplication.activePopupWidget() is not None
        if self._is_asking and there is not None and not inside and not popup:
            self._back = None
            self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back from the kinds, too."""
        if event.key() == Key.Key_Escape:
            self._close()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Go away with the language that the question was asked in."""
        if event.type() is QEvent.Type.LanguageChange:
            self.dismiss()
        super().changeEvent(event)
