"""From the start of the process to the window's first picture, its list and its first article.

Beside it: an empty window of PySide6's, started in turn with the app. The disk cache is warm, and
so is the bytecode, as after the first start on a machine; each start is a fresh interpreter.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks import fresh
from benchmarks.figures import Figure, milliseconds
from benchmarks.projects import make_project
from benchmarks.screens import Screen, screens

ARTICLES = 200
RUNS = 12
BOUND = 2.5
PROBE = "benchmarks.probes.first_paint"
Moments = tuple[float, ...]
STAGES = ("window painted", "list of articles painted", "first article painted")


def run(folder: Path) -> Iterator[Figure]:
    """Start the empty window and the app in turn, on each screen."""
    project = folder / "project.musnad"
    make_project(project, ARTICLES)
    with screens(folder) as known:
        for screen in known:
            yield from _on(screen, folder, project)


def _on(screen: Screen, folder: Path, project: Path) -> Iterator[Figure]:
    rounds = [_round(screen, folder, project, number) for number in range(RUNS + 1)]
    empty, sample, opened = zip(*rounds[1:], strict=True)  # the first filled the caches
    reference = milliseconds(first for first, *_ in empty)
    for what, starts in (("a project", opened), ("the sample corpus, made now", sample)):
        for stage, seconds in zip(STAGES, zip(*starts, strict=True), strict=True):
            bounded = stage == STAGES[0]
            yield Figure(
                name=f"start with {what}, {screen.name}: {stage}",
                unit="ms",
                samples=milliseconds(seconds),
                reference=reference if bounded else None,
                bound=BOUND if bounded else None,
            )


def _round(screen: Screen, folder: Path, project: Path, number: int) -> tuple[Moments, ...]:
    """Start the empty window, the app for somebody new, and the app with a project."""
    newcomer = {
        **screen.environment,
        "XDG_CONFIG_HOME": str(folder / screen.name / f"config{number}"),
        "XDG_DATA_HOME": str(folder / screen.name / f"data{number}"),
    }
    return (
        _moments(screen.environment, "empty"),
        _moments(newcomer, "app"),
        _moments(screen.environment, "app", str(project)),
    )


def _moments(environment: Mapping[str, str], *arguments: str) -> Moments:
    """Start the probe and give its moments in seconds since the start."""
    ended = fresh.python(PROBE, *arguments, environment=environment)
    return tuple(float(moment) - ended.begun for moment in ended.output.split())
