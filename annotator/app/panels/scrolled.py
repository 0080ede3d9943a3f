"""A panel that is scrolled where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST = 120  # pixels of height of a panel that are always to be seen


class Scrolled(QScrollArea):
    """As high as the panel in it where there is room; never narrower than that needs."""

    def __init__(self, panel: QWidget) -> None:
        """Take the panel."""
        super().__init__()
        self._panel = panel
        self.setWidget(panel)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Ask for the size of the panel."""
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the width that the panel needs; its height can be scrolled through."""
        needed = self._panel.minimumSizeHint()
        if needed.height() > LEAST:
            needed += QSize(self.verticalScrollBar().sizeHint().width(), 0)
        return needed.boundedTo(QSize(needed.width(), LEAST))
