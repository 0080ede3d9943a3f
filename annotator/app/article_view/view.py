"""The widget that shows an article: scrolling, pointer, caret keys, and nothing about frames.

It says what the reader points at and selects; what that means is decided elsewhere. Positions
in its signals are code points of the article.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.app.article_view.caret import Caret
from annotator.app.article_view.edges import Edge, place_of
from annotator.app.article_view.grips import Grip, draw_grip, grip_at, grip_of
from annotator.app.article_view.hit_test import place_at, position_at
from annotator.app.article_view.layout import ArticleLayout, Measures, comfortable_width
from annotator.app.article_view.marks import Marks
from annotator.app.article_view.painter import ArticlePainter, Picture
from annotator.app.article_view.pointer import Pointer
from annotator.app.article_view.selection import Selection
from annotator.app.theme import LIGHT, Theme
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.parts import replace, swap
from annotator.model.mention import Layer, Mention, Span
from annotator.model.scheme import DEFAULT_SCHEME, Scheme

MARGIN = 48.0
MIN_WIDTH = 120.0
LINES_KEPT = 2  # lines shown beyond the caret when it comes near an edge
ROOM = 24.0  # pixels above the first and below the last line


class Words(Protocol):
    """How the view writes what it shows beside the article's own letters."""

    def tag(self, layer: Layer) -> str:
        """Name a layer in the least room."""

    def number(self, value: int) -> str:
        """Write a number."""


class ArticleView(QAbstractScrollArea):
    """The article's page."""

    selection_changed = Signal()
    place_clicked = Signal(int)
    zoom_requested = Signal(int)
    reshape_requested = Signal(str, object)  # a mention's id, and the spans that it is to have
    proposals_shown = Signal(int)  # how many

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._words = words
        self._article: Article | None = None
        self._layout: ArticleLayout | None = None
        self._marks: Marks | None = None
        self._annotation = Annotation()
        self._frame_in_hand: str | None = None
        self._scheme: Scheme = DEFAULT_SCHEME
        self._theme: Theme = LIGHT
        self._font = QFont()
        self._tag_font = QFont()
        self._proposals: tuple[Mention, ...] = ()
        self._highlights: tuple[Span, ...] = ()
        self._lit: str | None = None
        self._pulled: Mention | None = None
        self._grip: Grip | None = None
        self._is_movable = True
        self.caret = Caret()
        self._pointer = Pointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(self.backgroundRole())

    # what is shown

    def show_article(self, article: Article | None) -> None:
        """Show another article from its top, without marks."""
        self._article = article
        self._annotation = Annotation()
        self._frame_in_hand = self._lit = None
        self._proposals = self._highlights = ()
        self._pointer.follow(self._annotation)
        self._grip = None
        self.caret.set_text(article.text if article else "")
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def show_annotation(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Show the marks of an annotation, with one of its frames in hand."""
        self._annotation = annotation
        self._frame_in_hand = frame_in_hand
        self._pointer.follow(annotation)
        self._grip = None
        self._make_marks()
        self.viewport().update()

    def show_proposals(self, mentions: tuple[Mention, ...]) -> None:
        """Show mentions that are proposed and not yet taken."""
        self._proposals = mentions
        self.proposals_shown.emit(len(mentions))
        self.viewport().update()

    def highlight(self, spans: tuple[Span, ...]) -> None:
        """Set stretches (code points) apart from the rest, such as all mentions of an entity."""
        self._highlights = spans
        self.viewport().update()

    def light(self, frame: str | None) -> None:
        """Light a frame up, by its id, as the pointer does that rests on a mention of it."""
        self._lit = frame
        self.viewport().update()

    def show_movable(self, *, movable: bool) -> None:
        """Say whether the edges of mentions can be taken hold of."""
        self._is_movable = movable

    def show_grip(self, grip: Grip | None) -> None:
        """Show an edge that can be taken hold of, or none."""
        if grip != self._grip:
            self._grip = grip
            self.viewport().update()

    def show_pulled(self, mention: Mention | None, edge: Edge | None = None) -> None:
        """Show a mention as it is while an edge of it is pulled at, instead of as it stands."""
        if self._layout is not None and mention is not None and edge is not None:
            place = place_of(mention.spans, edge)
            self.reveal(max(0, place - 1), place)
            self.show_grip(grip_of(self._layout, mention, edge))
        else:
            self.show_grip(None)
        if mention != self._pulled:
            self._pulled = mention
            self._make_marks()

    def dress(self, *, font: QFont, tag_font: QFont, theme: Theme) -> None:
        """Change faces and colours."""
        relay = font != self._font or self._layout is None
        self._font, self._tag_font = font, tag_font
        self._theme = theme
        self._make_marks()
        if relay:
            self._lay_out()
        self.viewport().update()

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

    def show_scheme(self, scheme: Scheme) -> None:
        """Draw the marks after another scheme."""
        self._scheme = scheme
        self.viewport().update()

    @property
    def selection(self) -> Selection | None:
        """What is selected, or None before the caret was ever placed."""
        return self.caret.selection

    def select(self, selection: Selection | None) -> None:
        """Select something else, of whole characters; scroll only as far as needed to show it."""
        if selection is not None:
            selection = self.caret.whole(selection)
        if selection == self.caret.selection:
            return
        self.caret.selection = selection
        if selection is not None:
            self.reveal(*selection.head)
        self.selection_changed.emit()
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll, only if needed and no further than needed, until a stretch can be seen."""
        if self._layout is None:
            return
        boxes = self._layout.boxes(start, max(end, start + 1))
        if not boxes:
            return
        pad = self._layout.measures.tag_band + ROOM
        top = boxes[0].rect.top() + ROOM - pad * LINES_KEPT
        bottom = boxes[-1].rect.bottom() + ROOM + pad * LINES_KEPT
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bottom > bar.value() + height:
            bar.setValue(int(min(bottom - height, top)))
        if top < bar.value():
            bar.setValue(int(top))

    # geometry

    def _column_width(self) -> float:
        room = self.viewport().width() - 2 * MARGIN
        return max(MIN_WIDTH, min(comfortable_width(self._font), room))

    def _origin(self) -> QPointF:
        """Give the viewport's point of the column's top left corner."""
        width = self._layout.measures.width if self._layout else 0.0
        x = (self.viewport().width() - width) / 2
        return QPointF(round(x), ROOM - self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        """Set the article in the column's present width, keeping the first line in place."""
        kept = self._first_visible()
        text = self._article.text if self._article else ""
        self._layout = ArticleLayout(
            text, Measures.of(self._font, self._column_width(), self._tag_font)
        )
        self.caret.set_layout(self._layout)
        self._make_marks()
        self._set_range()
        block = self._layout.block_at(kept)
        self.verticalScrollBar().setValue(int(block.top) if kept else 0)
        self.viewport().update()

    def _first_visible(self) -> int:
        if self._layout is None or self.verticalScrollBar().value() == 0:
            return 0
        point = QPointF(0, self.verticalScrollBar().value())
        return self._layout.block_at_y(point.y()).start

    def _set_range(self) -> None:
        height = self._layout.height + 2 * ROOM if self._layout else 0
        page = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, int(height - page)))
        self.verticalScrollBar().setPageStep(page)
        self.verticalScrollBar().setSingleStep(max(1, int(QFontMetricsF(self._font).height())))

    def _make_marks(self) -> None:
        annotation = self._annotation
        if self._pulled is not None:
            pulled = self._pulled
            mentions = swap(annotation.mentions, pulled.id, lambda _: pulled)
            annotation = replace(annotation, mentions=mentions)
        self._marks = Marks(annotation, self._frame_in_hand, self._words.tag, self._words.number)

    def boxes_on_screen(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch has in the viewport."""
        if self._layout is None:
            return []
        origin = self._origin()
        return [box.rect.translated(origin) for box in self._layout.boxes(start, end)]

    def position_at(self, point: QPointF) -> int | None:
        """Give the code point nearest to a point of the viewport."""
        if self._layout is None or not self._layout.text:
            return None
        return position_at(self._layout, point - self._origin())

    def place_at(self, point: QPointF) -> int:
        """Give the place between two characters nearest to a point of the viewport."""
        return place_at(self._layout, point - self._origin()) if self._layout is not None else 0

    def grip_at(self, point: QPointF) -> Grip | None:
        """Give the edge of a mention that a point of the viewport means."""
        if self._layout is None or self._marks is None or not self._is_movable:
            return None
        return grip_at(self._layout, self._marks, point - self._origin())

    def place_on_screen(self, grip: Grip) -> QPointF:
        """Give the viewport's point of an edge."""
        return grip.point + self._origin()

    # Qt's events

    def sizeHint(self) -> QSize:
        """Ask for room for a comfortable measure."""
        width = comfortable_width(self._font) + 2 * MARGIN
        return QSize(int(width), 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew when the column's width changes."""
        super().resizeEvent(event)
        if self._layout is None or self._layout.measures.width != self._column_width():
            self._lay_out()
        self._set_range()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if self._layout is None or self._marks is None or self._article is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = self._origin()
        painter.translate(origin)
        picture = Picture(
            layout=self._layout,
            marks=self._marks,
            scheme=self._scheme,
            theme=self._theme,
            tag_font=self._tag_font,
            selection=self.caret.selection,
            focused=self.hasFocus(),
            number=self._words.number,
            proposals=self._proposals,
            highlights=self._highlights,
            lit=self._lit,
        )
        top = event.rect().top() - origin.y()
        ArticlePainter(painter, picture).paint(top, top + event.rect().height())
        if self._grip is not None:
            draw_grip(painter, self._grip, QColor(self._theme.accent))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for an edge that is pulled at."""
        if event.type() is QEvent.Type.ShortcutOverride and self._pointer.is_pulling:
            assert isinstance(event, QKeyEvent)  # noqa: S101 - as its type says
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; leave all other keys to the actions."""
        if self._article is None:
            event.ignore()
            return
        if self._pointer.is_pulling and event.key() == Qt.Key.Key_Escape:
            self._pointer.let_go()
            return
        selection = self.caret.after_key(event, self._visible_lines())
        if selection is None:
            event.ignore()
            return
        self.select(selection)

    def _visible_lines(self) -> int:
        assert self._layout is not None  # noqa: S101 - only called with an article shown
        measures = self._layout.measures
        pitch = QFontMetricsF(self._font).height() + measures.tag_band + measures.under_band
        return max(1, int(self.viewport().height() / pitch) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave it to the pointer."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave it to the pointer."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave it to the pointer."""
        self._pointer.release(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave it to the pointer."""
        self._pointer.leave()
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave it to the pointer."""
        self._pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the pointer; scroll where that has no use for it."""
        if not self._pointer.wheel(event):
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language in the tags."""
        if event.type() is QEvent.Type.LanguageChange:
            self._make_marks()
            self.viewport().update()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret in full strength."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the caret faintly."""
        super().focusOutEvent(event)
        self.viewport().update()
