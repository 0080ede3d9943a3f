"""The naming of a channel: an outlet, a programme, a page, a document (the guideline's rule 12).

What a channel is tells the kind of its head noun, and the preposition before it that the text has
the words by it. Indices count words.
"""

from collections.abc import Sequence
from typing import Final

from annotator.suggest.complements import closes
from annotator.suggest.media_words import is_media
from annotator.suggest.name_words import ADJECTIVES, DOCUMENTS, TALKS
from annotator.suggest.noun_phrases import NounPhrases
from annotator.suggest.verb_words import is_verb
from annotator.suggest.words import Word
from annotator.text.folding import fold
from annotator.text.proclitics import likely_edges
from annotator.text.spans import Span


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


_IN: Final = _folded("في على عبر وفي ففي ضمن وعبر")
_AT: Final = _folded("في على عبر ب")
GETTING: Final = _folded(
    "حصلت حصل تلقت تلقى تلقته تلقتها اطلعت اطلع خص خصت خصا تسلمت وصلت نشرته نشرتها نشره نشرها بثته"
    " بثتها بثه أوردته أوردتها نقلته نقلتها أصدرته أصدرتها أعدته أعدتها"
)
_WITH_IT: Final = _folded("به بها عليه عليها منه")
_PROGRAMMES: Final = _folded("برنامج برنامجه برنامجها هاشتاغ هاشتاق وسم منصة شاشة أثير موجات")
_ACCOUNTS: Final = _folded(
    "موقعه موقعها حسابه حسابها حسابهم صفحته صفحتها حسابات تغريدة منشور تدوينة تغريدات صفحة حساب"
)
_PLATFORMS: Final = _folded("تويتر فيسبوك فايسبوك انستغرام إنستغرام يوتيوب تلغرام سناب واتساب")
_DOCUMENTS: Final = DOCUMENTS | _folded(
    "تقرير تقريره تقريرها مقال مقاله مقالها جواب إيجاز تسجيل تدوينة منشور نشرة وثيقة برقية عريضة"
    " تعميم رسالته رسالتها بيانه بيانها بيانهم شكواها مذكرتها مذكرته تغريدته تغريدتها مقطع بيانات"
    " رسائل تغريدات تغريداته تغريداتها تدوينته تدوينتها إعلان البيان التقرير الرسالة المذكرة الخطاب"
)
_TO: Final = _folded("إلى مع")
_FOR: Final = "ل"
_NAME: Final = 4
"""Words of a name in marks."""

_TO_OUTLET: Final = 5
"""Words between «تصريح» and the outlet that it was given to."""

_OWNED: Final = ("ه", "ها", "هم")
_OWN: Final = frozenset({"له", "لها", "لهم"})
_RELATION: Final = ("ي", "ية")


class Outlets:
    """Reads the channels in one row of words."""

    def __init__(self, words: Sequence[Word], phrases: NounPhrases) -> None:
        """Take the row and what reads its phrases."""
        self._words, self._phrases = words, phrases

    def at(self, index: int, last: int) -> Span | None:
        """Give the words of the channel that is named at a word; nothing reaches `last`."""
        words = self._words
        folded, before = words[index].folded, words[index - 1].folded if index else ""
        if before in _IN and not words[index].ends_sentence:
            return self._placed(index, last)
        if before in _TO and self._is_talk(index - 1):
            return self.medium(index)
        if folded.startswith(_FOR) and is_media(self._words, index):
            return index, self._phrases.end_from(index)
        after = index + 1 + (index + 1 < last and words[index + 1].folded in _WITH_IT)
        if after >= last:
            return None
        if folded == _FOR:
            return self._named(index + 1)
        return self.medium(after) if folded in GETTING else None

    def medium(self, first: int) -> Span | None:
        """Give the words of a medium, which its name in marks or its kind begins."""
        if self._words[first].after_mark and not self._words[first].closes_mark:
            return self._named(first)
        return (first, self._phrases.end_from(first)) if is_media(self._words, first) else None

    def document(self, index: int, last: int) -> Span | None:
        """Give the words of a document that begins at a word."""
        folded = self._words[index].folded
        if folded in _DOCUMENTS or folded.removesuffix("ا") in DOCUMENTS:
            return index, self._end_of_document(index, last)
        return None

    def _placed(self, index: int, last: int) -> Span | None:
        """Give what words stand in or on: a page, a programme, a document, a channel."""
        word = self._words[index]
        bare = word.folded.removeprefix("ال")
        if bare in _PROGRAMMES:
            return index, self._end_of_programme(index, last)
        if word.folded in _ACCOUNTS:
            return index, self._end_of_page(index, last)
        if bare in _PLATFORMS:
            return index, index + 1
        if is_media(self._words, index) and not word.folded.startswith(_FOR):
            return index, min(last, self._phrases.end_from(index))
        return self.document(index, last)

    def _is_talk(self, index: int) -> bool:
        """Tell whether «حديث» or the like goes on with the preposition at a word."""
        back = range(index - 1, max(-1, index - _TO_OUTLET), -1)
        return any(self._words[at].folded in TALKS for at in back)

    def _named(self, first: int) -> Span | None:
        """Give the words of a name in marks that begins with a word: «الوطن», (الوطن)."""
        words = self._words
        is_bracketed = "(" in words[first].gap
        if not (words[first].after_mark or is_bracketed):
            return None
        ahead = range(first + 1, min(first + _NAME + 1, len(words)))
        ends = (
            at for at in ahead if (")" in words[at].gap if is_bracketed else words[at].after_mark)
        )
        last = next(ends, None)
        if last is None and len(words) - first <= _NAME:
            last = len(words)
        return None if last is None else (first, last)

    def _end_of_programme(self, index: int, last: int) -> int:
        """Give the index after a programme: its name in marks, and the station that has it."""
        end = max(index + 1, self._phrases.end_from(index))
        named = self._named(index + 1) if index + 1 < len(self._words) else None
        end = max(end, named[1]) if named is not None else end
        if end + 1 < last and self._words[end].folded in _AT:
            station = self._words[end + 1].folded
            if is_media(self._words, end + 1) or station in _PROGRAMMES:
                end = self._phrases.end_from(end + 1)
        return min(end, last)

    def _end_of_page(self, index: int, last: int) -> int:
        """Give the index after an account: its noun, an adjective, and the place where it is."""
        end = self._end_of_document(index, last)
        words = self._words
        if end + 1 < last and words[end].folded in _AT and words[end].is_joined:
            named = self._named(end + 1)
            end = max(end, named[1] if named else self._phrases.end_from(end + 1))
        return min(end, last)

    def _end_of_document(self, index: int, last: int) -> int:
        """Give the index after a document: the noun, its adjectives, whose it is."""
        words, end = self._words, index + 1
        is_definite = words[index].folded.startswith("ال") or words[index].raw.endswith(_OWNED)
        while (
            end < last and words[end].is_joined and self._is_adjective(end, is_definite=is_definite)
        ):
            end += 1
        if end >= last or not words[end].is_joined or closes(words[end]) or is_definite:
            return end
        word = words[end]
        is_for = word.folded.startswith(_FOR) and bool(likely_edges(word.raw))
        is_owner = end == index + 1 and word.folded.startswith("ال")
        if word.folded in _OWN or is_media(self._words, end) or not (is_for or is_owner):
            return end
        return min(last, max(end, self._phrases.end_from(end)))

    def _is_adjective(self, index: int, *, is_definite: bool) -> bool:
        word = self._words[index]
        if closes(word) or is_verb(word) or word.folded in _OWN:
            return False
        if word.folded in ADJECTIVES:
            return True
        is_related = word.raw.removesuffix("ا").endswith(_RELATION) and word.folded not in _IN
        return is_related and word.folded.startswith("ال") == is_definite
