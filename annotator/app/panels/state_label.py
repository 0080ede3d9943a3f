"""A line in a dialog that says how things stand, or what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.app.panels.message_bar import LRM, RLM


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
        # It goes in the dialog's direction, whatever address or name it begins with.
        mark = RLM if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else LRM
        led = f"{mark}{text}" if text else ""
        self.setText(f"✘ {led}" if bad else led)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
