"""Which words are surely verbs: the one place that tells, for names, contents and channels.

Morphology says it of every form that its letters can make a verb; the list has what it cannot
say, the perfects of one man whose letters are a noun's too («حضر», «نشر») and news seldom means.
What speaks, denies or asks is told by the lexicon of cues besides.
"""

import re
from functools import lru_cache
from typing import Final

from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.morphology.analysis import (
    FORMS,
    Analysis,
    Gender,
    Morphology,
    Number,
    PartOfSpeech,
    Tense,
)
from annotator.text.morphology.choice import morphology

_NAMES: Final = frozenset(fold("يعلون يلين يرموك تتابع تتبع").split())
_VERBS: Final = frozenset(
    fold(
        "نشر ألقى بعث أصدر وزع شارك وصل أصبح أقيم جاء عثر حصل خضع غادر اطلع أطلق كلف أشرف"
        " أقام حاول فاز زار رفعت قاد خاض مات عاش هزت باشر حرصت خرج حان مازال دشن دشنت لقي أتى"
        " حازت أعيد فارق لحقت دخل أرسل واجه طغت اتفق نجا نجت توفي قضى أخذ جعل ذهب جلس وقف سلم"
        " التقى التقت ناقش بحث حضر استطاع سجل تراجع تحتوي تقدم أجرى أنهى سعى بقي مضى وجد"
    ).split()
)

_MARKED: Final = re.compile(
    r"""
    (?! .* (?: ة | ات | اً ) $ ) (?! .{3,} ات (?: ه | ها | هم ) $ ) (?! و? [اإ]ل )
    (?! و? (?: ت (?!ت)\w\wي(?![تكنه])\wا? | (?: است | ان ) \w\wا\w (?: ا | ه | ها | هم )? ) $ )
    (?: و? س? [يت] .* | [وف]? ا .* | .* (?: ت | وا ) | [^بلو] .* (?: ه | ها | هم ) )
    """,
    re.VERBOSE,
)
"""Forms that may be asked about: «يعلقون», «وتولى», «أجرتها»; not «حضر», «تنفيذا», «استخدامها»."""

_SURE: Final = re.compile(
    r"""
    [وف]?
    (?: س?ي[^ا]\w{2,} | س?ت(?:ت|ست)\w{2,} | ا(?!ل)\w{4,} | \w{3,}[^ا]ت )
    """,
    re.VERBOSE,
)
"""Forms whose letters hardly anything else has, so that a rare verb is one too: «تتعارض»."""

_OURS: Final = re.compile(r"[وف]?س?ن\w{2,5}")
"""Bare forms of «we»: «نعمل», «وسنسعى»."""

_PLAIN: Final = re.compile("[\u064b-\u065f\u0670ـ]")
_UNWRITTEN: Final = re.compile("^([وف]?)[اإ](?!ل)")
"""An alef that may lack its hamza, or have another: «اعلنت»."""

_PROCLITICS: Final = frozenset({"", "و", "س", "وس"})
_AND: Final = ("و", "ف")
_FIRST: Final = 1
_THIRD: Final = 3
_USUAL: Final = -4.3
"""A lemma met once in 20,000 words: rarer verbs are mostly names, «تعز» and «تشي»."""

_RARE: Final = -5.7
"""A lemma met once in 500,000 words."""

_LIKELIER: Final = 0.5
_UNMET: Final = -7.0
"""What the likelihood of a lemma counts that the engine never met."""


def is_verb(word: Word) -> bool:
    """Tell whether a word, with or without و or ف, is surely a verb in the third person."""
    folded = word.folded
    if folded in _VERBS or (folded.startswith(_AND) and folded[1:] in _VERBS):
        return True
    if folded in _NAMES or folded[1:] in _NAMES or _MARKED.fullmatch(word.raw) is None:
        return False
    return _is_verbal(word.raw, morphology())


@lru_cache(maxsize=FORMS)
def _is_verbal(raw: str, engine: Morphology) -> bool:
    """Tell whether morphology surely has a form for a verb."""
    bare = _PLAIN.sub("", raw)
    found = engine.analyses(bare) or engine.analyses(_UNWRITTEN.sub(r"\1أ", bare))
    others = [_likelihood(one) for one in found if one.pos is not PartOfSpeech.VERB]
    if not others and _SURE.fullmatch(bare):
        return max((_likelihood(one) for one in found if _is_third(one)), default=_UNMET) > _RARE
    if any(one.pos is PartOfSpeech.NAME for one in found):
        return False
    verb = max((_likelihood(one) for one in found if _is_marked(one)), default=_UNMET)
    return verb > _USUAL and verb - max(others, default=_UNMET) > _LIKELIER


@lru_cache(maxsize=FORMS)
def may_be_verb(raw: str) -> bool:
    """Tell whether a word is likelier a verb in the third person than anything else: «حدد»."""
    found = morphology().analyses(raw)
    if any(one.pos is PartOfSpeech.NAME for one in found):
        return False
    is_third = (one for one in found if one.pos is PartOfSpeech.VERB and one.person == _THIRD)
    verb = max(map(_likelihood, is_third), default=_UNMET)
    others = (_likelihood(one) for one in found if one.pos is not PartOfSpeech.VERB)
    return verb > _USUAL and verb > max(others, default=_UNMET)


def is_first_person(word: Word) -> bool:
    """Tell whether a word is surely a verb with which somebody speaks of us: «نعمل»; not «نظام»."""
    if _OURS.fullmatch(_PLAIN.sub("", word.raw)) is None:
        return False
    found = morphology().analyses(word.raw)
    if any(one.tense is Tense.PERFECT for one in found):  # «نزل», «نقل»
        return False
    ours = (_likelihood(one) for one in found if _is_ours(one))
    others = (_likelihood(one) for one in found if not _is_ours(one))
    return max(ours, default=_UNMET) - max(others, default=_UNMET) > _LIKELIER


def _is_ours(one: Analysis) -> bool:
    return one.tense is Tense.IMPERFECT and one.person == _FIRST


def _likelihood(one: Analysis) -> float:
    return _UNMET if one.likelihood is None else one.likelihood


def _is_third(one: Analysis) -> bool:
    """Tell whether an analysis is a verb of a third person."""
    return one.person == _THIRD and one.proclitics.removeprefix("ف") in _PROCLITICS


def _is_marked(one: Analysis) -> bool:
    """Tell whether an analysis is a verb of a third person in one of the forms of news."""
    is_dual = one.number is Number.DUAL
    is_of_women = one.number is Number.PLURAL and one.gender is Gender.FEMININE
    if not _is_third(one) or is_dual or is_of_women:
        return False
    if one.tense is Tense.IMPERFECT:
        return True
    is_plain = one.number is Number.SINGULAR and one.gender is Gender.MASCULINE
    is_bare = not (one.proclitics or one.enclitics)
    return one.tense is Tense.PERFECT and not (is_plain and is_bare)
