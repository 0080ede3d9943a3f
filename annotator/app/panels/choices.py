"""The choices of a box, said anew in each language."""

from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox


class Choice(NamedTuple):
    """A line of a box: its text, what it stands for, and where need be what that means."""

    text: str
    value: object
    meaning: str = ""


def offer(box: QComboBox, *choices: Choice) -> None:
    """Fill a box anew, keeping what is chosen in it; nobody is told."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for row, choice in enumerate(choices):
            box.addItem(choice.text, choice.value)
            if choice.meaning:
                box.setItemData(row, choice.meaning, Qt.ItemDataRole.ToolTipRole)
                box.setItemData(row, choice.meaning, Qt.ItemDataRole.AccessibleDescriptionRole)
        box.setCurrentIndex(max(0, box.findData(chosen)))
