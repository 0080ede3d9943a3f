"""What the form of a cue alone shows: the conjunction written onto it, whether it is a participle.

Strings in, answers out; forms are read without their vowel marks and tatweel. No lexicon and no
morphology stands behind this, only the patterns of the language, so that it costs microseconds
and can run at every key.
"""

import re
from typing import Final

VOWEL_MARKS: Final = "ـ\u064b-\u065f\u0670"
"""Tatweel and the marks over and under letters, for a character class."""

_VOWELS: Final = re.compile(f"[{VOWEL_MARKS}]+")
_CONJUNCTION: Final = re.compile(f"[وف][{VOWEL_MARKS}]*")
_ROOTED: Final = re.compile(
    r"""
    # Cue words whose own first letter is و or ف: وصف واصفا وعد واعدا وجّه وافق واصل واجه وبّخ وثّق
    # وضّح وصّى وفق وفقا, فسّر فصّل فضّل فنّد فضح. A word not told from «و + عدّ» stays whole too.
    و (?: ا?صف | ا?عد | ا?جه | افق | اصل | بخ | ثق | ضح | صى | فق )
    | ف (?: سر | صل | ضل | ند | ضح )
    """,
    re.VERBOSE,
)
_PARTICIPLE: Final = re.compile(
    r"""
    [وف]?
    (?: م \w{3,}            # derived stems: مشيرا، مؤكدا، متوقعا
      | (?: \w ا | آ ) \w\w   # first stem: قائلا، داعيا، آملا
    )
    (?: (?<!و)ا | ة | ين | تين )   # in the accusative; «قالوا» is a verb
    """,
    re.VERBOSE,
)
_LEAST: Final = 2
"""Letters that must be left of a cue."""


def bare(text: str) -> str:
    """Return the text without vowel marks and tatweel; offsets change."""
    return _VOWELS.sub("", text)


def conjunction_end(word: str) -> int:
    """Return the offset in `word` (code points) at which a cue begins after an attached و or ف.

    Zero where there is none, or where the letter belongs to the word («وصف», «فسّر», «وفقا»).
    """
    conjunction = _CONJUNCTION.match(word)
    if conjunction is None or _ROOTED.match(bare(word)):
        return 0
    rest = bare(word[conjunction.end() :])
    return conjunction.end() if len(rest) >= _LEAST and rest[:_LEAST].isalpha() else 0


def is_participle(word: str) -> bool:
    """Tell whether a word has the form of an accusative active participle («مؤكداً», «قائلةً»)."""
    return _PARTICIPLE.fullmatch(bare(word)) is not None
