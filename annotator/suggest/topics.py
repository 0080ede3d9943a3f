"""A subject that something parts from the verb after it: «الوزير، الذي زار المدينة، أكد».

A relative clause, an aside or a time stands between, or the clause begins with «كان» and what is
between that and the verb names who speaks. Indices count words.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from annotator.model.cue_words import bare
from annotator.suggest.agreeing import names_party, spoken_of_by
from annotator.suggest.boundaries import CONNECTIVES
from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import Agreement
from annotator.suggest.name_words import COMPLEMENTIZERS, DOCUMENTS, IN_IT, RELATIVES, TIMES
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import Word
from annotator.text.folding import fold

_FAR: Final = 40
"""Words between a subject's first and its verb."""

_NEAR: Final = 20
"""Words between «كان» and the verb."""

_WAS: Final = frozenset(fold("كان كانت وكان وكانت").split())
_OPENS: Final = COMPLEMENTIZERS | CONNECTIVES | _WAS
_AUXILIARIES: Final = frozenset(fold("قد كان كانت").split())
_WHEN: Final = TIMES | {"في", "من"}
_ADJECTIVES: Final = 3
"""Words of a document: the noun and its adjectives."""

_PLURALS: Final = frozenset(fold("أنباء تقارير وثائق").split())
_SAYING: Final = (
    DOCUMENTS
    | _PLURALS
    | frozenset(fold("معلومات دراسات دراسة وثيقة برقية قرار لافتة لافتات منشور خبر").split())
)
_FEMININE: Final = ("ة", "ات")
_AGREEMENT: Final = {True: Agreement.SHE, False: Agreement.HE}
_ASIDE: Final = "(-–—ـ"


def topics(
    words: Sequence[Word], phrases: NounPhrases, match: CueMatch
) -> Iterator[tuple[int, int]]:
    """Yield the words ``[first, last)`` of what may be the subject parted from a verb."""
    last = match.first
    while last > 0 and words[last - 1].folded in _AUXILIARIES and words[last].is_joined:
        last -= 1
    is_first = last == 0 or words[last].ends_sentence or words[last].after_colon
    if match.is_joined or is_first or words[last - 1].folded in CONNECTIVES:
        return
    if match.last < len(words) and words[match.last].folded in IN_IT:
        return
    for first in _starts(words, last):
        end = _end(words, phrases, first, last)
        if end is not None and match.agreement in spoken_of_by(words, first, end):
            yield first, end
            return


def document_that(words: Sequence[Word], match: CueMatch) -> int | None:
    """Give the index of an indefinite document right before what it says: «بيانا قال إن»."""
    after = {word.folded for word in words[match.last : match.last + 2]}
    if match.is_joined or not after.isdisjoint(IN_IT):
        return None
    for index in range(match.first, max(1, match.first - _ADJECTIVES), -1):
        word = words[index - 1]
        if not words[index].is_joined or word.folded.startswith("ال") or is_verb(word):
            return None
        if word.folded.removesuffix("ا") in _SAYING or word.folded in _SAYING:
            is_she = bare(word.raw).endswith(_FEMININE) or word.folded in _PLURALS
            return index - 1 if match.agreement is _AGREEMENT[is_she] else None
    return None


def _starts(words: Sequence[Word], last: int) -> Iterator[int]:
    """Yield the words at which a clause may have begun, the nearest first."""
    for index in range(last - 1, max(-1, last - _FAR), -1):
        if index == 0 or words[index].ends_sentence:
            yield index + (words[index].folded in _OPENS)
            return
        if words[index - 1].folded in _OPENS:
            yield index


def _end(words: Sequence[Word], phrases: NounPhrases, first: int, last: int) -> int | None:
    """Give the index after the subject; None where a clause does not go on so to the verb."""
    was = first > 0 and words[first - 1].folded in _WAS
    end = phrases.end_after(first)
    begins = end > first or words[first].after_mark
    if was and begins and last - first <= _NEAR and _is_plain(words, first, last):
        is_time = first < end < last and words[end].folded in _WHEN
        return end if is_time else last
    is_within = first > 0 and words[first - 1].folded in COMPLEMENTIZERS
    if not first < end < last or (is_within and not names_party(words[first].folded)):
        return None
    after, verb = words[end], words[last]
    is_closed = verb.after_comma or any(mark in verb.gap for mark in f"){_ASIDE[1:]}")
    if after.folded in RELATIVES:
        return end if is_closed or not after.after_comma else None
    is_aside = after.after_comma or any(mark in after.gap for mark in _ASIDE)
    return end if is_aside and is_closed else None


def _is_plain(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether no clause and no aside stands in ``[first, last)``."""
    return not any(
        (word.after_comma and at > first)
        or word.folded in COMPLEMENTIZERS | RELATIVES | _AUXILIARIES
        or is_verb(word)
        for at, word in enumerate(words[first:last], first)
    )
