"""How packages are merged: whose work holds where both sides went on, and whether all comes."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

CHOICES: Final = ("neither", "theirs", "ours")
"""The values of ``annotator.store.merging.Choice``, the careful one first."""


class MergeForm(QWidget):
    """Two choices; shown only where there is a package among the files."""

    def __init__(self) -> None:
        """Choose what changes nothing that somebody else did."""
        super().__init__()
        self.choice, self.label = QComboBox(), QLabel()
        self.label.setBuddy(self.choice)
        self.unfinished = QCheckBox()
        for name in CHOICES:
            self.choice.addItem("", name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addWidget(self.choice, 1)
        row.addWidget(self.unfinished, 1)
        self.retranslate()

    @property
    def chosen(self) -> str:
        """Whose work holds."""
        return str(self.choice.currentData())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        words = (
            self.tr("told, and left as they are"),
            self.tr("as in the package"),
            self.tr("as in the project"),
        )
        for row, text in enumerate(words):
            self.choice.setItemText(row, text)
        self.label.setText(self.tr("Annotations changed on both sides"))
        self.choice.setAccessibleName(self.tr("Annotations changed on both sides"))
        self.unfinished.setText(self.tr("Also take unfinished work of packages"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
