"""Quotes that cross: each has words of the other, and neither holds the other."""

from collections.abc import Iterator

from annotator.model.annotation import Annotation
from annotator.model.mention import Layer, Mention, Span
from annotator.text.spans import contains, overlaps


def crossing_quotes(annotation: Annotation) -> Iterator[tuple[Mention, Mention]]:
    """Yield each two quotes of which a fragment crosses one of the other, the earlier first."""
    for later in annotation.mentions:
        if later.layer is not Layer.QUOTE:
            continue
        for earlier in annotation.mentions_between(later.start, later.end):
            if (
                earlier.layer is Layer.QUOTE
                and (earlier.start, earlier.id) < (later.start, later.id)
                and any(_cross(one, other) for one in earlier.spans for other in later.spans)
            ):
                yield earlier, later


def _cross(one: Span, other: Span) -> bool:
    return overlaps(one, other) and not contains(one, other) and not contains(other, one)
