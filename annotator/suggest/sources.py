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
from annotator.suggest.name_words import ADJECTIVES, DOCUMENTS, TALKS
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.readings import Reading
from annotator.suggest.surroundings import Surroundings
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.spans import Span

_IN: Final = frozenset(fold("في على عبر وفي").split())
_AT: Final = frozenset(fold("في على عبر").split())
_GETTING: Final = frozenset(
    fold("حصلت حصل تلقت تلقى تلقته تلقتها اطلعت اطلع خص خصت خصا تسلمت وصلت نشرته نشرتها").split()
)
_WITH_IT: Final = frozenset(fold("به بها عليه عليها منه").split())
PAGES: Final = frozenset(fold("برنامج هاشتاغ هاشتاق وسم منصة شاشة أثير").split())
ACCOUNTS: Final = frozenset(fold("حسابه حسابها صفحته صفحتها تغريدة منشور تدوينة").split())
_TO: Final = frozenset(fold("إلى مع").split())
_FOR: Final = "ل"
_RELAYS: Final = "نقل"
_NAME: Final = 4
"""Words of a name in marks."""


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
    phrases = NounPhrases(words, lexicon, stop)
    for index in range(first, last):
        found = _source_at(words, phrases, index, last)
        if found is not None:
            start, end = words[found[0]].start, words[found[1] - 1].end
            raw = words[found[0]].raw
            yield start + (len(raw) - len(raw.lstrip("لـ")) if found[0] == index else 0), end


def _source_at(words: Sequence[Word], phrases: NounPhrases, index: int, last: int) -> Span | None:
    """Give the words of the channel that is named at a word (indices)."""
    folded, before = words[index].folded, words[index - 1].folded
    if before in _IN and (folded in DOCUMENTS or folded.removeprefix("ال") in PAGES):
        return index, _end_of_document(words, phrases, index, last)
    if before in _TO and words[index - 2].folded in TALKS:
        return _medium(words, phrases, index)
    if folded.startswith(_FOR) and phrases.is_media(index):
        return index, phrases.end_from(index)
    after = index + 1 + (index + 1 < last and words[index + 1].folded in _WITH_IT)
    if after >= last:
        return None
    if folded == _FOR:
        return _named(words, index + 1)
    return _medium(words, phrases, after) if folded in _GETTING else None


def _medium(words: Sequence[Word], phrases: NounPhrases, first: int) -> Span | None:
    """Give the words of a medium, which its name in marks or its kind begins."""
    if words[first].after_mark:
        return _named(words, first)
    return (first, phrases.end_from(first)) if phrases.is_media(first) else None


def _named(words: Sequence[Word], first: int) -> Span | None:
    """Give the words of a name in marks that begins with a word: «الوطن»."""
    if not words[first].after_mark:
        return None
    ahead = range(first + 1, min(first + _NAME + 1, len(words)))
    last = next((index for index in ahead if words[index].after_mark), None)
    return None if last is None else (first, last)


def _end_of_document(words: Sequence[Word], phrases: NounPhrases, index: int, last: int) -> int:
    """Give the index after a document: the noun, an adjective, and for a page where it is."""
    if words[index].folded.removeprefix("ال") in PAGES:
        return min(last, max(index + 1, phrases.end_from(index)))
    end = index + 1
    if end < last and words[end].is_joined and words[end].folded in ADJECTIVES:
        end += 1
    if words[index].folded in ACCOUNTS and end + 1 < last and words[end].folded in _AT:
        return max(end, phrases.end_from(end + 1))
    return end


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
