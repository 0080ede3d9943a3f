"""The scale of a chart: round numbers that its axis names, and where numbers lie on it."""

from math import ceil, floor, log10
from typing import NamedTuple

LEAST = 1e-300  # below it numbers lose digits, and no step could be told from nothing
STEPS = (1, 2, 5, 10)


class Scale(NamedTuple):
    """From the least to the most number of an axis, in round steps."""

    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """Give where a number lies, from 0 at the low end to 1 at the high one."""
        return (value - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> list[float]:
        """The numbers that the axis names."""
        count = round((self.high - self.low) / self.step)
        return [self.low + number * self.step for number in range(count + 1)]


def scale(low: float, high: float, most: int, *, whole: bool) -> Scale:
    """Choose the scale for numbers between two, with steps of 1, 2 or 5 times a power of ten.

    Args:
        low: the least number.
        high: the greatest; as low as the least where there is nothing.
        most: how many steps there may be at most.
        whole: whether parts of 1 would make no sense.
    """
    reach = high - low if high - low > LEAST else 1.0
    power = 10.0 ** floor(log10(reach / most))
    step = next(each * power for each in STEPS if each * power * most >= reach * (1 - 1e-9))
    step = max(step, 1.0) if whole else step
    first = floor(low / step + 1e-9) * step
    last = max(ceil(high / step - 1e-9) * step, first + step)
    return Scale(first, last, step)
