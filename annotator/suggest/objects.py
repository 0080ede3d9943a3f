"""Where the object of a verb begins after its subject: «دعا المدير [سكان الحي] إلى…».

Arabic news marks neither subject nor object; what tells them apart are a case ending (المزارعين)
and nouns that begin a new phrase. Indices count words.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotator.model.cue_words import bare
from annotator.suggest.agreeing import is_construct, is_people
from annotator.suggest.complements import is_kind, is_ranked
from annotator.suggest.name_words import (
    DOCUMENTS,
    FATHERS,
    GIVEN_NAMES,
    MADE_BY,
    NAMED,
    THINGS,
    TITLES,
    YEARS,
)
from annotator.suggest.noun_kinds import is_common_noun, is_other_noun
from annotator.suggest.party_words import surely_speaks
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

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
        " الدولة السلطة الشركة المديرية الوزارة الولاية البرلمان المجلس اللجنة الهيئة الإدارة"
        " النظام الشعب الفصائل المعارضة الجماهير الطلاب الأهالي السكان المسلمين العالم الأمم"
        " الولايات"
    ).split()
)
"""Definite nouns that are called upon or blamed, seldom a part of somebody's name."""

CHIEF: Final = frozenset(fold("أبرز أهم آخر").split())
"""What begins an object after a definite noun: «كشف الرئيس أبرز ملامح الخطة»."""

_ALWAYS: Final = frozenset(fold("الجميع الأطراف ذلك السبب الأسباب سبب أسباب").split())
BODIES: Final = frozenset(
    fold(
        "وزارة حكومة هيئة محكمة نيابة شرطة إدارة سلطات شركة منظمة جمعية لجنة نقابة جامعة وكالة"
        " صحيفة بنك مستشفى اتحاد دراسة"
    ).split()
)
"""Bodies, whom no title of a person stands in apposition to."""

_KIN: Final = frozenset(
    fold("والد والدة زوج زوجة شقيق شقيقة ابن ابنة نجل أخ أخت عم خال صديق زميل أحد إحدى").split()
)
_PUBLIC: Final = frozenset(fold("المجتمع الشعب العالم الأطراف جميع كل كافة مختلف كلا").split())
"""Nouns that right after a verb of calling are called upon."""

_PRONOUN: Final = re.compile("(?:ه|ها|هم)$")
_WORKS: Final = frozenset(
    fold("تصريح تصريحات حديث كلمة ورقة محاضرة مداخلة خطاب خطبة رسالة بيان مقال قصيدة كلام").split()
)
"""What somebody says or writes."""

_PLACES: Final = frozenset(fold("الصين البحرين الأرجنتين الفلبين الحسين الأمين الدين").split())
_OF: Final = frozenset(fold("من في عن على إلى لدى باسم").split())
_SOME: Final = frozenset(fold("بعض معظم غالبية أغلب").split())
_OWNERS: Final = ("ه", "ها", "هم")
_LEAST: Final = 4
_HIMSELF: Final = frozenset(fold("نفسه نفسها أنفسهم ذاته ذاتها وحده وحدها").split())
_OF_SOME: Final = fold("من")
_PLURALS: Final = ("ين", "ات")
_SEVERAL: Final = "ات"
_RELATION: Final = "يين"
_SLAVE: Final = "عبد"
_FIRST: Final = fold("أول")
_GOD: Final = fold("الله")
_NEIGHBOUR: Final = fold("الجار")
"""Before «الله» a part of a name."""


def is_surely_object(word: str) -> bool:
    """Tell whether a word right after a verb is its object, the subject being dropped."""
    is_accusative = word.startswith("ال") and word.endswith("ين") and word not in _PLACES
    return is_accusative or word in _ALWAYS | _PUBLIC


def object_start(words: Sequence[Word], first: int, end: int) -> int:
    """Give the index at which an object begins in ``[first, end)``; `end` where none does."""
    for index in range(first + 1, end):
        before = words[index - 1].folded
        is_after_name = words[first].after_mark and words[index].after_mark
        if is_after_name and words[index].folded.startswith("ال"):
            return index  # «وصف «سالم» المعرض بأنه»
        if _begins(words[index], before, index - first):
            return index
    return end


def _has_owner(word: Word) -> bool:
    """Tell whether a noun belongs to the subject before it: «الشركة عملاءها»."""
    raw = bare(word.raw)
    long = len(raw) > _LEAST and not (raw.startswith("و") and _is_joined(raw))
    is_god = word.folded.endswith(_GOD) or word.folded.startswith(_SLAVE)  # «عبدربه»
    return long and raw.endswith(_OWNERS) and word.folded not in _HIMSELF and not is_god


def _is_joined(raw: str) -> bool:
    """Tell whether a و is the conjunction: «وعملاءها», not «ورقته»."""
    return likely_edges(raw)[:1] == (1,)


def _begins(one: Word, before: str, distance: int) -> bool:
    word, is_definite = one.folded, before.startswith("ال")
    if before == _OF_SOME:
        return False
    if word == _GOD:
        is_named = before.startswith("ال") or before.endswith(_OWNERS)
        return is_named and before != _NEIGHBOUR  # and no «نصر الله»
    if distance == 1 and not is_definite and not _may_hold(before):
        is_body = word in BODIES and before not in _OF and not surely_speaks(before)
        if is_body or _has_owner(one):
            return True  # «دعا زخام إدارة ناديه», «دعت إسبانيا مواطنيها»
    if word in _ALWAYS or (is_definite and _has_owner(one)):
        return True
    if is_definite and not is_ranked(before) and is_construct(one.raw):
        return True  # «طمأنت الشركة مرتادي المطار»
    return _is_of_people(word, before, distance)


def _may_hold(before: str) -> bool:
    """Tell whether a noun is completed by the next: «والد زوجته»."""
    is_kind = before in _KIN | TITLES | NAMED | MADE_BY | _GROUPS
    return is_kind or is_ranked(before) or is_people(before)


def _is_of_people(word: str, before: str, distance: int) -> bool:
    """Tell whether a noun that means people or bodies begins an object."""
    is_definite = before.startswith("ال")
    if word.startswith("ال") and word.endswith(_PLURALS) and is_definite:
        if word.endswith(_RELATION) and is_people(before):
            return False  # «القضاة التونسيين»
        return not before.endswith(word[-2:]) and (word.endswith("ين") or distance > 1)
    if before.endswith("ون") and word.startswith("ال") is not is_definite and is_people(before):
        return not is_definite or is_ranked(word)  # «ناشد المواطنون مدير الفرع»
    if word in _GROUPS:
        return is_definite or (
            distance > 1
            and before not in _OF
            and before.removeprefix("و") not in _SOME
            and before not in TITLES | NAMED | MADE_BY | _GROUPS
        )
    if word in _ALL and not is_definite:
        return (
            before not in _OF
            and not is_kind(before)  # «أمين عام اللجنة»
            and before.removeprefix("ل") not in TITLES | NAMED | MADE_BY | _GROUPS
            and (distance > 1 or _SLAVE in before)
            and not is_construct(before)  # «عدد من مناصري النظام»
        )
    return word in _ALL and is_definite and distance > 1


def is_own_work(word: Word) -> bool:
    """Tell whether a word is what somebody says or writes, with his pronoun: «تصريحه», «ورقته»."""
    if not bare(word.raw).endswith(_OWNERS):
        return False
    stem = _PRONOUN.sub("", word.folded)
    return not {stem, f"{stem[:-1]}ه"}.isdisjoint(_WORKS)


def begins_object(words: Sequence[Word], index: int) -> bool:
    """Tell whether a noun of what is said or done follows a definite one: «المصدر إعطاء…»."""
    word = words[index]
    if is_own_work(word):
        return True  # «ختم زخام ورقته بالقول»
    if not words[index - 1].folded.startswith("ال"):
        return False
    before = words[index - 1].folded
    is_person = before in TITLES and not before.endswith("ه")  # «المفوضية الأوروبية»
    if is_person and word.folded.startswith("ال") and word.raw.endswith("ة"):
        return True  # «زار الوزير المدرسة»: no adjective of his
    if word.folded in CHIEF or word.folded in THINGS or word.folded.removesuffix("ا") in DOCUMENTS:
        return True
    if word.folded in GIVEN_NAMES:
        return False
    return names_content(word.folded, word.raw) or _completes_nothing(words, index)


def _completes_nothing(words: Sequence[Word], index: int) -> bool:
    """Tell whether a common noun after a definite one neither describes nor names it.

    «وزارة الداخلية هوية السائق», «وزير الثقافة الجهة المنظمة»; not «مدير الأمن العام».
    """
    word, before = words[index], words[index - 1].folded
    is_title = is_ranked(word.folded) or is_ranked(word.folded.removesuffix("ه"))
    is_name = words[index - 1].raw.startswith("إل")  # «إلفر» is folded like «الفر»
    if is_title or is_name or is_ranked(before) or not word.is_joined:
        return False
    is_given = _SLAVE in before or (index > 1 and words[index - 2].folded in {*FATHERS, _SLAVE})
    if word.folded.startswith("ال"):
        is_several = word.folded.endswith(_SEVERAL) and not before.endswith((_SEVERAL, *_PLURALS))
        return not is_given and (is_several or is_other_noun(word.raw, word.folded))
    return is_common_noun(word.raw, word.folded)


def begins_person(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a title after the name of a body is another party: «وزارة النقل سفير …»."""
    head, word = words[first].folded, words[index].folded
    if head.removeprefix("ال") not in BODIES or word not in TITLES or word.startswith("ال"):
        return False
    return words[index - 1].folded.startswith("ال")


def begins_measure(words: Sequence[Word], index: int) -> bool:
    """Tell whether «أول من أمس» or «26 عاما» begins at a word."""
    following = {word.folded for word in words[index + 1 : index + 2]}
    if words[index].folded == _FIRST:
        return "من" in following
    return words[index].folded.isdigit() and not YEARS.isdisjoint(following)
