"""Where tags stand above a line: beside one another, each over its mention, shortened if need be.

Pure: widths and pixels in, places out. A tag may be moved as long as it still stands over a part
of its mention; where that is not enough it is written shorter, the least weighty and widest
first; where even that is not enough, neighbours are folded into one counter.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

KEPT_OVER = 6.0  # pixels of its mention that a tag stands over, where the mention is that wide


@dataclass(frozen=True)
class Wish:
    """A tag that wants a place.

    Attributes:
        left: where its mention begins on the line, in pixels.
        right: where it ends.
        widths: of the ways of writing it, the fullest first, in pixels.
        weight: the heavier are kept whole the longer.
    """

    left: float
    right: float
    widths: tuple[float, ...]
    weight: int = 0


@dataclass(frozen=True)
class Place:
    """Where a tag stands: a way of writing one wish, or a counter of several."""

    x: float
    width: float
    wishes: tuple[int, ...]
    form: int

    @property
    def is_counter(self) -> bool:
        """Whether it stands for several tags that found no room."""
        return len(self.wishes) > 1


@dataclass(frozen=True)
class _Tag:
    """What is being placed; with several wishes it is a counter of them."""

    left: float
    right: float
    widths: tuple[float, ...]
    weight: int
    wishes: tuple[int, ...]
    form: int = 0

    @property
    def width(self) -> float:
        return self.widths[self.form]

    @property
    def can_shrink(self) -> bool:
        return self.form + 1 < len(self.widths)

    def reach(self, room: tuple[float, float]) -> tuple[float, float]:
        """Give how far to the left and to the right it may stand."""
        kept = min(KEPT_OVER, (self.right - self.left) / 2, self.width / 2)
        low = max(room[0], self.left - self.width + kept)
        return low, max(low, min(room[1] - self.width, self.right - kept))


def place(
    wishes: Sequence[Wish],
    *,
    room: tuple[float, float],
    gap: float,
    counter_width: Callable[[int], float],
    right_to_left: bool,
) -> list[Place]:
    """Find a place for each tag of a line.

    Args:
        wishes: the tags, in any order.
        room: from where to where tags may stand.
        gap: what is left free between two tags.
        counter_width: how wide a counter of so many tags is.
        right_to_left: whether tags stand where their mentions begin for a right-to-left reader.

    Returns:
        Places that do not overlap, in reading order; each wish is in exactly one of them.
    """
    if right_to_left:
        mirrored = [replace(wish, left=-wish.right, right=-wish.left) for wish in wishes]
        found = _placed(mirrored, (-room[1], -room[0]), gap, counter_width)
        return [replace(one, x=-one.x - one.width) for one in found]
    return _placed(wishes, room, gap, counter_width)


def _placed(
    wishes: Sequence[Wish],
    room: tuple[float, float],
    gap: float,
    counter_width: Callable[[int], float],
) -> list[Place]:
    """Place the tags of a line that reads from left to right."""
    tags = [
        _Tag(wish.left, wish.right, wish.widths, wish.weight, (number,))
        for number, wish in sorted(
            enumerate(wishes), key=lambda item: (item[1].left, -item[1].right)
        )
    ]
    while (crowd := _crowd(tags, room, gap)) is not None:
        first, last = crowd
        shrinking = [at for at in range(first, last + 1) if tags[at].can_shrink]
        if shrinking:
            at = min(shrinking, key=lambda at: (tags[at].weight, -tags[at].width, -at))
            tags[at] = replace(tags[at], form=tags[at].form + 1)
        elif first < last:
            at = min(range(first, last), key=lambda at: tags[at].weight + tags[at + 1].weight)
            tags[at : at + 2] = [_folded(tags[at], tags[at + 1], counter_width)]
        else:
            break  # wider than all the room there is: it stands where the room begins
    return _spread(tags, room, gap)


def _folded(one: _Tag, other: _Tag, counter_width: Callable[[int], float]) -> _Tag:
    wishes = one.wishes + other.wishes
    return _Tag(
        left=min(one.left, other.left),
        right=max(one.right, other.right),
        widths=(counter_width(len(wishes)),),
        weight=max(one.weight, other.weight),
        wishes=wishes,
    )


def _crowd(tags: list[_Tag], room: tuple[float, float], gap: float) -> tuple[int, int] | None:
    """Find the first row of tags that have no room beside one another; None where all have."""
    edge, first = room[0], 0
    for at, tag in enumerate(tags):
        low, high = tag.reach(room)
        if low >= edge:
            edge, first = low, at
        if edge > high or edge + tag.width > room[1]:
            return first, at
        edge += tag.width + gap
    return None


def _spread(tags: list[_Tag], room: tuple[float, float], gap: float) -> list[Place]:
    """Put each tag as near to its mention's beginning as those after it allow."""
    latest = [tag.reach(room)[1] for tag in tags]
    for at in range(len(tags) - 2, -1, -1):
        latest[at] = min(latest[at], latest[at + 1] - tags[at].width - gap)
    places: list[Place] = []
    edge = room[0]
    for tag, high in zip(tags, latest, strict=True):
        x = max(edge, min(tag.left, high))
        places.append(Place(x, tag.width, tag.wishes, tag.form))
        edge = x + tag.width + gap
    return places
