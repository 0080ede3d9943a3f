"""By what channel the article has the words, where it says so beside the cue (rules 11 and 12).

Only what is plain is read: an outlet spoken to (قال لوكالة …، في حديث إلى إذاعة …), a document
or a page (في بيان، على حسابه), the agency of «نقلت الوكالة عن …» and that of «وفق ما أفادت …»
after the quote.
Spans are code points of the article.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from annotator.model.edges import fitted
from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.outlets import Outlets
from annotator.suggest.readings import Reading
from annotator.suggest.surroundings import Surroundings
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.spans import Span

_RELAYS: Final = "نقل"


def sources(around: Surroundings, reading: Reading) -> tuple[Span, ...]:
    """Give the sources of a reading in the order in which the article names them."""
    if reading.is_after or not reading.main.is_verb:
        return ()
    words, main = around.words, reading.main
    stretch = (main.last, around.lead_index)
    beside = set(sources_between(around.text, words, around.lexicon, *stretch))
    if main.cue.lemma == _RELAYS:
        beside.update(list(around.subjects(main).after(main))[:1])
    found = sorted({*beside, *_after(around, reading)})
    return tuple(fitted(around.text, Layer.SOURCE, span) for span in found)


def sources_between(
    text: str, words: Sequence[Word], lexicon: Lexicon, first: int, last: int
) -> Iterator[Span]:
    """Yield the channels that the words ``[first, last)`` between a cue and its quote name."""
    if first >= last:
        return
    stop = words[last].start if last < len(words) else len(text)
    outlets, reached = Outlets(words, NounPhrases(words, lexicon, stop)), first
    for index in range(first, last):
        found = outlets.at(index, last) if index >= reached else None
        if found is not None:
            reached = found[1]
            start, end = words[found[0]].start, words[found[1] - 1].end
            raw = words[found[0]].raw
            for_it = len(raw) - len(raw[1:].lstrip("ـ")) if raw.startswith("ل") else 0
            yield start + (for_it if found[0] == index else 0), end


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
