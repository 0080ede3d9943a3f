"""10,000 annotated articles into a project: how fast, and how much memory that takes.

Beside it: the same lines decoded into records and inserted as they are, unchecked, into one
SQLite table. For scale: Label Studio imports 531 articles a second, in more than 1 GB.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from statistics import median

from annotator.formats.corpus import write_corpus
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure, Samples

ARTICLES = 10_000
RUNS = 5
BOUND = 2.0
PROBE = "benchmarks.probes.corpora"


def run(folder: Path) -> Iterator[Figure]:
    """Measure the import in itself, warm, and the whole command, cold."""
    corpus = folder / "corpus.jsonl"
    write_corpus(corpus, records(ARTICLES))
    warm, least, cold, peaks = [], [], [], []
    for number in range(RUNS):
        into = folder / str(number)
        into.mkdir()
        warm.append(float(fresh.python(PROBE, "import", corpus, into / "warm.musnad").output))
        least.append(float(fresh.python(PROBE, "decode", corpus, into / "least.db").output))
        for project in (into / "cold.musnad", into / "weighed.musnad"):
            fresh.python("annotator", "new", project)
        command = "annotator", "import"
        cold.append(fresh.python(*command, into / "cold.musnad", corpus).seconds)
        peaks.append(fresh.megabytes(*command, into / "weighed.musnad", corpus))
        rmtree(into)
    yield from figures("import", warm, least, cold, peaks)


def figures(
    what: str,
    warm: Sequence[float],
    least: Sequence[float],
    cold: Sequence[float],
    peaks: Sequence[float],
) -> Iterator[Figure]:
    """Tell what was measured of a command: seconds warm, at the least and cold, and megabytes."""
    yield Figure(
        name=f"{what} 10,000 articles, warm",
        unit="s",
        samples=Samples(tuple(warm)),
        reference=Samples(tuple(least)),
        bound=BOUND,
        note=_rate(warm),
    )
    yield Figure(
        name=f"musnad {what}, 10,000 articles, cold",
        unit="s",
        samples=Samples(tuple(cold)),
        note=_rate(cold),
    )
    yield Figure(name=f"musnad {what}, peak memory", unit="MB", samples=Samples(tuple(peaks)))


def _rate(seconds: Sequence[float]) -> str:
    """Say how many articles a second that is."""
    return f"{ARTICLES / median(seconds):,.0f} articles/s"
