"""The words of a stretch of text, folded for matching, with what stands between them.

Offsets are code points of the article. Punctuation is no word here: it is what a word has
before it (`Word.gap`).
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from annotator.text.folding import fold

_WORD: Final = re.compile(
    r"""
    [ء-ي]{2,3} (?:\.[ء-ي]{2,3}){2,} (?![\w\u064b-\u065f])  # «بي.بي.سي»
    | [^\W_ـ][\w\u064b-\u065f\u0670\u200c\u200d]*
    """,
    re.VERBOSE,
)
_SENTENCE: Final = re.compile(r"[.؟?!\n…]")
_DECIMAL: Final = frozenset({".", ",", "،", "٫", "/", "-", ":", "ر"})
_AFTER_INITIAL: Final = frozenset({".", ". "})
"""What stands after the letter of «د. سالم»."""

_WHOLE: Final = 3
"""Letters of a word that a full stop without a space may end: «انتهى.وقال»."""

_ADDRESS: Final = "://"
"""What stands after the first word of a link."""

_COMMA: Final = re.compile(r"[،,؛;]")
_MARK: Final = re.compile('[«»“”„‟"‹›]')
_ANY_MARK: Final = re.compile("""[«»“”„‟"‹›﴿﴾‘’″']""")
_CLOSES: Final = re.compile(r"""^[«»“”„‟"‹›]+[،,]?\s+$|^[»›]$""")
_SPACES: Final = re.compile("[ \t\u00a0]*|[-\u2010\u2011]")
_CONJUNCTION: Final = re.compile(r"[وف][\u064b-\u065f\u0670ـ]*")


_SHADDA: Final = "\u0651"
"""What no word has on its first letter: «ودّع» is no «and he called»."""

_WIDE: Final = 400
"""Code points between two words that are no mere punctuation any more, but a break of the line."""

_FORMS: Final = 65_536
"""Distinct words whose folds are remembered: a newspaper repeats itself."""


class Word(NamedTuple):
    """A word ``[start, end)``, as it is and folded, and the text between it and the one before."""

    start: int
    end: int
    raw: str
    folded: str
    gap: str

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence or line ends before this word."""
        return self.gap != " " and _SENTENCE.search(self.gap) is not None

    @property
    def after_comma(self) -> bool:
        """Whether a comma stands before this word."""
        return self.gap != " " and _COMMA.search(self.gap) is not None

    @property
    def after_colon(self) -> bool:
        """Whether a colon stands before this word."""
        return ":" in self.gap and _ADDRESS not in self.gap

    @property
    def after_mark(self) -> bool:
        """Whether a quotation mark stands before this word."""
        return self.gap != " " and _MARK.search(self.gap) is not None

    @property
    def mark_count(self) -> int:
        """How many quotation marks stand before this word, whatever they may do there."""
        return 0 if self.gap == " " else len(_ANY_MARK.findall(self.gap))

    @property
    def closes_mark(self) -> bool:
        """Whether the quotation mark before this word belongs to what is before: «الأيام» قالت."""
        return self.after_mark and _CLOSES.search(self.gap) is not None

    @property
    def is_joined(self) -> bool:
        """Whether only white space parts this word from the one before."""
        return self.gap == " " or _SPACES.fullmatch(self.gap) is not None


def words_between(text: str, start: int, end: int) -> list[Word]:
    """List the words that begin in a stretch of the article, and end in it."""
    found: list[Word] = []
    reached = start
    for match in _WORD.finditer(text, start, end):
        gap = text[reached : match.start()]
        raw = match[0]
        if gap in _DECIMAL and raw[0].isdigit() and found and found[-1].raw[-1].isdigit():
            gap = ""
        elif found and gap in _AFTER_INITIAL and _is_within(text, found[-1], match, gap):
            gap = gap[1:]
        if len(gap) > _WIDE:  # it is asked about again and again: only its ends are kept
            gap = f"{gap[: _WIDE // 2]}\n{gap[-_WIDE // 2 :]}"
        found.append(Word(match.start(), match.end(), raw, _folded(raw), gap))
        reached = match.end()
    return found


def _is_within(text: str, before: Word, match: re.Match[str], gap: str) -> bool:
    """Tell whether a full stop ends no sentence: «د. سالم», «سي.إم.إيه», ``gov.sa``."""
    if len(before.folded) == 1:
        return True
    if gap != ".":
        return False
    is_address = before.raw.isascii() and match[0].isascii()
    is_short = len(before.folded) < _WHOLE
    goes_on = text[match.end() : match.end() + 1] == "."
    return is_address or is_short or (goes_on and len(match[0]) < _WHOLE)


@lru_cache(maxsize=_FORMS)
def _folded(word: str) -> str:
    return fold(word)


def conjunction_length(raw: str) -> int:
    """Count the code points of a و or ف at the beginning of a word, with the marks on it."""
    match = _CONJUNCTION.match(raw)
    is_doubled = match is not None and raw[match.end() + 1 : match.end() + 2] == _SHADDA
    return match.end() if match and not is_doubled else 0
