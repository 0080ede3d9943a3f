"""The three panes of the window: articles, the article in hand, and what stands beside it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from annotator.app.fonts import USUAL_POINTS

SIZE = QSize(1360, 860)
CENTRE_LEAST, SIDE_LEAST = 420, 190  # pixels: below these nothing can be read
WIDTHS = (300, 680, 380)  # articles, article, side: pixels, for letters of the usual size


class Panes(QSplitter):
    """Panes side by side, with room for the letters in use."""

    def __init__(self, articles: QWidget, centre: QWidget, side: QWidget) -> None:
        """Put the panes in the window's reading order."""
        super().__init__(Qt.Orientation.Horizontal)
        self._sides = (articles, side)
        for pane in (articles, centre, side):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        centre.setMinimumWidth(CENTRE_LEAST)
        self.fit_letters(SIZE.width())

    def fit_letters(self, whole: int) -> None:
        """Share out a width, in pixels, as far as the article can spare it."""
        scale = QApplication.font().pointSizeF() / USUAL_POINTS
        spare = (whole - CENTRE_LEAST) // 2
        articles, side = (min(int(width * scale), spare) for width in (WIDTHS[0], WIDTHS[2]))
        self.setSizes([articles, whole - articles - side, side])
        for pane in self._sides:
            pane.setMinimumWidth(int(SIDE_LEAST * scale))


def column(widget: QWidget, *parts: tuple[QWidget, int]) -> QWidget:
    """Put parts below each other in a widget without gaps, each with its stretch."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part, stretch in parts:
        layout.addWidget(part, stretch)
    return widget
