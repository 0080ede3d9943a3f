"""10,000 annotated articles out of a project, as a corpus that replaces a file whole or not at all.

Beside it: the same columns selected and their bytes written to a file, to the disk as well. For
scale: Label Studio exports 372 articles a second.
"""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.corpus import write_corpus
from benchmarks import fresh
from benchmarks.articles import records
from benchmarks.figures import Figure
from benchmarks.import_corpus import ARTICLES, PROBE, figures

RUNS = 7


def run(folder: Path) -> Iterator[Figure]:
    """Measure the export in itself, warm, and the whole command, cold."""
    corpus, project = folder / "corpus.jsonl", folder / "project.musnad"
    write_corpus(corpus, records(ARTICLES))
    fresh.python(PROBE, "import", corpus, project)
    warm, least, cold, peaks = [], [], [], []
    command = "annotator", "export", project, folder / "cold.jsonl"
    for _ in range(RUNS):
        warm.append(float(fresh.python(PROBE, "export", project, folder / "warm.jsonl").output))
        least.append(float(fresh.python(PROBE, "select", project, folder / "least").output))
        cold.append(fresh.python(*command).seconds)
        peaks.append(fresh.megabytes(*command))
    yield from figures("export", warm, least, cold, peaks)
