"""Which nouns name what is said, asked or announced: «أكد ضرورة…», «طالب بإعادة…».

Verbal nouns are told by the patterns of Arabic, the rest by a list. Strings in, answers out, all
folded.
"""

import re
from typing import Final

from annotator.model.cue_words import bare as without_vowels
from annotator.text.folding import fold

_PRONOUN: Final = r"(?:ه|ها|هم|هما|نا)?"
_BODIES: Final = frozenset(
    fold(
        "تقرير تقارير تحالف تنظيم تيار اتحاد ائتلاف ادارة امارة امانة تلفزيون تاجر تونس تركيا"
        " اسماعيل ابراهيم توفيق تحرير مجلس مراسل استاذ انسان اسلام ايران اعلام ارهابي مسؤول مصادر"
        " مقاتل محافظ اسرائيل السودان اوروبا انقرة افريقيا ابوظبي مدينة مجموعة منظمة محكمة مؤسسة"
        " معارضة مقاومة مواطنة ممثلة مديرة محافظة مناسبة مسابقة تقنية ابتداء مواطن مساعد مهاجر"
        " مشارك مراقب متابع امراه"
    ).split()
)
"""Words of the same patterns that are names of bodies, people and places."""

CONTENTS: Final = frozenset(
    fold(
        "قياس علاج غياب بقاء أداء إهمال ضرورة اهمية حرص رفض دعم وقف فتح رفع دفع منع وضع عدم بدء"
        " عقد نقل قتل جلب حل كشف عزم قلق استعداد خشية مخاوف رغبة امل اسف ثقة حق وجود نجاح فشل صحة"
        " خطورة دور قدرة سعي نية استقالة إصرار وقوع حصول هطول صدور وصول سقوط ظهور دخول خروج نشر"
        " بناء حاجة جدية جاهزية موقف ضبط قيام قرب وفاة مقتل اصابة ولادة زيادة خفض حرمة وحدة سلامة"
        " شكر تقدير سعادة فخر اعتزاز ارتياح غضب استياء دهشة حزن ندم صعوبة سرعة شراكة عودة ثبات"
        " متانة عمق مدى كون ما وجوب حظر فرض طرد تحمل تقدم تطور تأخر توقف تدخل تمسك تعهد تخوف توسع"
        " تنفيذ تأييد التزام اعتماد ادانة براءة تورط ضلوع مسؤولية علاقة صلة نفي"
        " التماس التحاق التفاف التقاء حدوث خبر نبأ زيارة بذل أخذ حالة هدنة موعد نتائج أسماء تفاصيل"
        " بلوغ شن سن قصف مجهودات جهود اختلافات قرار"
        " سماح صرف ملامح هوية مستوى حضور شفاء"
        " ترشح تحفظ تطلع تفهم توصل توفر تحرك تمكن تخلي تبني"
    ).split()
)
_EXPRESSED: Final = frozenset(
    fold(
        "استعداد قلق أسف تخوف رغبة ترحيب رفض اعتراض تحفظ تحفظات استياء موافقة أمل تفاؤل ارتياح"
        " استغراب امتعاض خشية ندم غضب ثقة تشاؤم تأييد عدم انزعاج مخاوف اعتذار حزن سعادة رضا"
    ).split()
)
"""What is shown to others in words: «أبدى استعداده»; not «أبدى حماسة»."""
_PATTERNS: Final = re.compile(
    rf"""
    (?: است\w{{2,3}}ا\w | است\w{{1,2}}ا\w[هت]       # استقبال، استعادة
      | ا\w[تطد]\wا\w | ا[تدطذز]\wا\w | ان\w\wا\w   # اجتماع، اتهام، انهيار
      | ا\w\wا\w | ا\wا\w[هت]                       # إطلاق، إعادة
      | ت\w\wي\w | ت\w\w\w[هت]                      # توزيع، تنمية
      | ت\wا\w\w | م\wا\w\w[هت]                     # تعاون، مضاعفة
    ) {_PRONOUN}
    """,
    re.VERBOSE,
)
_SUFFIX: Final = re.compile(r"(?:ه|ها|هم|هما)$")


def names_content(word: str, raw: str = "") -> bool:
    """Tell whether an indefinite noun, or one with a pronoun, names what is said or asked for."""
    has_article = word.startswith("ال") and word not in CONTENTS and not raw.startswith("إل")
    if has_article or word in _BODIES:
        return False
    if raw.startswith("أ"):  # «أنواع» is a plural, «إعلان» a verbal noun
        return in_list(word)
    if raw and word.endswith("ه") and not without_vowels(raw).endswith("ة"):
        return in_list(word)  # «تنظمه»
    return in_list(word) or _PATTERNS.fullmatch(word) is not None


def is_expressed(word: str) -> bool:
    """Tell whether a noun names a feeling that is put into words."""
    bare = _SUFFIX.sub("", word)
    return bare in _EXPRESSED or (bare.endswith("ت") and f"{bare[:-1]}ه" in _EXPRESSED)


def in_list(word: str) -> bool:
    """Tell whether a noun is one of those that news says is stressed, denied or announced."""
    bare = _SUFFIX.sub("", word)
    return (
        word in CONTENTS or bare in CONTENTS or (bare.endswith("ت") and f"{bare[:-1]}ه" in CONTENTS)
    )


_OF_HIM: Final = frozenset(fold("علم ترشح نية صلة وفاء براءة رأي ندم تضامن عتب").split())
"""Nouns that are said or denied with the pronoun of whoever speaks: «نفت علمها»."""


def has_pronoun(raw: str, folded: str) -> bool:
    """Tell whether such a noun ends with the pronoun of whoever speaks."""
    if without_vowels(raw).endswith(("ة", "اه", "اء")) or not folded.endswith(
        ("ه", "ها", "هم", "هما")
    ):
        return False
    bare = _SUFFIX.sub("", folded)
    return (
        bare in _OF_HIM
        or in_list(folded)
        or names_content(bare, raw)
        or names_content(f"{bare[:-1]}ه", raw)
    )
