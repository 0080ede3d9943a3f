"""Attributions suggested in thousands of articles: how fast, in how much memory, shared out or not.

    uv run python -m benchmarks.suggest_articles CORPUS.jsonl

does the same with articles of one's own. Otherwise they are those of the sample corpus, over and
over: invented words would have no cues in them, and nothing to suggest.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from annotator.formats.corpus import read_corpus, write_corpus
from annotator.model.article import Article
from annotator.model.record import Record, record_of
from annotator.problems import Problem
from annotator.resources import resource
from annotator.suggest.engine import engine_of
from benchmarks import fresh
from benchmarks.figures import Figure, Samples, milliseconds, table

ARTICLES = 3_000
RUNS = 3
FEW = 300  # articles whose times are told one by one
SHARED_OUT = 1 / 1.7  # of the time that one process takes


def main(arguments: Sequence[str]) -> int:
    """Measure on the articles of a corpus."""
    [corpus] = arguments
    with TemporaryDirectory(prefix="musnad-") as folder:
        print(table(list(_figures(Path(corpus), Path(folder)))))
    return 0


def run(folder: Path) -> Iterator[Figure]:
    """Measure on the articles of the sample corpus, repeated."""
    corpus = folder / "corpus.jsonl"
    sample = [
        msgspec.json.decode(line, type=Record)
        for line in resource("corpus", "sample.jsonl").read_bytes().splitlines()
    ]
    texts = islice(cycle(one.text for one in sample), ARTICLES)
    articles = (Article(id=str(number), text=text) for number, text in enumerate(texts))
    write_corpus(corpus, (record_of(article) for article in articles))
    yield from _figures(corpus, folder)


def _figures(corpus: Path, folder: Path) -> Iterator[Figure]:
    items = read_corpus(corpus)
    texts = [item[1].text for item in items if not isinstance(item, Problem)]
    suggest = engine_of().suggest
    for text in texts[:FEW]:
        suggest(text)  # the table of cues, the folds of frequent words
    warm = []
    for text in texts[FEW:]:
        begun = perf_counter()
        suggest(text)
        warm.append(perf_counter() - begun)
    yield Figure(
        name="suggest, one article, warm",
        unit="ms",
        samples=milliseconds(warm),
        note=f"{len(warm) / sum(warm):,.0f} articles/s on one core, by the rules",
    )
    yield from _commands(corpus, folder / "suggested.jsonl", len(texts))


def _commands(corpus: Path, target: Path, count: int) -> Iterator[Figure]:
    command = "annotator", "suggest", corpus, target
    alone, shared = [], []
    for _ in range(RUNS):  # in turn, so that both meet the same busy moments
        alone.append(fresh.python(*command).seconds)
        shared.append(fresh.python(*command, "--workers", "2").seconds)
    one, two = Samples(tuple(alone)), Samples(tuple(shared))
    name = f"musnad suggest, {count:,} articles, cold"
    note = f"{count / median(alone):,.0f} articles/s"
    yield Figure(name=name, unit="s", samples=one, note=note)
    yield Figure(
        name="the same with --workers 2",
        unit="s",
        samples=two,
        reference=one,
        bound=SHARED_OUT,
        note=f"{one.median / two.median:.2f} times as fast",
    )
    yield Figure(
        name="musnad suggest, peak memory",
        unit="MB",
        samples=Samples((fresh.megabytes(*command),)),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
