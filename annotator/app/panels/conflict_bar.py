"""One line over the page's foot while an article has two versions: which one is to stand."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.app.keyboard import upright
from annotator.app.panels.foot_bar import FootBar


class ConflictBar(FootBar):
    """Says that the annotation was changed elsewhere, and offers both ways out of it."""

    told = Signal(str, bool)  # the text, and that it is a problem

    def __init__(self, mine: QAction, other: QAction, page: QWidget) -> None:
        """Make a hidden bar over the foot of a page, for the actions that decide."""
        super().__init__(page)
        self.setObjectName("notice")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self.mine, self.other = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._label, 1)
        for button, action in ((self.mine, mine), (self.other, other)):
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        self.retranslate()
        self.hide()

    def show_conflict(self, *, there: bool) -> None:
        """Ask, or be silent where the article in hand has one version."""
        if there and not self.isVisible():
            self.show()
            self.settle()
            self.told.emit(self._label.text(), True)  # noqa: FBT003 - a signal's value
        self.setVisible(there)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._label.setText(
            "⚠ "
            + self.tr(
                "You have changed this article at another window, too. Which version is to stand? "
                "The one that does not can be gone to in the history."
            )
        )
        self.mine.setText(f"{self.tr('The one shown here')}  {upright('F5')}")
        self.other.setText(f"{self.tr('The other one')}  {upright('Shift+F5')}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
