"""The dashboard of 10,000 annotated articles: to its first numbers, to all of them, and once more.

Beside it: the annotations of that project counted with plain SQLite, by annotator and status. The
time that was spent is made, too: a row for each half minute of eight hours' work a day.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from getpass import getuser
from pathlib import Path

import msgspec

from annotator.store.activity import Stretch
from annotator.store.hours import hours
from annotator.store.progress import progress
from annotator.store.project import Project
from annotator.store.tallies import Tallies
from benchmarks import fresh
from benchmarks.figures import Figure, Samples, milliseconds
from benchmarks.projects import make_project
from benchmarks.screens import screens
from benchmarks.timing import in_turn, seconds_of

ARTICLES = 10_000
HALF_MINUTES = 960  # of a day's work
DAYS = 100
RUNS = 15
WINDOWS = 3
BOUND = 300.0  # milliseconds
PROBE = "benchmarks.probes.overlooking"
COUNT = "SELECT annotator, status, count(*) FROM annotation GROUP BY annotator, status"


def run(folder: Path) -> Iterator[Figure]:
    """Count in the store, then open the dashboard in the window."""
    target = folder / "project.musnad"
    make_project(target, ARTICLES)
    with Project.open(target) as project, closing(sqlite3.connect(target)) as plain:
        _work(project)
        mine, others = in_turn(
            RUNS, lambda: progress(project), lambda: plain.execute(COUNT).fetchall()
        )
        yield Figure(
            name=f"progress of {ARTICLES:,} articles",
            unit="ms",
            samples=milliseconds(mine.values),
            reference=milliseconds(others.values),
        )
        went = Samples(tuple(seconds_of(lambda: hours(project)) for _ in range(RUNS)))
        yield Figure(
            name=f"pace and days of {DAYS * HALF_MINUTES:,} stretches",
            unit="ms",
            samples=milliseconds(went.values),
        )
        yield from _tallies(project)
    with screens(folder) as known:
        for screen in known:
            ended = [
                fresh.python(PROBE, target, environment=screen.environment) for _ in range(WINDOWS)
            ]
            runs = [msgspec.json.decode(each.output, type=list[float]) for each in ended]
            first, everything, held = zip(*runs, strict=True)
            name = f"open the dashboard, {screen.name}"
            yield Figure(
                name=f"{name}: to the first numbers",
                unit="ms",
                samples=milliseconds(first),
                bound=BOUND,
                bounded="worst",
            )
            yield Figure(name=f"{name}: to all", unit="ms", samples=milliseconds(everything))
            yield Figure(
                name=f"{name}: longest hold of the event loop",
                unit="ms",
                samples=milliseconds(held),
            )


def _tallies(project: Project) -> Iterator[Figure]:
    def count() -> None:
        tallies.count(lambda *_: None, lambda: False)
        tallies.tally()

    first, again = [], []
    for _ in range(3):
        tallies = Tallies(project)
        first.append(seconds_of(count))
        again.append(seconds_of(count))
    yield Figure(name="bodies read and counted", unit="ms", samples=milliseconds(first))
    yield Figure(name="the same when nothing has changed", unit="ms", samples=milliseconds(again))


def _work(project: Project) -> None:
    """Have somebody spend half minutes on the articles, one after the other, day by day."""
    articles = list(project.articles.ids())
    began = datetime(2026, 1, 5, 8, tzinfo=UTC)
    for day in range(DAYS):
        moments = (began + timedelta(days=day, seconds=30 * part) for part in range(HALF_MINUTES))
        stretches = [
            Stretch(articles[(day * HALF_MINUTES + part) // 10 % ARTICLES], at.isoformat(), 30)
            for part, at in enumerate(moments)
        ]
        project.activity.add(getuser(), stretches)
