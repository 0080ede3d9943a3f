"""The mention: one labelled stretch of an article, in one span or several."""

from enum import StrEnum
from typing import Annotated, Any

from msgspec import Meta as Constraint
from msgspec import Struct, field

Offset = Annotated[int, Constraint(ge=0, description="Unicode code points")]
Span = tuple[Offset, Offset]
Id = Annotated[str, Constraint(min_length=1)]


class Layer(StrEnum):
    """What a mention is in its attribution."""

    QUOTE = "quote"
    CUE = "cue"
    SPEAKER = "speaker"
    SOURCE = "source"
    ADDRESSEE = "addressee"
    TARGET = "target"


class Mention(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of the article on one layer.

    Attributes:
        id: unique in its annotation.
        layer: the role it was marked for.
        spans: half-open ``[start, end)`` in code points, in text order, not overlapping;
            several where the text interrupts the mention.
        exact: the text of each span, letter for letter; checked at every read.
        features: values that the project's scheme allows on this layer.
    """

    id: Id
    layer: Layer
    spans: Annotated[tuple[Span, ...], Constraint(min_length=1)]
    exact: Annotated[tuple[str, ...], Constraint(min_length=1)]
    features: dict[str, Any] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the first span starts."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1][1]

    @property
    def text(self) -> str:
        """The spans' texts, joined by an ellipsis where the article interrupts them."""
        return " … ".join(self.exact)

    def covers(self, position: int) -> bool:
        """Tell whether one of the spans holds the code point at this position."""
        return any(start <= position < end for start, end in self.spans)


def exact_of(text: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Slice the text of each span."""
    return tuple(text[start:end] for start, end in spans)
