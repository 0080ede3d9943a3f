"""Brings very many articles into a project, looks for some of them, and brings them out again.

``python -m benchmarks.probes.many import CORPUS PROJECT STEP`` prints a line of JSON after each
`STEP` articles: how many there are, the seconds so far, those of the processor among them, and the
most memory held, in megabytes.
"""

import resource
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

import msgspec

from annotator.formats.copies import REMEMBERED, without_copies
from annotator.formats.corpus import read_corpus, write_corpus
from annotator.model.annotation import Status
from annotator.store import exporting
from annotator.store.importing import import_records
from annotator.store.listing import ArticleFilter, Order
from annotator.store.project import Project
from benchmarks.articles import ANNOTATOR, short_records
from benchmarks.probes.weighing import MEGA, UNIT
from benchmarks.timing import seconds_of

T = TypeVar("T")
PAGE = 100  # rows of a list that are asked for at once


def told(items: Iterator[T], step: int) -> Iterator[T]:
    """Hand items on, and print how things are after each so many."""
    begun, busy = perf_counter(), process_time()
    for number, item in enumerate(items, 1):
        yield item
        if number % step == 0:
            held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MEGA
            state = {
                "count": number,
                "seconds": perf_counter() - begun,
                "busy": process_time() - busy,
                "megabytes": held,
            }
            print(msgspec.json.encode(state).decode(), flush=True)


def make(corpus: Path, count: int) -> None:
    """Write a corpus of so many articles."""
    write_corpus(corpus, short_records(count))


def bring_in(corpus: Path, target: Path, step: int) -> None:
    """Import a corpus into a new project, as ``musnad import`` does."""
    with Project.create(target) as project:
        items = without_copies(read_corpus(corpus), project.articles.last(REMEMBERED))
        report = import_records(project, told(items, step))
        assert not report.problem_count


def look(target: Path) -> None:
    """Print the seconds that lists of a project take: by words, by status, and their middle."""
    with Project.open(target, writable=False) as project:
        articles = project.articles
        some = articles.page(ArticleFilter(annotator=ANNOTATOR), limit=1, offset=0)
        words = " ".join(some[0].title.split()[:3])
        wanted = {
            "the first page": ArticleFilter(annotator=ANNOTATOR),
            "by three words": ArticleFilter(annotator=ANNOTATOR, text=words),
            "by status": ArticleFilter(annotator=ANNOTATOR, status=Status.FINISHED),
            "by words and status": ArticleFilter(
                annotator=ANNOTATOR, text=words, status=Status.FINISHED
            ),
            "the newest first": ArticleFilter(annotator=ANNOTATOR, order=Order.NEWEST),
        }
        found: dict[str, float] = {}
        for name, each in wanted.items():
            found[name] = seconds_of(partial(articles.page, each, limit=PAGE, offset=0))
            found[f"{name}, counted"] = seconds_of(partial(articles.count, each))
        print(msgspec.json.encode(found).decode())


def take_out(target: Path, corpus: Path, step: int) -> None:
    """Export a project as a corpus, as ``musnad export`` does."""
    with Project.open(target, writable=False) as project:
        write_corpus(corpus, told(exporting.records(project), step))


def main(what: str, *given: str) -> None:
    """Do one of these."""
    works: dict[str, Callable[[], None]] = {
        "make": lambda: make(Path(given[0]), int(given[1])),
        "import": lambda: bring_in(Path(given[0]), Path(given[1]), int(given[2])),
        "look": lambda: look(Path(given[0])),
        "export": lambda: take_out(Path(given[0]), Path(given[1]), int(given[2])),
    }
    works[what]()


if __name__ == "__main__":
    main(*sys.argv[1:])
