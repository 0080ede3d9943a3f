"""The marks of an annotation, ready to draw: which mention, in which look, how strong.

Values in, values out; the painter draws them, the layout says where. Offsets are code points.
"""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.app.names import POLARITY_SIGNS
from annotator.model.annotation import Annotation
from annotator.model.mention import Layer, Mention


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
        order = {frame.id: index for index, frame in enumerate(annotation.in_reading_order, 1)}
        self._marks = []
        for mention in sorted(annotation.mentions, key=lambda mention: mention.start):
            frames = annotation.attributions_of.get(mention.id, ())
            in_hand = any(frame.id == frame_in_hand for frame in frames)
            tag = layer_name(mention.layer)
            if mention.layer is Layer.QUOTE and frames:
                stances = annotation.stances_of(frames[0].id)
                signs = "".join(POLARITY_SIGNS[stance.polarity] for stance in stances)
                tag = f"{number(order[frames[0].id])} {tag} {signs}".rstrip()
            self._marks.append(Mark(mention, tag, in_hand))

    def between(self, start: int, end: int) -> list[Mark]:
        """Give the marks that touch a stretch of the article."""
        return [m for m in self._marks if m.mention.start < end and m.mention.end > start]


def mention_at(annotation: Annotation, frame_id: str | None, position: int) -> Mention | None:
    """Find the mention that a position means: of the frame in hand first, then the shortest."""
    covering = [mention for mention in annotation.mentions if mention.covers(position)]
    if not covering:
        return None

    def rank(mention: Mention) -> tuple[bool, int]:
        frames = annotation.attributions_of.get(mention.id, ())
        return not any(frame.id == frame_id for frame in frames), mention.end - mention.start

    return min(covering, key=rank)
