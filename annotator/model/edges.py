"""Where a mention's edges belong when words are selected: the guideline's rules 7, 9 and 12.

Pure functions on the text; offsets are code points. They fit a selection of whole words to a
layer: quotes take the marks around them, other layers leave marks and punctuation outside, and
no span is left with half of a pair of marks inside.
"""

from annotator.model.mention import Layer
from annotator.text.proclitics import proclitic_edges
from annotator.text.quotation import Quotation, quotations

Span = tuple[int, int]
LOOSE = " \t\u00a0\u200e\u200f"
STOPS = ".،,؛;:…"
CALLS = "؟?!"
REACH = 4000  # code points around a selection in which its marks are looked for


def fitted(text: str, layer: Layer, span: Span) -> Span:
    """Fit a selection to a layer."""
    near = _pairs_near(text, span)
    whole = _balanced_out(text, near, _trimmed(text, span))
    if layer is not Layer.QUOTE:
        return whole
    quote = _with_marks_around(text, near, whole)
    return _with_calls(text, quote)


def _pairs_near(text: str, span: Span) -> list[Quotation]:
    """Find the quotations that begin and end near a span."""
    start, end = max(0, span[0] - REACH), min(len(text), span[1] + REACH)
    first = text.rfind("\n", start, span[0]) + 1 or start
    last = text.find("\n", span[1], end)
    return [pair for pair in quotations(text, (first, end if last < 0 else last)) if pair.closed]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end - start > 1 and text[end - 1] in LOOSE + STOPS:
        end -= 1
    while end - start > 1 and text[start] in LOOSE + STOPS:
        start += 1
    return start, end


def _balanced_out(text: str, pairs: list[Quotation], span: Span) -> Span:
    """Take in a mark that pairs with one inside, where only punctuation parts it from the span."""
    start, end = span
    for pair in pairs:
        opens, closes = pair.start, pair.end
        if start <= opens < end < closes and not text[end : closes - 1].strip(LOOSE + STOPS + CALLS):
            end = closes
        elif opens < start < closes <= end and not text[opens + 1 : start].strip(LOOSE):
            start = opens
    return start, end


def _with_marks_around(text: str, pairs: list[Quotation], span: Span) -> Span:
    """Take in the marks of the quotation that the span fills."""
    start, end = span
    for pair in sorted(pairs, key=lambda pair: pair.end - pair.start):
        if not (pair.start < start and end < pair.end):
            continue
        before, after = text[pair.start + 1 : start], text[end : pair.end - 1]
        if not before.strip(LOOSE) and not after.strip(LOOSE + STOPS + CALLS):
            return pair.start, pair.end
    return span


def _with_calls(text: str, span: Span) -> Span:
    """Take in question and exclamation marks that stand at the end."""
    start, end = span
    while end < len(text) and text[end] in CALLS:
        end += 1
    return start, end


def without_proclitic(text: str, span: Span) -> Span:
    """Move the start past one proclitic of its word; past the last one, back to the word's start.

    A span that has no proclitic to leave out is given back as it is.
    """
    start, end = span
    word_start = start
    while word_start > 0 and text[word_start - 1].isalpha() and start - word_start < len("وبال"):
        word_start -= 1
    word_end = start
    while word_end < len(text) and not text[word_end].isspace():
        word_end += 1
    edges = [word_start + edge for edge in proclitic_edges(text[word_start:word_end])]
    later = [edge for edge in edges if start < edge < end]
    if later:
        return later[0], end
    return (word_start, end) if start in edges else span
