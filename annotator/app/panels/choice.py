"""A big button with a title and, below it, what that means; both in the size of letters in use."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

PADDING = 10  # pixels
GAP = 2
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading


class Choice(QPushButton):
    """Qt has such a button (`QCommandLinkButton`), whose letters are nine points for ever."""

    def __init__(
        self, title: str = "", description: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a choice."""
        super().__init__(title, parent)
        self._description = ""
        self.setDescription(description)

    def description(self) -> str:
        """Give the words below the title."""
        return self._description

    def setDescription(self, text: str) -> None:
        """Say what the choice means."""
        self._description = text
        self.setAccessibleDescription(text)
        self._fit()
        self.update()

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _heights(self, width: int) -> tuple[int, int]:
        """Give the heights of title and description in a width."""
        area = QRect(0, 0, max(1, width - 2 * PADDING), 10_000)
        metrics = QFontMetrics(self._title_font())
        title = metrics.boundingRect(area, int(WRAPPED), self.text()).height()
        if not self._description:
            return title, 0
        below = self.fontMetrics().boundingRect(area, int(WRAPPED), self._description)
        return title, below.height()

    def heightForWidth(self, width: int) -> int:
        """Give the height that the words need in a width."""
        return sum(self._heights(width)) + GAP + 2 * PADDING

    def _fit(self) -> None:
        """Insist on the height that the words need in the present width."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button's face and both texts."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        title, description = self._heights(self.width())
        inner = self.rect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        flags = int(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft))
        flags |= int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignAbsolute)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.setFont(self._title_font())
        painter.drawText(inner.adjusted(0, 0, 0, title - inner.height()), flags, self.text())
        painter.setFont(self.font())
        below = QRect(inner.left(), inner.top() + title + GAP, inner.width(), description)
        painter.drawText(below, flags, self._description)
