"""A line in a dialog that says how things stand, or what is wrong."""

from PySide6.QtWidgets import QLabel, QWidget


class StateLabel(QLabel):
    """Nothing to see until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self.setWordWrap(True)

    def tell(self, text: str, *, bad: bool = False) -> None:
        """Say how things stand; what is wrong has a sign and a colour of its own."""
        self.setObjectName("fault" if bad else "soft")
        self.style().unpolish(self)
        self.style().polish(self)
        self.setText(f"✘ {text}" if bad else text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
