"""What kind of noun a word is by its morphology, where the phrase before it has its head already.

«وزارة الداخلية [هوية] السائق», «وزير الثقافة [الجهة] المنظمة»: a common noun that completes nothing
begins another phrase. All but the cheap tests is asked once a form.
"""

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
        " العضو النواب ذاته ذاتها نفسه نفسها"
    ).split()
)
"""Adjectives and appositions that morphology knows as nouns alone."""

_LEAST: Final = 3
_USUAL: Final = -5.0
"""A lemma met once in 100,000 words."""


def is_other_noun(raw: str, folded: str) -> bool:
    """Tell whether a definite word is a noun, and no adjective or name: «الجهة», not «المحلية»."""
    is_cheap = folded.endswith(_NISBA) or folded in _ADJECTIVES
    return not is_cheap and folded.startswith("ال") and _is_noun_alone(raw)


def is_common_noun(raw: str, folded: str) -> bool:
    """Tell whether an indefinite word is feminine or plural, and nobody's name: «هوية», «ملامح»."""
    if folded.startswith(("ال", "و", "ل", "ب", "ف")) or len(folded) < _LEAST:
        return False
    return _is_common(raw)


def is_indefinite_accusative(raw: str, folded: str) -> bool:
    """Tell whether an alef ends a word only as its case: «هاتفيا», «مرارا», not «سوريا»."""
    is_cheap = len(folded) <= _LEAST or not folded.endswith("ا") or folded.startswith("ال")
    return not is_cheap and _is_accusative(raw, folded)


@lru_cache(maxsize=FORMS)
def _is_noun_alone(raw: str) -> bool:
    found = [one for one in morphology().analyses(raw) if one.likelihood is not None]
    return bool(found) and all(one.pos is PartOfSpeech.NOUN for one in found)


@lru_cache(maxsize=FORMS)
def is_plural(raw: str) -> bool:
    """Tell whether a word is a plural and nobody's name: «الأشقاء», «ملامح»."""
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
    return is_feminine or is_plural(raw)


@lru_cache(maxsize=FORMS)
def _is_accusative(raw: str, folded: str) -> bool:
    found = morphology().analyses(raw)
    if not found or any(one.lemma == folded for one in found):
        return False
    is_noun = found[0].pos is not PartOfSpeech.VERB and found[0].lemma == folded[:-1]
    return is_noun and _is_usual(found[0])


def _is_usual(one: Analysis) -> bool:
    return one.likelihood is not None and one.likelihood > _USUAL
