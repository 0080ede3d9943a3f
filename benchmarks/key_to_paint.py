"""From a key press to the end of the picture that shows what it did, with real saving behind it.

In an article of 3,000 code points with 12 mentions: arrows, selecting, marking, stance, undo.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks import fresh
from benchmarks.figures import Figure, milliseconds
from benchmarks.projects import make_project
from benchmarks.screens import screens

ARTICLES = 200
BOUND = 16.0
PROBE = "benchmarks.probes.pressing"


def run(folder: Path) -> Iterator[Figure]:
    """Press the keys on each screen."""
    with screens(folder) as known:
        for screen in known:
            project = folder / f"{screen.name}.musnad"
            make_project(project, ARTICLES)
            ended = fresh.python(PROBE, project, environment=screen.environment)
            found = msgspec.json.decode(ended.output, type=dict[str, list[float]])
            presses = [second for seconds in found.values() for second in seconds]
            for kind, seconds in {"all keys": presses, **found}.items():
                yield Figure(
                    name=f"key to picture, {screen.name}: {kind} ({len(seconds)} presses)",
                    unit="ms",
                    samples=milliseconds(seconds),
                    bound=BOUND,
                    bounded="p95",
                )
