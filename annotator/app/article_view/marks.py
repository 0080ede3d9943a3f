"""The marks of an annotation, ready to draw: which mention, in which look, how strong.

Values in, values out; the painter draws them, the layout says where. Offsets are code points.
"""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.app.names import POLARITY_SIGNS
from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention, Span


@dataclass(frozen=True)
class Mark:
    """One mention as it is to be drawn."""

    mention: Mention
    tag: str
    in_hand: bool


class Marks:
    """The marks of one annotation with one frame in hand, found by the stretch they stand in."""

    def __init__(
        self,
        annotation: Annotation,
        frame_in_hand: str | None,
        layer_name: Callable[[Layer], str],
        number: Callable[[int], str],
    ) -> None:
        """Prepare the marks; tags name the layer, and for a quote its frame's number and stance."""
        self._annotation, self._frame = annotation, frame_in_hand
        self._layer_name, self._number = layer_name, number
        self._order = {f.id: index for index, f in enumerate(annotation.in_reading_order, 1)}
        self._made: dict[str, Mark] = {}

    def between(self, start: int, end: int) -> list[Mark]:
        """Give the marks that touch a stretch of the article; only they are made."""
        return [
            self._made.get(mention.id) or self._make(mention)
            for mention in self._annotation.mentions
            if mention.spans[0][0] < end and mention.spans[-1][1] > start
        ]

    def _make(self, mention: Mention) -> Mark:
        frames = self._annotation.attributions_of.get(mention.id, ())
        in_hand = any(frame.id == self._frame for frame in frames)
        mark = Mark(mention, self._tag(mention, frames), in_hand)
        self._made[mention.id] = mark
        return mark

    def _tag(self, mention: Mention, frames: tuple[Attribution, ...]) -> str:
        name = self._layer_name(mention.layer)
        if mention.layer is not Layer.QUOTE or not frames:
            return name
        stances = self._annotation.stances_of(frames[0].id)
        signs = "".join(POLARITY_SIGNS[stance.polarity] for stance in stances)
        return f"{self._number(self._order[frames[0].id])} {name} {signs}".rstrip()


def mention_at(annotation: Annotation, frame_id: str | None, unit: Span) -> Mention | None:
    """Find the mention that a unit of text means.

    Those of the frame in hand come first, then the shortest, then the one made last.

    It need not hold the unit's first letter, which may have been left out of it.
    """
    first, last = unit
    touching = [
        (-index, mention)
        for index, mention in enumerate(annotation.mentions)
        if any(start < last and first < end for start, end in mention.spans)
    ]
    if not touching:
        return None

    def rank(candidate: tuple[int, Mention]) -> tuple[bool, int, int]:
        age, mention = candidate
        frames = annotation.attributions_of.get(mention.id, ())
        in_hand = any(frame.id == frame_id for frame in frames)
        return not in_hand, mention.end - mention.start, age

    return min(touching, key=rank)[1]
