"""What kind of noun a word is by its morphology, where the phrase before it has its head already.

«وزارة الداخلية [هوية] السائق», «وزير الثقافة [الجهة] المنظمة»: a common noun that completes nothing
begins another phrase. All but the cheap tests is asked once a form.
"""

import re
from functools import lru_cache
from typing import Final

from annotator.text.folding import fold
from annotator.text.morphology.analysis import FORMS, Analysis, Number, PartOfSpeech
from annotator.text.morphology.choice import morphology

_KINDS: Final = frozenset({PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE})
_NISBA: Final = ("ي", fold("ية"), "يون", "يين")
_ADJECTIVES: Final = frozenset(
    fold(
        "الجديد الجديدة الجدد الحديث الحديثة الأخير الأخيرة الآخر الآخرون الآخرين الأخرى الأول"
        " الأولى الثاني الثانية الكبار الكبرى العرب القدامى الأم الحر الحرة الأعضاء"
        " العضو النواب الأشقاء ذاته ذاتها نفسه نفسها"
    ).split()
)
"""Adjectives and appositions that morphology knows as nouns alone."""

_DESCRIBING: Final = re.compile(
    r"(?! ال ) .* | الم .* | ال\w (?: ا\w{1,2} | \wي\w | ا\wي ) ه? | ال ا \w{2,3}", re.VERBOSE
)
"""Shapes of adjectives: «المشتركة», «السابق», «الكبيرة», «الأكبر»; and what has no article."""

_COMMON: Final = re.compile(r"(?! ال | [ولبف] ) (?: .+ (?: ة | ات ) | أ \w\w ا \w )", re.VERBOSE)
"""Shapes of feminine and broken plural nouns: «هوية», «تطورات», «أسباب»."""

_ADVERBIAL: Final = re.compile(
    r"(?! ال | [ولبف] | .* (?: نا | [تليب]ها ) $ ) (?: م\w{3,5} | \w{3,}ي | ت\w{2}ي\w ) ا",
    re.VERBOSE,
)
"""Shapes of adverbs: «معلقا», «هاتفيا», «تعقيبا»."""

_LEAST: Final = 2
_USUAL: Final = -5.0
"""A lemma met once in 100,000 words."""


def is_other_noun(raw: str, folded: str) -> bool:
    """Tell whether a definite word is a noun, and no adjective or name: «الجهة», not «المحلية»."""
    is_cheap = folded.endswith(_NISBA) or folded in _ADJECTIVES
    return not is_cheap and _DESCRIBING.fullmatch(folded) is None and _is_noun_alone(raw)


def is_common_noun(raw: str, folded: str) -> bool:
    """Tell whether an indefinite word is feminine or plural, and nobody's name: «هوية», «ملامح»."""
    return _COMMON.fullmatch(raw) is not None and len(folded) > _LEAST and _is_common(raw)


def is_indefinite_accusative(raw: str, folded: str) -> bool:
    """Tell whether an alef ends a word only as its case: «هاتفيا», «مرارا», not «سوريا»."""
    return _ADVERBIAL.fullmatch(folded) is not None and _is_accusative(raw, folded)


@lru_cache(maxsize=FORMS)
def _is_noun_alone(raw: str) -> bool:
    found = [one for one in morphology().analyses(raw) if one.likelihood is not None]
    return bool(found) and all(one.pos is PartOfSpeech.NOUN for one in found)


def is_plural(raw: str) -> bool:
    """Tell whether a word is a plural and nobody's name: «الأشقاء», «ملامح»."""
    is_nisba = raw.startswith("ال") and raw.endswith(("ي", "ية"))
    return not is_nisba and _is_plural(raw)


@lru_cache(maxsize=FORMS)
def _is_plural(raw: str) -> bool:
    found = morphology().analyses(raw)
    if not found or any(one.pos is PartOfSpeech.NAME for one in found):
        return False
    likeliest = found[0]
    return likeliest.pos in _KINDS and likeliest.number is Number.PLURAL and not likeliest.enclitics


@lru_cache(maxsize=FORMS)
def _is_common(raw: str) -> bool:
    found = morphology().analyses(raw)
    is_name = any(one.pos is PartOfSpeech.NAME and one.likelihood is not None for one in found)
    if not found or is_name or not _is_usual(found[0]):
        return False
    is_feminine = raw.endswith("ة") and found[0].pos in _KINDS
    return is_feminine or _is_plural(raw)


@lru_cache(maxsize=FORMS)
def _is_accusative(raw: str, folded: str) -> bool:
    found = morphology().analyses(raw)
    if not found or any(one.lemma == folded for one in found):
        return False
    is_noun = found[0].pos is not PartOfSpeech.VERB and found[0].lemma == folded[:-1]
    return is_noun and _is_usual(found[0])


def _is_usual(one: Analysis) -> bool:
    return one.likelihood is not None and one.likelihood > _USUAL
