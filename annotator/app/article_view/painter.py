"""Drawing the article: marks under the letters, then the letters, then tags and connectors.

Knows a picture's values; asks nothing, remembers nothing. Nothing is ever drawn over a letter.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.app.article_view.apparatus import Apparatus
from annotator.app.article_view.links import LinkPainter, Links
from annotator.app.article_view.looks import Looks
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.scene import Scene, Shown
from annotator.app.article_view.selection import Selection
from annotator.app.article_view.sides import Sides
from annotator.app.article_view.tag_rows import Tag, TagRows
from annotator.app.theme import legible
from annotator.model.mention import Layer

HIGHLIGHT = 0.14  # strength of the ground of what is set apart
SELECTED, SELECTED_AWAY = 0.85, 0.45  # strength of the selection, with and without the focus


class ArticlePainter:
    """Draws one picture of what is on the screen."""

    def __init__(self, painter: QPainter, picture: Picture, rows: TagRows) -> None:
        """Take where to draw and what; the painter's origin is the column's top left."""
        self._painter, self._picture, self._rows = painter, picture, rows
        self._colours: dict[tuple[Layer | None, bool], QColor] = {}
        self._scene = Scene(
            picture.layout, picture.marks, picture.scheme, picture.top, picture.bottom
        )

    def paint(self, places: list[QRectF]) -> None:
        """Draw what lies in rectangles of the column; the painter is clipped to them."""
        scene = self._scene
        if not scene.blocks:
            return
        bands = self._bands(places)
        marks = [one for one in scene.marks if _reaches(one, bands)]
        looks = Looks(self._painter, self._picture, scene.marks)
        looks.draw_fills(marks)
        self._draw_highlights()
        self._draw_selection()
        looks.draw_strokes(marks)
        Sides(self._painter, self._picture).draw(marks)
        self._draw_text(bands)
        self._draw_around(bands)

    def _bands(self, places: list[QRectF]) -> list[QRectF]:
        """Keep those places that the column has a part in, as much larger as marks stand out."""
        measures = self._picture.layout.measures
        out = measures.tag_band + measures.under_band
        column = QRectF(0, self._picture.top, measures.width, self._picture.bottom)
        return [place.adjusted(0, -out, 0, out) for place in places if place.intersects(column)]

    def _draw_around(self, bands: list[QRectF]) -> None:
        """Draw what stands between the lines and beside them."""
        rows = self._rows.of(self._scene)
        links = Links(self._picture, self._scene, rows)
        LinkPainter(self._painter, self._picture).draw(links.found())
        if links.left_out:
            self._count_left_out(links)
        for top, row in rows.items():
            if not any(band.top() <= top <= band.bottom() for band in bands):
                continue
            self._painter.translate(0, top)
            for tag in row.tags:
                self._draw_tag(tag)
            self._painter.translate(0, -top)

    def _count_left_out(self, links: Links) -> None:
        """Tell in the margin how many frames have connectors for which it has no room."""
        face, margin = self._picture.tag_face, links.margin
        text = f"+{self._picture.number(links.left_out)}"
        x = margin.edge + margin.outwards * margin.room
        place = QPointF(
            x if margin.outwards < 0 else x - face.width(text), margin.top + face.height
        )
        soft = QColor(self._picture.theme.soft_text)
        face.draw(self._painter, place, text, soft, right_to_left=False)

    def _draw_highlights(self) -> None:
        """Set stretches apart by a pale ground and a thin outline."""
        accent = QColor(self._picture.theme.accent)
        ground = QColor(accent)
        ground.setAlphaF(HIGHLIGHT)
        self._painter.setPen(QPen(accent, self._picture.pen * 0.55))
        self._painter.setBrush(ground)
        for span in self._picture.highlights.stretches(*self._scene.stretch):
            for box in self._scene.boxes(span):
                self._painter.drawRoundedRect(box.rect.adjusted(-1, 1, 1, -1), 4, 4)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_selection(self) -> None:
        selection = self._picture.selection
        if selection is None:
            return
        colour = QColor(self._picture.theme.selection)
        colour.setAlphaF(SELECTED if self._picture.focused else SELECTED_AWAY)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        if self._scene.shows(selection.span):
            for box in self._scene.boxes(selection.span):
                self._painter.drawRoundedRect(box.rect, 3, 3)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._picture.focused:
            self._draw_caret(selection)

    def _draw_caret(self, selection: Selection) -> None:
        """Underline the unit under the caret with the accent colour."""
        self._painter.setPen(QPen(QColor(self._picture.theme.accent), self._picture.pen))
        start, end = selection.head
        if self._scene.shows((start, max(end, start + 1))):
            for box in self._scene.boxes((start, max(end, start + 1))):
                self._painter.drawLine(box.rect.bottomLeft(), box.rect.bottomRight())

    def _draw_text(self, bands: list[QRectF]) -> None:
        """Draw the lines from the highest band to the lowest, each of them once."""
        pen, clip = QColor(self._picture.theme.text), QRectF()
        for band in bands:
            clip = clip.united(band)
        self._painter.setPen(pen)
        for block in self._scene.blocks:
            block.draw(self._painter, clip.top(), clip.bottom())
        # Numbers stand in the margins, which are drawn anew in all their height.
        shown = self._picture.top, self._picture.bottom
        Apparatus(self._painter, self._picture).draw(self._scene.blocks, *shown)

    def _draw_tag(self, tag: Tag) -> None:
        self._picture.tag_face.draw(
            self._painter,
            tag.baseline,
            tag.text,
            self._tag_colour(tag),
            right_to_left=tag.right_to_left,
        )

    def _tag_colour(self, tag: Tag) -> QColor:
        """Use the layer's colour, paler for what is not in hand; soft text for counters."""
        mark = tag.marks[0]
        if mark.side is not None and len(tag.marks) == 1:
            return self._picture.theme.side_letters(mark.side)
        layer = mark.mention.layer if len(tag.marks) == 1 else None
        kind = layer, mark.in_hand or self._picture.lit in mark.frames
        if kind not in self._colours:
            self._colours[kind] = self._letters(*kind)
        return self._colours[kind]

    def _letters(self, layer: Layer | None, is_loud: bool) -> QColor:  # noqa: FBT001 - a key's part
        theme = self._picture.theme
        if layer is None:
            return QColor(legible(theme.soft_text, theme.page, theme.text_contrast))
        style = self._picture.scheme.style(layer)
        return theme.letters_of(style) if is_loud else theme.faint_letters_of(style)


def _reaches(shown: Shown, bands: list[QRectF]) -> bool:
    """Tell whether any part of a mark is in one of these rectangles."""
    return any(
        box.rect.intersects(band)
        for fragment in shown.fragments
        for box in fragment.boxes
        for band in bands
    )
