"""Which nouns name somebody or something that can say anything, and which cannot. All folded."""

from typing import Final

from annotator.suggest.name_words import MADE_BY, MEDIA, NAMED, TITLES
from annotator.text.folding import fold

PARTIES: Final = (
    TITLES
    | MEDIA
    | MADE_BY
    | NAMED
    | frozenset(
        fold(
            "وزارة مصادر مسؤول مسؤولين منظمة دراسات إحصاءات إحصائيات بيانات أرقام تقديرات شهود"
            " خبراء مراقبين محللين عدد شرطة جيش سكان رواية روايات حكومة هيئة أطباء باحثين معلومات"
            " باحثون باحثان باحثتان مراقبون خبير منظمات سلطات نشطاء ناشطين وسائل أنباء مصرف"
            " محكمة نيابة مذكرة نتائج أبحاث بحث علماء مديرية إدارة مجلس سلطة بلدية أمانة مكتب ديوان"
            " سفارة قنصلية اتحاد رابطة مؤشر نشرة"
        ).split()
    )
)
"""Heads of phrases that name a party beyond doubt."""

_NO_PARTIES: Final = frozenset(
    fold(
        "قانون نظام اتفاق اتفاقية معايير متطلبات شروط خطة خطط برنامج برامج جدول أولويات احتياجات"
        " حاجة ظروف قواعد أصول قدرة رغبة طريقة مبدأ مبادئ منهج أسلوب توجيهات رؤية رؤى استراتيجية"
        " لائحة مادة فصل عقد معاهدة دستور شريعة مواصفات ضوابط آلية آليات أسس صيغة سعر نوع حجم ترتيب"
        " تصنيف نسبة درجة هذا هذه ذلك تلك أحكام أنظمة لوائح قرار قرارات مقتضيات حالة موقع وقت تاريخ"
        " نموذج مزايا متغيرات أحدث أفضل أعلى كل ما سياسة سياسات معطيات إمكانيات إمكانات طبيعة أوامر"
        " تعليمات قانونية منطق مصلحة مرسوم ميثاق بنود مواد قيم مستوى نهج مسار صورة نص منظور تقدير"
        " مكان أماكن فئة فئات كمية مساحة عمر أعمار مدة تخصص منطقة مناطق جودة ذائقة"
        " إجراءات جزاءات إجراء موجهات إرشادات أدلة"
        " أسابيع أيام شهور سنوات ساعات مراحل إمكان توسع نتيجة عادة"
    ).split()
)


def surely_speaks(word: str) -> bool:
    """Tell whether the head of a phrase, folded, names a party beyond doubt."""
    bare = word.removeprefix("لل").removeprefix("ل").removeprefix("ال")
    return bare in PARTIES or f"ال{bare}" in PARTIES


_WEAK: Final = frozenset({"حسب", "وفق", "تبعا", "طبقا", "على ذمة"})
"""Words that mostly say by what measure, and seldom by whose account."""


_TELLING: Final = frozenset(
    fold("مراسل مراسلة مراسلنا مراسلتنا بلاغ شكاية إفادة إفادات شهادة شهادات").split()
)
"""Heads of those by whose account something is, though they seldom are subjects."""

_SITE: Final = fold("موقع")
"""«وفقا لموقع الوزارة» is by its account, «حسب موقع المبنى» by where it is."""


def gives_account(lemma: str, word: str) -> bool:
    """Tell whether a phrase («وفقا») before a word, folded, says by whose account."""
    if lemma in _WEAK:
        return surely_speaks(word) or word in _TELLING
    return may_speak(word) or word.removeprefix("ل").removeprefix("ال") == _SITE


def may_speak(word: str) -> bool:
    """Tell whether the head of a phrase, folded, may name a party: «وفقا للقانون» does not."""
    first = word.removeprefix("ل")
    second = first.removeprefix("ل")
    bare = second.removeprefix("ال")
    forms = {word, first, second, bare, bare.removeprefix("ل")}
    return forms.isdisjoint(_NO_PARTIES) and not word[:1].isdigit()
