"""Curves drawn as SVG, one panel each: what grows with the number of articles, and a level."""

from collections.abc import Iterator, Sequence
from html import escape

from msgspec import Struct

WIDTH, HEIGHT = 260, 170  # of a panel, in pixels
LEFT, RIGHT, TOP, BOTTOM = 44, 14, 34, 34  # around the curve
LINES = 4  # of the scale
FONT = 'font-family="sans-serif" font-size="11"'
INK, GREY, PALE = "#1f5f8b", "#8a8a8a", "#dddddd"


class Curve(Struct, frozen=True):
    """One panel: its title, a value for each size, and the level to compare it with."""

    title: str
    values: tuple[float, ...]
    level: float


def drawn(sizes: Sequence[int], curves: Sequence[Curve]) -> str:
    """Draw the panels in a row."""
    width = WIDTH * len(curves)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" {FONT}>',
        f'<rect width="{width}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for number, curve in enumerate(curves):
        parts.append(f'<g transform="translate({number * WIDTH} 0)">')
        parts += _panel(sizes, curve)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _panel(sizes: Sequence[int], curve: Curve) -> Iterator[str]:
    low, high = _range(curve)

    def across(index: int) -> float:
        room = WIDTH - LEFT - RIGHT
        return LEFT + room * index / max(1, len(sizes) - 1)

    def down(value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - value) / (high - low)

    yield f'<text x="{LEFT}" y="18" font-weight="bold">{escape(curve.title)}</text>'
    for line in range(LINES + 1):
        value = low + (high - low) * line / LINES
        place = down(value)
        yield f'<path d="M{LEFT} {place:.1f}H{WIDTH - RIGHT}" stroke="{PALE}"/>'
        yield f'<text x="{LEFT - 6}" y="{place + 4:.1f}" text-anchor="end">{value:.3f}</text>'
    for index, size in enumerate(sizes):
        place = across(index)
        yield f'<text x="{place:.1f}" y="{HEIGHT - 14}" text-anchor="middle">{size}</text>'
    level = down(curve.level)
    yield (
        f'<path d="M{LEFT} {level:.1f}H{WIDTH - RIGHT}" stroke="{GREY}" stroke-width="2"'
        ' stroke-dasharray="5 4"/>'
    )
    points = [(across(index), down(value)) for index, value in enumerate(curve.values)]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    yield f'<path d="M{path}" fill="none" stroke="{INK}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{INK}"/>' for x, y in points)


def _range(curve: Curve) -> tuple[float, float]:
    """Give the lowest and the highest value of the scale, with room around the curve."""
    values = (*curve.values, curve.level)
    margin = max(0.01, (max(values) - min(values)) / 4)
    return max(0.0, min(values) - margin), min(1.0, max(values) + margin)
