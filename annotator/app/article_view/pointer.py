"""The pointer on the article: clicks, drags and the wheel, in words of the selection.

Says what the reader points at; knows nothing of what is marked there.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.app.article_view.growing import pointed_twice

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from annotator.app.article_view.view import ArticleView


class Pointer:
    """The hand that points at one article view."""

    def __init__(self, view: "ArticleView") -> None:
        """Take the view."""
        self._view = view

    def press(self, event: "QMouseEvent") -> None:
        """Put the caret on the word under the pointer; with Shift, select up to it."""
        view, position = self._view, self._view.position_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or position is None:
            event.ignore()
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        view.select(view.caret.placed(position, extend=extend))
        if not extend:
            view.place_clicked.emit(position)

    def move(self, event: "QMouseEvent") -> None:
        """Select up to the pointer, by words; by letters while Alt is held."""
        view, position = self._view, self._view.position_at(event.position())
        if not event.buttons() & Qt.MouseButton.LeftButton or position is None:
            return
        view.select(view.caret.placed(position, extend=True))

    def double_click(self, event: "QMouseEvent") -> None:
        """Take the quotation around the pointer with its marks, or else the word."""
        view, position = self._view, self._view.position_at(event.position())
        if position is not None:
            view.select(pointed_twice(view.caret, position, None))

    def wheel(self, event: "QWheelEvent") -> bool:
        """Ask for a zoom while Ctrl is held; False for a wheel that scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._view.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        event.accept()
        return True
