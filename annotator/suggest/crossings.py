"""Of frames whose quotes cross each other, or are the same, only the likelier is suggested.

A quote may lie within another, as its speaker quotes somebody; two that cross cannot both be right.
"""

from collections.abc import Iterable
from typing import Final

from annotator.suggest.suggestion import Spans, Suggestion
from annotator.text.spans import contains, overlaps

_NEAR: Final = 8
"""Quotes before one that may reach into it."""


def without_crossings(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Leave out of suggestions in text order those that cross a likelier one."""
    kept: list[Suggestion] = []
    for one in found:
        rivals = [other for other in kept[-_NEAR:] if _cross(other.quote, one.quote)]
        if all(other.confidence < one.confidence for other in rivals):
            kept[-_NEAR:] = [other for other in kept[-_NEAR:] if other not in rivals]
            kept.append(one)
    return kept


def _cross(one: Spans, other: Spans) -> bool:
    return one == other or any(
        overlaps(a, b) and not contains(a, b) and not contains(b, a) for a in one for b in other
    )
