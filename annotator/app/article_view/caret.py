"""The caret: what arrow keys, clicks and drags select, in reading order.

Joins the `Words` with the lines of the layout. Positions are code points.
"""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.app.article_view.block import Block
from annotator.app.article_view.hit_test import beside, line_of
from annotator.app.article_view.layout import ArticleLayout
from annotator.app.article_view.selection import Selection, Span, moved
from annotator.app.article_view.stretches import Stretch
from annotator.app.article_view.words import Words
from annotator.text.graphemes import cluster_at, next_boundary, previous_boundary, snap_outward
from annotator.text.segments import paragraph_at

Key = Qt.Key
VERTICAL = {Key.Key_Up: -1, Key.Key_Down: 1}
PAGES = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
EDGES = {Key.Key_Home, Key.Key_End}
SIDEWAYS = {Key.Key_Left, Key.Key_Right}


class Caret:
    """Where the reader is, and what is selected."""

    def __init__(self) -> None:
        """Begin nowhere, in an empty text."""
        self.selection: Selection | None = None
        self._text = ""
        self._parts: Sequence[Stretch] | None = None
        self._layout: ArticleLayout | None = None
        self._x: float | None = None  # where vertical moves keep to

    def set_text(self, text: str, parts: Sequence[Stretch] | None = None) -> None:
        """Begin anew in another text (cut into stretches); words are found when asked for."""
        self._text, self._parts = text, parts
        self._layout = None
        self.selection = None
        self._x = None
        self.__dict__.pop("words", None)

    def set_layout(self, layout: ArticleLayout) -> None:
        """Take the layout in which lines are counted."""
        self._layout = layout
        self._x = None

    @property
    def text(self) -> str:
        """The text that is read."""
        return self._text

    @cached_property
    def words(self) -> Words:
        """The words of the text."""
        return Words(self._text, self._parts)

    def whole(self, selection: Selection) -> Selection:
        """Widen a selection so that neither of its ends parts a character from its marks."""
        anchor, head = (snap_outward(self._text, end) for end in (selection.anchor, selection.head))
        return Selection(anchor, head, selection.exact)

    def placed(self, position: int, *, extend: bool) -> Selection | None:
        """Put the caret on the word at a position."""
        self._x = None
        unit = self.words.at(position)
        if unit is None:
            return self.selection
        if self.selection is None:
            return Selection(unit, unit)
        return moved(self.selection, unit, extend=extend)

    def letters(self, first: int, last: int) -> Selection:
        """Select the characters, with their marks, from one code point to another."""
        ends = cluster_at(self._text, first), cluster_at(self._text, last)
        return Selection(*ends, exact=True)

    def covering(self, span: Span) -> Selection | None:
        """Select the words of a stretch, the caret on the last."""
        ends = self.words.within(span)
        return None if ends is None else Selection(*ends)

    def after_key(self, event: QKeyEvent, page: int) -> Selection | None:
        """Give the selection after a caret key; None for any other key.

        Args:
            event: the key press.
            page: how many lines Page Up and Page Down move.
        """
        modifiers = event.modifiers()
        extend = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        key = Key(event.key())
        if key not in SIDEWAYS | EDGES | VERTICAL.keys() | PAGES.keys():
            return None
        if self.selection is None:
            return self.placed(0, extend=False)
        if key in SIDEWAYS and modifiers & Qt.KeyboardModifier.AltModifier:
            return self._letter(forward=self._is_forward(key))
        return moved(self.selection, self._unit_after(key, page, control=control), extend=extend)

    def _unit_after(self, key: Key, page: int, *, control: bool) -> Span | None:
        assert self.selection is not None  # noqa: S101 - asked only once the caret is placed
        head = self.selection.head
        if key in SIDEWAYS:
            self._x = None
            step = self.words.after if self._is_forward(key) else self.words.before
            return step(head)
        if key in EDGES:
            self._x = None
            return self._edge(head, end=key is Key.Key_End, whole=control)
        if control and key in VERTICAL:
            return self._paragraph(head, VERTICAL[key])
        return self._vertical(head, VERTICAL.get(key) or PAGES[key] * page)

    def _block(self, position: int) -> Block | None:
        return None if self._layout is None else self._layout.block_at(position)

    def _is_forward(self, key: Key) -> bool:
        """Tell whether an arrow points along the reading direction of the paragraph."""
        assert self.selection is not None  # noqa: S101 - as above
        block = self._block(self.selection.head[0])
        return (key is Key.Key_Left) == (block is None or block.right_to_left)

    def _vertical(self, head: Span, lines: int) -> Span | None:
        """Give the word that many lines below (negative: above), in the column kept to."""
        # A word broken over lines is left by its last one downwards, by its first one upwards.
        place = head[0] if lines < 0 else max(head[0], head[1] - 1)
        block = self._block(place)
        if self._layout is None or block is None or line_of(block, place) is None:
            return None
        if self._x is None:
            boxes = block.boxes(*head)
            self._x = boxes[0].rect.center().x() if boxes else 0.0
        reached = beside(self._layout, place, lines, self._x)
        if self._line(reached) == self._line(place):
            return None  # there is no line beyond
        found = self.words.at(reached)
        if found is None or self._is_beyond(found, head, lines):
            return found
        # The line has no word of its own (a blank one, or asterisks): go on to the next that has.
        following = self.words.after(head) if lines > 0 else self.words.before(head)
        if following is None:
            return None
        in_column = self.words.at(beside(self._layout, following[0], 0, self._x))
        if in_column is not None and self._is_beyond(in_column, head, lines):
            return in_column
        return following

    def _line(self, position: int) -> tuple[int, int] | None:
        """Tell a line by its block's index and its own."""
        block = self._block(position)
        line = line_of(block, position) if block else None
        return None if block is None or line is None else (block.index, line.lineNumber())

    def _is_beyond(self, unit: Span, head: Span, lines: int) -> bool:
        return unit[0] >= head[1] if lines > 0 else unit[1] <= head[0]

    def _edge(self, head: Span, *, end: bool, whole: bool) -> Span | None:
        if whole:
            return self.words.at(len(self._text) if end else 0)
        block = self._block(head[0])
        line = line_of(block, head[0]) if block else None
        if block is None or line is None:
            return None
        first = block.position(line.textStart())
        last = block.position(line.textStart() + line.textLength())
        ends = self.words.within((first, last))
        return None if ends is None else ends[1 if end else 0]

    def _paragraph(self, head: Span, step: int) -> Span | None:
        """Give the first word of the paragraph below, or of this one, or of the one above."""
        self._x = None
        start, end = paragraph_at(self._text, head[0])
        if step > 0:
            return self.words.after((end, end)) or self._edge(head, end=True, whole=True)
        if (first := self._first_word(start, end)) != head:
            return first
        before = self.words.before((start, start))
        return first if before is None else self._first_word(*paragraph_at(self._text, before[0]))

    def _first_word(self, start: int, end: int) -> Span | None:
        """Give the first word of a line, of whole characters."""
        ends = self.words.within((start, end))
        return None if ends is None else snap_outward(self._text, ends[0])

    def _letter(self, *, forward: bool) -> Selection | None:
        """Move the caret's edge by one character, within its paragraph; one always stays."""
        assert self.selection is not None  # noqa: S101 - as above
        self._x = None
        start, end = snap_outward(self._text, self.selection.span)
        backwards = self.selection.is_backwards
        edge = start if backwards else end
        line = paragraph_at(self._text, edge if backwards else edge - 1)
        step = next_boundary if forward else previous_boundary
        place = step(self._text, edge)
        if not line[0] <= place <= line[1]:
            return self.selection
        if backwards:
            start = min(place, previous_boundary(self._text, end))
            return self.letters(end - 1, start)
        end = max(place, next_boundary(self._text, start))
        return self.letters(start, end - 1)
