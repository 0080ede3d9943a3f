"""Articles in, corpus lines with suggestions out: in this process or in several, in order.

Loads no more than that takes, for each worker process imports this module anew. Nothing is kept
of what has been given out, so that memory does not grow with the corpus.
"""

import signal
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
from annotator.suggest.engine import Engine, engine_of

CHUNK = 16  # articles that go to a worker at once
WAITING = 3  # chunks a worker, in work or done, before the next is read


class Line(NamedTuple):
    """A finished line of the corpus, and how many attributions are in it."""

    content: bytes
    frames: int


class Suggesting:
    """Makes suggestions for one article after the other."""

    def __init__(self, model: bytes | None) -> None:
        """Load the engine: the rules, or the model that a file holds.

        Raises:
            Problem: these are not the bytes of a model.
        """
        self._engine: Engine = engine_of(model)

    def line(self, article: Article) -> Line:
        """Give the article's line."""
        annotation = suggested(article, self._engine(article.text))
        content = corpus_line(record_of(article, annotation))
        return Line(content, len(annotation.attributions))


def lines(articles: Iterable[Article], model: bytes | None, workers: int) -> Iterator[Line]:
    """Give the line of each article, in order.

    Args:
        articles: read no faster than they are worked on.
        model: what the model's file holds; None for the rules.
        workers: how many processes work; with one it is this process.

    Raises:
        Problem: a worker was ended from outside.
    """
    if workers == 1:
        yield from map(Suggesting(model).line, articles)
        return
    with _pool(model, workers) as pool:
        try:
            yield from _in_order(pool, partial(_work, model), iter(articles), workers * WAITING)
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
def _pool(model: bytes | None, workers: int) -> Iterator[ProcessPoolExecutor]:
    """Start the workers; however this ends, what is not begun is dropped and they are gone."""
    pool = ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(model,)
    )
    try:
        with _deaf_to_ctrl_c():
            for _ in range(workers):
                pool.submit(_ready)
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Have processes that are started meanwhile leave Ctrl+C to this one."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@cache
def _suggesting(model: bytes | None) -> Suggesting:
    """Give a worker process its engine, which it loads once."""
    return Suggesting(model)


def _prepare(model: bytes | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where the one above is not inherited
    _suggesting(model)


def _ready() -> None:
    """Do nothing, in a worker that is thereby started."""


def _work(model: bytes | None, chunk: list[Article]) -> list[Line]:
    return [_suggesting(model).line(article) for article in chunk]
