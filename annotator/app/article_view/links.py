"""The connectors on the screen: which frames have them, where they meet mentions, how they look."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.app.article_view.connectors import (
    Beyond,
    End,
    Margin,
    Point,
    Route,
    extent,
    margin_lanes,
    route,
)
from annotator.app.article_view.lanes import lanes
from annotator.app.article_view.measures import TAG_CLEARANCE
from annotator.app.article_view.picture import Picture
from annotator.app.article_view.scene import Scene
from annotator.app.article_view.tag_rows import Row
from annotator.app.theme import mixed
from annotator.model.attribution import Attribution
from annotator.model.mention import Layer, Mention

PITCH, NARROWEST = 6.0, 3.0  # between two lanes of the margin
TRACKS, TRACK = 3, 2.2  # lanes in the leading, and between two of them
ROUND = 4.0
DOT = 2.4
BESIDE = 2.0  # outside a mention, where a connector comes down to it
QUIET = 0.6  # strength of the connectors of frames that are neither in hand nor lit


@dataclass(frozen=True)
class Link:
    """One connector of a frame: its way, and what it leads to."""

    frame: Attribution
    layer: Layer
    way: Route
    end: Point
    is_dotted: bool


@dataclass(frozen=True)
class _Web:
    """A frame and where its mentions stand; the first is the one that all others hang on."""

    frame: Attribution
    layers: list[Layer]
    ends: list[End | Beyond]


class Links:
    """Finds the connectors of one picture."""

    def __init__(self, picture: Picture, scene: Scene, rows: Mapping[float, Row]) -> None:
        """Take the picture and what is on the screen."""
        self._picture, self._scene, self._rows = picture, scene, rows
        own = (one for one in scene.marks if one.mark.side is None and not one.mark.suggested)
        self._shown = {one.mark.mention.id: one for one in own}
        self._unit = picture.unit
        self.margin = _margin(picture, scene)
        self.left_out = 0

    def found(self) -> list[Link]:
        """Give all connectors to draw, those of the frame in hand last.

        Frames for which the margin has no lane left are only counted.
        """
        webs = [self._web(frame) for frame in self._frames()]
        given = margin_lanes([extent(web.ends) for web in webs])
        pitch = self._pitch(max(given, default=-1) + 1)
        webs = self._in_tracks(webs)
        links: list[Link] = []
        self.left_out = sum(lane >= self.margin.lanes_in(pitch) for lane in given)
        for web, lane in zip(webs, given, strict=True):
            if lane < self.margin.lanes_in(pitch):
                links += self._links(web, self.margin.lane(lane, pitch))
        return links

    def _pitch(self, needed: int) -> float:
        """Move the lanes together, down to a limit, until there is room for those needed."""
        usual, narrowest = PITCH * self._unit, NARROWEST * self._unit
        return max(narrowest, min(usual, self.margin.room / (needed + 1.5)))

    def _frames(self) -> list[Attribution]:
        """Give the frames whose connectors are shown: in hand, lit, or all on the screen."""
        marks, picture = self._picture.marks, self._picture
        wanted = {picture.lit, marks.frame_in_hand}
        if picture.connectors:
            wanted |= {frame for shown in self._scene.marks for frame in shown.mark.frames}
        frames = marks.annotation.attribution_by_id
        chosen = [frames[key] for key in sorted(filter(None, wanted)) if key in frames]
        first = marks.annotation.first_position
        return sorted(chosen, key=lambda frame: (frame.id == marks.frame_in_hand, first(frame)))

    def _web(self, frame: Attribution) -> _Web:
        mentions = self._picture.marks.annotation.mentions_of(frame.id)
        return _Web(frame, [m.layer for m in mentions], [self._end(m) for m in mentions])

    def _end(self, mention: Mention) -> End | Beyond:
        """Find where connectors meet a mention: beside its beginning, above the line."""
        start = mention.spans[0]
        if not self._scene.shows(start):
            return Beyond(-1 if start[1] <= self._scene.stretch[0] else 1)
        shown = self._shown.get(mention.id)
        fragment = shown.fragments[0] if shown else None
        if fragment is None or not fragment.boxes or not fragment.starts:
            return Beyond(-1)
        top = fragment.head.rect.top()
        if not self._picture.top < top < self._picture.bottom:
            return Beyond(-1 if top <= self._picture.top else 1)
        tags = self._picture.tag_face.height + TAG_CLEARANCE
        leading = top - min(self._picture.layout.measures.tag_band, tags) + self._unit
        aside = BESIDE * self._unit
        x = fragment.start_x + (aside if fragment.right_to_left else -aside)
        return End(x, self._stop(x, top, leading), leading)

    def _stop(self, x: float, top: float, leading: float) -> float:
        """Come down to the mention's line, or stop above the tag that stands there."""
        row, radius = self._rows.get(top, Row()), DOT * self._unit
        left, right = x - radius, x + radius
        if any(tag.ink.left() < right and tag.ink.right() > left for tag in row.tags):
            return leading
        return max(leading, top - radius - 1.0)

    def _in_tracks(self, webs: list[_Web]) -> list[_Web]:
        """Keep frames whose connectors meet in one leading apart there, as far as it has room."""
        runs: dict[float, list[tuple[int, float, float]]] = {}
        for number, web in enumerate(webs):
            here = [end for end in web.ends if isinstance(end, End)]
            several = extent(web.ends) is not None
            for leading in {end.leading for end in here}:
                places = [end.x for end in here if end.leading == leading]
                places += [self.margin.edge] * several
                runs.setdefault(leading, []).append((number, min(places), max(places)))
        track: dict[tuple[int, float], float] = {}
        for leading, row in runs.items():
            for (number, *_), lane in zip(row, lanes([run[1:] for run in row]), strict=True):
                track[number, leading] = lane % TRACKS * TRACK * self._unit
        return [
            _Web(web.frame, web.layers, [_raised(end, number, track) for end in web.ends])
            for number, web in enumerate(webs)
        ]

    def _links(self, web: _Web, lane: float) -> list[Link]:
        links = []
        for layer, end in zip(web.layers[1:], web.ends[1:], strict=True):
            way = route(web.ends[0], end, lane, self.margin)
            if way is not None:
                dotted = layer is Layer.SPEAKER and web.frame.implicit
                links.append(Link(web.frame, layer, way, way.points[-1], dotted))
        return links


def _raised(end: End | Beyond, web: int, track: Mapping[tuple[int, float], float]) -> End | Beyond:
    if isinstance(end, Beyond):
        return end
    leading = end.leading - track[web, end.leading]
    return End(end.x, leading if end.y == end.leading else end.y, leading)


def _margin(picture: Picture, scene: Scene) -> Margin:
    """Find the margin at which most lines on the screen end, clear of paragraphs' numbers."""
    rightwards = [block.right_to_left for block in scene.blocks]
    right_to_left = sum(rightwards) * 2 >= len(rightwards)
    aside = 0.0 if all(one == right_to_left for one in rightwards) else picture.margin * 0.5
    width = picture.layout.measures.width
    outwards = -1 if right_to_left else 1
    return Margin(
        edge=-aside if right_to_left else width + aside,
        outwards=outwards,
        room=picture.margin - aside,
        top=picture.top,
        bottom=picture.bottom,
    )


class LinkPainter:
    """Draws connectors: thin rounded lines with a dot in the layer's colour at the end."""

    def __init__(self, painter: QPainter, picture: Picture) -> None:
        """Take where to draw and in which colours."""
        self._painter, self._picture = painter, picture
        self._unit = picture.unit
        self._colours: dict[tuple[Layer | None, bool], QColor] = {}

    def draw(self, links: list[Link]) -> None:
        """Draw all connectors, the lines first and the dots upon them."""
        for link in links:
            self._line(link)
        for link in links:
            self._ends(link)

    def _is_loud(self, link: Link) -> bool:
        return link.frame.id in {self._picture.lit, self._picture.marks.frame_in_hand}

    def _colour(self, layer: Layer | None, *, loud: bool) -> QColor:
        """Give a layer's colour, or that of lines (None)."""
        kind = layer, loud
        if kind not in self._colours:
            theme = self._picture.theme
            colour = QColor(theme.soft_text)
            if layer is not None:
                colour = theme.stroke_of(self._picture.scheme.style(layer))
            strength = 1.0 if loud else max(QUIET, theme.faint)
            self._colours[kind] = mixed(colour, QColor(theme.page), strength)
        return self._colours[kind]

    def _line(self, link: Link) -> None:
        loud = self._is_loud(link)
        width = (1.3 if loud else 1.0) * self._unit * self._picture.theme.stroke
        pen = QPen(self._colour(None, loud=loud), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if link.is_dotted:
            pen.setDashPattern([1.2, 2.6])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(rounded(link.way.points, ROUND * self._unit))

    def _ends(self, link: Link) -> None:
        loud, points = self._is_loud(link), link.way.points
        self._painter.setPen(Qt.PenStyle.NoPen)
        ends = (
            (points[0], points[1], Layer.QUOTE if link.frame.quote else Layer.CUE),
            (points[-1], points[-2], link.layer),
        )
        for number, (point, before, layer) in enumerate(ends):
            leaves = link.way.leaves and (number == 1 or len(points) == 2)  # noqa: PLR2004
            self._painter.setBrush(self._colour(None if leaves else layer, loud=loud))
            if leaves or layer is Layer.SOURCE:
                self._arrow(before, point)
            else:
                radius = DOT * self._unit
                self._painter.drawEllipse(QPointF(*point), radius, radius)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)

    def _arrow(self, before: Point, tip: Point) -> None:
        """Draw the head of an arrow: where a connector leaves the screen, or reaches a source."""
        away = (tip[0] - before[0], tip[1] - before[1])
        length = hypot(*away) or 1.0
        x, y = (away[0] / length, away[1] / length) if any(away) else (0.0, 1.0)
        size = 2.6 * DOT * self._unit
        base = QPointF(tip[0] - x * size, tip[1] - y * size)
        across = QPointF(-y * size * 0.55, x * size * 0.55)
        self._painter.drawPolygon(QPolygonF([QPointF(*tip), base + across, base - across]))


def rounded(points: tuple[Point, ...], radius: float) -> QPainterPath:
    """Draw a line through corners that are rounded, as far as there is room between them."""
    path = QPainterPath(QPointF(*points[0]))
    for (before, corner), (_, after) in pairwise(pairwise(points)):
        into, out = _towards(corner, before, radius), _towards(corner, after, radius)
        path.lineTo(QPointF(*into))
        path.quadTo(QPointF(*corner), QPointF(*out))
    path.lineTo(QPointF(*points[-1]))
    return path


def _towards(start: Point, goal: Point, distance: float) -> Point:
    length = hypot(goal[0] - start[0], goal[1] - start[1])
    share = min(distance, length / 2) / length if length else 0.0
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
