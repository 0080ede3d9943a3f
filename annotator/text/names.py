"""Names as they are looked for: folded, with and without the article ال, with and without titles.

«إدلب», «ادلب» and «اِدْلِب» are one name, «المبعوث» and «مبعوث» too, and «الدكتور خالد سالم» is found
by «خالد سالم». Strings in, answers out; a name is never altered, only its shadow is compared.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import Final

from annotator.text.folding import fold

_WORD: Final = re.compile(r"\w+")
_ARTICLE: Final = "ال"
_LEAST: Final = 3
"""Letters that a word keeps when its article is left out: «الله» and «الدب» stay whole."""

_TITLES: Final = """
السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة د أ م المهندس المهندسة الشيخ الشيخة الرئيس الرئيسة
الوزير الوزيرة الأمير الأميرة الملك الملكة الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم
الجنرال المشير النائب النائبة المستشار المستشارة السفير السفيرة القاضي القاضية المحامي المحامية
البروفيسور الحاج الإمام المفتي البابا المطران القس سماحة فضيلة معالي سعادة دولة جلالة فخامة سمو
"""
"""Words before a name that belong to it no more than a hat does."""


class Rank(IntEnum):
    """How well a name answers what was typed; the least is the best."""

    SAME = 0
    BEGINS = 1
    WORD_BEGINS = 2
    CONTAINS = 3


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common; empty for a name without letters."""
    return " ".join(map(_without_article, _words(name)))


def without_titles(name: str) -> str:
    """Return the key of a name without the titles before it; a title alone is a name."""
    words = name_key(name).split()
    bare = next((words[n:] for n, word in enumerate(words) if word not in _titles()), words)
    return " ".join(bare)


def shadow(names: Iterable[str]) -> str:
    """Return what a `Query` looks into: every form of these names, each on a line of its own."""
    forms: dict[str, None] = {}
    for name in names:
        forms.update(dict.fromkeys((" ".join(_words(name)), name_key(name), without_titles(name))))
    forms.pop("", None)
    return "".join(f"\n {form}" for form in forms) + "\n" if forms else ""


class Query:
    """What somebody types to find a name; made once, asked of thousands of shadows.

    Attributes:
        needles: by rank, best first, what a shadow must contain to have it: all strings of any
            of the tuples.
    """

    def __init__(self, typed: str) -> None:
        """Fold what was typed."""
        words = _words(typed)
        forms = dict.fromkeys((" ".join(words), " ".join(_without_article(w, 1) for w in words)))
        forms.pop("", None)
        self.is_empty: Final = not forms
        """Whether nothing was typed that a name could hold; every name answers it then."""
        scattered = tuple(f" {word}" for word in words)
        self.needles: Final[tuple[tuple[Rank, tuple[tuple[str, ...], ...]], ...]] = (
            (Rank.SAME, tuple((f"\n {form}\n",) for form in forms)),
            (Rank.BEGINS, tuple((f"\n {form}",) for form in forms)),
            (Rank.WORD_BEGINS, (*((f" {form}",) for form in forms), scattered)),
            (Rank.CONTAINS, tuple((form,) for form in forms)),
        )

    def rank(self, names: str) -> Rank | None:
        """Tell how well a `shadow` answers; None: not at all."""
        if self.is_empty:
            return Rank.CONTAINS
        for rank, ways in self.needles:
            if any(all(needle in names for needle in way) for way in ways):
                return rank
        return None


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name))


def _without_article(word: str, least: int = _LEAST) -> str:
    bare = word.removeprefix(_ARTICLE)
    return bare if len(bare) >= least else word


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(name_key, _TITLES.split()))
