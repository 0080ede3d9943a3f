"""Plots as values: where each mark of a drawing stands; the templates make SVG of them.

The browser sets their words, so that Arabic letters join and names run their own way. Where the
page runs from right to left, so do the axes. Marks differ in shape, lines in their dashes, so that
no colour is needed to tell them apart.
"""

from collections.abc import Callable, Iterable, Sequence
from math import floor
from typing import Final

from msgspec import Struct

from annotator.agreement.figures import Estimate
from annotator.agreement.page.writing import Writing

WIDTH: Final = 640.0
ROW: Final = 26.0
LABELS: Final = 170.0
"""The room for the names of rows."""
AXIS: Final = 30.0
"""The room below a plot for its axis."""
MARGIN: Final = 18.0
HEIGHT: Final = 210.0
STEP: Final = 0.1
BINS: Final = 10
APART: Final = 7.0
"""By how much marks of several series at one place stand beside one another."""
SHAPES: Final = ("disc", "square", "triangle", "ring")


class Tick(Struct, frozen=True):
    """A mark on an axis, with its label."""

    at: float
    label: str


class Dot(Struct, frozen=True):
    """A figure in a plot, with the ends of its interval along the axis of figures; None: no such.

    Attributes:
        x: where it stands.
        y: the same, downwards.
        low: where its interval begins.
        high: where it ends.
        shape: one of `SHAPES`.
    """

    x: float
    y: float
    low: float | None
    high: float | None
    shape: str


class Forest(Struct, frozen=True):
    """Figures in rows, each with its interval."""

    width: float
    height: float
    rows: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    label_x: float
    edges: tuple[float, float]


class Series(Struct, frozen=True):
    """Figures over time, joined by a line."""

    name: str
    shape: str
    dots: tuple[Dot, ...]
    path: str


class Lines(Struct, frozen=True):
    """Several series over the same time."""

    width: float
    height: float
    ticks: tuple[Tick, ...]
    times: tuple[Tick, ...]
    series: tuple[Series, ...]
    legend: tuple[Dot, ...]
    label_x: float
    edges: tuple[float, float]


class Bar(Struct, frozen=True):
    """One bar of a histogram, with its count above and what it counts below."""

    x: float
    y: float
    width: float
    height: float
    count: str
    label: str


class Histogram(Struct, frozen=True):
    """How many there are of what."""

    width: float
    height: float
    bars: tuple[Bar, ...]


def forest(rows: Sequence[tuple[str, Sequence[Estimate]]], writing: Writing) -> Forest:
    """Draw figures in rows: of each row the last as a disc, the one before it as a ring.

    Args:
        rows: the name of each, and its figures.
        writing: which way the page runs, and how its numbers are written.
    """
    height = len(rows) * ROW + AXIS
    floor_ = _floor(one for _, figures in rows for one in figures)
    across = _mirrored(writing, lambda value: _scaled(value, floor_, LABELS, WIDTH - MARGIN))
    dots = []
    for number, (_, figures) in enumerate(rows):
        for order, one in enumerate(figures):
            if one.value is not None:
                is_last = order == len(figures) - 1
                y = (number + 0.5) * ROW + (order - (len(figures) - 1) / 2) * APART
                low, high = (None if end is None else across(end) for end in (one.low, one.high))
                dots.append(Dot(across(one.value), y, low, high, "disc" if is_last else "ring"))
    return Forest(
        WIDTH,
        height,
        tuple(Tick((number + 0.5) * ROW, name) for number, (name, _) in enumerate(rows)),
        tuple(Tick(across(value), writing.tenths(value)) for value in _steps(floor_)),
        tuple(dots),
        _mirror(writing, LABELS - MARGIN),
        _ends(writing, LABELS, WIDTH - MARGIN),
    )


def lines(
    times: Sequence[str], series: Sequence[tuple[str, Sequence[Estimate]]], writing: Writing
) -> Lines:
    """Draw figures over time, a line for each series."""
    floor_ = _floor(one for _, figures in series for one in figures)
    room = WIDTH - 3 * MARGIN - MARGIN
    across = _mirrored(writing, lambda place: 3 * MARGIN + room * (place + 0.5) / len(times))
    top, bottom = 2 * ROW, HEIGHT

    def down(value: float) -> float:
        return _scaled(value, floor_, bottom, top)

    drawn = []
    for order, (name, figures) in enumerate(series):
        shift = (order - (len(series) - 1) / 2) * APART
        dots = [
            Dot(
                across(place) + shift,
                down(one.value),
                None if one.low is None else down(one.low),
                None if one.high is None else down(one.high),
                SHAPES[order],
            )
            for place, one in enumerate(figures)
            if one.value is not None
        ]
        path = " ".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in dots)
        drawn.append(Series(name, SHAPES[order], tuple(dots), path))
    legend = [
        Dot(_mirror(writing, 3 * MARGIN + order * WIDTH / len(series)), ROW / 2, None, None, shape)
        for order, shape in enumerate(SHAPES[: len(series)])
    ]
    return Lines(
        WIDTH,
        HEIGHT + AXIS,
        tuple(Tick(down(value), writing.tenths(value)) for value in _steps(floor_)),
        tuple(Tick(across(place), name) for place, name in enumerate(times)),
        tuple(drawn),
        tuple(legend),
        _mirror(writing, 2.5 * MARGIN),
        _ends(writing, 3 * MARGIN, WIDTH - MARGIN),
    )


def histogram(values: Iterable[float], writing: Writing) -> Histogram:
    """Count values from 0 to 1 by tenths; what is wholly 1 has a bar of its own."""
    counts = [0] * (BINS + 1)
    for value in values:
        counts[max(0, floor(value * BINS + 1e-9))] += 1
    room = (WIDTH - 2 * MARGIN) / len(counts)
    tallest = max(counts, default=0) or 1
    top, bottom = ROW, HEIGHT - ROW
    bars = []
    for place, count in enumerate(counts):
        height = (bottom - top) * count / tallest
        left = _mirror(writing, MARGIN + room * (place + 0.5)) - room * 0.4
        label = writing.tenths(place / BINS)
        if place < BINS:
            label = f"{label}–"
        bars.append(Bar(left, bottom - height, room * 0.8, height, writing.count(count), label))
    return Histogram(WIDTH, HEIGHT, tuple(bars))


def _floor(figures: Iterable[Estimate]) -> float:
    """Give where an axis begins: below all figures and intervals, and never above 0.9."""
    known = [value for one in figures for value in (one.value, one.low) if value is not None]
    return floor(min((*known, 1 - STEP)) / STEP + 1e-9) * STEP


def _steps(start: float) -> list[float]:
    """Give the figures that an axis names, some six of them."""
    many = round((1 - start) / STEP)
    every = max(1, -(-many // 6))
    return [1 - STEP * step for step in range(0, many + 1, every)]


def _scaled(value: float, start: float, first: float, last: float) -> float:
    return first + (last - first) * (value - start) / (1 - start)


def _mirror(writing: Writing, x: float) -> float:
    return WIDTH - x if writing.is_arabic else x


def _mirrored(writing: Writing, place: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: _mirror(writing, place(value))


def _ends(writing: Writing, first: float, last: float) -> tuple[float, float]:
    one, other = sorted((_mirror(writing, first), _mirror(writing, last)))
    return one, other
