"""What somebody denounces or values, where only the noun itself says that it is the object.

«استنكر رئيس الجمعية العمل الإرهابي»: neither subject nor object is marked, but deeds and words are
denounced, and denounce nobody. Indices count words of the article.
"""

from typing import Final

from annotator.suggest.cues import CueMatch
from annotator.suggest.inflection import OBJECTS
from annotator.suggest.lead import Kind, Lead
from annotator.suggest.lead_words import GOVERNING
from annotator.suggest.name_words import RELATIVES
from annotator.suggest.prose import Prose
from annotator.suggest.verb_words import is_verb
from annotator.text.folding import fold

DENOUNCES: Final = frozenset({"استنكر", "أدان", "استهجن", "شجب", "انتقد", "دان"})
VALUES: Final = "ثمن"
_VALUED: Final = frozenset(
    fold(
        "جهد جهود مجهودات دور أدوار مبادرة مبادرات دعم تعاون رعاية مصادقة زيارة تضحيات إنجاز"
        " إنجازات حرص اهتمام قرار قرارات موقف مواقف إجراءات تفضل وقفة خطوة مشاركة تجاوب تفاعل تعاطف"
    ).split()
)
_DEEDS: Final = frozenset(
    fold(
        "عمل أعمال هجوم هجمات هجمة اعتداء اعتداءات تفجير تفجيرات تصريح تصريحات جريمة جرائم حادث"
        " حادثة أحداث ضغوط ضغوطات قرار قرارات ممارسة ممارسات مجزرة مجازر عدوان عنف إرهاب سياسة"
        " سياسات انتهاك انتهاكات محاولة محاولات إجراء إجراءات اغتيال قصف تدخل تدخلات تهديدات"
        " إساءة إساءات حملة حملات فعل أفعال طريقة صمت تجاوزات تصرف تصرفات سلوك موقف مواقف اتهامات"
        " مذبحة حصار عملية عمليات استهداف غارات تقصير إهمال خروقات"
    ).split()
)
_WITH: Final = "ب"
_POINTING: Final = frozenset(fold("هذا هذه تلك ذلك ما").split())
_REACH: Final = 24
"""Words of whoever denounces, and of when and how."""


def denounced(prose: Prose, match: CueMatch) -> Lead | None:
    """Give the deed that follows a verb of denouncing, or of valuing."""
    is_relative = prose.folded(match.first - 1) in RELATIVES
    if is_relative or prose.words[match.first].raw.endswith(OBJECTS):
        return None  # «أفلام تنتقد», «عقب إدانته»
    end = min(match.last + _REACH, prose.sentence_end(match.first))
    for index in range(match.last, end):
        if _is_deed(prose, index, _VALUED if match.cue.lemma == VALUES else _DEEDS):
            return Lead(Kind.OBJECT, index, index)
        if is_verb(prose.words[index]):
            return None
    return None


def _is_deed(prose: Prose, index: int, deeds: frozenset[str]) -> bool:
    """Tell whether a deed, or «هذا», begins at a word, and no part of somebody's name."""
    word, before = prose.folded(index), prose.folded(index - 1)
    if before in GOVERNING or before.startswith(_WITH):
        return False  # «انتقد في ذلك الوقت»
    if word in _POINTING:
        return True
    is_owned = not before.startswith("ال") and not word.startswith("ال")
    is_title = is_owned and index > 0 and prose.words[index].is_joined
    return word.removeprefix("ال") in deeds and not is_title
