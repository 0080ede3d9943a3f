"""What a quotation mark is, and what its shape and its neighbours say it does.

Shape alone cannot be trusted: curly marks are turned round in one article of six, and the plain
``"`` opens and closes alike. An opening mark leans on the word after it, a closing one on the
word before. This module must not know which marks belong together.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

from annotator.text.bidi import CONTROLS

_MARKS: Final = re.compile(r"""(?P<mark>[«»“”„‟‹›﴿﴾‘’"″'])(?P=mark)*""")
_OPENING_SHAPES: Final = frozenset("«“„‟‹﴿‘")
_NEUTRAL_SHAPES: Final = frozenset("\"″'")
_FAMILIES: Final = {
    mark: family for family in ("«»", "“”„‟", '"', "‹›", "﴿﴾", "‘’", "″", "'") for mark in family
}
_DOUBLE: Final = frozenset({"«»", "“”„‟", '"', "″"})
"""Families that may close one another when their own partner is missing: «“100″», «“…"»."""
WEAK: Final = frozenset({"‘’", "″", "'"})
"""Families that are more often apostrophe, ayn or inch: they count only as a pair."""

_BEFORE_OPENING: Final = frozenset(":،؛,([{«“‘‹﴿-–—/ـ")
_AFTER_CLOSING: Final = frozenset(".،؛,:!؟?…)]}»”’›﴾-–—/")
_PROCLITICS: Final = frozenset("وفبلك")


class Side(Enum):
    """What a mark does: begin a quotation, end one, or nobody can tell."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """A run ``[start, end)`` (code points) of one and the same mark.

    `shape` is what its glyph says it does, `lean` what its neighbours say.
    """

    start: int
    end: int
    family: str
    shape: Side
    lean: Side


def may_pair(one: str, other: str) -> bool:
    """Tell whether a mark of one family can close a quotation begun by another family's."""
    return one == other or (one in _DOUBLE and other in _DOUBLE)


def quotation_marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the runs of marks in a line; apostrophes and empty pairs are none."""
    for match in _MARKS.finditer(text, start, end):
        char = match[0][0]
        before, after = _neighbours(text, *match.span())
        is_inside = before.isalnum() and after.isalnum()
        if is_inside and (char in "‘’" or match[0] == "'"):
            continue
        lean = _lean(text, match.start(), before, after)
        if char == '"' and len(match[0]) % 2 == 0 and lean is Side.EITHER:
            continue
        yield Mark(*match.span(), _FAMILIES[char], _shape(char), lean)


def _shape(char: str) -> Side:
    if char in _NEUTRAL_SHAPES:
        return Side.EITHER
    return Side.OPEN if char in _OPENING_SHAPES else Side.CLOSE


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the characters around ``[start, end)``, controls skipped, a space at the edges."""
    while start > 0 and text[start - 1] in CONTROLS:
        start -= 1
    while end < len(text) and text[end] in CONTROLS:
        end += 1
    return (text[start - 1] if start > 0 else " ", text[end] if end < len(text) else " ")


def _lean(text: str, start: int, before: str, after: str) -> Side:
    """Tell which side of a mark at `start` touches a word, by the characters next to it."""
    may_close = after.isspace() or after in _AFTER_CLOSING
    may_open = before.isspace() or before in _BEFORE_OPENING
    if before in _PROCLITICS and not may_close:  # «و"كذا"»
        may_open = not text[max(0, start - 2) : start - 1].isalpha()
    if may_open and may_close and before.isspace() != after.isspace():
        return Side.CLOSE if before.isspace() else Side.OPEN
    if may_open == may_close:
        return Side.EITHER
    return Side.OPEN if may_open else Side.CLOSE
