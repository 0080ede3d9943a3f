"""Colours as people see them: how far one stands out against another, and how alike two are.

Colours are ``#rrggbb``. Contrast is that of WCAG 2.2; likeness is the distance in OKLab, a space
in which equal steps look equal.
"""

from collections.abc import Iterable
from math import sqrt

Triple = tuple[float, float, float]
DARKEST_LINEAR = 0.04045  # below it sRGB's curve is a line


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 (none) to 21 (black and white)."""
    lights = sorted((_luminance(_linear(one)), _luminance(_linear(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def over(colour: str, ground: str, strength: float) -> str:
    """Lay a translucent colour over a ground; ``strength`` 0 shows the ground alone."""
    mixed = (
        round(255 * (top * strength + below * (1 - strength)))
        for top, below in zip(_channels(colour), _channels(ground), strict=True)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def distance(one: str, other: str) -> float:
    """Tell how different two colours look: 0 for the same, 1 for black and white."""
    pairs = zip(_oklab(_linear(one)), _oklab(_linear(other)), strict=True)
    return sqrt(sum((a - b) ** 2 for a, b in pairs))


def _channels(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(colour: str) -> Triple:
    """Undo the curve that sRGB stores light in."""
    red, green, blue = (
        channel / 12.92 if channel <= DARKEST_LINEAR else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return red, green, blue


def _luminance(light: Triple) -> float:
    return _weighted(light, (0.2126, 0.7152, 0.0722))


def _oklab(light: Triple) -> Triple:
    """Turn linear light into lightness and two hues (Ottosson 2020)."""
    cones = tuple(
        _weighted(light, weights) ** (1 / 3)
        for weights in (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        )
    )
    return (
        _weighted(cones, (0.2104542553, 0.7936177850, -0.0040720468)),
        _weighted(cones, (1.9779984951, -2.4285922050, 0.4505937099)),
        _weighted(cones, (0.0259040371, 0.7827717662, -0.8086757660)),
    )


def _weighted(values: Iterable[float], weights: Triple) -> float:
    return sum(value * weight for value, weight in zip(values, weights, strict=True))
