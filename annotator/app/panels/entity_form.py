"""What one entity is called, to see and to change in place; it holds in every article."""

from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.app.names import name_of
from annotator.model.entity import Entity, EntityKind, entity_name, wikidata_item
from annotator.problems import Problem


class Field(QLineEdit):
    """A line that is taken with Enter or on leaving, and given up with Esc."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._kept = ""
        self.returnPressed.connect(self.taken)

    def keep(self, text: str) -> None:
        """Show a value; Esc comes back to it."""
        self._kept = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.home(False)  # noqa: FBT003 - Qt's signature: the beginning is what is shown

    def give_up(self) -> None:
        """Come back to the value as it was."""
        self.setText(self._kept)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while something is written."""
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and self.isModified():
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.give_up()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is written."""
        super().focusOutEvent(event)
        if self.isModified():
            self.taken.emit()


class EntityForm(QWidget):
    """Name, kind and Wikidata item of an entity; a change is asked for by `revision_requested`."""

    revision_requested = Signal(object)  # the Entity as it is to be
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self._entity: Entity | None = None
        self.name, self.kind, self.wikidata = Field(), QComboBox(), Field()
        self.wikidata.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._labels = [QLabel() for _ in range(3)]
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in zip(self._labels, (self.name, self.kind, self.wikidata), strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        self.name.taken.connect(self._take_name)
        self.wikidata.taken.connect(self._take_item)
        self.kind.activated.connect(lambda at: self._revise(kind=list(EntityKind)[at]))
        self.retranslate()

    def show_entity(self, entity: Entity | None, *, writable: bool) -> None:
        """Show an entity, or none."""
        self._entity = entity
        self.setEnabled(entity is not None)
        for field in (self.name, self.wikidata):
            field.setReadOnly(not writable)
        self.kind.setEnabled(writable)
        self.name.keep(entity.name if entity else "")
        self.wikidata.keep((entity.wikidata or "") if entity else "")
        kind = entity.kind if entity else EntityKind.OTHER
        self.kind.setCurrentIndex(list(EntityKind).index(kind))

    def _take_name(self) -> None:
        try:
            self._revise(name=entity_name(self.name.text()))
        except Problem as problem:
            self.name.give_up()
            self.failed.emit(problem)
        self.name.setModified(False)

    def _take_item(self) -> None:
        try:
            self._revise(wikidata=wikidata_item(self.wikidata.text()))
        except Problem as problem:
            self.wikidata.give_up()
            self.failed.emit(problem)
        self.wikidata.setModified(False)

    def _revise(self, **words: Any) -> None:  # noqa: ANN401 - the entity's own fields
        if self._entity is None:
            return
        now = self._entity
        values = {"name": now.name, "kind": now.kind, "wikidata": now.wikidata} | words
        revised = Entity(id=now.id, **values)
        if revised != Entity(id=now.id, name=now.name, kind=now.kind, wikidata=now.wikidata):
            self._entity = revised
            self.revision_requested.emit(revised)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        names = (self.tr("&Name"), self.tr("&Kind"), self.tr("&Wikidata"))
        fields = (self.name, self.kind, self.wikidata)
        for label, field, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name.replace("&", ""))
        self.wikidata.setPlaceholderText("Q42")
        with QSignalBlocker(self.kind):
            chosen = max(0, self.kind.currentIndex())
            self.kind.clear()
            for kind in EntityKind:
                self.kind.addItem(name_of(kind))
            self.kind.setCurrentIndex(chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
