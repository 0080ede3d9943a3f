"""The article laid out: blocks one below the other, each set when it is first looked at.

The heights of those not set yet are estimated from their lengths; as they are set, what lies
below them moves. Whoever shows the article keeps its place by `settle`, `refine` and `version`.
Positions are code points of the article; coordinates as in `Block`.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from math import ceil
from time import perf_counter
from typing import Final, overload

from PySide6.QtGui import QFontMetricsF

from annotator.app.article_view.block import Block, Box, Setter
from annotator.app.article_view.heights import Heights
from annotator.app.article_view.ink import Ink
from annotator.app.article_view.measures import Measures
from annotator.app.article_view.stretches import LONGEST, Stretch, stretches
from annotator.text.bidi import Direction, paragraph_direction

KEPT: Final = 60_000  # code points whose lines are kept once they are off the screen
SAMPLES, SAMPLED = 3, 400  # places at which an article's letters are measured, and how many each
RAGGED = 3.0  # letters by which lines fall short of the column, on average
LEAST = 4  # blocks that are kept however long they are


class ArticleLayout(Sequence[Block]):
    """All blocks of an article; as a sequence, it lays out the one that is asked for."""

    def __init__(
        self,
        text: str,
        measures: Measures,
        direction: Direction | None = None,
        parts: Sequence[Stretch] | None = None,
    ) -> None:
        """Prepare to lay out an article.

        Args:
            text: the article's text.
            measures: of the page.
            direction: that of all paragraphs; by default each has its own, by its content.
            parts: the text's stretches, where they are known already.
        """
        self.text, self.measures = text, measures
        self.version = 0  # counts the changes of heights
        self._direction = direction
        self._parts = stretches(text) if parts is None else parts
        self._starts = [part.start for part in self._parts]
        heights = Heights(map(self._estimate, range(len(self._parts))))
        self._setter = Setter(text, measures, heights, Ink())
        self._heights = heights
        self._lines: dict[int, int] = {}  # how many lines each block has that was ever set
        self._unset = bytearray(b"\1" * len(self._parts))
        self._kept: OrderedDict[int, Block] = OrderedDict()
        self._kept_length, self._kept_most = 0, KEPT

    # blocks

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks; each is laid out as it is taken."""
        return self

    def __len__(self) -> int:
        """Count the blocks."""
        return len(self._parts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        """Give a block, laid out."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        block = self._kept.get(index)
        if block is None:
            block = self._set(index)
            self._keep(block)
        self._kept.move_to_end(index)
        return block

    def block_at(self, position: int) -> Block:
        """Find the block that holds a code point of the article (a line end: the one before)."""
        return self[self._index(position)]

    def block_at_y(self, y: float) -> Block:
        """Find the block at a height, or the nearest one."""
        return self[self._heights.at(y)]

    def visible(self, top: float, bottom: float) -> list[Block]:
        """Give the blocks that lie between two heights, wholly or in part."""
        return self[self._heights.at(top) : self._heights.at(bottom) + 1]

    def lines_before(self, block: Block) -> int | None:
        """Count the lines of the paragraph before this part of it; None if some were never set."""
        first = block.index
        while not self._parts[first].begins:
            first -= 1
        counts = [self._lines.get(index) for index in range(first, block.index)]
        return None if None in counts else sum(count or 0 for count in counts)

    # heights

    @property
    def height(self) -> int:
        """The article's height, as far as it is known."""
        return self._heights.total

    def top_of(self, index: int) -> int:
        """Give the height at which a block begins, whether it is set or not."""
        return self._heights.top(index)

    def first_at(self, y: float) -> int:
        """Give the index of the block at a height, which need not be set."""
        return self._heights.at(y)

    def settle(self, top: float, bottom: float) -> int:
        """Lay out what lies between two heights.

        What was set before stays where it is, or else the first block does; the others make
        room above and below. Gives by how much what stays has moved in the article.
        """
        seen = range(self._heights.at(top), self._heights.at(bottom) + 1)
        fixed = next((index for index in seen if index in self._kept), seen[0])
        moved, done = 0, range(0)
        while True:
            first, last = self._heights.at(top + moved), self._heights.at(bottom + moved)
            within = range(first, last + 1)
            if first in done and last in done:
                return moved
            self._kept_most = max(KEPT, 2 * (self._starts[last] + LONGEST - self._starts[first]))
            before = self._heights.top(fixed)
            for index in within:
                _ = self[index]
            moved, done = moved + self._heights.top(fixed) - before, within

    def refine(self, seconds: float, start: int = 0) -> bool:
        """Measure blocks not set yet for a while; False where none is left.

        Args:
            seconds: how long, at least one block being measured.
            start: the block from which on to look.
        """
        until = perf_counter() + seconds
        while (index := self._next_unset(start)) is not None:
            self._set(index)
            if perf_counter() > until:
                return True
        return False

    def _next_unset(self, start: int) -> int | None:
        index = self._unset.find(1, start)
        if index < 0:
            index = self._unset.find(1)
        return None if index < 0 else index

    # boxes

    def boxes(self, start: int, end: int) -> list[Box]:
        """Give the boxes of a span (code points) over all the blocks that it crosses."""
        return [box for index in self._crossed(start, end) for box in self[index].boxes(start, end)]

    def _crossed(self, start: int, end: int) -> range:
        return range(self._index(start), self._index(max(start, end - 1)) + 1)

    # what it is made of

    def _index(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def _set(self, index: int) -> Block:
        part = self._parts[index]
        rtl = self._direction_of(part) is Direction.RTL
        block = Block(self._setter, part, index, right_to_left=rtl)
        height = block.height + self._gap_after(index)
        if height != self._heights[index]:
            self._heights.set(index, height)
            self.version += 1
        self._lines[index] = block.layout.lineCount()
        self._unset[index] = 0
        return block

    def _keep(self, block: Block) -> None:
        self._kept[block.index] = block
        self._kept_length += block.end - block.start
        while self._kept_length > self._kept_most and len(self._kept) > LEAST:
            _, oldest = self._kept.popitem(last=False)
            self._kept_length -= oldest.end - oldest.start

    def _direction_of(self, part: Stretch) -> Direction:
        return self._direction or paragraph_direction(self.text, (part.first, part.end))

    def _gap_after(self, index: int) -> int:
        following = index + 1
        ends = following == len(self._parts) or self._parts[following].begins
        return ceil(self.measures.paragraph_gap) if ends else 0

    def _estimate(self, index: int) -> int:
        """Guess a block's height from its length."""
        part = self._parts[index]
        width = max(self.measures.width - RAGGED * self._advance, self._advance)
        lines = max(1, ceil((part.end - part.start) * self._advance / width))
        return ceil(lines * self.measures.pitch) + self._gap_after(index)

    @cached_property
    def _advance(self) -> float:
        """The average width of the article's letters, by samples from all over it."""
        length = len(self.text)
        places = (length * number // SAMPLES for number in range(SAMPLES))
        sample = "".join(self.text[place : place + SAMPLED] for place in places)
        metrics = QFontMetricsF(self.measures.font)
        return metrics.horizontalAdvance(sample.replace("\n", " ")) / max(1, len(sample)) or 1.0
