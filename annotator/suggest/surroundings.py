"""A quote and the words around it: the row that cues and speakers are looked for in.

Offsets are code points of the article. The row reaches no further than `REACH` from the quote, and
of a long one holds only the edges; a quote within a quote sees only the outer one.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from annotator.model.annotation import Annotation
from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch, cues_among
from annotator.suggest.lexicon import CONTENT, SPEECH, Lexicon
from annotator.suggest.name_words import COMPLEMENTIZERS
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.speakers import Subjects
from annotator.suggest.words import Word, words_between
from annotator.text.folding import fold
from annotator.text.spans import Span

REACH: Final = 700
"""Code points before and after a quote that are read."""

EDGE: Final = 100
"""Code points at either edge of a long quote that are read; what is within is nobody's cue."""

MARKS: Final = frozenset('«»“”„‟"‹›')
_LEADS: Final = {fold(word): word for word in ("إلى", "على", "عن", "من", "في", "ب")}
_WITH_BA: Final = frozenset(fold("بأن بأنه بأنها بأنهم بأنهما").split())


@dataclass(frozen=True)
class Surroundings:
    """The words around one quote, those of the quote among them."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[Word, ...]
    lexicon: Lexicon

    @cached_property
    def first(self) -> int:
        """The index of the quote's first word."""
        return self.index_at(self.spans[0][0])

    @cached_property
    def after(self) -> int:
        """The index of the first word after the quote."""
        return self.index_at(self.spans[-1][1])

    @cached_property
    def matches(self) -> tuple[CueMatch, ...]:
        """The cues outside the quote's spans."""
        found = cues_among(self.words, self.lexicon)
        return tuple(match for match in found if not self._is_quoted(match.span))

    @cached_property
    def lead_index(self) -> int:
        """The index of the first word of what introduces the quote: أن, a preposition, or both."""
        index = self.first
        while index > 0 and self.first - index < len(("إلى", "أن")):
            if self.words[index - 1].folded not in COMPLEMENTIZERS | _LEADS.keys():
                break
            if not self.words[index].is_joined and index < self.first:
                break
            index -= 1
        return index

    @cached_property
    def leads(self) -> frozenset[str]:
        """What introduces the quote, in the lexicon's words."""
        found: set[str] = set()
        for word in self.words[self.lead_index : self.first]:
            if word.folded in _LEADS:
                found.add(_LEADS[word.folded])
            else:
                found |= {CONTENT, "ب"} if word.folded in _WITH_BA else {CONTENT}
        if self.first < len(self.words):
            opening = self.words[self.first]
            if opening.folded in COMPLEMENTIZERS:
                found |= {CONTENT, "ب"} if opening.folded in _WITH_BA else {CONTENT}
            elif opening.folded.startswith("ب") and not found:
                found.add("ب")
            if opening.after_colon or opening.after_mark:
                found.add(SPEECH)
        return frozenset(found)

    @cached_property
    def begins_sentence(self) -> bool:
        """Whether a sentence ends right before the quote, which so has nothing to lead it in."""
        if self.first >= len(self.words):
            return False
        opening = self.words[self.first]
        return opening.ends_sentence and not opening.after_colon and "..." not in opening.gap

    @cached_property
    def speaks_alone(self) -> Span | None:
        """The party of «الوزير: «…»», a name and a colon with no cue between."""
        if self.first == 0 or self.first >= len(self.words):
            return None
        if not self.words[self.first].after_colon:
            return None
        begin = self.sentence_start(self.first - 1)
        if any(begin <= match.first < self.first for match in self.matches):
            return None
        phrases = NounPhrases(self.words, self.lexicon, self.spans[0][0])
        if phrases.end_after(begin) != self.first:
            return None
        span = self.words[begin].start, self.words[self.first - 1].end
        return fitted(self.text, Layer.SPEAKER, span)

    def subjects(self, match: CueMatch) -> Subjects:
        """Give what finds the subjects of a cue, which end before the quote that follows it."""
        later = (start for start, _ in self.spans if start >= match.span[1])
        stop = next(later, self.words[-1].end)
        phrases = NounPhrases(self.words, self.lexicon, stop)
        return Subjects(self.text, self.words, phrases)

    def sentence_start(self, index: int) -> int:
        """Give the index of the first word of the sentence that a word stands in."""
        while index > 0 and not self.words[index].ends_sentence:
            index -= 1
        return index

    def index_at(self, position: int) -> int:
        """Give the index of the first word that begins at or after a code point."""
        return bisect_left(self.words, position, key=lambda word: word.start)

    def _is_quoted(self, span: Span) -> bool:
        return any(start <= span[0] < end for start, end in self.spans)


def surroundings(
    text: str, annotation: Annotation, spans: tuple[Span, ...], lexicon: Lexicon
) -> Surroundings:
    """Read the words around a quote."""
    words = (words_between(text, *stretch) for stretch in _stretches(text, annotation, spans))
    return Surroundings(text, spans, tuple(chain.from_iterable(words)), lexicon)


def _stretches(text: str, annotation: Annotation, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Give what is read, in order: around the spans, and of long ones only the edges."""
    first, last = _region(text, annotation, spans)
    reached = first
    for start, end in spans:
        if start - reached > 2 * REACH:  # far from the fragment before
            yield reached, reached + REACH
            reached = start - REACH
        if end - start > 2 * EDGE:
            yield reached, start + EDGE
            reached = end - EDGE
    yield reached, last


def _region(text: str, annotation: Annotation, spans: tuple[Span, ...]) -> Span:
    start, end = spans[0][0], spans[-1][1]
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    for frame in annotation.attributions:
        outer = annotation.mention_by_id.get(frame.quote or "")
        for outer_start, outer_end in outer.spans if outer is not None else ():
            inside = outer_start <= start and end <= outer_end
            if inside and (outer_start, outer_end) != (start, end):
                first, last = max(first, outer_start), min(last, outer_end)
    return first, last
