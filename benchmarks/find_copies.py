"""Copies looked for among articles: what it adds to an import, and how much memory it takes.

The articles are made, so that none is a copy of another: the most that there is to do. Beside it
stands the import itself, in turn.
"""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from annotator.formats.copies import REMEMBERED, Copies, without_copies
from annotator.formats.corpus import read_corpus, write_corpus
from annotator.store.importing import import_records
from annotator.store.project import Project
from benchmarks.articles import records
from benchmarks.figures import Figure, Samples

ARTICLES = 6000
RUNS = 5
MEGABYTE = 1 << 20
LEAST_RATE = 3000  # articles a second


def run(folder: Path) -> Iterator[Figure]:
    """Measure imports with and without it, in turn; then what it remembers."""
    corpus = folder / "corpus.jsonl"
    write_corpus(corpus, records(ARTICLES))
    texts = [(each.id, each.text) for each in records(ARTICLES)]
    _import(folder, corpus, look=True)
    looked, plain, alone = [], [], []
    for _ in range(RUNS):
        looked.append(_import(folder, corpus, look=True))
        plain.append(_import(folder, corpus, look=False))
        start = perf_counter()
        copies = Copies()
        for each in texts:
            copies.look(*each)
        alone.append(perf_counter() - start)
    yield Figure(
        name=f"import {ARTICLES:,} articles, looking for copies",
        unit="s",
        samples=Samples(tuple(looked)),
        reference=Samples(tuple(plain)),
        note=_rates(looked, plain),
    )
    yield Figure(
        name=f"look for copies among {ARTICLES:,} articles, alone",
        unit="s",
        samples=Samples(tuple(alone)),
        bound=ARTICLES / LEAST_RATE,
        note=f"{ARTICLES / median(alone):,.0f} articles/s",
    )
    yield Figure(
        name=f"memory for the last {REMEMBERED:,} articles",
        unit="MB",
        samples=Samples((_memory(texts),)),
    )


def _import(folder: Path, corpus: Path, *, look: bool) -> float:
    target = folder / "project.musnad"
    items = read_corpus(corpus)
    with Project.create(target) as project:
        start = perf_counter()
        import_records(project, without_copies(items) if look else items)
        seconds = perf_counter() - start
    target.unlink()
    return seconds


def _rates(looked: list[float], plain: list[float]) -> str:
    return (
        f"{ARTICLES / median(looked):,.0f} articles/s with, {ARTICLES / median(plain):,.0f} without"
    )


def _memory(texts: list[tuple[str, str]]) -> float:
    """Look at articles until as many are remembered as ever are; each once more in other words."""
    tracemalloc.start()
    copies = Copies()
    for number in range(REMEMBERED):
        key, text = texts[number % len(texts)]
        copies.look(f"{key}-{number}", f"{number} {text}")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / MEGABYTE
