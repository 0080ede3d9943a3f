"""Which words are surely verbs: what no list can say, morphology is asked for.

A noun phrase ends before a verb, and begins with none. Most words of a phrase cannot be such a
verb by their letters, and are not asked about; what is asked is remembered by the morphology.
"""

import re
from typing import Final

from annotator.suggest.words import Word
from annotator.text.morphology.analysis import Analysis, Gender, Number, PartOfSpeech, Tense
from annotator.text.morphology.choice import morphology

_MARKED: Final = re.compile(
    r"""
    (?! .* (?: ة | ات ) $ ) (?! و? ال )
    (?: و? س? [يت] .* | وا .* | .* (?: ت | وا ) | [^بلو] .* (?: ه | ها | هم ) )
    """,
    re.VERBOSE,
)
"""Bare forms that say whom they speak of: «يعلقون», «وتولى», «أجرتها»; not «حضر»."""

_PLAIN: Final = re.compile("[\u064b-\u065f\u0670ـ]")
_PROCLITICS: Final = frozenset({"", "و", "س", "وس"})
_THIRD: Final = 3
_USUAL: Final = -4.3
"""A lemma met once in 20,000 words: rarer verbs are mostly names, «تعز» and «تشي»."""

_LIKELIER: Final = 0.5
_UNMET: Final = -7.0
"""What the likelihood of a lemma counts that the engine never met."""


def is_finite_verb(word: Word) -> bool:
    """Tell whether a word is surely a verb in the third person, whatever stands around it.

    The bare perfect of one man («حضر») is not told: its letters are those of too many nouns.
    """
    if _MARKED.fullmatch(_PLAIN.sub("", word.raw)) is None:
        return False
    found = morphology().analyses(word.raw)
    if any(one.pos is PartOfSpeech.NAME for one in found):
        return False
    verb = max((_likelihood(one) for one in found if _is_marked(one)), default=_UNMET)
    others = (_likelihood(one) for one in found if one.pos is not PartOfSpeech.VERB)
    return verb > _USUAL and verb - max(others, default=_UNMET) > _LIKELIER


def _likelihood(one: Analysis) -> float:
    return _UNMET if one.likelihood is None else one.likelihood


def _is_marked(one: Analysis) -> bool:
    """Tell whether an analysis is a verb of a third person in one of the forms of news."""
    is_dual = one.number is Number.DUAL
    is_of_women = one.number is Number.PLURAL and one.gender is Gender.FEMININE
    if one.person != _THIRD or one.proclitics not in _PROCLITICS or is_dual or is_of_women:
        return False
    if one.tense is Tense.IMPERFECT:
        return True
    is_plain = one.number is Number.SINGULAR and one.gender is Gender.MASCULINE
    is_bare = not (one.proclitics or one.enclitics)
    return one.tense is Tense.PERFECT and not (is_plain and is_bare)
