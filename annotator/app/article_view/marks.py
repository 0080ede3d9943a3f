"""The marks of an annotation, ready to draw: which mention, in which look, how strong.

Values in, values out; the painter draws them, the layout says where. Offsets are code points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from annotator.app.article_view.signs import CHAIN, ENTER, MORE, SIDES
from annotator.app.names import POLARITY_SIGNS
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, Span
from annotator.model.span_index import SpanIndex


class Naming(Protocol):
    """How the view writes what it shows beside the article's own letters."""

    def tag(self, layer: Layer) -> str:
        """Name a layer in little room."""

    def short_tag(self, layer: Layer) -> str:
        """Name a layer in the least room."""

    def number(self, value: int) -> str:
        """Write a number."""


@dataclass(frozen=True)
class Mark:
    """One mention as it is to be drawn.

    Attributes:
        mention: the mention.
        forms: the ways of writing its tag, the fullest first.
        more_forms: the ways of writing the tag of its spans after the first.
        in_hand: whether the frame in hand holds it.
        frames: the ids of the frames that hold it.
        suggested: whether it is only suggested.
        pale: whether it stays in the background, without a tag.
        side: whose it is, of several annotators laid side by side, from 0; None: the page's own.
    """

    mention: Mention
    forms: tuple[str, ...]
    more_forms: tuple[str, ...] = (MORE,)
    in_hand: bool = False
    frames: frozenset[str] = field(default_factory=frozenset)
    suggested: bool = False
    pale: bool = False
    side: int | None = None

    @property
    def tag(self) -> str:
        """Its tag written in full."""
        return self.forms[0]


class Side(NamedTuple):
    """What one of several annotators marked, to be laid beside what others did.

    Attributes:
        number: whose it is, from 0.
        mention: what they marked.
    """

    number: int
    mention: Mention


class Background(Protocol):
    """Whole frames that are suggested, each known by a number."""

    def mentions_between(self, start: int, end: int) -> Iterable[tuple[Mention, Sequence[int]]]:
        """Give their mentions that reach into a stretch, each with the frames that have it."""


class Marks:
    """The marks of one annotation with one frame in hand, found by the stretch they stand in."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that is drawn, spelt out
        self,
        annotation: Annotation,
        frame_in_hand: str | None,
        words: Naming,
        suggestions: tuple[Mention, ...] = (),
        background: tuple[Background | None, int | None] = (None, None),
        sides: tuple[Side, ...] = (),
    ) -> None:
        """Prepare the marks; tags name the layer, and for a quote its frame's number and stance.

        Args:
            annotation: what is marked.
            frame_in_hand: the id of the frame in hand.
            words: how tags are written.
            suggestions: what is suggested for the frame in hand.
            background: the whole frames that are suggested, and the one that is pointed at.
            sides: what several annotators marked, where they are laid side by side.
        """
        self.annotation, self.frame_in_hand = annotation, frame_in_hand
        self._words, self._suggestions = words, suggestions
        self._background, self._pointed = background
        self._suggested = SpanIndex([(mention.start, mention.end) for mention in suggestions])
        self._sides = sides
        self._beside = SpanIndex([(side.mention.start, side.mention.end) for side in sides])
        self._order: dict[str, int] = {}
        self._made: dict[str, Mark] = {}

    def between(self, start: int, end: int) -> list[Mark]:
        """Give the marks that touch a stretch of the article; only they are made."""
        made = self._made
        taken = [
            made.get(mention.id) or self._make(mention)
            for mention in self.annotation.mentions_between(start, end)
        ]
        suggested = self._suggested.touching(start, end)
        found = [self._suggestion(self._suggestions[number]) for number in suggested]
        beside = [self._side(self._sides[at]) for at in self._beside.touching(start, end)]
        return [*taken, *found, *self._pale(taken, start, end), *beside]

    def is_suggested(self, position: int) -> bool:
        """Tell whether a code point lies in a mention that is only suggested."""
        marks = self.between(position, position + 1)
        return any(mark.suggested and mark.mention.covers(position) for mark in marks)

    def _make(self, mention: Mention) -> Mark:
        frames = self.annotation.attributions_of.get(mention.id, ())
        forms = self._forms(mention, frames)
        mark = Mark(
            mention=mention,
            forms=forms,
            more_forms=(f"{MORE} {forms[-1]}", MORE),
            in_hand=any(frame.id == self.frame_in_hand for frame in frames),
            frames=frozenset(frame.id for frame in frames),
        )
        self._made[mention.id] = mark
        return mark

    def _pale(self, taken: list[Mark], start: int, end: int) -> Iterator[Mark]:
        """Give the marks of frames in the background, where nothing is marked just so already."""
        if self._background is None:
            return
        there = {(mark.mention.layer, mark.mention.spans) for mark in taken}
        for mention, frames in self._background.mentions_between(start, end):
            if self._pointed in frames:
                yield replace(self._suggestion(mention), in_hand=True)
            elif (mention.layer, mention.spans) not in there:
                yield Mark(mention=mention, forms=(), suggested=True, pale=True)

    def _suggestion(self, mention: Mention) -> Mark:
        name = self._words.tag(mention.layer)
        return Mark(mention=mention, forms=(f"{ENTER} {name}", ENTER), suggested=True)

    def _side(self, side: Side) -> Mark:
        sign = f"{SIDES[side.number % len(SIDES)]} {side.number + 1}"  # as their key is written
        name = self._words.tag(side.mention.layer)
        return Mark(side.mention, (f"{sign} {name}", sign), (sign,), side=side.number)

    def _forms(self, mention: Mention, frames: tuple[Attribution, ...]) -> tuple[str, ...]:
        name, short = self._words.tag(mention.layer), self._words.short_tag(mention.layer)
        frame = next((frame for frame in frames if frame.id == self.frame_in_hand), None)
        frame = frame or next(iter(frames), None)
        if mention.layer is Layer.QUOTE and frame is not None:
            number, signs = self._number(frame), self._signs(frame)
            written: tuple[str, ...] = (f"{number} {name} {signs}", f"{number}{signs}", number)
        elif mention.layer is Layer.SOURCE:
            place = self._place_in_chain(mention, frame)
            written = (f"{CHAIN} {name} {place}", f"{CHAIN}{place}")
        else:
            written = (name, short)
        return tuple(dict.fromkeys(form.rstrip() for form in written))

    def _number(self, frame: Attribution) -> str:
        if not self._order:
            self._order = {f.id: n for n, f in enumerate(self.annotation.in_reading_order, 1)}
        return self._words.number(self._order[frame.id])

    def _signs(self, frame: Attribution) -> str:
        stances = self.annotation.stances_of(frame.id)
        return "".join(POLARITY_SIGNS[stance.polarity] for stance in stances)

    def _place_in_chain(self, mention: Mention, frame: Attribution | None) -> str:
        """Number a source by its place in the chain, where there are several."""
        if frame is None or len(frame.sources) < 2 or mention.id not in frame.sources:  # noqa: PLR2004
            return ""
        return self._words.number(frame.sources.index(mention.id) + 1)


def mention_at(annotation: Annotation, frame_id: str | None, unit: Span) -> Mention | None:
    """Find the mention that a unit of text means.

    Those of the frame in hand come first, then the shortest, then the one made last.

    It need not hold the unit's first letter, which may have been left out of it.
    """
    first, last = unit
    touching = [
        (-number, annotation.mentions[number])
        for number in annotation.index.touching(first, last)
        if any(start < last and first < end for start, end in annotation.mentions[number].spans)
    ]
    if not touching:
        return None

    def rank(candidate: tuple[int, Mention]) -> tuple[bool, int, int]:
        age, mention = candidate
        frames = annotation.attributions_of.get(mention.id, ())
        in_hand = any(frame.id == frame_id for frame in frames)
        return not in_hand, mention.end - mention.start, age

    return min(touching, key=rank)[1]
