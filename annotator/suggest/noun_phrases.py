"""How far a noun phrase that names a party reaches (the guideline's rule 9).

Titles, apposition and affiliation belong to it; relative clauses, asides, times and what the verb
goes on with do not. There is no grammar behind this, only the words that close such a phrase in
news prose; `Names` are looked at one word at a time, so that the cost is that of the phrase.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.inflection import Shape
from annotator.suggest.lexicon import Form, Lexicon
from annotator.suggest.words import Word
from annotator.text.folding import fold

LONGEST: Final = 24
"""Words of the longest phrase."""


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


COMPLEMENTIZERS: Final = _folded(
    "أن إن بأن فإن وأن أنه أنها أنهم أنهما إنه إنها إنهم بأنه بأنها بأنهم"
)
RELATIVES: Final = _folded("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ممن مما")
PREPOSITIONS: Final = _folded(
    "إلى على عن حول بشأن خلال عبر مع لدى ضد نحو تجاه إزاء رغم سوى دون أمام وراء وسط ضمن"
)
_TIMES: Final = _folded(
    "أمس اليوم الآن أيضا مساء صباح ظهر يوم قبل بعد قبيل بعيد عقب أثناء منذ حتى حينها مؤخرا سابقا"
    " لاحقا أخيرا مجددا الليلة غدا السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة"
)
_CONNECTIVES: Final = _folded(
    "حيث بينما فيما كما إذ لكن بل ثم وهو وهي وهم وذلك وقد ولا لا لم لن قد ما لما هل كي"
    " بشدة بوضوح ذلك هذا هذه تلك"
    " بدوره بدورها رافضا طلب طلبت فضل فضلت رفض رفضت أعده أعدها أعدته أعدتها نشره نشرته نشرتها"
    " أصدره أصدرته رفعه رفعته حصلت حصل هو هي كان كانت وكان وكانت كذلك ل ب لأن لكنه لكنها لكنهم قوله قولها قولهم القول تأكيده تأكيدها"
    " ضاحكا ساخرا غاضبا محذرا بأنني بأننا عدم وفي وعلى وعن"
    " فقد إليه إليها إليهم عليه عليها عليهم عنه عنها فيه فيها به بها منه منها معه معها"
)
_CLOSING: Final = COMPLEMENTIZERS | RELATIVES | PREPOSITIONS | _TIMES | _CONNECTIVES
_OCCASIONS: Final = _folded(
    "تصريح تصريحات بيان حوار مؤتمر مؤتمره كلمة كلمته خطبة خطاب خطابه لقاء مقابلة حديث حديثه"
    " تغريدة ندوة شهادته شكواه وقت ختام تقرير رسالة جلسة اجتماع اتصال مداخلة برنامج هذا ذلك"
    " سياق إطار مقال بداية نهاية مستهل معرض رده تدوينة منشور تعليق"
)
_TITLES: Final = _folded(
    "رئيس الرئيس مدير المدير وزير الوزير وزيرة نائب النائب عضو أمين الأمين المتحدث متحدث متحدثة"
    " الناطق ناطق المتحدثة مستشار المستشار سفير السفير ممثل الممثل مبعوث المبعوث منسق المنسق قائد"
    " القائد محافظ المحافظ مسؤول المسؤول مسؤولون مصدر مصادر المصدر باحث خبير محلل أستاذ سكرتير"
    " الوكيل وكيل مفوض المفوض المفوضة المفوضية رئيسة مديرة المرصد مرصد الأمينة عميد قيادي القيادي"
    " محامي المحامي والي حاكم عمدة سيناتور مدرب لاعب مخرج مخرجة كاتب الكاتب كاتبة صحفي طبيب مهندس"
    " الشيخ شيخ النائبة قاضي القاضي خبيرة محللة باحثة أستاذة سفيرة ناشط ناشطة لواء عقيد مطران"
)
_OF_A_PART: Final = _folded(
    "عدد كل أي عشرات مئات آلاف جمع فريق مجموعة بعض كثير مصدر مصادر داخل واحد"
)
_MEDIA: Final = _folded(
    "وكالة وكاله صحيفة قناة إذاعة جريدة مجلة موقع تلفزيون مراسل الصحفيين صحافيين الصحافيين الصحافة"
    " الإعلاميين برنامج شبكة راديو"
)
_NAMED: Final = _MEDIA | _folded(
    "شركة حزب حركة فيلم كتاب جماعة تنظيم منظمة مؤسسة جمعية فرقة نادي كأس مركز"
    " معهد لجنة صندوق بنك مستشفى جامعة نقابة هيئة مبادرة مكتبة منصة حملة"
)
_MADE_BY: Final = _folded("تقرير تقارير استطلاع دراسة بيان تحقيق مذكرة ورقة بحثية وثيقة")
_FOR: Final = {
    fold("عن"): _folded("النائب نائب الناطق ممثل"),
    fold("على"): _folded("المشرف المشرفة القائم"),
}
"""Prepositions that belong to a title: «النائب عن فريق…»."""

_NO_NAMES: Final = frozenset({Shape.PARTICIPLE, Shape.NOUN})
_THESE: Final = _folded("هذا هذه ذلك تلك")
_ADVERBS: Final = _folded("بكل بشكل بصورة بقوة بحزم مازحا لنا لكم لهم له لها إياه إياها إياهم كلا")
_ALI: Final = "علي"
"""The name, unless its yeh is written for the alef of the preposition."""

_TANWIN: Final = ("ًا", "اً")
_IN_THE_NAME: Final = fold("باسم")
_PLURALS: Final = ("ون", "ين")


class NounPhrases:
    """Reads noun phrases in one row of words."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon, stop: int) -> None:
        """Take the words; nothing is read from the code point `stop` on."""
        self._words, self._lexicon, self._stop = words, lexicon, stop

    def end_after(self, first: int, leads: frozenset[str] = frozenset()) -> int:
        """Give the index after the last word of a phrase that begins at a word.

        Args:
            first: The index of the word; the same index is given back where no phrase begins.
            leads: The prepositions that the verb goes on with, which end its subject.
        """
        index = first
        while index < len(self._words) and index - first < LONGEST:
            if not self._goes_on(first, index, leads):
                break
            index += 1
        while index > first and self._words[index - 1].folded in {"في", "من"}:
            index -= 1
        return index

    def start_before(self, last: int) -> int:
        """Give the index of the first word of the phrase that ends before a word."""
        index = last
        while index > 0 and last - index < LONGEST:
            word = self._words[index - 1]
            if self._is_cue(word):
                return index
            if word.folded in _CLOSING:
                return last if self._hangs(index - 1) else index
            index -= 1
            if not word.is_joined and not self._names(index):
                break
        return index

    def _hangs(self, index: int) -> bool:
        """Tell whether a closing word, or what is before it, governs the phrase after it."""
        word, before = self._words[index].folded, self._words[index - 1].folded if index else ""
        is_governed = before in PREPOSITIONS | {"في", "من"}
        return word in PREPOSITIONS or (word in _THESE and is_governed)

    def is_media(self, index: int) -> bool:
        """Tell whether a word names a medium, with or without an attached ل."""
        word = self._words[index].folded
        return word in _MEDIA or word.removeprefix("ل") in _MEDIA or f"ا{word}" in _MEDIA

    def _goes_on(self, first: int, index: int, leads: frozenset[str]) -> bool:
        word = self._words[index]
        if word.end > self._stop or (index == first and word.ends_sentence):
            return False
        if index > first and self._is_in_name(index):
            return word.is_joined
        if word.folded in _CLOSING or self._is_cue(word):
            return False
        if index == first:
            return self._begins(index)
        if not word.is_joined and not self._crosses(first, index):
            return False
        return self._belongs(first, index, leads)

    def _is_in_name(self, index: int) -> bool:
        word, before = self._words[index], self._words[index - 1].folded
        return word.raw == _ALI or before in _FOR.get(word.folded, ())

    def _begins(self, index: int) -> bool:
        """Tell whether a phrase may begin with a word; adverbs and addressees are none."""
        word = self._words[index]
        if word.after_colon or word.folded in {"في", "من"} or word.folded in _ADVERBS:
            return False
        if word.folded.startswith(("لل", "بال")):
            return False
        if word.folded.startswith("ل") and self.is_media(index):
            return False
        return not word.after_mark or self._names(index)

    def _crosses(self, first: int, index: int) -> bool:
        """Tell whether a phrase goes on over the punctuation before a word."""
        word = self._words[index]
        if word.ends_sentence or word.after_colon:
            return False
        if word.after_mark:
            return self._names(index) or self._closes_name(first, index)
        if word.after_comma:
            if any(form.shape in _NO_NAMES for form in self._forms(word.folded)):
                return False
            is_title = self._has(first, index + 1, _TITLES)
            return is_title and not word.folded.startswith(("ب", "ل")) and word.folded != "في"
        return "(" in word.gap or ")" in word.gap

    def _has(self, first: int, last: int, among: frozenset[str]) -> bool:
        return any(word.folded in among for word in self._words[first:last])

    def _names(self, index: int) -> bool:
        """Tell whether the marks before a word only set off a short name after its kind."""
        before = self._words[index - 1].folded if index else ""
        kind = before.removeprefix("ل") in _NAMED or before in _NAMED
        ahead = self._words[index + 1 : index + 5]
        return kind and any(one.after_mark for one in ahead)

    def _closes_name(self, first: int, index: int) -> bool:
        return any(self._names(at) for at in range(max(first + 1, index - 4), index))

    def _belongs(self, first: int, index: int, leads: frozenset[str]) -> bool:
        """Tell whether a word that is joined to a phrase by space alone is part of it."""
        word, before = self._words[index].folded, self._words[index - 1].folded
        following = self._words[index + 1].folded if index + 1 < len(self._words) else ""
        titled = self._has(first, index, _TITLES)
        if self._words[index].raw.endswith(_TANWIN):
            return False
        if word == "في":
            return following not in _OCCASIONS and not following[:1].isdigit()
        if word == "من":
            return before in _OF_A_PART
        if word.startswith("ل") and len(word) > len("لهم"):
            if self.is_media(index) or self._words[index].after_mark:
                return self._has(first, index, _MADE_BY)
            return (
                titled
                or self._has(first, index, _MADE_BY | _NAMED)
                or before.endswith(_PLURALS)
                or not _may_be_attached(word)
            )
        if (
            word.startswith("ب")
            and word != _IN_THE_NAME
            and "ب" in leads
            and _may_be_attached(word)
        ):
            return titled and word.startswith("بال")
        return True

    def _is_cue(self, word: Word) -> bool:
        """Tell whether a word is surely a cue, and so no part of a name."""
        for folded in (word.folded, word.folded[1:] if word.folded[:1] in "وف" else ""):
            forms = self._forms(folded)
            if forms and not any(form.cue.ambiguous for form in forms):
                is_participle = all(form.shape is Shape.PARTICIPLE for form in forms)
                return not is_participle or folded.endswith("ا")
        return False

    def _forms(self, folded: str) -> tuple[Form, ...]:
        return self._lexicon.forms.get(folded, ())


def _may_be_attached(word: str) -> bool:
    """Tell whether a first letter is likely a preposition: the article or a long word follows."""
    return word[1:2] in {"ل", "ا"} or len(word) > len("لبنان")
