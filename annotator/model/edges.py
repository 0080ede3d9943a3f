"""Where a mention's edges belong when words are selected: the guideline's rules 7, 8, 9 and 12.

Pure functions on the text; offsets are code points. A selection of whole words is fitted to a
layer: quotes take the marks around them, other layers leave marks outside, no span keeps half of
a pair of marks or brackets that only punctuation parts from the other half, and letters that the
guideline always leaves out are left out. No word is ever added or taken away.
"""

import re
from itertools import islice
from typing import Final

from annotator.model.cue_words import VOWEL_MARKS, conjunction_end
from annotator.model.mention import Layer
from annotator.text.proclitics import likely_edges
from annotator.text.quotation import Quotation, content, quotations
from annotator.text.spans import Span

LOOSE: Final = " \t\u00a0\u200e\u200f"
STOPS: Final = ".،,؛;:…"
PERCENT: Final = re.compile(rf"[{LOOSE}]?[%٪‰]")
CALLS: Final = re.compile(rf"[{LOOSE}]*[؟?!]+")
BRACKETS: Final = ("()", "[]", "{}")

REACH: Final = 500
"""Code points around a selection that are read to tell what its marks do."""

MARKS: Final = 32
"""Quotation marks on either side of a selection that are read."""

ANY_MARK: Final = re.compile("""[«»“”„‟"‹›﴿﴾‘’″']""")

WORD: Final = 40
"""Code points of a word that are looked at for what is attached to its beginning."""

_FUSED: Final = re.compile(f"ل[{VOWEL_MARKS}]*(?=ل)")
"""«للصحافة»: a word that begins so begins with the preposition and the article."""

_ACCORDING: Final = re.compile(
    rf"(?<!\w)[وف]?(?:وفق|طبق|تبع|استناد|خلاف)[{VOWEL_MARKS}]*ا[{VOWEL_MARKS}]*[{LOOSE}]+\Z"
)
"""Words that are followed by ل and nothing else."""

_TO: Final = re.compile(f"ل[{VOWEL_MARKS}]*")
_WORD: Final = re.compile(rf"\S{{1,{WORD}}}")
_BEFORE: Final = re.compile(
    rf"(?<![\w{VOWEL_MARKS}])(?:[وفبلكس][{VOWEL_MARKS}\u200c-\u200f]*){{0,2}}\Z"
)
"""What a word begins with before a place in it, if that can be nothing but proclitics."""


def fitted(text: str, layer: Layer, span: Span) -> Span:
    """Fit a selection to a layer.

    Args:
        text: The article.
        layer: What the selection is to be marked as.
        span: The selection (code points), not empty.

    Returns:
        The span to mark (code points), not empty.
    """
    first = text.rfind("\n", max(0, span[0] - REACH), span[0]) + 1 or max(0, span[0] - REACH)
    last = text.find("\n", span[1], span[1] + REACH)
    last = min(len(text), span[1] + REACH) if last < 0 else last
    first, last = _with_few_marks(text, (first, last), span)
    near = text[first:last]
    start, end = _fitted(near, layer, (span[0] - first, span[1] - first))
    return start + first, end + first


def _with_few_marks(text: str, near: Span, span: Span) -> Span:
    """Narrow what is read around a selection to so many marks on either side."""
    first, last = near
    before = [mark.start() for mark in ANY_MARK.finditer(text, first, span[0])]
    after = [mark.end() for mark in islice(ANY_MARK.finditer(text, span[1], last), MARKS + 1)]
    return (
        before[-MARKS] if len(before) > MARKS else first,
        after[MARKS - 1] if len(after) > MARKS else last,
    )


def _fitted(text: str, layer: Layer, span: Span) -> Span:
    start, end = _with_percent(text, _trimmed(text, span))
    pairs = _pairs(text) if _meets_mark(text, (start, end)) else []
    start, end = _with_brackets(text, _with_partners(text, pairs, (start, end)))
    if layer is not Layer.QUOTE:
        start, end = _without_marks(text, pairs, (start, end))
        return start + _attached(text, layer, start, end), end
    around = _with_marks_around(text, pairs, (start, end))
    # What stands outside the marks is the article's own: «هل هو "كذا"؟»
    return _with_calls(text, (start, end)) if around == (start, end) else around


def _pairs(text: str) -> list[Quotation]:
    return [pair for pair in quotations(text) if pair.opened and pair.closed]


def _meets_mark(text: str, span: Span) -> bool:
    """Tell whether a mark stands at an edge, or only punctuation parts it from one.

    Where none does, no quotation has a say in where the span ends; most spans are such.
    """
    start, end = span
    if ANY_MARK.match(text, start) or ANY_MARK.search(text, end, _gap_end(text, end)):
        return True
    while start > 0 and not text[start - 1].isalnum():
        start -= 1
        if ANY_MARK.match(text, start):
            return True
    return False


def _gap_end(text: str, end: int) -> int:
    """Give where the letters and digits go on behind a place."""
    while end < len(text) and not text[end].isalnum():
        end += 1
    return end


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end - start > 1 and text[end - 1] in LOOSE + STOPS:
        end -= 1
    while end - start > 1 and text[start] in LOOSE + STOPS:
        start += 1
    return start, end


def _with_percent(text: str, span: Span) -> Span:
    """Take in the sign of a percentage, which is no word of its own."""
    start, end = span
    sign = PERCENT.match(text, end) if text[end - 1].isdigit() else None
    return start, sign.end() if sign else end


def _with_partners(text: str, pairs: list[Quotation], span: Span) -> Span:
    """Take in a mark that pairs with one inside, where only punctuation parts it from the span."""
    start, end = span
    for pair in pairs:
        if start <= pair.start < end < pair.end and _is_empty(text[end : pair.end]):
            end = pair.end
        elif pair.start < start < pair.end <= end and _is_empty(text[pair.start : start]):
            start = pair.start
    return start, end


def _with_brackets(text: str, span: Span) -> Span:
    """Take in a bracket that is missing at an edge."""
    start, end = span
    for opening, closing in BRACKETS:
        missing = text.count(opening, start, end) - text.count(closing, start, end)
        before, after = text[:start].rstrip(LOOSE), text[end:].lstrip(LOOSE)
        if missing > 0 and after.startswith(closing):
            end = len(text) - len(after) + 1
        elif missing < 0 and before.endswith(opening):
            start = len(before) - 1
    return start, end


def _with_marks_around(text: str, pairs: list[Quotation], span: Span) -> Span:
    """Take in the marks of the quotations that the span fills."""
    start, end = span
    for pair in pairs:
        is_around = pair.start < start and end < pair.end
        if is_around and _is_empty(text[pair.start : start]) and _is_empty(text[end : pair.end]):
            return pair.start, pair.end  # the outermost, which comes first
    return span


def _without_marks(text: str, pairs: list[Quotation], span: Span) -> Span:
    """Leave the marks of a quotation out that is all there is in the span."""
    for pair in pairs:  # the outer ones come first
        if (pair.start, pair.end) == span:
            inside = content(text, pair)
            span = inside if inside[0] < inside[1] else span
    return span


def _with_calls(text: str, span: Span) -> Span:
    """Take in question and exclamation marks that stand at the end."""
    start, end = span
    calls = CALLS.match(text, end)
    return start, calls.end() if calls else end


def _is_empty(gap: str) -> bool:
    """Tell whether there is neither letter nor digit in a stretch."""
    return not any(map(str.isalnum, gap))


def _attached(text: str, layer: Layer, start: int, end: int) -> int:
    """Count the code points at the start that the guideline always leaves out on this layer."""
    word = _first_word(text, start, end)
    if layer is Layer.CUE:
        return conjunction_end(word)
    pattern = _TO if _ACCORDING.search(text, max(0, start - WORD), start) else _FUSED
    preposition = pattern.match(word)
    return preposition.end() if preposition and preposition.end() < len(word) else 0


def without_proclitic(text: str, span: Span) -> Span:
    """Move the start past one proclitic of its word; past the last one, back to the word's start.

    A span (code points) that has no proclitic to leave out is given back as it is.
    """
    start, end = span
    before = _BEFORE.search(text, max(0, start - WORD), start)
    if before is None:
        return span
    word_start = before.start()
    word = _first_word(text, word_start, len(text))
    edges = [word_start + edge for edge in likely_edges(word)]
    later = [edge for edge in edges if start < edge < end]
    if later:
        return later[0], end
    return (word_start, end) if start in edges else span


def _first_word(text: str, start: int, end: int) -> str:
    word = _WORD.match(text, start, end)
    return word[0] if word else ""
