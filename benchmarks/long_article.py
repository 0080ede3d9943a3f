"""Long articles in the window: opening, scrolling, keys and memory.

100,000 code points with 1,000 mentions in 500 frames; a million with as many; a million without a
single line break. For comparison, Label Studio 1.23.2 took 3.3 s to open the first of these, and
519 ms from the end of a drag to the mark on the screen; on another machine, so that these ratios
say no more than the order of magnitude.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks import fresh
from benchmarks.articles import long_record
from benchmarks.figures import Figure, Samples, milliseconds
from benchmarks.projects import make_long_project
from benchmarks.screens import screens

RUNS = 3
FRAMES = 500
FRAME_OF_SCREEN = 16.0  # milliseconds
LABEL_STUDIO = {"open": 3300.0, "Q, C, S": 519.0}  # milliseconds
PROBE = "benchmarks.probes.long_reading"


class Kind(NamedTuple):
    """A long article: its name, its code points, the most that opening may take, its lines."""

    name: str
    letters: int
    bound: float
    lines: bool = True


KINDS = (
    Kind("100,000", 100_000, 150),
    Kind("1,000,000", 1_000_000, 1500),
    Kind("1,000,000 in one line", 1_000_000, 1500, lines=False),
)


def run(folder: Path) -> Iterator[Figure]:
    """Read each article on each screen, in several processes."""
    with screens(folder) as known:
        for kind in KINDS:
            record = long_record(kind.letters, FRAMES, lines=kind.lines)
            for screen in known:
                found: dict[str, list[float]] = {}
                for number in range(RUNS):
                    project = folder / f"{screen.name}-{kind.letters}-{kind.lines}-{number}.musnad"
                    make_long_project(project, record)
                    ended = fresh.python(PROBE, project, environment=screen.environment)
                    each = msgspec.json.decode(ended.output, type=dict[str, list[float]])
                    for name, values in each.items():
                        found.setdefault(name, []).extend(values)
                yield from _figures(f"{kind.name}, {screen.name}", kind.bound, found)


def _figures(title: str, bound: float, found: dict[str, list[float]]) -> Iterator[Figure]:
    memory = Samples(tuple(found.pop("memory")))
    for name, seconds in found.items():
        samples, opens = milliseconds(seconds), name == "open"
        peer = LABEL_STUDIO.get(name)
        yield Figure(
            name=f"{title}: {name} ({len(seconds)})",
            unit="ms",
            samples=samples,
            bound=bound if opens else FRAME_OF_SCREEN,
            bounded="worst" if opens else "p99",
            note=f"99th percentile {samples.p99:.1f} ms"
            + (f"; Label Studio {peer:g} ms, {peer / samples.median:.0f} ×" if peer else ""),
        )
    yield Figure(name=f"{title}: memory it adds", unit="MB", samples=memory)
