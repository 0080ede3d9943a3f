"""The selection: from one unit of text to another, units being words unless letters are asked for.

Qt-free: offsets are code points, half-open. There is always a unit under the caret once the
caret has been placed, so that a key can act on a single word without selecting it first.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from annotator.text.segments import Token, TokenKind

Span = tuple[int, int]
SELECTABLE = {TokenKind.WORD, TokenKind.NUMBER, TokenKind.SYMBOL}


@dataclass(frozen=True)
class Selection:
    """From ``anchor``, where it began, to ``head``, where the caret is; letter-exact or not."""

    anchor: Span
    head: Span
    exact: bool = False

    @property
    def span(self) -> Span:
        """The stretch from the earlier unit's start to the later one's end."""
        return min(self.anchor[0], self.head[0]), max(self.anchor[1], self.head[1])

    @property
    def is_single(self) -> bool:
        """Whether just the unit under the caret is selected."""
        return self.anchor == self.head

    @property
    def is_backwards(self) -> bool:
        """Whether the caret stands before the anchor."""
        return self.head[0] < self.anchor[0]


class WordUnits:
    """The words of an article, as the units that the caret moves by."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        """Take the article's tokens; punctuation is not stopped at."""
        self._spans = [(t.start, t.end) for t in tokens if t.kind in SELECTABLE]
        self._starts = [start for start, _ in self._spans]
        self._ends = [end for _, end in self._spans]

    def at(self, position: int) -> Span | None:
        """Give the word at or nearest to a code point; None in a text without words."""
        if not self._spans:
            return None
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return self._spans[0]
        start, end = self._spans[index]
        if position < end or index + 1 == len(self._spans):
            return start, end
        following = self._spans[index + 1]
        return following if following[0] - position < position - end else (start, end)

    def after(self, span: Span) -> Span | None:
        """Give the first word that starts at or after the span's end."""
        index = bisect_left(self._starts, span[1])
        return self._spans[index] if index < len(self._spans) else None

    def before(self, span: Span) -> Span | None:
        """Give the last word that ends at or before the span's start."""
        index = bisect_right(self._ends, span[0]) - 1
        return self._spans[index] if index >= 0 else None

    def within(self, span: Span) -> tuple[Span, Span] | None:
        """Give the first and last words that touch a stretch."""
        first = bisect_right(self._ends, span[0])
        last = bisect_left(self._starts, span[1]) - 1
        return (self._spans[first], self._spans[last]) if first <= last else None


def moved(selection: Selection, head: Span | None, *, extend: bool) -> Selection:
    """Put the caret on another unit; with ``extend`` the anchor stays."""
    if head is None:
        return selection
    return replace(selection, head=head) if extend else Selection(head, head)
