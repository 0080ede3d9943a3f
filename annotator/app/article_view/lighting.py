"""Which frame is lit up: the one under the pointer, else the one that the caret stands in.

Only what the light changes is drawn again: the lines of the frame's mentions, and the margin.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from annotator.app.article_view.marks import mention_at
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.screen import Screen
from annotator.model.mention import Span

if TYPE_CHECKING:
    from annotator.app.article_view.view import ArticleView

BLEED = 10.0  # pixels by which connectors and strokes stand out of a line's own bands


class Lighting:
    """Lights frames of one article view."""

    def __init__(self, view: "ArticleView") -> None:
        """Take the view."""
        self._view = view
        self._pointed: str | None = None
        self._entered: str | None = None

    def hover(self, point: QPointF | None) -> None:
        """Follow the pointer to a point of the viewport, or off the page (None)."""
        position = None if point is None else self._view.column.position_at(point)
        frame = None
        if point is not None and position is not None:
            unit = (position, position + 1)
            if any(box.contains(point) for box in self._view.column.boxes(*unit)):
                frame = self._frame_at(unit)
        if frame != self._pointed:
            self._pointed = frame
            self._shine()

    def follow_caret(self) -> None:
        """Follow the caret."""
        selection = self._view.selection
        self._entered = None if selection is None else self._frame_at(selection.head)
        self._shine()

    def _frame_at(self, unit: Span) -> str | None:
        marks = self._view.markings.marks
        mention = mention_at(marks.annotation, marks.frame_in_hand, unit)
        frames = marks.annotation.attributions_of.get(mention.id, ()) if mention else ()
        ids = [frame.id for frame in frames]
        return marks.frame_in_hand if marks.frame_in_hand in ids else next(iter(ids), None)

    def _shine(self) -> None:
        # The caret lights what the keys would act on: nothing beside a frame that is in hand.
        in_hand = self._view.markings.marks.frame_in_hand
        entered = self._entered if in_hand in {None, self._entered} else None
        self._view.light(self._pointed or entered)


def lit_places(picture: Picture, frame: str) -> Iterator[QRectF]:
    """Give the rectangles of the column that a frame's light changes."""
    screen = Screen(picture.layout, picture.top, picture.bottom)
    measures, margin = picture.layout.measures, picture.margin
    for mention in picture.marks.annotation.mentions_of(frame):
        for span in filter(screen.shows, mention.spans):
            for box in screen.boxes(span):
                top = box.rect.top() - measures.tag_band - BLEED
                bottom = box.rect.bottom() + measures.under_band + BLEED
                yield QRectF(-margin, top, measures.width + 2 * margin, bottom - top)
    for left in (-margin, measures.width):
        yield QRectF(left, picture.top, margin, picture.bottom - picture.top)
