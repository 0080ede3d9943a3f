"""A line of words that is cut short where there is no room for it, and told in full on resting."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.app.article_view.display import display_text


def elided(text: str, metrics: QFontMetrics, room: int) -> str:
    """Cut a text short where it is wider than the room (pixels) for it."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def isolated(text: str) -> str:
    """Isolate a line, so that its marks and dots come where its own direction has them."""
    return f"\u2068{text}\u2069"


class ElidedLabel(QLabel):
    """One line of plain text as wide as the room it gets, never wider."""

    def __init__(self) -> None:
        """Make an empty line."""
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show another line."""
        self._whole = display_text(text)
        self._cut()

    def _cut(self) -> None:
        shown = elided(self._whole, self.fontMetrics(), self.contentsRect().width())
        self.setText(shown if shown == self._whole else isolated(shown))
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the line anew."""
        super().resizeEvent(event)
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Cut the line anew in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._cut()
