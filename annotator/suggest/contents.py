"""How far a content reaches: to the end of its sentence or marks, or to another attribution.

Indices count words; spans are code points.
"""

import re
from typing import Final, NamedTuple

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.boundaries import Boundaries
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.leads import lead_after
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_first_person
from annotator.text.folding import fold
from annotator.text.spans import Span

Spans = tuple[Span, ...]
LONGEST: Final = 260
"""Words of the longest content."""

SPOKEN: Final = 5
"""Words of a quotation after which a reported clause may end with it."""

_THAT: Final = fold("إن")
_AND_THAT: Final = frozenset(fold("وأن وأنه وأنها وأنهم وبأن وبأنه وبأنها").split())
_UNCLOSED: Final = 120
"""Words after a mark that is never closed."""

_AHEAD: Final = 60
"""Words of a line that are read to tell whether the speaker goes on speaking in it."""

_FIRST_PERSON: Final = re.compile(
    r"و?(?:نحن|انا|انني|اننا|باننا|بانني|لاننا|لانني|لدينا|لنا|علينا|عندنا|منا|بنا|كنا|فاننا"
    r"|\w{3,}نا)"
)


_TANWIN: Final = ("ًا", "اً")


class Content(NamedTuple):
    """A content: its spans, and the words ``[first, last)`` that it reaches over."""

    spans: Spans
    first: int
    last: int


def content_of(prose: Prose, match: CueMatch, lead: Lead, speaker: str = "") -> Content | None:
    """Give the content that a lead introduces.

    Args:
        prose: The article.
        match: The cue.
        lead: What introduces its content.
        speaker: The first word of whoever speaks, folded, where the clause names somebody.
    """
    return _Ending(prose, match, lead, speaker).content()


def within(prose: Prose, content: Content, last: int) -> Content:
    """Cut a content of one span off before a word: a nested one ends with the one around it."""
    if len(content.spans) > 1 or not content.first < last < content.last:
        return content
    span = fitted(prose.text, Layer.QUOTE, prose.span(content.first, last))
    return Content((span,), content.first, prose.index_at(span[1]))


class _Ending:
    """The search of where one content ends."""

    def __init__(self, prose: Prose, match: CueMatch, lead: Lead, speaker: str) -> None:
        self._prose, self._first = prose, lead.first
        if prose.folded(lead.first) == _THAT and lead.first not in prose.quote_at:
            self._first += 1
        self._is_speech = lead.kind is Kind.SPEECH
        self._boundaries = Boundaries(prose, match, lead, speaker)

    def content(self) -> Content | None:
        """Give the content; None where nothing is left of it."""
        prose, first = self._prose, self._first
        if first >= len(prose.words):
            return None
        quote = prose.quote_at.get(first)
        if quote is not None and self._is_all(quote.last):
            if quote.closed:
                return Content((quote.span,), first, quote.last)
            last = self._unclosed_end(quote.last)
        else:
            last = self._end()
        if last <= first:
            return None
        span = fitted(prose.text, Layer.QUOTE, prose.span(first, last))
        return Content((span,), first, prose.index_at(span[1]))

    def _unclosed_end(self, last: int) -> int:
        """Give where the words after a mark that is never closed end; the mark stays outside."""
        end = min(last, self._prose.sentence_end(self._first))
        end = min(end, self._prose.reach(self._first, _UNCLOSED))
        ahead = range(self._first + 1, end)
        return next((at for at in ahead if self._opens_unclosed(at) or self._adds(at)), end)

    def _adds(self, index: int) -> bool:
        """Tell whether a new cue gives the next words: «، وأضاف "…»."""
        match = self._prose.match_at.get(index)
        if match is None or not match.is_joined or not match.is_verb or match.cue.ambiguous:
            return False
        lead = lead_after(self._prose, match)
        return lead is not None and lead.kind is Kind.SPEECH and lead.at == match.last

    def _opens_unclosed(self, index: int) -> bool:
        quote = self._prose.quote_at.get(index)
        return quote is not None and not quote.closed

    def _is_all(self, after: int) -> bool:
        """Tell whether a quotation at the beginning of the content is all of it."""
        prose = self._prose
        stops = prose.is_break(after) or prose.words[after].after_comma
        if not self._is_speech and prose.folded(after) in _AND_THAT:
            return False  # «أكد أن "…"، وأن …»
        if after - self._first >= SPOKEN:
            return stops or self._is_speech or self._boundaries.before(after)
        if stops:
            return True
        goes_on = self._is_speech and prose.folded(after).startswith("و")
        return goes_on or self._boundaries.before(after)

    def _end(self) -> int:
        """Give the index after the last word of the content."""
        prose, index = self._prose, self._first
        limit = prose.reach(self._first, LONGEST)
        while index < limit:
            if index > self._first and (self._breaks(index) or self._boundaries.before(index)):
                return index
            quote = prose.quote_at.get(index)
            if quote is None or not quote.closed or quote.last > limit:
                index += 1
                continue
            is_last = index > self._first and prose.is_break(quote.last)
            index = quote.last
            if is_last:
                return index
        return index

    def _breaks(self, index: int) -> bool:
        """Tell whether a sentence ends before a word, and the content with it."""
        prose = self._prose
        if not prose.is_break(index):
            return False
        match = prose.match_at.get(index)
        if match is not None and self._gives_word(match):  # «… . وقال المدير …»
            return True
        return "\n" in prose.words[index].gap or not (self._is_speech and self._speaks_on(index))

    def _gives_word(self, match: CueMatch) -> bool:
        """Tell whether a sentence begins with a verb of saying of the article's own."""
        if match.shape is not Shape.IMPERFECT or match.cue.ambiguous:
            return match.shape is Shape.PERFECT
        lead = lead_after(self._prose, match)
        return lead is not None and lead.kind is Kind.SPEECH and lead.at > match.last

    def _speaks_on(self, index: int) -> bool:
        """Tell whether the speaker himself goes on speaking in the rest of the line."""
        end = min(self._prose.line_end(index), index + _AHEAD)
        return self._asks_on(index) or any(self._is_own(at) for at in range(index, end))

    def _asks_on(self, index: int) -> bool:
        """Tell whether one question follows another: «من فعل؟ ومن سكت؟»."""
        words, end = self._prose.words, self._prose.sentence_end(index)
        return "؟" in words[index].gap and end < len(words) and "؟" in words[end].gap

    def _is_own(self, index: int) -> bool:
        """Tell whether a word is in the first person."""
        word = self._prose.words[index]
        if word.raw.endswith(_TANWIN):
            return False
        return _FIRST_PERSON.fullmatch(word.folded) is not None or is_first_person(word)
