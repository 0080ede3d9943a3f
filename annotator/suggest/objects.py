"""Where the object of a verb begins after its subject: «دعا المدير [سكان الحي] إلى…».

Arabic news marks neither subject nor object; what tells them apart are a case ending (المزارعين)
and nouns that begin a new phrase. Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.model.cue_words import bare
from annotator.suggest.name_words import (
    DOCUMENTS,
    GIVEN_NAMES,
    MADE_BY,
    NAMED,
    THINGS,
    TITLES,
    YEARS,
)
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.words import Word
from annotator.text.folding import fold

_GROUPS: Final = frozenset(
    fold(
        "أصحاب سكان أهالي أعضاء أبناء رجال قادة دول جميع كل كافة مختلف وزارات حكومات سلطات شركات"
        " منظمات وسائل أولياء عموم شباب طلاب طلبة نساء أهل إدارات جهات قوات فصائل أطراف آلاف مئات"
        " عشرات عددا عدد"
    ).split()
)
"""Nouns in the construct that begin a phrase of many people."""

_ALL: Final = frozenset(
    fold(
        "الحكومة السلطات الدول الشركات المواطنين الجميع الشباب المجتمع الجهات الأطراف القوى الأحزاب"
        " الدولة الشركة المديرية الوزارة الولاية البرلمان المجلس اللجنة الهيئة الإدارة النظام الشعب"
        " الفصائل المعارضة الجماهير الطلاب الأهالي السكان المسلمين العالم الأمم الولايات"
    ).split()
)
"""Definite nouns that are called upon or blamed, seldom a part of somebody's name."""

_ALWAYS: Final = frozenset(fold("الجميع الأطراف ذلك السبب الأسباب سبب أسباب").split())
_PLACES: Final = frozenset(fold("الصين البحرين الأرجنتين الفلبين الحسين الأمين الدين").split())
_OF: Final = frozenset(fold("من في").split())
_OWNERS: Final = ("ه", "ها", "هم")
_LEAST: Final = 4
_HIMSELF: Final = frozenset(fold("نفسه نفسها أنفسهم ذاته ذاتها وحده وحدها").split())
_OF_SOME: Final = fold("من")
_PLURALS: Final = ("ين", "ات")
_FIRST: Final = fold("أول")
_GOD: Final = fold("الله")


def is_surely_object(word: str) -> bool:
    """Tell whether a word right after a verb is its object, the subject being dropped."""
    is_accusative = word.startswith("ال") and word.endswith("ين") and word not in _PLACES
    return is_accusative or word in _ALWAYS


def object_start(words: Sequence[Word], first: int, end: int) -> int:
    """Give the index at which an object begins in ``[first, end)``; `end` where none does."""
    for index in range(first + 1, end):
        before = words[index - 1].folded
        if _begins(words[index], before, index - first):
            return index
    return end


def _has_owner(word: Word) -> bool:
    """Tell whether a noun belongs to the subject before it: «الشركة عملاءها»."""
    raw = bare(word.raw)
    long = len(raw) > _LEAST and not raw.startswith("و")
    is_god = word.folded.endswith(_GOD)
    return long and raw.endswith(_OWNERS) and word.folded not in _HIMSELF and not is_god


def _begins(one: Word, before: str, distance: int) -> bool:
    word, is_definite = one.folded, before.startswith("ال")
    if before == _OF_SOME or (word == _GOD and before.startswith("عبد")):
        return False
    if word == _GOD or word in _ALWAYS or (is_definite and _has_owner(one)):
        return True
    return _is_of_people(word, before, distance)


def _is_of_people(word: str, before: str, distance: int) -> bool:
    """Tell whether a noun that means people or bodies begins an object."""
    is_definite = before.startswith("ال")
    if word.startswith("ال") and word.endswith(_PLURALS) and is_definite:
        return not before.endswith(word[-2:]) and (word.endswith("ين") or distance > 1)
    if before.endswith("ون") and not is_definite and word.startswith("ال"):
        return True
    if word in _GROUPS:
        return is_definite or (
            distance > 1 and before not in _OF and before not in TITLES | NAMED | MADE_BY | _GROUPS
        )
    if word in _ALL and not is_definite:
        return before.removeprefix("ل") not in TITLES | NAMED | MADE_BY | _GROUPS and (
            distance > 1 or "عبد" in before
        )
    return word in _ALL and is_definite and distance > 1


def begins_object(words: Sequence[Word], index: int) -> bool:
    """Tell whether a noun of what is said or done follows a definite one: «المصدر إعطاء…»."""
    word = words[index]
    if not words[index - 1].folded.startswith("ال"):
        return False
    is_person = words[index - 1].folded in TITLES
    if is_person and word.folded.startswith("ال") and word.raw.endswith("ة"):
        return True  # «زار الوزير المدرسة»: no adjective of his
    if word.folded in THINGS or word.folded.removesuffix("ا") in DOCUMENTS:
        return True
    return word.folded not in GIVEN_NAMES and names_content(word.folded, word.raw)


def begins_measure(words: Sequence[Word], index: int) -> bool:
    """Tell whether «أول من أمس» or «26 عاما» begins at a word."""
    following = {word.folded for word in words[index + 1 : index + 2]}
    if words[index].folded == _FIRST:
        return "من" in following
    return words[index].folded.isdigit() and not YEARS.isdisjoint(following)
