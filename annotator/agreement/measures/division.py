"""Division of arrays where a divisor may be nothing."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]


def divided(dividend: Array, divisor: Array) -> Array:
    """Divide; where the divisor is nothing there is no value (``nan``)."""
    found = np.full(np.broadcast_shapes(dividend.shape, divisor.shape), np.nan)
    np.divide(dividend, divisor, out=found, where=divisor != 0)
    return found
