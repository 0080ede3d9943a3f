"""The widget that shows an article: scrolling, pointer, caret keys, and nothing about frames.

It says what the reader points at and selects; what that means is decided elsewhere. Positions
in its signals are code points of the article.
"""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from annotator.app.article_view.caret import Caret
from annotator.app.article_view.edges import Edge, place_of
from annotator.app.article_view.grips import Grip, draw_grip, grip_at, grip_of
from annotator.app.article_view.hit_test import place_at, position_at
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.lighting import Lighting, lit_places
from annotator.app.article_view.marks import Marks, Words
from annotator.app.article_view.measures import USUAL, Measures, Setting, comfortable_width
from annotator.app.article_view.painter import ArticlePainter
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.pointer import Pointer
from annotator.app.article_view.scrolling import ROOM, Place, Scrolling
from annotator.app.article_view.selection import Selection
from annotator.app.article_view.signs import TagFace
from annotator.app.article_view.stretches import stretches
from annotator.app.article_view.tag_rows import TagRows
from annotator.app.theme import LIGHT, Theme
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits.parts import replace, swap
from annotator.model.mention import Mention, Span
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.span_index import SpanIndex
from annotator.text.bidi import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

MARGIN = 48.0
MIN_WIDTH = 120.0
LINES_KEPT = 2  # lines shown beyond the caret when it comes near an edge


class ArticleView(QAbstractScrollArea):
    """The article's page."""

    selection_changed = Signal()
    place_clicked = Signal(int)
    part_taken = Signal(int)  # Ctrl+click: the suggested mention there is meant
    zoom_requested = Signal(int)
    reshape_requested = Signal(str, object)  # a mention's id, and the spans that it is to have
    proposals_shown = Signal(int)  # how many

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._words = words
        self._article: Article | None = None
        self._layout: ArticleLayout | None = None
        self.marks: Marks | None = None
        self._annotation = Annotation()
        self._frame_in_hand: str | None = None
        self._scheme: Scheme = DEFAULT_SCHEME
        self._theme: Theme = LIGHT
        self._font = QFont()
        self._tag_font = QFont()
        self._setting = USUAL
        self._direction: Direction | None = None
        self._parts = stretches("")
        self._tag_face = TagFace(self._tag_font)
        self._rows = TagRows(self._tag_face, words.number)
        self._connectors = False
        self._proposals: tuple[Mention, ...] = ()
        self._highlights: tuple[Span, ...] = ()
        self._set_apart = SpanIndex(())
        self._lit: str | None = None
        self._pulled: Mention | None = None
        self._grip: Grip | None = None
        self._is_movable = True
        self.caret = Caret()
        self._pointer = Pointer(self)
        self._scrolling = Scrolling(self)
        self.lighting = Lighting(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setBackgroundRole(self.backgroundRole())

    # what is shown

    def show_article(self, article: Article | None, direction: Direction | None = None) -> None:
        """Show another article from its top, without marks.

        Args:
            article: the article.
            direction: that of all its paragraphs; by default each has its own, by its content.
        """
        self._article, self._direction = article, direction
        self._annotation = Annotation()
        self._frame_in_hand = self._lit = None
        self._proposals = self._highlights = ()
        self._set_apart = SpanIndex(())
        self._pointer.follow(self._annotation)
        self._grip = None
        self._parts = stretches(article.text if article else "")
        self.caret.set_text(article.text if article else "", self._parts)
        self._lay_out(None)

    def show_annotation(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Show the marks of an annotation, with one of its frames in hand."""
        self._annotation = annotation
        self._frame_in_hand = frame_in_hand
        self._pointer.follow(annotation)
        self._grip = None
        self._make_marks()
        self.lighting.follow_caret()
        self.viewport().update()

    def show_proposals(self, mentions: tuple[Mention, ...]) -> None:
        """Show mentions that are proposed and not yet taken."""
        self._proposals = mentions
        self._make_marks()
        self.proposals_shown.emit(len(mentions))
        self.viewport().update()

    def is_proposed(self, position: int) -> bool:
        """Tell whether a code point lies in a mention that is proposed."""
        return any(mention.covers(position) for mention in self._proposals)

    # A slot declared: connecting to any other method gives the object a meta-object of its own, and
    # with another meta-object Qt forgets the interface that screen readers know it by.
    @Slot(object)
    def highlight(self, spans: tuple[Span, ...]) -> None:
        """Set stretches (code points) apart from the rest, such as all mentions of an entity."""
        self._highlights, self._set_apart = spans, SpanIndex(spans)
        self.viewport().update()

    def light(self, frame: str | None) -> None:
        """Light a frame up, by its id, as the pointer does that rests on a mention of it."""
        if frame == self._lit:
            return
        changed, self._lit = {self._lit, frame}, frame
        picture = self._picture()
        if picture is None:
            return
        for one in filter(None, changed):
            for place in lit_places(picture, one):
                self.viewport().update(place.translated(self._origin()).toAlignedRect())

    def show_connectors(self, *, shown: bool) -> None:
        """Show the connectors of all frames on the screen, or of those in hand and lit alone."""
        self._connectors = shown
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

    def show_direction(self, direction: Direction | None) -> None:
        """Set all paragraphs in one direction, or each by its content; the text stays as it is."""
        if direction is not self._direction:
            self._direction = direction
            self._lay_out(self._scrolling.place())

    @property
    def direction(self) -> Direction | None:
        """The direction in which all paragraphs are set; None where each has its own."""
        return self._direction

    def dress(
        self, *, font: QFont, tag_font: QFont, theme: Theme, setting: Setting = USUAL
    ) -> None:
        """Change faces, colours, and how the lines are set."""
        dressed = font, tag_font, setting
        relay = dressed != (self._font, self._tag_font, self._setting) or self._layout is None
        self._font, self._tag_font, self._setting = dressed
        self._tag_face = TagFace(tag_font)
        self._theme = theme
        self._make_marks()
        if relay:
            self._lay_out(self._scrolling.place())
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
        self.lighting.follow_caret()
        self.selection_changed.emit()
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll, only if needed and no further than needed, until a stretch can be seen."""
        if self._layout is None:
            return
        boxes = self._layout.boxes(start, max(end, start + 1))
        self._scrolling.follow()
        if not boxes:
            return
        pad = (self._layout.measures.tag_band + ROOM) * LINES_KEPT
        self._scrolling.reveal(boxes[0].rect.top() - pad, boxes[-1].rect.bottom() + pad)

    # geometry

    def _column_width(self) -> float:
        room = self.viewport().width() - 2 * MARGIN
        return max(MIN_WIDTH, min(comfortable_width(self._font, self._setting.letters), room))

    def _origin(self) -> QPointF:
        """Give the viewport's point of the column's top left corner."""
        width = self._layout.measures.width if self._layout else 0.0
        x = (self.viewport().width() - width) / 2
        return QPointF(round(x), self._scrolling.offset())

    def _lay_out(self, place: Place | None) -> None:
        """Set the article in the column's present width, with a line where it was."""
        text = self._article.text if self._article else ""
        measures = Measures.of(self._font, self._column_width(), self._tag_font, self._setting)
        self._layout = ArticleLayout(text, measures, self._direction, self._parts)
        self.caret.set_layout(self._layout)
        self._make_marks()
        self._scrolling.set_layout(self._layout, place)
        self.viewport().update()

    def _make_marks(self) -> None:
        annotation = self._annotation
        if self._pulled is not None:
            pulled = self._pulled
            mentions = swap(annotation.mentions, pulled.id, lambda _: pulled)
            annotation = replace(annotation, mentions=mentions)
        self.marks = Marks(annotation, self._frame_in_hand, self._words, self._proposals)
        self._rows = TagRows(self._tag_face, self._words.number)

    def _picture(self) -> Picture | None:
        """Give what the screen shows; None without an article."""
        if self._layout is None or self.marks is None or self._article is None:
            return None
        origin = self._origin()
        return Picture(
            layout=self._layout,
            marks=self.marks,
            scheme=self._scheme,
            theme=self._theme,
            tag_face=self._tag_face,
            selection=self.caret.selection,
            focused=self.hasFocus(),
            number=self._words.number,
            top=-origin.y(),
            bottom=self.viewport().height() - origin.y(),
            margin=origin.x(),
            highlights=self._set_apart,
            lit=self._lit,
            connectors=self._connectors,
            setting=self._setting,
        )

    def boxes_on_screen(self, start: int, end: int) -> list[QRectF]:
        """Give the rectangles that a stretch has in the viewport."""
        if self._layout is None:
            return []
        boxes = self._layout.boxes(start, end)
        origin = self._origin()
        return [box.rect.translated(origin) for box in boxes]

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
        if self._layout is None or self.marks is None or not self._is_movable:
            return None
        return grip_at(self._layout, self.marks, point - self._origin())

    def place_on_screen(self, grip: Grip) -> QPointF:
        """Give the viewport's point of an edge."""
        return grip.point + self._origin()

    # Qt's events

    def sizeHint(self) -> QSize:
        """Ask for room for a comfortable measure."""
        width = comfortable_width(self._font, self._setting.letters) + 2 * MARGIN
        return QSize(int(width), 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew when the column's width changes."""
        super().resizeEvent(event)
        if self._layout is None or self._layout.measures.width != self._column_width():
            self._lay_out(self._scrolling.place())
        self._scrolling.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into sight."""
        self._scrolling.settle()
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible."""
        picture = self._picture()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.page))
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = self._origin()
        painter.translate(origin)
        # A region gives its rectangles one by one, which PySide's annotations do not say.
        region = cast("Iterable[QRect]", event.region())
        places = [QRectF(place).translated(-origin) for place in region]
        ArticlePainter(painter, picture, self._rows).paint(places)
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

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in full what a shortened tag or a counter says."""
        if isinstance(event, QHelpEvent):
            tag = self._rows.at(QPointF(event.pos()) - self._origin())
            if tag is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tag.told, self.viewport())
            return True
        return super().viewportEvent(event)

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
        return max(1, int(self.viewport().height() / self._layout.measures.pitch) - 1)

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
