"""Where connectors run: from mention to mention through the leading and the margin.

Pure: boxes in, polylines out. A line runs along the leading above a mention, clear of the
letters of the line above, and from one line of text to another in a lane of the margin at which
lines end; so that it crosses no letter. Coordinates are the column's, in pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.app.article_view.lanes import lanes

Point = tuple[float, float]
OFF_SCREEN = 1e6  # further than any line on the screen, in pixels


@dataclass(frozen=True)
class End:
    """A mention as connectors see it.

    Attributes:
        x: where they meet it.
        y: where they stop above it.
        leading: the height at which they run above its line.
    """

    x: float
    y: float
    leading: float


@dataclass(frozen=True)
class Beyond:
    """A mention that is not on the screen: above it (-1) or below it (1)."""

    side: int


@dataclass(frozen=True)
class Margin:
    """The margin at which lines end, and the part of it that is on the screen.

    Attributes:
        edge: the column's edge, in pixels.
        outwards: -1 where the margin is to the left of the column, 1 where it is to the right.
        room: how wide it is.
        top: the height at which the screen begins.
        bottom: the height at which it ends.
    """

    edge: float
    outwards: int
    room: float
    top: float
    bottom: float

    def lane(self, number: int, pitch: float) -> float:
        """Give where a lane runs, the first nearest to the column."""
        return self.edge + self.outwards * pitch * (number + 1.5)

    def lanes_in(self, pitch: float) -> int:
        """Tell how many lanes there is room for."""
        return max(1, int(self.room / pitch - 1.5))


@dataclass(frozen=True)
class Route:
    """One connector: its corners, and whether it leaves the screen at the last."""

    points: tuple[Point, ...]
    leaves: bool = False


def route(hub: End | Beyond, end: End | Beyond, lane: float, margin: Margin) -> Route | None:
    """Find the way between two mentions of a frame; None where nothing of it can be seen.

    Args:
        hub: the mention that the frame's connectors start from.
        end: the other one.
        lane: where in the margin this frame's connectors run.
        margin: the margin.
    """
    if isinstance(hub, Beyond):
        if isinstance(end, Beyond):
            return _through(hub, end, lane, margin)
        return route(end, hub, lane, margin)
    here = ((hub.x, hub.y), (hub.x, hub.leading))
    if isinstance(end, Beyond):
        height = margin.top if end.side < 0 else margin.bottom
        return Route((*here, (lane, hub.leading), (lane, height)), leaves=True)
    there = ((end.x, end.leading), (end.x, end.y))
    if hub.leading == end.leading:
        return Route((*here, *there))
    return Route((*here, (lane, hub.leading), (lane, end.leading), *there))


def _through(hub: Beyond, end: Beyond, lane: float, margin: Margin) -> Route | None:
    """Find the way of a connector that only passes by."""
    if hub.side == end.side:
        return None
    heights = (margin.top, margin.bottom)
    return Route(tuple((lane, height) for height in heights[:: end.side]), leaves=True)


def extent(ends: Sequence[End | Beyond]) -> tuple[float, float] | None:
    """Give from where to where a frame needs a lane of the margin; None where it needs none."""
    heights = [end.side * OFF_SCREEN if isinstance(end, Beyond) else end.leading for end in ends]
    if not heights or min(heights) == max(heights):
        return None
    if all(isinstance(end, Beyond) for end in ends) and min(heights) * max(heights) > 0:
        return None
    return min(heights), max(heights) + 1.0  # two that meet at one height do not share a lane


def margin_lanes(extents: Sequence[tuple[float, float] | None]) -> list[int]:
    """Give each frame a lane of the margin that it shares with none beside it (-1: it needs none).

    Args:
        extents: from where to where each frame runs, None where it stays on one line.
    """
    needing = [number for number, one in enumerate(extents) if one is not None]
    given = lanes([one for one in extents if one is not None])
    found = [-1] * len(extents)
    for number, lane in zip(needing, given, strict=True):
        found[number] = lane
    return found
