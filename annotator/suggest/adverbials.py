"""A subject after an adverbial: «قال في تصريح لـ«الأيام» أمس مدير الشرطة إن…».

Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.complements import is_ranked
from annotator.suggest.name_words import (
    ADJECTIVES,
    ALI,
    COMPLEMENTIZERS,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
)
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

_FAR: Final = 14
"""Words of the longest adverbial."""

_OPENING: Final = PREPOSITIONS | TIMES | frozenset(fold("في من ل لدى عند").split())
_MEETING: Final = tuple(
    fold("لقائه لقائها استقباله استقبالها اجتماعه اجتماعها زيارته تفقده افتتاحه حضوره").split()
)
"""Verbal nouns whose object a title after them is: «خلال لقائه أمس وزير العدل»."""

_OWN: Final = ("له", "لها", "لهم")


def past_adverbial(words: Sequence[Word], first: int, leads: frozenset[str]) -> int | None:
    """Give the index of a subject after an adverbial that begins at a word; None where none is.

    Args:
        words: The row.
        first: The index after the verb.
        leads: The prepositions that the verb goes on with, which begin no adverbial.
    """
    if first >= len(words) or words[first].folded not in _OPENING or words[first].raw == ALI:
        return None
    if words[first].folded in {fold(lead) for lead in leads}:
        return None
    for at in range(first + 1, min(first + _FAR, len(words))):
        word = words[at]
        if word.ends_sentence or word.after_colon or word.folded in COMPLEMENTIZERS | RELATIVES:
            return None
        if words[at - 1].folded.startswith(_MEETING):
            return None
        if _begins_party(word) and _is_free(words[at - 1], word):
            return at
    return None


def _begins_party(word: Word) -> bool:
    if word.raw.startswith(("ب", "ل", "و")) and likely_edges(word.raw):
        return False
    return is_ranked(word.folded) or surely_speaks(word.folded)


def _is_free(before: Word, word: Word) -> bool:
    """Tell whether the phrase before a word has ended, so that no idafa holds the word."""
    if before.folded in PREPOSITIONS | {"في", "من"} or (word.after_mark and not word.closes_mark):
        return False
    if word.closes_mark or word.after_comma or before.folded in TIMES | ADJECTIVES:
        return True
    is_definite = before.folded.startswith("ال") and not word.folded.startswith("ال")
    return is_definite or before.folded in _OWN or before.folded.isdigit()
