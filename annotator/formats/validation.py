"""Validation of whole corpus files: what reading checks, and what only all lines together show."""

from collections.abc import Iterator
from pathlib import Path

from annotator.formats.corpus import read_corpus
from annotator.formats.format import Item
from annotator.model.article import text_sha256
from annotator.model.check import cut_characters, departures
from annotator.model.record import Record
from annotator.model.scheme import DEFAULT_SCHEME, Scheme
from annotator.problems import Notice, Place, Problem


def validate_corpus(path: str | Path, scheme: Scheme | None = None) -> Iterator[Item]:
    """Check a corpus file as strictly as can be.

    Args:
        path: the file (``-``: standard input).
        scheme: what features the corpus may have; without one, departures from the scheme
            that new projects start with are notices, told once each.

    Yields:
        The items of `annotator.formats.corpus.read_corpus`, and after each record what else
        is wrong with it.
    """
    census = _Census()
    told: set[tuple[str, str]] = set()
    for item in read_corpus(path):
        yield item
        if isinstance(item, Problem):
            continue
        place, record = item
        yield from (each.at(place) for each in census.take(record, place))
        yield from (each.at(place) for each in cut_characters(record))
        for problem in departures(record, scheme or DEFAULT_SCHEME):
            kind = (problem.code, repr(problem.values))
            if scheme is not None:
                yield problem.at(place)
            elif kind not in told:
                told.add(kind)
                yield Notice(problem.code, problem.place, **problem.values).at(place)


class _Census:
    """The records of one file: each article has one text, and each annotator one record of it."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[str, int | None]] = {}
        self._lines: dict[tuple[str, str | None], int | None] = {}

    def take(self, record: Record, place: Place) -> Iterator[Problem]:
        """Enter a record; give what clashes with those before."""
        digest = text_sha256(record.text)
        first, line = self._texts.setdefault(record.id, (digest, place.line))
        if first != digest:
            yield Problem("check.article_differs", Place(path="$.text"), id=record.id, line=line)
        line = self._lines.setdefault((record.id, record.annotator), place.line)
        if line != place.line:
            yield Problem(
                "check.record_twice",
                Place(path="$.id"),
                id=record.id,
                line=line,
                annotator=record.annotator or "–",
            )
