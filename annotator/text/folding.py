"""A folded shadow of a text, for matching only, with a map back to the raw text.

Newsrooms spell one word many ways: with and without hamza, diacritics, tatweel and final dots, in
presentation forms, with no-break spaces. Two spellings match when their folds are equal. Stored
text is never altered: what is found in the shadow is answered as spans of raw code points.

Single letters fold as camel-tools folds them, which a test holds against it; it is asked itself for
presentation forms alone, for it takes half a second to import. The maddah and hamza above and
below, the vowel signs that it leaves, the honorifics and the Quranic marks are taken off besides.
The answers are kept in a table, so that folding is one ``str.translate``.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import Final
from unicodedata import category, decimal, name, normalize

from annotator.text.bidi import CONTROLS
from annotator.text.spans import Span, whole

_TABLE_LIMIT: Final = 4_096
"""Distinct characters remembered; 3,000 articles have some 350, so this only bounds abuse."""

_LETTERS: Final = str.maketrans("ٱىة" + "ٲٳکڪیےہھەۃ", "ايه" + "ااككييهههه")
"""Letters that are spellings of another one, and those that Persian and Urdu keyboards have."""

_SMALL_LETTERS: Final = "\u06e5\u06e6\u0674\u08c9"
"""Quranic small waw, yeh and the like, and the high hamza: marks that Unicode calls letters."""


def fold(text: str) -> str:
    """Return `text` as it is matched, idempotent; the length may change (code points).

    Dropped: diacritics, tatweel, invisible controls. Made one: the forms of alef, of kaf, of yeh
    and alef maksura, of heh and teh marbuta; a letter and the same letter with hamza (ء alone is
    kept); digits; spaces; letter case; Latin letters with and without accents. Presentation forms
    become their letters. Line terminators stay what they are.
    """
    return text.translate(_table())


class Folded:
    """A text beside its fold, to search the one and answer in the other."""

    def __init__(self, text: str) -> None:
        """Fold `text`; the map back is built when it is first needed."""
        self.raw: Final = text
        self.text: Final = fold(text)

    def raw_span(self, start: int, end: int) -> Span:
        """Return the raw code points of folded code points ``[start, end)``.

        Marks and tatweel that were dropped after the last letter stay with it; a ligature of
        which only a part is asked for is taken whole. An empty span stays empty.

        Raises:
            IndexError: If the span does not lie in the folded text.
        """
        if not 0 <= start <= end <= len(self.text):
            message = f"span [{start}, {end}) is outside a fold of {len(self.text)} code points"
            raise IndexError(message)
        origins = self._origins
        if start == end:
            return (origins[start], origins[start])
        raw_end = origins[end - 1] + 1
        following = origins[bisect_left(origins, raw_end, end - 1)]
        while raw_end < following and self.raw[raw_end] not in CONTROLS:
            raw_end += 1
        return (origins[start], raw_end)

    def folded_span(self, start: int, end: int) -> Span:
        """Return the folded code points that come of raw code points ``[start, end)``.

        Raises:
            IndexError: If the span does not lie in the raw text.
        """
        whole(self.raw, (start, end))
        return (bisect_left(self._origins, start), bisect_left(self._origins, end))

    def find(self, needle: str, *, whole_words: bool = False) -> Iterator[Span]:
        """Yield the raw spans (code points) that match `needle`, disjoint and in order.

        A match that ends within a ligature is widened to it. A needle that folds to nothing is
        found nowhere.

        Args:
            needle: What to look for, in any spelling.
            whole_words: Whether letters and digits may not touch the match on either side.
        """
        wanted = fold(needle)
        raw_end = 0
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            step = 1
            if not whole_words or self._stands_alone(at, end):
                span = self.raw_span(at, end)
                if span[0] >= raw_end:
                    raw_end = span[1]
                    yield span
                    step = len(wanted)
            at = self.text.find(wanted, at + step)

    def _stands_alone(self, start: int, end: int) -> bool:
        around = self.text[max(0, start - 1) : start] + self.text[end : end + 1]
        return not any(char.isalnum() for char in around)

    @cached_property
    def _origins(self) -> list[int]:
        """For each folded code point the raw one it comes from; the raw length as a last entry."""
        table = _table()
        origins = [at for at, char in enumerate(self.raw) for _ in table[ord(char)]]
        origins.append(len(self.raw))
        return origins


class _Table(dict[int, str]):
    """What each character folds to, asked of `fold_char` once and then remembered."""

    def __init__(self, fold_char: Callable[[str], str]) -> None:
        super().__init__()
        self._fold_char = fold_char

    def __missing__(self, codepoint: int) -> str:
        folded = self._fold_char(chr(codepoint))
        if len(self) < _TABLE_LIMIT:
            self[codepoint] = folded
        return folded


@cache
def _table() -> _Table:
    return _Table(_fold_char)


def _fold_char(char: str) -> str:
    if char in CONTROLS or _is_dropped(char):
        return ""
    if category(char) == "Zs" or char == "\t":
        return " "
    # Compatibility forms of other scripts (½, …, ™) are not spellings of anything: left alone.
    spelled = _spelled_out(char) if _is_presentation_form(char) else char
    bare = "".join(part for part in normalize("NFD", spelled) if not _is_dropped(part))
    bare = normalize("NFC", bare).translate(_LETTERS)
    return "".join(map(_small, bare.strip(" ")))


def _spelled_out(form: str) -> str:
    from camel_tools.utils.normalize import normalize_unicode  # noqa: PLC0415 - slow to import

    return str(normalize_unicode(form))


def _is_dropped(char: str) -> bool:
    """Tell whether a character is tatweel, an Arabic or a common mark; marks of others stay."""
    if char == "ـ" or char in _SMALL_LETTERS:
        return True
    return category(char) == "Mn" and name(char, "").startswith(
        ("ARABIC", "COMBINING", "VARIATION")
    )


def _is_presentation_form(char: str) -> bool:
    return "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc"


def _small(char: str) -> str:
    """Fold the case and the digits of one character into one character."""
    value = decimal(char, None)
    if value is not None:
        return str(value)
    return next((form for form in (char.casefold(), char.lower()) if len(form) == 1), char)
