"""By what channel the article has the words, where it says so beside the cue (rules 11 and 12).

Only what is plain is read: an outlet spoken to (قال لوكالة …، في حديث إلى إذاعة …), a document
or a page (في بيان، على حسابه), the agency of «نقلت الوكالة عن …» and that of «وفق ما أفادت …»
after the quote.
Spans are code points of the article.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.name_words import ADJECTIVES, DOCUMENTS, TALKS
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.readings import Reading
from annotator.suggest.surroundings import Surroundings
from annotator.text.folding import fold
from annotator.text.spans import Span

_IN: Final = frozenset(fold("في على عبر وفي").split())
_TO: Final = frozenset(fold("إلى مع").split())
_FOR: Final = "ل"
_RELAYS: Final = "نقل"
_NAME: Final = 4
"""Words of a name in marks."""


def sources(around: Surroundings, reading: Reading) -> tuple[Span, ...]:
    """Give the sources of a reading in the order in which the article names them."""
    if reading.is_after or not reading.main.is_verb:
        return ()
    found = sorted({*sources_beside(around, reading.main), *_after(around, reading)})
    return tuple(fitted(around.text, Layer.SOURCE, span) for span in found)


def sources_beside(around: Surroundings, main: CueMatch) -> Iterator[Span]:
    """Give the sources between a cue and the quote after it."""
    words = around.words
    phrases = NounPhrases(words, around.lexicon, around.spans[0][0])
    if main.cue.lemma == _RELAYS:
        yield from list(around.subjects(main).after(main))[:1]
    for index in range(main.last, around.lead_index):
        word = words[index]
        before = words[index - 1].folded
        if word.folded in DOCUMENTS and before in _IN:
            yield word.start, words[_end_of_document(around, index) - 1].end
        elif word.folded == _FOR and index + 1 < around.lead_index:
            yield from _named(around, index + 1)
        elif before in _TO and words[index - 2].folded in TALKS:
            if word.after_mark:
                yield from _named(around, index)
            elif phrases.is_media(index):
                yield word.start, words[phrases.end_from(index) - 1].end
        elif word.folded.startswith(_FOR) and phrases.is_media(index):
            start = word.start + len(word.raw) - len(word.raw.lstrip("لـ"))
            yield start, words[phrases.end_from(index) - 1].end


def _named(around: Surroundings, first: int) -> Iterator[Span]:
    """Give the name in marks that begins with a word: «الوطن», without its marks."""
    if not around.words[first].after_mark:
        return
    for index in range(first + 1, min(first + _NAME + 1, len(around.words))):
        if around.words[index].after_mark:
            yield around.words[first].start, around.words[index - 1].end
            return


def _end_of_document(around: Surroundings, index: int) -> int:
    """Give the index after a document: the noun, and an adjective where there is one."""
    following = around.words[index + 1] if index + 1 < around.lead_index else None
    described = following is not None and following.is_joined and following.folded in ADJECTIVES
    return index + 1 + described


def _after(around: Surroundings, reading: Reading) -> Iterator[Span]:
    """Give the agency of «، وفق ما أفادت وكالة …» after a quote that has its cue before it."""
    later = [match for match in around.matches if match.first >= around.after]
    for phrase, verb in pairwise(later):
        if around.words[phrase.first].ends_sentence or phrase.first > around.after:
            return
        between = [word.folded for word in around.words[phrase.last : verb.first]]
        if _says_by(phrase, verb, between) and phrase not in reading.cues:
            yield from list(around.subjects(verb).after(verb))[:1]
        return


def _says_by(phrase: CueMatch, verb: CueMatch, between: list[str]) -> bool:
    is_open = phrase.shape is Shape.PHRASE and not phrase.is_closed and verb.is_verb
    return is_open and (between == [fold("ما")] or (not between and phrase.cue.lemma == "حسبما"))
