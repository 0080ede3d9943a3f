"""The selection: from one unit of text to another, units being words unless letters are asked for.

Qt-free: offsets are code points, half-open. There is always a unit under the caret once the
caret has been placed, so that a key can act on a single word without selecting it first.
"""

from dataclasses import dataclass, replace

Span = tuple[int, int]


@dataclass(frozen=True)
class Selection:
    """From ``anchor``, where it began, to ``head``, where the caret is; letter-exact or not."""

    anchor: Span
    head: Span
    exact: bool = False

    @property
    def span(self) -> Span:
        """The stretch from the earlier unit's start to the later one's end."""
        return min(self.anchor[0], self.head[0]), max(self.anchor[1], self.head[1])

    @property
    def is_single(self) -> bool:
        """Whether just the unit under the caret is selected."""
        return self.anchor == self.head

    @property
    def is_backwards(self) -> bool:
        """Whether the caret stands before the anchor."""
        return self.head[0] < self.anchor[0]


def moved(selection: Selection, head: Span | None, *, extend: bool) -> Selection:
    """Put the caret on another unit; with ``extend`` the anchor stays."""
    if head is None:
        return selection
    return replace(selection, head=head) if extend else Selection(head, head)
