"""By what channel the article has a frame's words.

Spans are code points, indices count words.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.drafts import Draft
from annotator.suggest.inflection import Shape
from annotator.suggest.name_words import IN_IT
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.outlets import GETTING, Outlets
from annotator.suggest.prose import Prose
from annotator.suggest.sources import sources_between
from annotator.suggest.speakers import Subjects
from annotator.suggest.written import document_before
from annotator.text.folding import fold
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_RELAYS: Final = "نقل"
_FRONTING: Final = frozenset(fold("في وفي ففي عبر وعبر").split())
_FRONTED: Final = 14
"""Words of a document that a sentence begins with."""

_NAME: Final = 4
"""Words of an outlet's name in marks."""

_ALREADY: Final = frozenset(fold("فقد قد").split())
_TO_PUBLISHER: Final = 8
"""Words after a document in which its publisher is named."""

_NEAR: Final = 40
"""Words after a cue in which a channel is named."""


def channels(prose: Prose, draft: Draft) -> Iterator[Spans]:
    """Yield the channels that the clause of a frame's cue names, in text order."""
    match = draft.main
    if match.shape is Shape.PHRASE:
        yield from _publisher(prose, draft)
    if match.shape in {Shape.NOUN, Shape.PHRASE}:
        return
    yield from _before(prose, match)
    if draft.speaker and not draft.implicit:
        yield from _fronted(prose, match)
    yield from _relaying(prose, draft)
    end = prose.sentence_end(match.first) if draft.backward else draft.content.first
    end = min(end, match.last + _NEAR)
    for span in sources_between(prose.text, prose.words, prose.lexicon, match.last, end):
        yield (fitted(prose.text, Layer.SOURCE, span),)


def _fronted(prose: Prose, match: CueMatch) -> Iterator[Spans]:
    """Yield by whose account a sentence begins: «وبحسب «الأيام»، فقد ذكرت الوزارة أن»."""
    phrase = prose.match_at.get(prose.sentence_start(match.first))
    if phrase is None or phrase.shape is not Shape.PHRASE or phrase.is_closed:
        return
    verb = match.first - (prose.folded(match.first - 1) in _ALREADY)
    if not prose.words[verb].after_comma:
        return
    quote = prose.quote_at.get(phrase.last)
    if quote is not None and quote.last == verb and quote.length <= _NAME:
        yield (prose.span(quote.first, quote.last),)
        return
    phrases = NounPhrases(prose.words, prose.lexicon, prose.words[verb].start)
    party = next(Subjects(prose.text, prose.words, phrases).after(phrase), None)
    if party is not None and prose.index_at(party[1]) == verb:
        yield (fitted(prose.text, Layer.SOURCE, party),)


def _publisher(prose: Prose, draft: Draft) -> Iterator[Spans]:
    """Yield who published what speaks: «بحسب وثيقة نشرتها صحيفة …»."""
    if not draft.speaker or draft.implicit:
        return
    for span in published_by(prose, draft.speaker[-1]):
        yield (span,)


def published_by(prose: Prose, document: Span) -> Iterator[Span]:
    """Yield who published a document: «تقرير نشرته وكالة …»."""
    first = prose.index_at(document[1])
    end = min(first + _TO_PUBLISHER, prose.sentence_end(max(0, first - 1)))
    if first < end and prose.folded(first) in GETTING:
        found = sources_between(prose.text, prose.words, prose.lexicon, first, end)
        yield from (fitted(prose.text, Layer.SOURCE, span) for span in islice(found, 1))


def _relaying(prose: Prose, draft: Draft) -> Iterator[Spans]:
    """Yield who relays the words: the subject of «نقلت الوكالة عن س أن»."""
    match = draft.main
    if match.cue.lemma != _RELAYS or draft.implicit or not draft.speaker:
        return
    phrases = NounPhrases(prose.words, prose.lexicon, draft.speaker[0][0])
    subjects = Subjects(prose.text, prose.words, phrases)
    after = next(subjects.after(match), None)
    found = after or next((span for span, _ in subjects.before(match)), None)
    if found is not None and found not in draft.speaker and (found,) not in draft.sources:
        yield (fitted(prose.text, Layer.SOURCE, found),)


def _before(prose: Prose, match: CueMatch) -> Iterator[Spans]:
    """Yield a document or outlet before a verb: «وفي رسالة …، كتب», «أصدرت بيانا قالت فيه»."""
    start = prose.sentence_start(match.first)
    outlets = Outlets(prose.words, NounPhrases(prose.words, prose.lexicon, match.span[0]))
    if match.is_verb and prose.folded(match.last) in IN_IT:
        index = document_before(prose, match)
        found = None if index is None else outlets.document(index, match.first)
        if found is not None:
            yield (prose.span(*found),)
        return
    is_first = prose.folded(start) in _FRONTING and match.first - start <= _FRONTED
    if not is_first or not (prose.words[match.first].after_comma or prose.is_break(start)):
        return
    if any(start < other.first < match.first for other in prose.matches_near(start, match.first)):
        return
    for span in sources_between(prose.text, prose.words, prose.lexicon, start + 1, match.first):
        yield (fitted(prose.text, Layer.SOURCE, span),)
