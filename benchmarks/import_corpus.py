"""10,000 annotated articles into a project: how fast, and how much memory that takes.

Beside it: the same lines decoded into records and inserted as they are into one SQLite table.
Label Studio takes 531 articles a second and more than 1 GB, for scale.
"""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.corpus import write_corpus
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure, Samples

ARTICLES = 10_000
RUNS = 5
BOUND = 2.0
PROBE = "benchmarks.probes.corpora"


def run(folder: Path) -> Iterator[Figure]:
    """Measure the import in itself, and the command as a whole."""
    corpus = folder / "corpus.jsonl"
    write_corpus(corpus, records(ARTICLES))
    warm, cold, peaks = [], [], []
    least_warm, least_cold, least_peaks = [], [], []
    for number in range(RUNS):
        mine = fresh.python(PROBE, "import", corpus, folder / f"warm-{number}.musnad")
        least = fresh.python(PROBE, "decode", corpus, folder / f"least-{number}.db")
        warm.append(float(mine.output))
        least_warm.append(float(least.output))
        project = folder / f"cold-{number}.musnad"
        fresh.python("annotator", "new", project)
        command = fresh.python("annotator", "import", project, corpus)
        cold.append(command.seconds)
        peaks.append(command.peak)
        least_cold.append(least.seconds)
        least_peaks.append(least.peak)
    yield Figure(
        name="import 10,000 articles, in process, warm",
        unit="s",
        samples=Samples(tuple(warm)),
        reference=Samples(tuple(least_warm)),
        bound=BOUND,
        note=_rate(Samples(tuple(warm)).median),
    )
    yield Figure(
        name="import 10,000 articles, musnad import, cold",
        unit="s",
        samples=Samples(tuple(cold)),
        reference=Samples(tuple(least_cold)),
        note=_rate(Samples(tuple(cold)).median),
    )
    yield Figure(
        name="import 10,000 articles, peak memory",
        unit="MB",
        samples=Samples(tuple(peaks)),
        reference=Samples(tuple(least_peaks)),
    )


def _rate(seconds: float) -> str:
    return f"{ARTICLES / seconds:,.0f} articles/s"
