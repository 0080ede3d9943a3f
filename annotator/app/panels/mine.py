"""What is given out to the annotator, above the list of articles: only that, or take another."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QToolButton, QVBoxLayout, QWidget

from annotator.app.keyboard import upright


class Mine(QWidget):
    """A switch to list the own articles alone, and a button to take one more; or nothing."""

    claim_requested = Signal()
    toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing given out."""
        super().__init__(parent)
        self.is_any = False
        self._claimable = 0
        self.only, self.claim = QCheckBox(), QToolButton()
        self.only.toggled.connect(self.toggled)
        self.claim.clicked.connect(self.claim_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.only)
        column.addWidget(self.claim)
        self.hide()
        self.retranslate()

    @property
    def is_only(self) -> bool:
        """Whether the list shows the own articles alone."""
        return self.is_any and self.only.isChecked()

    def offer(self, *, is_any: bool, claimable: int) -> None:
        """Offer what there is.

        Args:
            is_any: whether anything is given out in the project.
            claimable: how many articles have an open place for the annotator.
        """
        was_only = self.is_only
        self.is_any, self._claimable = is_any, claimable
        self.setVisible(is_any)
        self.claim.setVisible(claimable > 0)
        self.retranslate()
        if was_only is not self.is_only:
            self.toggled.emit(self.only.isChecked())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.only.setText(self.tr("Only assigned to me"))
        next_one = self.tr("Take the next of %Ln open article(s)", "", self._claimable)
        self.claim.setText(f"{next_one}  {upright('Ctrl+G')}")
        self.claim.setAccessibleName(next_one)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
