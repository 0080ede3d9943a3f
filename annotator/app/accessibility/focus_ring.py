"""A ring around whatever has the focus, so that it can always be seen where the keys go."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

WIDTH = 2.0  # pixels
ROUND = 4.0


class FocusRing(QFocusFrame):
    """Follows the focus through a window and its dialogs; pages that show it themselves go without.

    Qt keeps the frame over its widget, moves and hides it with that.
    """

    def __init__(self, window: QWidget, *without: QWidget) -> None:
        """Follow the focus in a window."""
        super().__init__(window)
        self._window, self._without = window, without
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()  # else it comes up with the window, around nothing
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - there is no window without one
        app.focusObjectChanged.connect(self._follow)

    def _follow(self, widget: QObject | None) -> None:
        if not isinstance(widget, QWidget) or not self._is_ours(widget):
            return
        if widget in self._without:
            self.setWidget(None)  # type: ignore[arg-type]
            self.hide()
        else:
            self.setWidget(widget)

    def _is_ours(self, widget: QWidget) -> bool:
        top = widget.window()
        return top is self._window or top.parent() is self._window

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring in the theme's accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), WIDTH))
        edge = QRectF(self.rect()).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        painter.drawRoundedRect(edge, ROUND, ROUND)
