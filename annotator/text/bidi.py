"""Which way a paragraph runs, and what to call the characters that nobody can see.

Direction is judged by content, not by the first strong character as the Unicode algorithm does:
an Arabic paragraph that opens with «BBC» is still an Arabic paragraph. This module must not know
how anything is painted. It is on the start-up path: standard library only.
"""

from collections import Counter
from enum import Enum
from typing import Final
from unicodedata import bidirectional

from annotator.text.addresses import ADDRESS
from annotator.text.spans import Span, whole

_SAMPLE: Final = 1_000
"""Code points looked at to judge a direction: more would not change it, only cost."""

CONTROL_NAMES: Final = {
    "\u00ad": "SHY",
    "\u061c": "ALM",
    "\u180e": "MVS",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}
"""The controls of direction, joining and breaking: no width, no meaning of their own."""

CONTROLS: Final = "".join(CONTROL_NAMES)
"""The same controls as one string, fit for ``str.strip`` and for a character class."""

_SPACE_NAMES: Final = {"\u00a0": "NBSP", "\u202f": "NNBSP"}
"""Spaces that look like any other and are not."""


class Direction(Enum):
    """The way a paragraph runs."""

    RTL = "rtl"
    LTR = "ltr"


def paragraph_direction(
    text: str, span: Span | None = None, default: Direction = Direction.RTL
) -> Direction:
    """Return the direction of a paragraph, `default` where it has no letters to judge by.

    Right-to-left letters count twice: Arabic writes no short vowels, so that the same thing said
    takes it about half the letters, and one long Latin name would outweigh a short sentence. Web
    and e-mail addresses are left out.

    Args:
        text: The text the paragraph stands in.
        span: The paragraph's code points; all of `text` by default. Only the first thousand or so
            are looked at.
        default: The answer for a paragraph of digits, marks and spaces.
    """
    start, end = whole(text, span)
    sample = ADDRESS.sub(" ", text[start : min(end, start + _SAMPLE)])
    strong = Counter(map(bidirectional, sample))
    rightwards, leftwards = strong["L"], 2 * (strong["R"] + strong["AL"])
    if leftwards == rightwards:
        return default
    return Direction.RTL if leftwards > rightwards else Direction.LTR


def visible_name(char: str) -> str | None:
    """Return the short name by which to show an invisible character, None for a visible one."""
    return CONTROL_NAMES.get(char) or _SPACE_NAMES.get(char)
