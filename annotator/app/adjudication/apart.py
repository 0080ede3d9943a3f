"""Long texts of several annotators, written so that what they differ in can be seen.

What all of them have is cut short in its middle; what only some have stands out, and stays.
Qt-free; offsets are code points of the article.
"""

from collections.abc import Sequence
from typing import NamedTuple

from annotator.model.matching import Spans
from annotator.text.spans import Span

CORE_SHOWN = 22  # code points kept at each end of what all have
OWN_SHOWN = 48  # and of what only some have
GAP = " … "


class Stretch(NamedTuple):
    """A part of a text; ``apart`` where not all have it."""

    text: str
    apart: bool = False


def common(sides: Sequence[Spans]) -> Spans:
    """Give what all of several sets of spans have in common, empty ones left aside."""
    marked = [spans for spans in sides if spans]
    if not marked:
        return ()
    shared = marked[0]
    for spans in marked[1:]:
        shared = tuple(
            (max(start, first), min(end, last))
            for start, end in shared
            for first, last in spans
            if max(start, first) < min(end, last)
        )
    return shared


def told_apart(text: str, spans: Spans, shared: Spans) -> tuple[Stretch, ...]:
    """Write the spans of one annotator, with what is not shared by all set apart."""
    told: list[Stretch] = []
    for number, span in enumerate(spans):
        if number:
            told.append(Stretch(GAP))
        told += [
            Stretch(
                cut(" ".join(text[start:end].split(" ")), OWN_SHOWN if apart else CORE_SHOWN),
                apart,
            )
            for start, end, apart in _pieces(span, shared)
        ]
    return tuple(told)


def whole(stretches: Sequence[Stretch]) -> str:
    """Join the parts, for screen readers."""
    return "".join(one.text for one in stretches)


def _pieces(span: Span, shared: Spans) -> list[tuple[int, int, bool]]:
    """Cut a span where what all have begins and ends."""
    start, end = span
    pieces = []
    at = start
    within = ((max(first, start), min(last, end)) for first, last in shared)
    for first, last in within:
        if first >= last:
            continue
        if at < first:
            pieces.append((at, first, True))
        pieces.append((first, last, False))
        at = last
    if at < end:
        pieces.append((at, end, True))
    return pieces


def cut(text: str, kept: int = CORE_SHOWN) -> str:
    """Leave the middle of a text out where it is long, between words if there are any."""
    words = text.replace("\n", " ")
    if len(words) <= 2 * kept + len(GAP):
        return words
    head, tail = words[:kept], words[-kept:]
    return f"{head.rsplit(' ', 1)[0] or head}{GAP}{tail.split(' ', 1)[-1] or tail}"
