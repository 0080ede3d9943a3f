"""Where one annotation differs from another: where to look after undoing or redoing."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from annotator.model.annotation import Annotation
from annotator.model.attribution import Attribution
from annotator.model.entity import Entity
from annotator.model.mention import Mention, Span
from annotator.model.stance import Stance

Part = TypeVar("Part", Mention, Attribution, Stance, Entity)


class Difference(NamedTuple):
    """Where two annotations differ.

    Attributes:
        frames: the changed frames that there are now, by id, in reading order; a frame has
            changed with its mentions and stances.
        place: the first stretch (code points) that has changed; None where nothing in the text.
    """

    frames: tuple[str, ...]
    place: Span | None


def difference(before: Annotation, after: Annotation) -> Difference:
    """Tell where an annotation differs from the one before it."""
    mentions = {one.id for one in _unlike(before.mentions, after.mentions)}
    frames = {one.id for one in _unlike(before.attributions, after.attributions)}
    frames |= {one.attribution for one in _unlike(before.stances, after.stances)}
    linked = {key for one in _unlike(before.entities, after.entities) for key in one.mentions}
    changed = frames | {
        frame.id for key in mentions for frame in after.attributions_of.get(key, ())
    }
    order = tuple(frame.id for frame in after.in_reading_order if frame.id in changed)
    return Difference(order, _place(before, after, mentions or linked, frames))


def _unlike(before: Iterable[Part], after: Iterable[Part]) -> list[Part]:
    """Give the parts that only one of two values has, the one's and the other's."""
    old, new = {part.id: part for part in before}, {part.id: part for part in after}
    return [
        part
        for one, other in ((old, new), (new, old))
        for key, part in one.items()
        if other.get(key) is not part and other.get(key) != part
    ]


def _place(
    before: Annotation, after: Annotation, mentions: set[str], frames: set[str]
) -> Span | None:
    """Find the first changed mention, else the first changed frame, as it stands now or stood."""
    found = [
        one.spans[0]
        for key in mentions
        if (one := after.mention_by_id.get(key) or before.mention_by_id.get(key)) is not None
    ]
    for work in (after, before):
        known = [work.attribution_by_id[key] for key in frames if key in work.attribution_by_id]
        found = found or [(start, start + 1) for start in map(work.first_position, known)]
    return min(found, default=None)
