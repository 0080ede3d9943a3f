"""A bar that lies over the foot of a page: as wide as the page, as high as its words need."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QWidget


class FootBar(QFrame):
    """Follows its page's size while it is shown."""

    def __init__(self, page: QWidget) -> None:
        """Lie over the foot of a page."""
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        self.setAutoFillBackground(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's size."""
        if watched is self._page and event.type() is QEvent.Type.Resize and self.isVisible():
            self.settle()
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Take the place that the words need now."""
        width = self._page.width()
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry(0, self._page.height() - height, width, height)
        self.raise_()
