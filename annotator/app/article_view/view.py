"""The widget that shows an article: what Qt tells it and asks of it, and nothing about frames.

It says what the reader points at and selects; what that means is decided elsewhere. Where the
lines stand is the `Column`'s to know, what is marked the `Markings`', what the mouse means the
`Pointer`'s. Positions in its signals are code points of the article.
"""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from annotator.app.article_view.caret import Caret
from annotator.app.article_view.column import Column
from annotator.app.article_view.grips import draw_grip
from annotator.app.article_view.lighting import Lighting, lit_places
from annotator.app.article_view.markings import Markings
from annotator.app.article_view.marks import Naming
from annotator.app.article_view.measures import USUAL, Setting
from annotator.app.article_view.painter import ArticlePainter
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.pointer import Pointer
from annotator.app.article_view.selection import Selection
from annotator.app.theme import Theme
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.mention import Mention, Span
from annotator.model.scheme import Scheme
from annotator.text.bidi import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

HEIGHT = 600  # pixels, asked for


class ArticleView(QAbstractScrollArea):
    """The article's page."""

    selection_changed = Signal()
    place_clicked = Signal(int)
    part_taken = Signal(int)  # Ctrl+click: the suggested mention there is meant
    zoom_requested = Signal(int)
    reshape_requested = Signal(str, object)  # a mention's id, and the spans that it is to have
    suggestions_shown = Signal(int)  # how many

    def __init__(self, words: Naming, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._article: Article | None = None
        self.column = Column(self)
        self.markings = Markings(words)
        self.caret = Caret()
        self.pointer = Pointer(self)
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
        self._article = article
        self.markings.clear()
        self.pointer.let_go()
        self.pointer.follow(Annotation())
        text = article.text if article else ""
        self.column.show_text(text, direction)
        self.caret.set_text(text, self.column.parts)
        self._follow_column()

    def show_annotation(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Show the marks of an annotation, with one of its frames in hand."""
        self.markings.show(annotation, frame_in_hand)
        self.pointer.follow(annotation)
        self.lighting.follow_caret()
        self.viewport().update()

    def show_suggestions(self, mentions: tuple[Mention, ...]) -> None:
        """Show mentions that are suggested and not yet taken."""
        if self.markings.suggest(mentions):
            self.suggestions_shown.emit(len(mentions))
            self.viewport().update()

    # A slot declared: connecting to any other method gives the object a meta-object of its own, and
    # with another meta-object Qt forgets the interface that screen readers know it by.
    @Slot(object)
    def highlight(self, spans: tuple[Span, ...]) -> None:
        """Set stretches (code points) apart from the rest, such as all mentions of an entity."""
        self.markings.set_apart(spans)
        self.viewport().update()

    def light(self, frame: str | None) -> None:
        """Light a frame up, by its id, as the pointer does that rests on a mention of it."""
        if frame == self.markings.lit:
            return
        changed, self.markings.lit = {self.markings.lit, frame}, frame
        picture = self._picture()
        if picture is None:
            return
        for one in filter(None, changed):
            for place in lit_places(picture, one):
                self.viewport().update(place.translated(self.column.origin()).toAlignedRect())

    def show_connectors(self, *, shown: bool) -> None:
        """Show the connectors of all frames on the screen, or of those in hand and lit alone."""
        self.markings.connectors = shown
        self.viewport().update()

    def show_movable(self, *, movable: bool) -> None:
        """Say whether the edges of mentions can be taken hold of."""
        self.pointer.moves_edges = movable

    def show_direction(self, direction: Direction | None) -> None:
        """Set all paragraphs in one direction, or each by its content; the text stays as it is."""
        if self.column.turn(direction):
            self._follow_column()

    def show_scheme(self, scheme: Scheme) -> None:
        """Draw the marks after another scheme."""
        self.markings.scheme = scheme
        self.viewport().update()

    def dress(
        self, *, font: QFont, tag_font: QFont, theme: Theme, setting: Setting = USUAL
    ) -> None:
        """Change faces, colours, and how the lines are set."""
        self.markings.dress(theme, tag_font)
        if self.column.dress(font, tag_font, setting):
            self._follow_column()
        self.viewport().update()

    def _follow_column(self) -> None:
        """Count lines, and find places for tags, in the lines as they are set now."""
        if self.column.layout is not None:
            self.caret.set_layout(self.column.layout)
        self.markings.renew()
        self.viewport().update()

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

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
        self.column.reveal(start, end)

    def _picture(self) -> Picture | None:
        """Give what the screen shows; None without an article."""
        layout, marked = self.column.layout, self.markings
        if layout is None or self._article is None:
            return None
        origin = self.column.origin()
        return Picture(
            layout=layout,
            marks=marked.marks,
            scheme=marked.scheme,
            theme=marked.theme,
            tag_face=marked.tag_face,
            selection=self.caret.selection,
            focused=self.hasFocus(),
            number=marked.words.number,
            top=-origin.y(),
            bottom=self.viewport().height() - origin.y(),
            margin=origin.x(),
            highlights=marked.highlights,
            lit=marked.lit,
            connectors=marked.connectors,
            setting=self.column.setting,
        )

    # Qt's events

    def sizeHint(self) -> QSize:
        """Ask for room for a comfortable measure."""
        return QSize(int(self.column.wanted_width()), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew when the column's width changes."""
        super().resizeEvent(event)
        if self.column.fit():
            self._follow_column()
        self.column.scrolling.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into sight."""
        self.column.scrolling.settle()
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is visible."""
        picture = self._picture()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self.markings.theme.page))
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = self.column.origin()
        painter.translate(origin)
        # A region gives its rectangles one by one, which PySide's annotations do not say.
        region = cast("Iterable[QRect]", event.region())
        places = [QRectF(place).translated(-origin) for place in region]
        ArticlePainter(painter, picture, self.markings.rows).paint(places)
        if self.pointer.grip_shown is not None:
            draw_grip(painter, self.pointer.grip_shown, QColor(self.markings.theme.accent))

    def event(self, event: QEvent) -> bool:
        """Keep Esc for an edge that is pulled at; show the caret faint without the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and self.pointer.is_pulling:
            assert isinstance(event, QKeyEvent)  # noqa: S101 - as its type says
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.viewport().update()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Leave the mouse to the pointer; tell in full what a shortened tag or a counter says."""
        if isinstance(event, QHelpEvent):
            tag = self.markings.rows.at(QPointF(event.pos()) - self.column.origin())
            if tag is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tag.told, self.viewport())
            return True
        return self.pointer.takes(event) or super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; leave all other keys to the actions."""
        if self._article is None:
            event.ignore()
            return
        if self.pointer.is_pulling and event.key() == Qt.Key.Key_Escape:
            self.pointer.let_go()
            return
        selection = self.caret.after_key(event, self.column.lines_seen())
        if selection is None:
            event.ignore()
            return
        self.select(selection)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language in the tags."""
        if event.type() is QEvent.Type.LanguageChange:
            self.markings.renew()
            self.viewport().update()
        super().changeEvent(event)
