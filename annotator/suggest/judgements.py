"""What is held of somebody, or put at a number, without أن.

«يعتبره نفوذا», «قدر الخسائر بـ»: a noun and what is said of it. Where the
noun is a pronoun on the verb, what is said of it is the content alone; else the two are. Indices
count words.
"""

import re
from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS, Shape
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.objects import object_start
from annotator.suggest.prose import Prose
from annotator.suggest.verbal_nouns import names_content
from annotator.text.folding import fold

HOLDS: Final = "اعتبر"
PUTS: Final = "قدر"
_SAID_OF: Final = frozenset(
    fold("من هي هو هم بمثابة مجرد أحد إحدى أهم أفضل أول أكبر أكثر أخطر غير ضمن خطوة ضرورة").split()
)
"""Words that begin what somebody is held to be."""

_INDEFINITE: Final = re.compile(r"(?!ال)[^\W\d_]{2,}(?:ًا|اً|[^ه]ا|ةً?)")
_MEASURES: Final = frozenset(
    fold(
        "عدد حجم قيمة كلفة تكلفة تكاليف خسائر عائدات إيرادات نسبة مساحة معدل صافي إجمالي مبيعات"
        " أرباح متوسط نمو مخزون احتياطي احتياطيات إنتاج استثمارات كمية كميات ثمن سعر عمر أعداد"
    ).split()
)
_AT: Final = frozenset(
    fold("بنحو بحوالي بأكثر بأقل بقرابة بنسبة ب بمليون بمليار بمئات بآلاف بعشرات").split()
)
_AMOUNTS: Final = frozenset(
    fold(
        "مليون مليار ألف ألفي آلاف مئة مائة مئات عشرات مليونين ملياري المائة المئة بالمائة"
    ).split()
)
_REACH: Final = 8
_SUBJECT: Final = 4
"""Words between a verb with a pronoun and what is said of it: whoever holds it."""

_NUMBER: Final = 16
"""Words between something that is counted and its number."""


def judged(prose: Prose, match: CueMatch) -> Lead | None:
    """Give what a verb of holding or estimating says of something, that no أن introduces."""
    if match.cue.lemma == PUTS:
        return _estimated(prose, match)
    if prose.words[match.first].raw.endswith(OBJECTS):
        reach = range(match.last, min(match.last + _SUBJECT, prose.sentence_end(match.first)))
        return next((_object(at) for at in reach if _is_said(prose, at, match.last)), None)
    if match.shape is Shape.PARTICIPLE:
        return _held_by_him(prose, match)
    if match.shape is not Shape.PERFECT or not match.is_joined:
        return None  # «ويعتبر السوق من»: nobody holds it so
    return _held(prose, _object_after_subject(prose, match))


def _held_by_him(prose: Prose, match: CueMatch) -> Lead | None:
    """Give what a participle says is held: after a comma hardly anything else follows it."""
    word = prose.words[min(match.last, len(prose.words) - 1)]
    is_plain = _is_plain(prose, match.last)
    if prose.words[match.first].after_comma and match.cue.lemma == HOLDS and word.is_joined:
        is_deed = names_content(word.folded, word.raw)
        return _object(match.last) if is_plain or is_deed else None
    return _held(prose, match.last) if is_plain else None


def _object_after_subject(prose: Prose, match: CueMatch) -> int:
    """Give the word that follows the subject of «واعتبر المدير الاتفاق خطوة»."""
    end = NounPhrases(prose.words, prose.lexicon, prose.words[-1].end).end_after(match.last)
    return object_start(prose.words, match.last, end) if end > match.last else len(prose.words)


def _held(prose: Prose, first: int) -> Lead | None:
    """Give something and what is said of it, if anything is."""
    if first >= len(prose.words) or prose.is_break(first):
        return None
    reach = range(first + 1, min(first + _REACH, prose.sentence_end(first)))
    return _object(first) if any(_is_said(prose, at, first) for at in reach) else None


def _object(index: int) -> Lead:
    return Lead(Kind.OBJECT, index, index)


def _is_plain(prose: Prose, index: int) -> bool:
    """Tell whether a definite noun or demonstrative follows a verb at once."""
    folded = prose.folded(index)
    return not prose.is_break(index) and (folded.startswith(("ال", "هذ", "تلك", "ذلك", "ما")))


def _is_said(prose: Prose, index: int, first: int) -> bool:
    """Tell whether a word begins what is said of something."""
    word = prose.words[index]
    if index > first and not word.is_joined:
        return False
    return word.folded in _SAID_OF or _INDEFINITE.fullmatch(word.raw) is not None


def _estimated(prose: Prose, match: CueMatch) -> Lead | None:
    """Give what is put at a number: «قدرت الوزارة عدد المنشآت بنحو ألف»."""
    end = min(match.last + _REACH, prose.sentence_end(match.first))
    ahead = range(match.last, end)
    first = next((at for at in ahead if prose.folded(at) in _MEASURES), None)
    is_passive = match.shape is Shape.IMPERFECT and first == match.last  # «يقدر عدد السكان بـ»
    if first is None or is_passive:
        return None
    reach = range(first + 1, min(first + _NUMBER, prose.sentence_end(match.first)))
    is_counted = any(prose.folded(at) in _AT and _is_number(prose, at + 1) for at in reach)
    return _object(first) if is_counted else None


def _is_number(prose: Prose, index: int) -> bool:
    """Tell whether one of the next words is a number, or an amount."""
    near = (prose.folded(at) for at in range(index, index + 3))
    return any(one[:1].isdigit() or one in _AMOUNTS for one in near)
