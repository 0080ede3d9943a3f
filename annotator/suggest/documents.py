"""What is read in a document: «جاء في التقرير أن», «ورد في بيان للوزارة: …».

Elsewhere the same verbs say that somebody came, or what came first. Indices count words.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.prose import Prose
from annotator.text.folding import fold

STANDING: Final = frozenset({"جاء", "ورد"})
_IN: Final = fold("في")
_IN_IT: Final = frozenset(fold("فيه فيها").split())
_PARTS: Final = frozenset(fold("نص مضمون متن هذا هذه ذلك تلك آخر أحدث ختام مقدمة").split())
_DOCUMENTS: Final = frozenset(
    fold(
        "بيان بيانات تقرير تقارير بلاغ بلاغات رسالة رسائل خطاب خطابات دراسة دراسات كتاب كتب مذكرة"
        " وثيقة وثائق نشرة نشرية صحيفة مقال تغريدة تدوينة حيثيات قرار حكم لائحة دعوى شكوى محضر"
        " تحقيق حديث آية إعلان تعميم منشور توصيات مسودة اتفاق اتفاقية عقد قانون مرسوم خبر تصريح"
        " تصريحات عريضة استطلاع برقية كتيب كلمة فتوى أمر مادة فقرة فصل"
    ).split()
)


def stands_in_document(prose: Prose, match: CueMatch) -> bool:
    """Tell whether a verb says that something stands in a document."""
    following = prose.folded(match.last)
    if following in _IN_IT:
        return True
    if following != _IN:
        return False
    first = prose.folded(match.last + 1)
    first = prose.folded(match.last + 2) if first in _PARTS else first
    return any(form in _DOCUMENTS for form in (first, first.removeprefix("ال"), _bare(first)))


def _bare(word: str) -> str:
    """Leave out the pronoun of «بيانها»."""
    return next((word.removesuffix(end) for end in ("ها", "هم", "ه") if word.endswith(end)), word)
