"""Which verb forms can speak of a party: «قالت» of a ministry, «أضافوا» of residents.

What the morphology tells of the party's first noun counts; a name that it tells nothing of fits
whatever form stands beside it. Indices count words.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from annotator.suggest.complements import is_ranked
from annotator.suggest.inflection import Agreement
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.morphology.analysis import FORMS, Analysis, Gender, Number, PartOfSpeech
from annotator.text.morphology.choice import morphology
from annotator.text.proclitics import likely_edges

Agreements = frozenset[Agreement]
_HE: Final = frozenset({Agreement.HE})
_SHE: Final = frozenset({Agreement.SHE})
_THEY: Final = frozenset({Agreement.THEY})
_ONE: Final = _HE | _SHE
_HONOURED: Final = frozenset(fold("سماحة فضيلة سعادة جلالة فخامة خليفة علامة أسطورة").split())
"""Titles of men with a feminine ending."""

_SOME: Final = frozenset(
    fold("عدد بعض عشرات مئات آلاف معظم أغلب جميع كل غالبية مجموعة كثير عديد جمع فريق").split()
)
_PEOPLE: Final = frozenset(
    fold(
        "أهالي أهل سكان أنصار شهود نشطاء قادة قيادات أعضاء طلاب طلبة أطباء خبراء علماء عمال قضاة"
        " نواب وزراء رؤساء أولياء جماهير زوار تجار أصحاب مشايخ رجال نساء شباب أسر ذوو أبناء أفراد"
        " رواد ركاب بحارة قراء مدراء مدربو لاعبو مسؤولو مواطنو"
    ).split()
)
"""Plurals of people, of whom «قالوا» is said after «قال»."""

_SIDES: Final = frozenset(fold("جانب طرف بلد زعيم فريق").split())
"""Of whom there are two: «الجانبان», «الطرفان»."""

_LEAST: Final = 5
"""Letters of a sound plural: «مواطنون», not «هارون»."""

_PLURALS: Final = ("ون", "ين")
_NAMES: Final = frozenset(fold("تليفزيون تلفزيون التلفزيون القانون").split())


@lru_cache(maxsize=FORMS)
def is_people(word: str) -> bool:
    """Tell whether a word, folded, is a plural of people, as the subject of a verb has it."""
    is_sound = word.endswith("ون") and len(word) >= _LEAST and word not in _NAMES
    is_sound = is_sound and not word.startswith(("ي", "ت"))
    return word.removeprefix("ال") in _PEOPLE or is_sound or _is_two(word)


def _is_two(word: str) -> bool:
    one = word.removesuffix("ان").removeprefix("ال")
    return word.endswith("ان") and (surely_speaks(one) or is_ranked(one) or one in _SIDES)


@lru_cache(maxsize=FORMS)
def is_construct(raw: str) -> bool:
    """Tell whether a word is a plural of people that the next completes: «لاعبي الفريق»."""
    if not raw.endswith("ي") or len(raw) < _LEAST or raw.startswith(("ال", "و")):
        return False
    found = morphology().analyses(raw)
    if any(one.pos is PartOfSpeech.NAME for one in found):
        return False
    return any(one.number in {Number.DUAL, Number.PLURAL} and not one.enclitics for one in found)


@lru_cache(maxsize=FORMS)
def names_party(word: str) -> bool:
    """Tell whether a word, folded, is the first of a phrase that surely names who can speak."""
    return surely_speaks(word) or names_person(word)


@lru_cache(maxsize=FORMS)
def names_person(word: str) -> bool:
    """Tell whether a word, folded, is the title of somebody or a plural of people."""
    return is_ranked(word) or is_people(word)


def spoken_of_by(words: Sequence[Word], first: int, last: int) -> Agreements:
    """Give the verb forms that can speak of the party named by the words ``[first, last)``."""
    if _is_joint(words, first, last):
        return frozenset({Agreement.THEY, *_of(words[first].raw)})
    if words[first].folded in _SOME and last - first > 1:
        return _of(words[first].raw) | _THEY
    return _of(words[first].raw)


def _is_joint(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether two parties are named: «الوزير والمحافظ», «سالم الناصر وحازم الشطي»."""
    head = words[first].folded
    is_kind, is_definite = surely_speaks(head) or is_ranked(head), head.startswith("ال")
    for word in words[first + 1 : last]:
        if not word.folded.startswith("و") or likely_edges(word.raw)[:1] != (1,):
            continue
        other = word.folded[1:]
        if surely_speaks(other) or is_ranked(other) or other.endswith("ان"):
            return is_kind
        if not (is_kind or is_definite or other.startswith("ال")):
            return True
    return False


@lru_cache(maxsize=FORMS)
def _of(raw: str) -> Agreements:
    folded = fold(raw)
    if folded.removeprefix("ال") in _HONOURED:
        return _HE
    if is_people(folded) or (folded.endswith(_PLURALS) and len(folded) > _LEAST):
        return _HE | _THEY
    best = _likeliest(raw)
    if best is not None and best.likelihood is not None:
        return _of_noun(best)
    if folded.endswith("ات"):
        return _SHE
    return _HE if is_ranked(folded) and not folded.endswith("ه") else _ONE


def _of_noun(best: Analysis) -> Agreements:
    is_she = best.gender is Gender.FEMININE
    match best.number:
        case Number.SINGULAR:
            return _SHE if is_she else _HE
        case Number.DUAL:
            return _THEY | (_SHE if is_she else _HE)
        case _:
            return _SHE | _THEY  # «قالت المصادر», «قال أنصار الفريق … وأضافوا»


def _likeliest(raw: str) -> Analysis | None:
    """Give what a noun most likely is; None of a name, and where the engine knows no noun."""
    found = morphology().analyses(raw)
    if any(one.pos is PartOfSpeech.NAME for one in found):
        return None
    nouns = [
        one
        for one in found
        if one.pos in {PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE} and one.number is not None
    ]
    return max(nouns, key=lambda one: one.likelihood or -9.0, default=None)
