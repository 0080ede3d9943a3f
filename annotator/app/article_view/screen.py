"""What of an article is on the screen: its blocks, its stretch, the boxes of what stands there."""

from bisect import bisect_left
from dataclasses import dataclass

from annotator.app.article_view.block import Block, Box
from annotator.app.article_view.layout import ArticleLayout
from annotator.model.mention import Span


@dataclass(frozen=True)
class Fragment:
    """One span of a mention as far as it is on the screen.

    What is first and last is judged by the way the paragraph runs: in mixed text the letters
    that a span begins with may stand in the middle of it.

    Attributes:
        boxes: where its letters stand, line by line and from left to right.
        right_to_left: the way its paragraph runs.
        starts: whether the first box is where the span begins.
        ends: whether the last box is where it ends.
    """

    boxes: list[Box]
    right_to_left: bool
    starts: bool
    ends: bool

    @property
    def head(self) -> Box:
        """The box in which a reader comes upon it."""
        return self._outermost(self.boxes[0].rect.top(), rightmost=self.right_to_left)

    @property
    def tail(self) -> Box:
        """The box in which a reader leaves it."""
        return self._outermost(self.boxes[-1].rect.top(), rightmost=not self.right_to_left)

    @property
    def start_x(self) -> float:
        """Where it begins on its first line."""
        rect = self.head.rect
        return rect.right() if self.right_to_left else rect.left()

    @property
    def end_x(self) -> float:
        """Where it ends on its last line."""
        rect = self.tail.rect
        return rect.left() if self.right_to_left else rect.right()

    def _outermost(self, top: float, *, rightmost: bool) -> Box:
        on_line = [box for box in self.boxes if box.rect.top() == top]
        return on_line[-1 if rightmost else 0]


class Screen:
    """The part of an article between two heights of its column."""

    def __init__(self, layout: ArticleLayout, top: float, bottom: float) -> None:
        """Find which lines stand there, and those just beyond that reach into it.

        All their blocks must be laid out already: to set one while drawing would move the others.
        """
        self.layout = layout
        pad = layout.measures.tag_band + layout.measures.under_band
        self.blocks = layout.visible(top, bottom)
        self.stretch = _stretch(self.blocks, top - pad, bottom + pad)
        self._within = (self.blocks[0].start, self.blocks[-1].end) if self.blocks else (0, 0)

    def boxes(self, span: Span) -> list[Box]:
        """Give the boxes of a stretch in the blocks on the screen; no others are laid out."""
        start, end = max(span[0], self._within[0]), min(span[1], self._within[1])
        return self.layout.boxes(start, end) if start < end else []

    def fragment(self, span: Span) -> Fragment:
        """Give a span as far as it is in the blocks on the screen."""
        return Fragment(
            boxes=self.boxes(span) if self.shows(span) else [],
            right_to_left=self._right_to_left(span),
            starts=span[0] >= self._within[0],
            ends=span[1] <= self._within[1],
        )

    def _right_to_left(self, span: Span) -> bool:
        """Tell which way the first block runs that a span has a part in."""
        at = next((block for block in self.blocks if block.end > span[0]), None)
        return at is None or at.right_to_left

    def shows(self, span: Span) -> bool:
        """Tell whether a stretch reaches into what is on the screen."""
        return span[0] < self.stretch[1] and span[1] > self.stretch[0]


def _stretch(blocks: list[Block], top: float, bottom: float) -> Span:
    """Give the code points of the lines between two heights."""
    if not blocks:
        return 0, 0
    first, last = blocks[0], blocks[-1]
    start, end = first.start, last.end
    count = first.layout.lineCount()
    if count > 1:
        at = bisect_left(range(count), top, key=lambda number: _bottom(first, number))
        start = first.position(first.layout.lineAt(min(at, count - 1)).textStart())
    count = last.layout.lineCount()
    if count > 1:
        at = bisect_left(range(count), bottom, key=lambda number: _bottom(last, number))
        line = last.layout.lineAt(min(at, count - 1))
        end = last.position(line.textStart() + line.textLength())
    return start, end


def _bottom(block: Block, number: int) -> float:
    line = block.layout.lineAt(number)
    return block.top + line.y() + line.height()
