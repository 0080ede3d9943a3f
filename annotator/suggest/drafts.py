"""The frames of one article while they are being found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annotator.suggest.contents import Content
from annotator.suggest.cues import CueMatch
from annotator.suggest.lead import Kind
from annotator.text.spans import Span

Spans = tuple[Span, ...]
_NEAR: Final = 8
"""Frames before a place that are looked at: what is further up holds no word of it."""


@dataclass
class Draft:
    """A frame that is being made.

    Attributes:
        cues: its cues; the first is the one whose subject speaks.
        content: what was said.
        kind: what introduces it.
        speaker: whose words they are, once that is known.
        implicit: whether the speaker is named outside the clause.
        sources: by what channels the article has it.
        addressee: to whom it was said.
        meant: whether the speaker is only whoever spoke before, and no clause names it.
        nested: whether it stands within the content of another.
        backward: whether the content stands before the cue.
    """

    cues: list[CueMatch]
    content: Content
    kind: Kind
    speaker: Spans = ()
    implicit: bool = False
    sources: list[Spans] = field(default_factory=list)
    addressee: Spans = ()
    meant: bool = False
    nested: bool = False
    backward: bool = False

    @property
    def main(self) -> CueMatch:
        """The cue whose subject speaks."""
        return self.cues[0]


class Drafts:
    """The frames found so far, in the order of their cues."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[Draft] = []

    def __iter__(self) -> Iterator[Draft]:
        """Give them in order."""
        return iter(self._found)

    @property
    def last(self) -> Draft | None:
        """The latest, if there is any."""
        return self._found[-1] if self._found else None

    @property
    def near(self) -> list[Draft]:
        """The latest few, the nearest last."""
        return self._found[-_NEAR:]

    def add(self, draft: Draft) -> None:
        """Add a frame."""
        self._found.append(draft)

    def holding(self, index: int) -> Draft | None:
        """Give the nearest frame whose content holds a word."""
        near = reversed(self._found[-_NEAR:])
        return next((one for one in near if one.content.first <= index < one.content.last), None)

    def has_content(self, span: Span) -> bool:
        """Tell whether one of the latest frames has this very content."""
        return any(span in draft.content.spans for draft in self._found[-_NEAR:])
