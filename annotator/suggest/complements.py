"""What belongs to the naming of a party though a comma or a preposition stands before it.

Titles have complements («السفير لدى…», «المشرف العام على…»), bodies have aims («جمعية من أجل…»),
and a name follows its title, or a title its name, after a comma. Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.name_words import (
    ALI,
    CLOSING,
    COMPLEMENTIZERS,
    NAMED,
    PREPOSITIONS,
    TITLES,
    VERBS,
)
from annotator.suggest.verb_words import is_verb
from annotator.suggest.verbal_nouns import names_content
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


_ENVOYS: Final = _folded(
    "سفير سفيرة مندوب مندوبة ممثل ممثلة قنصل مبعوث مبعوثة موفد موفدة معتمد ملحق مستشار رسول وفد"
    " مكلف مكلفة"
)
_BODIES: Final = _folded(
    "جمعية منظمة حركة لجنة ائتلاف تحالف مبادرة حملة رابطة مؤسسة شبكة اتحاد مجموعة تجمع هيئة جبهة"
    " مركز"
)
_EMPLOYERS: Final = _folded(
    "جامعة معهد مركز شركة وزارة حزب منظمة جمعية كلية قسم مستشفى هيئة جماعة حركة مؤسسة نادي بلدية"
    " أكاديمية مدرسة مختبر صندوق بنك وكالة شبكة قبيلة عشيرة عائلة بلدة قرية"
)
_MEMBERS: Final = _folded("أصحاب أعضاء سكان أهالي أبناء قادة رجال مسؤولي ضباط عناصر خبراء")
DIRECTIONS: Final = _folded("جنوب شمال شرق غرب وسط")
"""What the names of lands begin with: «صيادون من جنوب آسيا»."""

_COMMON: Final = _folded(
    "عام عامة تنفيذي رسمي إقليمي وطني إدارة شؤون قسم خدمات مجلس فرع دائرة مكتب سابق مساعد أول ثان"
)
_WHOLE_NAME: Final = 2
_OVERSEERS: Final = _folded("المشرف المشرفة المشرفون المشرفين القائم القائمون القائمين مشرف مشرفة")
_CHARGED: Final = _folded(
    "مسؤول مسؤولة مسؤولون مسؤولين ناطق نائب ممثل متحدث مقرر مدافع نائبة ممثلة متحدثة ناطقة مقررة"
)
_OF_AIM: Final = fold("أجل")
_AT_BODIES: Final = _ENVOYS | _folded("خبير خبيرة محلل محللة اقتصادي باحث مدير شريك متداول")
_COMPLEMENTS: Final = {
    fold("على"): _OVERSEERS | _folded("مطلع مطلعة مطلعون مطلعين المطلع المطلعة"),
    fold("لدى"): _AT_BODIES,
    fold("إلى"): _ENVOYS | _folded("منتم منتمي منتمية منتمين"),
    fold("عن"): _CHARGED,
    fold("ضد"): _BODIES,
    fold("بين"): _BODIES,
}
ACCORDING: Final = _folded("بحسب حسب وفق وفقا طبقا")
"""Words that begin a phrase of account."""

_NEAR: Final = 3
"""Words between a title and its complement; an envoy's lord may have a longer name."""

_FAR: Final = 6
_RANKS: Final = _folded(
    "الدكتور الدكتورة د المهندس المهندسة م الأستاذ الأستاذة السيد السيدة السيناتور البروفيسور"
    " البروفسور العميد اللواء العقيد الرائد النقيب الفريق المقدم الملازم الجنرال الأمير الأميرة"
    " الملك معالي سعادة سمو فضيلة سماحة صاحب صاحبة المستشار القاضي الشيخ الشيخة الحاج الأب المطران"
    " البابا الكابتن المخرج الفنان الفنانة الممثل الممثلة المطرب النجم اللاعب المدرب الكاتب الكاتبة"
    " الشاعر الشاعرة الروائي الروائية الصحفي الصحفية الإعلامي الإعلامية الناشط الناشطة الباحث"
    " الباحثة الخبير الخبيرة المحامية المواطن المواطنة الطبيب الطبيبة أحد إحدى والد والدة شقيق"
    " شقيقة نجل زوج زوجة ابنة عضوة مؤسس مؤسسة رئيسة مديرة المؤسس المتخصص المتخصصة المشرف المشرفة"
    " المشارك المشاركة المختص المختصة الشاب الشابة الطالب الطالبة المعلم المعلمة الداعية الأديب"
    " المؤرخ المصور أخصائي أخصائية استشاري استشارية منسقة منسق قائد الأخصائي الأخصائية"
)
_SENIOR: Final = _folded("كبير كبيرة كبار")
_KIN: Final = _folded("شقيق شقيقة والد والدة زوج زوجة ابن ابنة نجل صاحب صاحبة أحد إحدى سائق مالك")
_BELONGING: Final = _folded(
    "التابع التابعة التابعين المنبثق المنبثقة المعني المعنية المكلف المكلفة المنتمي المنتمية"
    " المسؤول المسؤولة المختصة"
)
_NAME: Final = 5
"""Words of a name that follows its title after a comma."""


_JOINED: Final = CLOSING - VERBS - _folded("هم هو هي ما")
_GOVERNORS: Final = frozenset({"الي", "لي"})
"""What is left of «والي» and «ولي», which are no «وإلى» and «ولي»."""

_AND: Final = ("و", "ف")
_WHAT: Final = fold("ما")


def closes(word: Word) -> bool:
    """Tell whether a word ends the naming of a party, with or without an attached و or ف."""
    folded = word.folded
    if folded in CLOSING:
        return True
    if folded.startswith(_WHAT) and folded.removeprefix(_WHAT) in VERBS:
        return True  # «ماتم تناقله»
    is_name = word.raw[1:] in {ALI, *_GOVERNORS}
    return folded.startswith(_AND) and folded[1:] in _JOINED and not is_name


def completes(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether the preposition at `index` goes on with a title in ``[first, index)``."""
    word = words[index].folded
    if word == fold("من"):
        return _is_aim(words, first, index)
    heads = _COMPLEMENTS.get(word)
    if heads is None or index + 1 >= len(words) or not words[index + 1].is_joined:
        return False
    reach = _FAR if heads in (_ENVOYS, _AT_BODIES, _BODIES) else _NEAR
    near = words[max(first, index - reach) : index]
    return any(
        not heads.isdisjoint({one.folded, one.folded.removeprefix("و").removeprefix("ال")})
        for one in near
    )


def _is_aim(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether «من أجل …» says what a body is for."""
    if index + 1 >= len(words) or words[index + 1].folded != _OF_AIM:
        return False
    head = words[first].folded.removeprefix("ال")
    near = words[max(first, index - _FAR) : index]
    return head in _BODIES or any(one.folded.removeprefix("ال") in _BODIES for one in near)


def comes_from(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether «من …» after a name says to what body somebody belongs: «من جامعة الواحة»."""
    if index + 1 >= len(words) or not words[index + 1].is_joined:
        return False
    body = words[index + 1].folded.removeprefix("ال")
    is_known = words[first].folded.startswith("ال") and words[index - 1].folded.startswith("ال")
    is_place = body in DIRECTIONS and not words[index + 1].folded.startswith("ال")
    return (is_place or body in _EMPLOYERS | _MEMBERS) and not is_known


def without_aside(words: Sequence[Word], first: int, end: int) -> int:
    """Leave out what a bracket adds at the end; a name after its kind stays: «حركة (فتح)»."""
    for index in range(first + 1, end):
        word = words[index]
        if "(" not in word.gap or words[index - 1].folded.removeprefix("ال") in NAMED:
            continue
        closes = (at for at in range(index + 1, end) if ")" in words[at].gap)
        if next(closes, None) is None and index - first > 1:
            return index
    return end


def ends_with_name(words: Sequence[Word], first: int, index: int) -> bool:
    """Tell whether a title with its adjectives, and a name of two words, stand before a word."""
    start = index - _WHOLE_NAME
    if start <= first or not words[start - 1].folded.startswith("ال"):
        return False
    is_titled = any(is_ranked(word.folded) for word in words[first:start])
    return is_titled and all(
        word.is_joined
        and len(word.folded) > _WHOLE_NAME
        and not likely_edges(word.raw)
        and _is_of_name(word, is_first=True)
        and not is_kind(word.folded)
        for word in words[start:index]
    )


def is_kind(folded: str) -> bool:
    """Tell whether a word is a common noun of those that titles are made with."""
    bare = folded.removeprefix("ال")
    return is_ranked(folded) or bare in _BODIES | _EMPLOYERS | _COMMON


def is_ranked(word: str) -> bool:
    """Tell whether a word, folded, is a title that stands before or after a name."""
    return word in _RANKS or word in TITLES or word.removeprefix("ال") in TITLES


def is_title_after_ba(words: Sequence[Word], index: int) -> bool:
    """Tell whether ب is written on a title: «التقت المديرة بكاتبة الدولة»."""
    word, before = words[index], words[index - 1].folded if index else ""
    is_led = word.folded.startswith("ب") and bool(likely_edges(word.raw))
    return is_led and before.startswith("ال") and is_ranked(word.folded[1:])


def is_apposed(words: Sequence[Word], first: int, index: int, stop: int) -> bool:
    """Tell whether what a comma parts from a phrase names the same party.

    Args:
        words: The row.
        first: The first word of the phrase.
        index: The word after the comma.
        stop: The code point from which on nothing belongs to the phrase.
    """
    if words[index].folded in _RANKS | _BELONGING | _SENIOR:
        return True
    if is_ranked(words[index].folded):
        return index - first > 1 or not is_ranked(words[first].folded)
    if any(word.after_comma and _opens_name(word) for word in words[first + 1 : index]):
        return False  # a name stands there already
    named = any(is_ranked(one.folded) or one.folded in _KIN | _SENIOR for one in words[first:index])
    return named and _is_name(words, index, stop)


def _opens_name(word: Word) -> bool:
    """Tell whether a word after a comma begins a name, and no title or what belongs to one."""
    is_other = is_ranked(word.folded) or word.folded in _BELONGING or len(word.folded) == 1
    return not is_other and not likely_edges(word.raw) and _is_of_name(word, is_first=True)


def _is_name(words: Sequence[Word], index: int, stop: int) -> bool:
    """Tell whether a name alone stands between a comma and what follows the phrase."""
    for at in range(index, min(index + _NAME + 1, len(words))):
        word = words[at]
        if at > index and (
            word.start >= stop
            or not word.is_joined
            or word.folded in COMPLEMENTIZERS | PREPOSITIONS
            or (word.raw.startswith("ل") and likely_edges(word.raw))
        ):
            return True
        if at > index and is_accusative(word):
            return True  # «، سالم الناصر تعقيبا»
        if not _is_of_name(word, is_first=at == index):
            return False
    return index + _NAME >= len(words)


def _is_of_name(word: Word, *, is_first: bool) -> bool:
    folded = word.folded
    if word.raw == ALI:
        return True
    if folded in CLOSING or folded[:1].isdigit() or is_verb(word):
        return False
    if is_first and folded.startswith(("ال", "و", "ف", "ل", "ب")) and _is_attached(folded):
        return False
    if folded.removeprefix("و") in ACCORDING or folded in ACCORDING:
        return False
    return not (names_content(folded, word.raw) or is_accusative(word))


def is_accusative(word: Word) -> bool:
    """Tell whether a word is what is done, or why: «اتصالا», «تعقيبا»."""
    noun = word.folded.removesuffix("ا")
    return noun != word.folded and names_content(noun)


def _is_attached(folded: str) -> bool:
    return folded.startswith(("ال", "لل")) or folded[1:3] == "ال"
