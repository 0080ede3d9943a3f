"""Which words name an outlet that somebody speaks to, with or without an attached ل."""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.name_words import MEDIA
from annotator.suggest.words import Word
from annotator.text.folding import fold

_FM: Final = fold("أف")
"""The first word of «أف أم», by which a station is told."""

_BI: Final = fold("بي")
"""The first and second word of «بي بي سي»."""

_TO_OUTLET: Final = frozenset(fold("للصحيفة للقناة للجريدة للمجلة للإذاعة للتلفزيون").split())
_MEANS: Final = fold("وسائل")
_NEWS: Final = fold("إعلام")
_HEADING: Final = frozenset(
    fold(
        "العام عام مدير التحرير تحرير المالك التنفيذي الإقليمي الوطني القطري الرسمي المساعد المقيم"
        " الإقليمية التنفيذية العامة الرسمية"
    ).split()
)
"""Words before such an outlet by which somebody is called its head."""


def is_media(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word names a medium, with or without an attached ل."""
    word = words[index].folded
    is_headed = index > 0 and words[index - 1].folded in _HEADING
    if word in MEDIA or f"ا{word}" in MEDIA:
        return True
    if word.removeprefix("ل") in MEDIA or word in _TO_OUTLET:
        return not is_headed  # «المدير العام لوكالة…»
    ahead = [one.folded for one in words[index + 1 : index + 3]]
    if word == _MEANS and ahead[:1] == [_NEWS]:  # «نشرتها وسائل إعلام محلية»
        return True
    if word.removeprefix("ل") == _BI and ahead[:1] == [_BI]:
        return True
    return word.startswith("ل") and _FM in ahead
