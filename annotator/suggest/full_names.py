"""Where the whole name of a person has ended: «شكر اللواء سالم الناصري [الأشقاء]».

After a title or a father's name, a name with its surname is whole. What follows and is neither a
title nor a further name is the verb's object. Indices count words.
"""

import re
from collections.abc import Sequence
from typing import Final

from annotator.suggest.complements import DIRECTIONS, is_accusative, is_kind, is_ranked
from annotator.suggest.name_words import ALI, CLOSING, FATHERS, GIVEN_NAMES, THINGS
from annotator.suggest.noun_kinds import is_plural
from annotator.suggest.verbal_nouns import in_list, names_content
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges

BEFORE_SURNAMES: Final = frozenset(
    fold(
        "اللواء العميد العقيد المقدم الرائد النقيب الملازم الدكتور الدكتورة د المهندس المهندسة"
        " البروفيسور البروفسور السيد السيدة"
    ).split()
)
"""Titles of persons, which stand right before the name."""

_ASHRAF: Final = "أشرف"
_ON_IT: Final = frozenset(fold("على عليه عليها عليهم").split())
_WISHES: Final = frozenset(fold("التعازي التهاني الأماني التحايا").split())
_SLAVE: Final = "عبد"
_MOST: Final = frozenset(fold("أبرز أهم أحدث أكبر أولى أعلى آخر جميع كافة كل عددا عدد").split())
_SEVERAL: Final = re.compile(r"ال (?: \w{2,} ات | \w\w و \w | ا \w\w ا \w )", re.VERBOSE)
"""Shapes of plurals that are seldom surnames: «العلاقات», «الجهود», «الأعمال»."""

_LEAST: Final = 3
_NISBA: Final = "ي"
_LAND: Final = "ا"
"""The end of «آسيا» and «أوروبا»."""


def begins_after_name(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a word after the whole name of a person in ``[first, index)`` is an object."""
    word = words[index]
    if not word.folded.startswith("ال") and word.folded[:1] in {"و", "ل", "ب", "ف"}:
        return False
    if _is_after_land(words, first, index):
        return True
    is_titled = index - first > 1 and words[first].folded in BEFORE_SURNAMES
    if is_titled and word.folded in THINGS:
        return True  # «وصف الدكتور آل عمر حادث السير»
    if _is_given_alone(words, first, index):
        return _SEVERAL.fullmatch(word.folded) is not None and is_plural(word.raw)
    return _is_whole(words, first, index) and _is_object(word)


def _is_after_land(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a noun follows the name of a land: «نواب من جنوب آسيا [الحكومات]»."""
    word, land = words[index], words[index - 1].folded
    is_land = index - first >= _LEAST and words[index - 2].folded in DIRECTIONS
    is_name = land.endswith(_LAND)
    is_noun = word.folded.startswith("ال") and not word.folded.endswith(_NISBA)
    return is_land and is_name and is_noun and not word.raw.endswith("ة")


def is_mans_name(before: str, word: str) -> bool:
    """Tell whether what looks like a woman's verb is a name after a man's title: «رفعت»."""
    is_man = before in BEFORE_SURNAMES and not before.endswith("ه")
    return is_man and word.endswith("ت") and not word.startswith(("ت", "ي", "و", "ال"))


def is_no_verb(words: Sequence[Word], index: int) -> bool:
    """Tell whether «أشرف» is a name: no «على» follows it."""
    following = words[index + 1].folded if index + 1 < len(words) else ""
    return words[index].raw == _ASHRAF and following not in _ON_IT


def _is_given_alone(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a title and one name stand before a word: «ثمن السفير سالم [الجهود]»."""
    title = words[index - 2].folded if index - first > 1 else ""
    is_title = title in BEFORE_SURNAMES or (title.startswith("ال") and is_ranked(title))
    is_title = is_title or (index - first > 1 and words[index - 2].folded in FATHERS)
    return is_title and _is_given(words[index - 1])


def _is_whole(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a name and a surname stand before a word, after a title or a father."""
    return _has_surname(words, first, index) and not is_plural(words[index - 1].raw)


def _has_surname(words: Sequence[Word], first: int, index: int) -> bool:
    last = index - 1
    if last <= first or not _is_surname(words[last]):
        return False
    given, is_nisba = words[last - 1].folded, words[last].folded.endswith(_NISBA)
    if given in BEFORE_SURNAMES or (given.startswith("ال") and is_ranked(given)):
        return is_nisba
    if given.startswith(_SLAVE) and len(given) > _LEAST:
        return True
    if last == first + 1 or not _is_given(words[last - 1]):
        return False
    before = words[last - 2].folded
    if words[last - 1].after_comma or before in FATHERS or before in BEFORE_SURNAMES:
        return True
    titled = any(is_ranked(one.folded) for one in words[first : last - 1])
    return titled and before.startswith("ال") and (is_nisba or is_ranked(before))


def _is_surname(word: Word) -> bool:
    """Tell whether a word may be a surname with the article, and names nothing that is done."""
    noun = word.folded.removeprefix("ال")
    is_other = noun == word.folded or is_ranked(word.folded) or word.folded in _WISHES
    return not (is_other or in_list(noun) or names_content(noun))


def _is_given(word: Word) -> bool:
    """Tell whether a word may be the name somebody was given, and is no common noun."""
    folded = word.folded
    if folded in GIVEN_NAMES or word.raw == ALI:
        return True
    is_other = folded.startswith("ال") or folded in CLOSING or is_kind(folded)
    is_other = is_other or len(folded) < _LEAST or bool(likely_edges(word.raw))
    return not is_other and word.is_joined and not names_content(folded, word.raw)


def _is_object(word: Word) -> bool:
    folded = word.folded
    if is_kind(folded) or folded in GIVEN_NAMES or word.raw == ALI:
        return False
    if folded in _MOST | _WISHES or is_accusative(word) or names_content(folded, word.raw):
        return True
    if folded.startswith("ال"):
        noun = folded.removeprefix("ال")
        return not folded.endswith(_NISBA) and (
            word.raw.endswith("ة") or in_list(noun) or names_content(noun) or is_plural(word.raw)
        )
    return is_plural(word.raw)
