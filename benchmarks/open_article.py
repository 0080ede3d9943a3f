"""An article of 3,000 code points with 12 mentions, from the request to its picture, in the window.

Opened for the first time it is read from the project; opened again the window remembers it. The
first article of a process has parts of the program loaded that no later one waits for.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks import fresh
from benchmarks.figures import Figure, milliseconds
from benchmarks.projects import make_project
from benchmarks.screens import screens

ARTICLES = 200
RUNS = 3
BOUND = 50.0
PROBE = "benchmarks.probes.opening"
KINDS = ("the first of the process", "for the first time", "again")


def run(folder: Path) -> Iterator[Figure]:
    """Open articles on each screen, in several processes."""
    project = folder / "project.musnad"
    make_project(project, ARTICLES)
    with screens(folder) as known:
        for screen in known:
            ended = [
                fresh.python(PROBE, project, environment=screen.environment) for _ in range(RUNS)
            ]
            runs = [msgspec.json.decode(each.output, type=list[list[float]]) for each in ended]
            for kind, found in zip(KINDS, zip(*runs, strict=True), strict=True):
                yield Figure(
                    name=f"open an article, {screen.name}: {kind}",
                    unit="ms",
                    samples=milliseconds(second for seconds in found for second in seconds),
                    bound=BOUND,
                    bounded="worst",
                )
