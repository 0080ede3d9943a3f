"""The page of a project of which no article is open: how to open one, or where to get some from."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class NoArticle(QWidget):
    """A few soft words, and a button where the project has no articles yet."""

    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a page without words: it is not known yet whether there are any articles."""
        super().__init__(parent)
        self.words, self.button = QLabel(), QPushButton()
        self.words.setObjectName("soft")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button.clicked.connect(self.import_requested)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._is_empty: bool | None = None
        self.show_empty(empty=None)

    def show_empty(self, *, empty: bool | None) -> None:
        """Say what to do in a project that has no articles, or has some; None: not known yet."""
        self._is_empty = empty
        self.button.setVisible(empty is True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.button.setText(self.tr("Import articles…"))
        if self._is_empty is None:
            self.words.clear()
        elif self._is_empty:
            self.words.setText(self.tr("This project has no articles yet."))
        else:
            self.words.setText(self.tr("Choose an article from the list."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
