"""Taking times: in turn with what is compared, so that both meet the same busy moments."""

import hashlib
from collections.abc import Callable
from time import perf_counter

from benchmarks.figures import Samples

SPIN = b"musnad" * 2_000_000  # hashed in some 10 ms


def seconds_of(work: Callable[[], object]) -> float:
    """Do some work and give the seconds it took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def in_turn(
    runs: int, work: Callable[[], object], reference: Callable[[], object]
) -> tuple[Samples, Samples]:
    """Do the work and its reference in turn, and give the seconds of both."""
    pairs = [(seconds_of(work), seconds_of(reference)) for _ in range(runs)]
    mine, others = zip(*pairs, strict=True)
    return Samples(mine), Samples(others)


def noise(runs: int = 50) -> Samples:
    """Give the seconds of a piece of work that always takes the same on an idle machine."""
    return Samples(tuple(seconds_of(lambda: hashlib.sha256(SPIN)) for _ in range(runs)))
