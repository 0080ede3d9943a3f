"""What sort of party a name speaks of, by its first word: a suggestion that can be changed.

«وكالة …» is a medium, «وزارة …» a government body, «الدكتور …» a person. A name whose first word
tells nothing is left at "other": a wrong kind is worse than none.
"""

from functools import cache
from typing import Final

from annotator.model.entity import EntityKind
from annotator.text.names import name_key, without_titles

_FIRST_WORDS: Final = {
    EntityKind.MEDIA: "وكالة صحيفة جريدة مجلة قناة فضائية إذاعة تلفزيون موقع شبكة بوابة منصة راديو",
    EntityKind.GOVERNMENT: "وزارة حكومة رئاسة محافظة بلدية محكمة نيابة سفارة قنصلية برلمان شرطة جيش"
    " مديرية أمانة ديوان خارجية داخلية بيت كرملين كونغرس",
    EntityKind.ORGANISATION: "منظمة شركة جمعية مؤسسة اتحاد هيئة حزب لجنة بنك مصرف جامعة معهد مركز"
    " نقابة حركة نادي مستشفى غرفة مجموعة صندوق رابطة",
    EntityKind.UNNAMED: "مصدر مصادر مسؤول مسؤولون مسؤولين شاهد شهود مراقبون مراقبين محللون محللين"
    " خبراء ناشط دبلوماسي مقربون",
    EntityKind.DOCUMENT: "تقرير بيان دراسة وثيقة رسالة مذكرة كتاب نشرة استطلاع إحصاءات بيانات",
    EntityKind.GROUP: "سكان أهالي متظاهرون متظاهرين محتجون محتجين ناشطون ناشطين نشطاء مواطنون"
    " مواطنين عمال طلاب أنصار عائلات أسر ذوو",
    EntityKind.PERSON: "وزير رئيس أمير ملك ناطق متحدث مبعوث مدير أم أبو ابن",
}


def likely_kind(name: str) -> EntityKind:
    """Tell the kind that a name's first word speaks of; "other" where it speaks of none."""
    first = name_key(name).partition(" ")[0]
    kind = _kinds().get(first)
    if kind is None and without_titles(name) != name_key(name):
        return EntityKind.PERSON
    return kind or EntityKind.OTHER


@cache
def _kinds() -> dict[str, EntityKind]:
    return {name_key(word): kind for kind, words in _FIRST_WORDS.items() for word in words.split()}
