"""A tag set: values to add, rename, remove and put in order."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.language import Interface
from annotator.app.scheme_editor.draft import moved, with_new_value, without
from annotator.app.scheme_editor.fields import FaultLine
from annotator.problems import Problem


class OrderButtons(QWidget):
    """Add, remove, up and down, for a list beside them."""

    add_requested = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, what: str) -> None:
        """Make the buttons; ``what`` is the list's name, for those who hear them read."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.add = self._button("+", self.tr("Add: {list}").format(list=what))
        self.remove = self._button("−", self.tr("Remove: {list}").format(list=what))
        self.up = self._button("↑", self.tr("Move up: {list}").format(list=what))
        self.down = self._button("↓", self.tr("Move down: {list}").format(list=what))
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch()
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(self.remove_requested)
        self.up.clicked.connect(lambda: self.move_requested.emit(-1))
        self.down.clicked.connect(lambda: self.move_requested.emit(1))

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


class ValuesList(QWidget):
    """The values of a choice; they are renamed where they stand (F2, or a double click)."""

    values_edited = Signal(object)

    def __init__(self, interface: Interface) -> None:
        """Make an empty list."""
        super().__init__()
        self._interface = interface
        self._values: tuple[str, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Values"))
        self.buttons = OrderButtons(self.tr("Values"))
        self.fault = FaultLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.list, self.buttons, self.fault):
            column.addWidget(part)
        self.setFocusProxy(self.list)
        self.list.itemChanged.connect(self._rename)
        self.buttons.add_requested.connect(self._add)
        self.buttons.remove_requested.connect(self._remove)
        self.buttons.move_requested.connect(self._move)

    def show_values(self, values: tuple[str, ...]) -> None:
        """Show the values, at the one that was chosen."""
        if values == self._values and self.list.count() == len(values):
            return
        row = self.list.currentRow()
        self._values = values
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        for value in values:
            item = QListWidgetItem(value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(values) - 1))
        self.list.blockSignals(False)  # noqa: FBT003

    def show_faults(self, path: str, faults: Mapping[str, Problem]) -> None:
        """Say below the list what is wrong with it or with a value (by JSON paths)."""
        found = [problem for place, problem in faults.items() if place.startswith(path)]
        self.fault.say(found[0] if found else None, self._interface)
        self.list.setAccessibleDescription(self.fault.text())

    def _rename(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        values = tuple(
            item.text().strip() if n == row else value for n, value in enumerate(self._values)
        )
        self._values = values
        self.values_edited.emit(values)

    def _add(self) -> None:
        self.values_edited.emit(with_new_value(self._values))
        self.list.setCurrentRow(self.list.count() - 1)
        self.list.setFocus()
        self.list.editItem(self.list.currentItem())

    def _remove(self) -> None:
        if self.list.currentRow() >= 0:
            self.values_edited.emit(without(self._values, self.list.currentRow()))

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.values_edited.emit(moved(self._values, row, step))
            self.list.setCurrentRow(min(max(row + step, 0), self.list.count() - 1))
