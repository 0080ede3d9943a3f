"""Names of people and bodies that there are not, by number."""

from typing import Final

from annotator.model.entity import EntityKind

FIRST: Final = (
    *("أنور", "بشير", "تميم", "جابر", "حاتم", "خليل", "داود", "رائد", "زهير", "سليم", "شاكر"),
    *("صابر", "ضياء", "طارق", "ظافر", "عامر", "غسان", "فادي", "قاسم", "كمال", "لؤي", "ماهر"),
    *("نادر", "هاني", "وائل", "ياسر", "رشاد"),
)
LAST: Final = (
    *("البستاني", "الترابي", "الجدولي", "الحقلي", "الخزامي", "الديباجي", "الريحاني", "الزيتوني"),
    *("السنبلي", "الشاطئي", "الصنوبري", "الضيائي", "الطيبي", "العشبي", "الغديري", "الفراتي"),
    *("القمري", "الكافوري", "اللوزي", "المرجي", "النخلي", "الهلالي", "الوردي"),
)
"""As many as no divisor of the first ones' number, so that pairs come round late."""

BODIES: Final = {
    EntityKind.ORGANISATION: "مؤسسة",
    EntityKind.GOVERNMENT: "هيئة",
    EntityKind.MEDIA: "صحيفة",
    EntityKind.OTHER: "جماعة",
}
NAMES: Final = (
    *("الأفق", "البيان", "التلال", "الجسور", "الحدائق", "الخليج الأزرق", "الدروب", "الربيع"),
    *("الزمرد", "السواحل", "الشروق", "الصفاء", "الضفاف", "الطريق", "العهد", "الغيث", "الفجر"),
    *("القوافل", "الكواكب", "اللؤلؤ", "المنارة", "النسيم", "الهضاب", "الواحة", "الينابيع"),
)


def invented(kind: EntityKind, number: int) -> str:
    """Give a name; different numbers, from 1 on, give different names."""
    if kind is EntityKind.PERSON:
        rounds, at = divmod(number - 1, len(FIRST) * len(LAST))
        name = f"{FIRST[at % len(FIRST)]} {LAST[at % len(LAST)]}"
    else:
        rounds, at = divmod(number - 1, len(NAMES))
        name = f"{BODIES[kind]} {NAMES[at]}"
    return f"{name} {rounds + 1}" if rounds else name
