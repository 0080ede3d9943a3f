"""What is marked on a page, and in what looks: all that a view draws but the letters.

Keeps the marks until what they are made of changes; positions are code points.
"""

from PySide6.QtGui import QFont

from annotator.app.article_view.marks import Background, Marks, Naming, Side
from annotator.app.article_view.signs import TagFace
from annotator.app.article_view.tag_rows import TagRows
from annotator.app.theme import LIGHT, Theme
from annotator.model.annotation import Annotation
from annotator.model.edits.parts import replace, swap
from annotator.model.mention import Mention, Span
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.model.span_index import SpanIndex


class Markings:
    """The marks of one view and how they look."""

    def __init__(self, words: Naming) -> None:
        """Begin with nothing marked."""
        self.words = words
        self.scheme: Scheme = DEFAULT_SCHEME
        self.theme: Theme = LIGHT
        self.tag_face = TagFace(QFont())
        self._background: tuple[Background | None, int | None] = (None, None)
        self.connectors = False  # of all frames on the screen, or of those in hand and lit alone
        self.clear()

    def clear(self) -> None:
        """Leave nothing marked: another article is shown, whose background is told of apart."""
        self._annotation = Annotation()
        self._frame_in_hand: str | None = None
        self._suggestions: tuple[Mention, ...] = ()
        self._sides: tuple[Side, ...] = ()
        self._pulled: Mention | None = None
        self.lit: str | None = None
        self.set_apart(())
        self.renew()

    def show(self, annotation: Annotation, frame_in_hand: str | None) -> None:
        """Mark what an annotation has, with one of its frames in hand."""
        self._annotation, self._frame_in_hand = annotation, frame_in_hand
        self.renew()

    def suggest(self, mentions: tuple[Mention, ...]) -> bool:
        """Mark what is suggested and not yet taken; False where that is marked already."""
        if mentions == self._suggestions:
            return False
        self._suggestions = mentions
        self.renew()
        return True

    def show_background(self, frames: Background | None, pointed: int | None) -> None:
        """Mark whole frames that are suggested, and the one pointed at more strongly."""
        self._background = frames, pointed
        self.renew()

    def lay_beside(self, sides: tuple[Side, ...]) -> None:
        """Mark what several annotators marked, each in a way of their own."""
        if sides != self._sides:
            self._sides = sides
            self.renew()

    def pull(self, mention: Mention | None) -> None:
        """Mark a mention as it is while an edge of it is pulled at, instead of as it stands."""
        if mention != self._pulled:
            self._pulled = mention
            self.renew()

    def set_apart(self, spans: tuple[Span, ...]) -> None:
        """Set stretches apart from the rest."""
        self.highlights = SpanIndex(spans)

    def dress(self, theme: Theme, tag_font: QFont) -> None:
        """Change colours and the tags' face."""
        self.theme, self.tag_face = theme, TagFace(tag_font)
        self.renew()

    def renew(self) -> None:
        """Make the marks anew, in the words in use."""
        annotation = self._annotation
        if self._pulled is not None:
            pulled = self._pulled
            mentions = swap(annotation.mentions, pulled.id, lambda _: pulled)
            annotation = replace(annotation, mentions=mentions)
        self.marks = Marks(
            annotation,
            self._frame_in_hand,
            self.words,
            self._suggestions,
            self._background,
            self._sides,
        )
        self.rows = TagRows(self.tag_face, self.words.number)
