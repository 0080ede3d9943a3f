"""The pointer on the article: clicks, drags, edges pulled at, and the wheel.

Says what the reader points at; an edge that has been pulled is asked for by a signal of the view.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.app.article_view.edge_drag import EdgeDrag
from annotator.app.article_view.edges import place_of
from annotator.app.article_view.grips import grip_at, grip_of
from annotator.app.article_view.growing import pointed_again, pointed_twice
from annotator.app.article_view.onward import Onward
from annotator.app.article_view.selection import Selection, Span

if TYPE_CHECKING:
    from annotator.app.article_view.edges import Edge
    from annotator.app.article_view.grips import Grip
    from annotator.app.article_view.view import ArticleView
    from annotator.model.annotation import Annotation
    from annotator.model.mention import Mention

LETTERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
"""Held for letters instead of words: Ctrl too, as many window managers keep Alt for themselves."""


class Pointer:
    """The hand that points at one article view."""

    def __init__(self, view: "ArticleView") -> None:
        """Take the view."""
        self._view = view
        self._pressed: QPointF | None = None
        self._began = 0  # the code point pressed on
        self._anchor: Span | None = None
        self._before: Span | None = None  # what was selected before the press
        self.grip_shown: Grip | None = None  # the edge that can be taken hold of
        self.moves_edges = True
        self._grip: Grip | None = None
        self._drag: EdgeDrag | None = None
        self._onward = Onward(view, self._pull)
        self._held = Qt.KeyboardModifier.NoModifier  # what is held while something is pulled
        self._further = QTimer(view, singleShot=True)  # running, a click is one more of the same
        self._clicked = QPointF()
        kind = QEvent.Type
        self._followed = {
            kind.MouseButtonPress: self._press,
            kind.MouseButtonDblClick: self._double_click,
            kind.MouseButtonRelease: self._release,
            kind.MouseMove: self._move,
        }

    def takes(self, event: QEvent) -> bool:
        """Follow what the mouse does; False for all that is none of the pointer's."""
        kind = event.type()
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if kind is QEvent.Type.Leave:
            self._leave()
        follow = self._followed.get(kind)
        if follow is None:
            return False
        assert isinstance(event, QMouseEvent)  # noqa: S101 - as its type says
        follow(event)
        return True

    # buttons

    def _press(self, event: QMouseEvent) -> None:
        """Put the caret on the word under the pointer; Shift selects, Ctrl takes what is there."""
        view, position = self._view, self._view.column.position_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or position is None:
            event.ignore()
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and view.markings.marks.is_suggested(position):
            view.part_taken.emit(position)
            return
        if self._is_further(event):
            self._click_again(event, position)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._before = view.selection.span if view.selection is not None else None
        self._pressed, self._began = event.position(), position
        self._grip = None if extend else self._grip_at(event.position())
        if self._grip is None:  # else it may be an edge that is meant
            self._place(extend=extend)

    def _double_click(self, event: QMouseEvent) -> None:
        """Take the quotation around the pointer with its marks, or else the word."""
        position = self._view.column.position_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or position is None:
            return
        if self._is_further(event):
            self._click_again(event, position)
            return
        self._take(event, pointed_twice(self._view.caret, position, self._before))

    def _release(self, event: QMouseEvent) -> None:
        """Ask for the mention as its edge has been pulled."""
        drag, view = self._drag, self._view
        self._onward.stop()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if drag is not None:
            self._held = event.modifiers()
            pulled = self._pulled(drag, event.position())
            self.let_go()
            if pulled.spans != drag.mention.spans:
                view.reshape_requested.emit(pulled.id, pulled.spans)
        elif self._grip is not None:
            self._place(extend=False)
        self._pressed = self._grip = None

    def _place(self, *, extend: bool) -> None:
        """Put the caret where the button was pressed."""
        view = self._view
        view.select(view.caret.placed(self._began, extend=extend))
        self._anchor = view.selection.anchor if view.selection is not None else None
        if not extend:
            view.place_clicked.emit(self._began)

    def _click_again(self, event: QMouseEvent, position: int) -> None:
        self._take(event, pointed_again(self._view.caret, position))

    def _take(self, event: QMouseEvent, selection: Selection | None) -> None:
        """Select what several clicks mean, and wait for one more of them."""
        if selection is not None:
            self._view.select(selection)
        self._pressed = self._grip = None
        self._clicked = event.position()
        self._further.start(QApplication.doubleClickInterval())

    def _is_further(self, event: QMouseEvent) -> bool:
        return self._further.isActive() and not _is_far(event.position() - self._clicked)

    # moves

    def _move(self, event: QMouseEvent) -> None:
        """Show what can be taken hold of; with the button down, select, or pull at an edge."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(event.position())
        elif self._pressed is not None:
            self._held = event.modifiers()
            self._onward.follow(event.position())
            self._pull(event.position())

    def _pull(self, pointed: QPointF) -> None:
        """Select up to a point of the viewport, or bring the edge that is pulled at there."""
        view, position = self._view, self._view.column.position_at(pointed)
        if self._pressed is None or position is None:
            return
        if self._grip is not None and self._drag is None:
            if not _is_far(pointed - self._pressed):
                return
            point = self._grip.point + view.column.origin()
            self._drag = EdgeDrag(self._grip.mention, self._grip.edge, self._pressed - point)
        if self._drag is not None:
            self._show_pulled(self._pulled(self._drag, pointed), self._drag.edge)
        elif self._held & LETTERS:
            view.select(view.caret.letters(self._began, position))
        elif self._anchor is not None:
            word = view.caret.words.at(position)
            view.select(Selection(self._anchor, word) if word is not None else view.selection)

    def _leave(self) -> None:
        """Show no edge and light no frame while the pointer is elsewhere."""
        self._view.lighting.hover(None)
        if self._drag is None:
            self._show_grip(None)

    def _hover(self, point: QPointF) -> None:
        grip = self._grip_at(point)
        self._show_grip(grip)
        self._view.lighting.hover(point)
        shape = Qt.CursorShape.IBeamCursor if grip is None else Qt.CursorShape.SizeHorCursor
        self._view.viewport().setCursor(shape)

    def _pulled(self, drag: EdgeDrag, point: QPointF) -> "Mention":
        caret, letters = self._view.caret, bool(self._held & LETTERS)
        place = self._view.column.place_at(point - drag.offset)
        return drag.pulled(caret.text, caret.words, place, letters=letters)

    def _grip_at(self, point: QPointF) -> "Grip | None":
        """Give the edge of a mention that a point of the viewport means."""
        column, marks = self._view.column, self._view.markings.marks
        if column.layout is None or not self.moves_edges:
            return None
        return grip_at(column.layout, marks, point - column.origin())

    def _show_grip(self, grip: "Grip | None") -> None:
        if grip != self.grip_shown:
            self.grip_shown = grip
            self._view.viewport().update()

    def _show_pulled(self, mention: "Mention | None", edge: "Edge | None" = None) -> None:
        """Show a mention as it is while an edge of it is pulled at, instead of as it stands."""
        view, grip = self._view, None
        if view.column.layout is not None and mention is not None and edge is not None:
            place = place_of(mention.spans, edge)
            view.reveal(max(0, place - 1), place)
            grip = grip_of(view.column.layout, mention, edge)
        self._show_grip(grip)
        view.markings.pull(mention)

    # letting go

    @property
    def is_pulling(self) -> bool:
        """Whether an edge is being pulled at."""
        return self._drag is not None

    def let_go(self) -> None:
        """Leave the edge where it was."""
        self._onward.stop()
        self._pressed = self._grip = self._drag = None
        self._show_pulled(None)

    def follow(self, annotation: "Annotation") -> None:
        """Let go of an edge whose mention has changed meanwhile."""
        held = self._drag or self._grip
        if held is not None and annotation.mention_by_id.get(held.mention.id) != held.mention:
            self.let_go()
        self._show_grip(None)

    # the wheel

    def _wheel(self, event: QWheelEvent) -> bool:
        """Ask for a zoom while Ctrl is held; False for a wheel that scrolls."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._view.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        event.accept()
        return True


def _is_far(way: QPointF) -> bool:
    return way.manhattanLength() >= QApplication.startDragDistance()
