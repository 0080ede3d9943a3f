"""The article as one row of words, read once, with what every part of the rules asks of it.

Indices count words, spans are code points of the article.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from annotator.suggest.cues import CueMatch, cues_among
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.words import Word, words_between
from annotator.text.quotation import Quotation, quotations
from annotator.text.spans import Span

if TYPE_CHECKING:
    from annotator.suggest.lead import Lead

FAR: Final = 400
"""Words after which a sentence is taken to end, whatever stands there."""

_LETTERS: Final = 10_000
"""Code points that one content reaches over at most, however long its words are."""

_MARKS: Final = 60
"""Quotation marks that one content holds at most: what has more of them is no prose."""

_DEPTH: Final = 8
"""Quotations around another up to which it counts."""


_HEADLINE: Final = 16
"""Words of a first line that may be a headline."""


class Quoted(NamedTuple):
    """A quotation and the words ``[first, last)`` in it."""

    first: int
    last: int
    span: Span
    closed: bool
    depth: int

    @property
    def length(self) -> int:
        """How many words it has."""
        return self.last - self.first


class Prose:
    """The words of an article, its cues, quotations, sentences and lines."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Read the text once."""
        self.text, self.lexicon = text, lexicon
        self.words: list[Word] = words_between(text, 0, len(text))
        self.matches: tuple[CueMatch, ...] = tuple(cues_among(self.words, lexicon))
        self.match_at = {match.first: match for match in self.matches}
        self.leads: dict[int, Lead | None] = {}
        self._folds = [word.folded for word in self.words]
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self._breaks = [at for at, word in enumerate(self.words) if word.ends_sentence]

    def reach(self, first: int, most: int) -> int:
        """Give the index up to which a content from a word on may reach: `most` words or fewer."""
        last = min(len(self.words), first + most)
        if first >= last:
            return last
        letters = bisect_left(self._ends, self._starts[first] + _LETTERS, first, last)
        marks = bisect_right(self._marks, self._marks[first] + _MARKS, first, last)
        return max(first + 1, min(letters, marks))

    @cached_property
    def _marks(self) -> list[int]:
        """How many quotation marks stand before each word."""
        return list(accumulate(word.mark_count for word in self.words))

    def index_at(self, position: int) -> int:
        """Give the index of the first word that begins at or after a code point."""
        return bisect_left(self._starts, position)

    def index_of(self, position: int) -> int:
        """Give the index of the word that holds a code point, or of the next one."""
        return min(bisect_right(self._ends, position), len(self.words) - 1)

    def sentence_start(self, index: int) -> int:
        """Give the index of the first word of the sentence that a word stands in."""
        place = bisect_left(self._breaks, index + 1) - 1
        return max(self._breaks[place] if place >= 0 else 0, index - FAR)

    def sentence_end(self, index: int) -> int:
        """Give the index after the last word of the sentence that a word stands in."""
        place = bisect_left(self._breaks, index + 1)
        end = self._breaks[place] if place < len(self._breaks) else len(self.words)
        return min(end, index + FAR)

    def line_end(self, index: int) -> int:
        """Give the index after the last word of the line that a word stands in."""
        place = bisect_left(self._lines, index + 1)
        end = self._lines[place] if place < len(self._lines) else len(self.words)
        return min(end, index + FAR)

    def line_start(self, index: int) -> int:
        """Give the index of the first word of the line that a word stands in."""
        place = bisect_left(self._lines, index + 1) - 1
        return max(self._lines[place] if place >= 0 else 0, index - FAR)

    @cached_property
    def _lines(self) -> list[int]:
        return [index for index in self._breaks if "\n" in self.words[index].gap]

    @cached_property
    def quotes(self) -> tuple[Quoted, ...]:
        """The quotations that hold words, outer before inner."""
        found = (self._quoted(one) for one in quotations(self.text) if one.opened)
        return tuple(one for one in found if one.length > 0 and one.depth < _DEPTH)

    @cached_property
    def quote_at(self) -> dict[int, Quoted]:
        """The outermost quotation that begins with each word."""
        return {quote.first: quote for quote in reversed(self.quotes)}

    @cached_property
    def quote_ending(self) -> dict[int, Quoted]:
        """The outermost closed quotation that ends before each word."""
        return {quote.last: quote for quote in reversed(self.quotes) if quote.closed}

    @cached_property
    def inside(self) -> tuple[bool, ...]:
        """Whether each word stands inside quotation marks that are closed."""
        flags = [False] * len(self.words)
        for quote in self.quotes:
            if quote.closed and quote.depth == 0:
                flags[quote.first : quote.last] = [True] * quote.length
        return tuple(flags)

    @cached_property
    def headline_end(self) -> int:
        """The index of the first word after a headline that stands as the first line."""
        end = self.line_end(0)
        if end >= len(self.words) or end > _HEADLINE:
            return 0
        is_stopped = any(mark in self.words[end].gap for mark in ".؟!؛:")
        return 0 if is_stopped or len(self.words) < 3 * end else end

    def matches_near(self, first: int, last: int) -> list[CueMatch]:
        """List the cues that begin in the words ``[first, last)``."""
        return [self.match_at[at] for at in range(first, last) if at in self.match_at]

    def is_break(self, index: int) -> bool:
        """Tell whether a sentence or line ends before a word."""
        return index >= len(self.words) or self.words[index].ends_sentence

    def folded(self, index: int) -> str:
        """Give a word folded; empty beyond the row."""
        return self._folds[index] if 0 <= index < len(self._folds) else ""

    def span(self, first: int, last: int) -> Span:
        """Give the span of the words ``[first, last)``."""
        return self.words[first].start, self.words[last - 1].end

    def _quoted(self, one: Quotation) -> Quoted:
        first, last = self.index_at(one.start), self.index_at(one.end)
        return Quoted(first, last, (one.start, one.end), one.closed, one.depth)
