"""The words of an article, found stretch by stretch as the caret comes to them.

Finding all words of a long article takes seconds; the caret needs those around it. Qt-free:
offsets are code points, half-open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.app.article_view.stretches import Stretch, stretches
from annotator.text.segments import TokenKind, tokens
from annotator.text.spans import Span

SELECTABLE = {TokenKind.WORD, TokenKind.NUMBER, TokenKind.SYMBOL}


class Words:
    """The units that the caret moves by; punctuation is not stopped at."""

    def __init__(self, text: str, parts: Sequence[Stretch] | None = None) -> None:
        """Take a text, and its stretches where they are known already."""
        self._text = text
        self._parts = stretches(text) if parts is None else parts
        self._starts = [part.start for part in self._parts]
        self._found: dict[int, tuple[Span, ...]] = {}

    def at(self, position: int) -> Span | None:
        """Give the word at or nearest to a code point; None in a text without words."""
        before = self._last_starting_by(position)
        if before is None:
            return self.after((position, position))
        if position < before[1]:
            return before
        following = self.after(before)
        if following is not None and following[0] - position < position - before[1]:
            return following
        return before

    def after(self, span: Span) -> Span | None:
        """Give the first word that starts at or after the span's end."""
        for index in range(self._index(span[1]), len(self._parts)):
            words = self._words(index)
            place = bisect_left(words, (span[1], 0))
            if place < len(words):
                return words[place]
        return None

    def before(self, span: Span) -> Span | None:
        """Give the last word that ends at or before the span's start."""
        for index in range(self._index(span[0]), -1, -1):
            words = self._words(index)
            place = bisect_right(words, span[0], key=_end)
            if place:
                return words[place - 1]
        return None

    def within(self, span: Span) -> tuple[Span, Span] | None:
        """Give the first and last words that touch a stretch."""
        first = self._first_ending_after(span[0])
        last = self._last_starting_by(span[1] - 1)
        return (first, last) if first and last and first <= last else None

    def _last_starting_by(self, position: int) -> Span | None:
        for index in range(self._index(position), -1, -1):
            words = self._words(index)
            place = bisect_right(words, position, key=_start)
            if place:
                return words[place - 1]
        return None

    def _first_ending_after(self, position: int) -> Span | None:
        for index in range(self._index(position), len(self._parts)):
            words = self._words(index)
            place = bisect_right(words, position, key=_end)
            if place < len(words):
                return words[place]
        return None

    def _index(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def _words(self, index: int) -> tuple[Span, ...]:
        """Give the words of one stretch."""
        found = self._found.get(index)
        if found is None:
            start, end, *_ = self._parts[index]
            blank = not self._text[start:end].strip()
            found = tuple(
                (token.start, token.end)
                for token in (() if blank else tokens(self._text, (start, end)))
                if token.kind in SELECTABLE
            )
            self._found[index] = found
        return found


def _start(span: Span) -> int:
    return span[0]


def _end(span: Span) -> int:
    return span[1]
