"""Articles in, corpus lines with suggestions out: in this process or in several, in order.

Loads no more than that takes, for each worker process may import this module anew. Nothing is kept
of what has been given out, so that memory does not grow with the corpus.

Where a process may be copied as it stands, the workers are copies of one that has loaded what the
rules need: they begin at once, and what is loaded is in memory but once. Elsewhere each loads it.
"""

import gc
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from itertools import islice
from multiprocessing import get_context
from typing import NamedTuple

from annotator.formats.corpus import corpus_line
from annotator.model.article import Article
from annotator.model.record import record_of
from annotator.problems import Problem
from annotator.suggest.annotating import suggested
from annotator.suggest.engine import engine_of

CHUNK = 16  # articles that go to a worker at once
WAITING = 3  # chunks a worker, in work or done, before the next is read


class Line(NamedTuple):
    """A finished line of the corpus, and how many attributions are in it."""

    content: bytes
    frames: int


class Means(NamedTuple):
    """By what suggestions are made.

    Attributes:
        model: what the model's file holds; None for the rules.
        network: where the network is that the model needs, if it is not where it was.
    """

    model: bytes | None = None
    network: str | None = None


class Suggesting:
    """Makes suggestions for one article after the other.

    Attributes:
        means: by which it does.
    """

    def __init__(self, means: Means) -> None:
        """Load the engine.

        Raises:
            Problem: it can't be used.
        """
        self.means = means
        self._suggest = engine_of(*means).suggest

    def line(self, article: Article) -> Line:
        """Give the article's line."""
        annotation = suggested(article, self._suggest(article.text))
        content = corpus_line(record_of(article, annotation))
        return Line(content, len(annotation.attributions))


def lines(articles: Iterable[Article], suggesting: Suggesting, workers: int) -> Iterator[Line]:
    """Give the line of each article, in order.

    Args:
        articles: read no faster than they are worked on.
        suggesting: works on them, or its like in the workers.
        workers: how many processes work; with one it is this process.

    Raises:
        Problem: a worker was ended from outside.
    """
    if workers == 1:
        yield from map(suggesting.line, articles)
        return
    means = suggesting.means
    del suggesting  # each worker loads its own: a network takes much memory
    with _pool(means, workers) as pool:
        try:
            yield from _in_order(pool, partial(_work, means), iter(articles), workers * WAITING)
        except BrokenProcessPool:
            raise Problem("suggest.worker_lost") from None


def _in_order(
    pool: ProcessPoolExecutor,
    work: Callable[[list[Article]], list[Line]],
    articles: Iterator[Article],
    most: int,
) -> Iterator[Line]:
    """Keep so many chunks in work, and give their lines in the order of the articles."""
    pending: deque[Future[list[Line]]] = deque()
    while True:
        while len(pending) < most and (chunk := list(islice(articles, CHUNK))):
            pending.append(pool.submit(work, chunk))
        if not pending:
            return
        yield from pending.popleft().result()


@contextmanager
def _pool(means: Means, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Start the workers; however this ends, what is not begun is dropped and they are gone."""
    is_copied = _can_be_copied(means)
    if is_copied:
        _load(means)
    context = get_context("fork" if is_copied else "spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare, initargs=(means,))
    try:
        with _deaf_to_ctrl_c():
            for _ in range(workers):
                pool.submit(_ready)
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _can_be_copied(means: Means) -> bool:
    """Tell whether workers can be copies of this process: no thread but this, no network's."""
    is_alone = threading.active_count() == 1
    return sys.platform == "linux" and is_alone and means.model is None


def _load(means: Means) -> None:
    """Load what the rules need; the garbage collector is not to write to what the copies share."""
    from annotator.suggest.lexicon import lexicon  # noqa: PLC0415 - only where it is copied
    from annotator.text.morphology.choice import morphology  # noqa: PLC0415

    _suggesting(means)
    lexicon()
    morphology()
    gc.collect()
    gc.freeze()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Have processes that are started meanwhile leave Ctrl+C to this one."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@cache
def _suggesting(means: Means) -> Suggesting:
    """Give a worker process its engine, which it loads once."""
    return Suggesting(means)


def _prepare(means: Means) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where the one above is not inherited
    _suggesting(means)


def _ready() -> None:
    """Do nothing, in a worker that is thereby started."""


def _work(means: Means, chunk: list[Article]) -> list[Line]:
    return [_suggesting(means).line(article) for article in chunk]
