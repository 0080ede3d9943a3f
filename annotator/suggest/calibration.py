"""Whether confidence keeps its word: of what is held 80 % likely, 80 % should be right."""

from typing import Final

from msgspec import Struct

BINS: Final = 10


class Bin(Struct, frozen=True):
    """The predictions whose confidence lies in one stretch.

    Attributes:
        count: how many there are.
        confidence: what they promise, on average.
        right: the share of them that is right.
    """

    count: int
    confidence: float
    right: float


class Calibration(Struct, frozen=True):
    """Predictions, each with its confidence and whether it was right."""

    judged: tuple[tuple[float, bool], ...] = ()

    @property
    def bins(self) -> tuple[Bin, ...]:
        """The predictions in ten stretches of confidence, those without any left out."""
        sorted_in: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
        for one in self.judged:
            sorted_in[max(0, min(int(one[0] * BINS), BINS - 1))].append(one)
        return tuple(
            Bin(
                len(within),
                sum(confidence for confidence, _ in within) / len(within),
                sum(right for _, right in within) / len(within),
            )
            for within in sorted_in
            if within
        )

    @property
    def error(self) -> float | None:
        """The expected calibration error, 0 at best; None where nothing was judged."""
        if not self.judged:
            return None
        off = sum(one.count * abs(one.confidence - one.right) for one in self.bins)
        return off / len(self.judged)
