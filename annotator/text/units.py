"""The stretches that a reader takes as one thing: from a word outwards to its paragraph.

By these steps a selection grows and shrinks. Every step strictly contains the one before, and no
step parts a character from its marks. Nothing farther than a paragraph and the quotations around
it is read, so that the cost does not follow the text. This module must not know what is selected.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from annotator.text.graphemes import snap_outward
from annotator.text.proclitics import likely_edges
from annotator.text.quotation import Quotation, content, neighbourhood, quotations
from annotator.text.segments import paragraph_at, sentences, trimmed
from annotator.text.spans import Span, contains, overlaps

_NEAR: Final = 8_000
"""Code points to either side that are read for where a sentence begins and ends."""

_PAUSE: Final = re.compile(r"[،؛,;:](?!\w)|(?<=\s)[-–—](?=\s)")
"""What parts one clause from the next: not the comma of «20,3», nor the colon of 12:30."""

_FULL_STOP: Final = re.compile(r"[.…۔]+\s*\Z")
"""What ends a sentence and belongs to no part of it. With an end given, ``\\Z`` is there."""

_THAT: Final = re.compile(r"(?<!\w)[وفبلك]?[أإ]ن[\u064b-\u0652]*(?=\s)")
"""The complementizer, which is no part of what is said after it."""


def steps(text: str, word: Span) -> tuple[Span, ...]:
    """Return what a word (code points) stands in, from the smallest to the largest.

    First the word without the letters written onto it, then the word; what is said after «أن»;
    the clause between two pauses; for each quotation around, from the innermost, the part of the
    sentence that is in it, what is between its marks, and that with its marks; the sentence, or
    the sentences that the outermost quotation touches; the paragraph.
    """
    near = quotations(text, neighbourhood(text, word[0]))
    around = [one for one in near if _holds(one, word)]
    around.sort(key=lambda one: -one.depth)
    others = [one for one in near if one not in around]
    return _nested(text, _candidates(text, word, around, others))


def quotations_around(text: str, span: Span) -> tuple[Span, ...]:
    """Return the quotations, marks and all, that hold a stretch (code points), inner first.

    One that is the stretch itself counts. One that lacks a mark goes no further than the sentence
    of the other.
    """
    near = quotations(text, neighbourhood(text, span[0]))
    around = [one for one in near if _holds(one, span) and contains(_extent(text, one), span)]
    around.sort(key=lambda one: -one.depth)
    return _nested(text, (_extent(text, one) for one in around))


def quotations_after(text: str, position: int) -> Iterator[Span]:
    """Yield the quotations, marks and all, that begin at or after a place (code points).

    They come in text order. One that is not closed ends with the sentence that it begins in.
    No more than some 60,000 code points are read: the cost does not follow the text.
    """
    at = reached = position
    while at < len(text) and at - position < 3 * _NEAR:
        near = neighbourhood(text, at)
        for one in quotations(text, near):
            found = _extent(text, one) if one.end > reached else (-1, -1)
            if found[0] >= reached:
                yield found
                reached = found[0] + 1
        at = near[1] + 1


def _extent(text: str, quotation: Quotation) -> Span:
    """Return where a quotation stands; without one of its marks, what the other's sentence has."""
    start, end = quotation.start, quotation.end
    if not quotation.closed:
        here = _sentences(text, (start, start + 1))
        return start, end if here is None else min(end, here[1])
    if not quotation.opened:
        here = _sentences(text, (end - 1, end))
        return start if here is None else max(start, here[0]), end
    return start, end


def sentences_around(text: str, span: Span) -> Span | None:
    """Return the run of whole sentences that a stretch (code points) touches; None for no text.

    A sentence that begins before the quotation around the stretch, or ends after it, is cut to
    what the quotation has of it; a quotation that the run itself would cut is taken in whole.
    """
    return _whole_sentences(text, span, quotations(text, neighbourhood(text, span[0])))


def paragraphs_around(text: str, span: Span) -> Span | None:
    """Return the run of whole paragraphs that a stretch (code points) touches; None if blank."""
    start, end = span
    first, last = paragraph_at(text, start)
    line = (first, last if end <= last else paragraph_at(text, end - 1)[1])
    found = trimmed(text, line) if line[0] < line[1] else line
    return snap_outward(text, found) if found[0] < found[1] else None


def _candidates(
    text: str, word: Span, around: list[Quotation], others: list[Quotation]
) -> Iterator[Span]:
    """Give the steps in their order, some twice and some that cross the one before."""
    edges = likely_edges(text[slice(*word)])
    yield from ((word[0] + edge, word[1]) for edge in reversed(edges))
    yield word
    near = [*reversed(around), *others]
    sentence = _whole_sentences(text, word, near) or word
    scope = _shared(sentence, content(text, around[0])) if around else sentence
    yield from _clauses(text, word, scope, others)
    for one in around:
        inside = content(text, one)
        yield from (_shared(sentence, inside), inside, (one.start, one.end))
    outermost = (around[-1].start, around[-1].end) if around else word
    outer = _whole_sentences(text, outermost, near) or outermost
    yield outer
    yield paragraphs_around(text, outer) or outer


def _clauses(text: str, word: Span, scope: Span, others: list[Quotation]) -> Iterator[Span]:
    """Give the clause of a word between two pauses, and what is said after «أن» before it.

    A pause within a quotation that the word is not in parts nothing.
    """
    pauses = [
        match.span()
        for match in _PAUSE.finditer(text, *scope)
        if not any(one.start <= match.start() < one.end for one in others)
    ]
    begin = max((end for _, end in pauses if end <= word[0]), default=scope[0])
    stop = min((start for start, _ in pauses if start >= word[1]), default=scope[1])
    end, stop = (_without_full_stop(text, word[1], last) for last in (scope[1], stop))
    clause = (begin, stop)
    that = max((m.end() for m in _THAT.finditer(text, *scope) if m.end() <= word[0]), default=-1)
    if that > begin:
        yield from ((that, stop), (that, end))
    if clause != (scope[0], end):  # else it is the sentence, but for its full stop
        yield clause
    if 0 <= that <= begin:
        yield (that, end)


def _whole_sentences(text: str, span: Span, near: Iterable[Quotation]) -> Span | None:
    run = _sentences(text, span)
    if run is None:
        return None
    for one in near:
        if not _crosses(run, one):
            continue
        if contains(content(text, one), span):
            run = trimmed(text, _shared(run, content(text, one)))
        elif one.opened and one.closed and not _holds(one, span):
            run = _sentences(text, (min(run[0], one.start), max(run[1], one.end))) or run
    return snap_outward(text, run)


def _sentences(text: str, span: Span) -> Span | None:
    """Return the run of sentences that a stretch touches, whatever quotations they cut."""
    start, end = span
    last = max(start, end - 1)
    region = (paragraph_at(text, start, _NEAR)[0], paragraph_at(text, last, _NEAR)[1])
    if region[0] >= region[1]:
        return None
    found = [one for one in sentences(text, region) if one[0] < end and start < one[1]]
    return (found[0][0], found[-1][1]) if found else None


def _holds(quotation: Quotation, span: Span) -> bool:
    return contains((quotation.start, quotation.end), span)


def _crosses(span: Span, quotation: Quotation) -> bool:
    """Tell whether a span and a quotation overlap, and neither holds the other."""
    other = (quotation.start, quotation.end)
    return overlaps(span, other) and not contains(span, other) and not contains(other, span)


def _without_full_stop(text: str, start: int, end: int) -> int:
    found = _FULL_STOP.search(text, start, end)
    return found.start() if found else end


def _shared(one: Span, other: Span) -> Span:
    """Return what two spans share, empty where they share nothing."""
    start = max(one[0], other[0])
    return (start, max(start, min(one[1], other[1])))


def _nested(text: str, candidates: Iterable[Span]) -> tuple[Span, ...]:
    """Keep of the candidates those that strictly contain the one kept before."""
    kept: list[Span] = []
    for start, end in candidates:
        span = trimmed(text, (start, end)) if start < end else (start, end)
        if span[0] >= span[1]:
            continue
        span = snap_outward(text, span)
        if not kept or (span != kept[-1] and contains(span, kept[-1])):
            kept.append(span)
    return tuple(kept)
