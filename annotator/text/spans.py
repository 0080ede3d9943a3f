"""A stretch of text, and the few things worth asking of two of them.

A span is half-open, ``[start, end)``, in Unicode code points of the raw text.
"""

Span = tuple[int, int]


def whole(text: str, span: Span | None = None) -> Span:
    """Return `span` (code points), or the span of all of `text` where none is given.

    Raises:
        IndexError: If `span` is reversed or reaches outside `text`.
    """
    if span is None:
        return (0, len(text))
    start, end = span
    if not 0 <= start <= end <= len(text):
        message = f"span [{start}, {end}) does not lie in a text of {len(text)} code points"
        raise IndexError(message)
    return span


def overlaps(one: Span, other: Span) -> bool:
    """Tell whether two spans share a code point; empty spans share none."""
    return max(one[0], other[0]) < min(one[1], other[1])


def contains(outer: Span, inner: Span) -> bool:
    """Tell whether every code point of `inner` is one of `outer`, and both its edges lie in it."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
