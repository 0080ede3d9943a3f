"""The caret: what arrow keys, clicks and drags select, in reading order.

Joins the words (`WordUnits`) with the lines of the layout. Positions are code points.
"""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextLayout

from annotator.app.article_view.hit_test import beside, line_of
from annotator.app.article_view.layout import ArticleLayout, Block
from annotator.app.article_view.selection import (
    Selection,
    Span,
    WordUnits,
    moved,
    with_letter_edge,
)
from annotator.text.quotation import enclosing
from annotator.text.segments import tokens

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
        self._layout: ArticleLayout | None = None
        self._x: float | None = None  # where vertical moves keep to

    def set_text(self, text: str) -> None:
        """Begin anew in another text; its words are found when first asked for."""
        self._text = text
        self._layout = None
        self.selection = None
        self._x = None
        self.__dict__.pop("words", None)

    def set_layout(self, layout: ArticleLayout) -> None:
        """Take the layout in which lines are counted."""
        self._layout = layout
        self._x = None

    @cached_property
    def words(self) -> WordUnits:
        """The words of the text."""
        return WordUnits(tokens(self._text))

    def placed(self, position: int, *, extend: bool) -> Selection | None:
        """Put the caret on the word at a position."""
        self._x = None
        unit = self.words.at(position)
        if unit is None:
            return self.selection
        if self.selection is None:
            return Selection(unit, unit)
        return moved(self.selection, unit, extend=extend)

    def dragged(self, position: int, *, exact: bool) -> Selection | None:
        """Select up to the pointer."""
        if exact and self.selection is not None:
            anchor = self.selection.anchor
            head = (position, position + 1) if position >= anchor[0] else (position, position)
            return Selection((anchor[0], anchor[0] + 1), head, exact=True)
        return self.placed(position, extend=True)

    def covering(self, span: Span) -> Selection | None:
        """Select the words of a stretch, the caret on the last."""
        ends = self.words.within(span)
        return None if ends is None else Selection(*ends)

    def quotation(self, position: int) -> Selection | None:
        """Select the quotation around a position, marks and all."""
        block = self._block(position)
        found = enclosing(self._text, position) if block is not None else None
        if found is None:
            return None
        return Selection((found.start, found.start), (found.end, found.end), exact=True)

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
        block = self._block(head[0])
        line = line_of(block, head[0]) if block else None
        if self._layout is None or block is None or line is None:
            return None
        if self._x is None:
            boxes = block.boxes(*head)
            self._x = boxes[0].rect.center().x() if boxes else 0.0
        return self.words.at(beside(self._layout, head[0], lines, self._x))

    def _edge(self, head: Span, *, end: bool, whole: bool) -> Span | None:
        if whole:
            return self.words.at(len(self._text) if end else 0)
        block = self._block(head[0])
        line = line_of(block, head[0]) if block else None
        if block is None or line is None:
            return None
        unit = line.textStart() + (max(0, line.textLength() - 2) if end else 0)
        return self.words.at(block.position(unit))

    def _paragraph(self, head: Span, step: int) -> Span | None:
        if self._layout is None:
            return None
        self._x = None
        blocks = self._layout.blocks
        index = self._layout.block_at(head[0]).index
        if step < 0 and self.words.before(head) and self._starts_block(head, blocks[index]):
            index -= 1
        elif step > 0:
            index += 1
        while 0 <= index < len(blocks) and blocks[index].start == blocks[index].end:
            index += step
        if not 0 <= index < len(blocks):
            return self._edge(head, end=step > 0, whole=True)
        return self.words.at(blocks[index].start)

    def _starts_block(self, head: Span, block: Block) -> bool:
        return self.words.at(block.start) == head

    def _letter(self, *, forward: bool) -> Selection | None:
        """Move the caret's edge by one grapheme."""
        assert self.selection is not None  # noqa: S101 - as above
        self._x = None
        start, end = self.selection.span
        edge = start if self.selection.is_backwards else end
        block = self._block(edge - 1 if edge > start else edge)
        if block is None:
            return None
        unit, mode = block.unit(edge), QTextLayout.CursorMode.SkipCharacters
        step = block.layout.nextCursorPosition if forward else block.layout.previousCursorPosition
        return with_letter_edge(self.selection, block.position(step(unit, mode)))
