"""What is to be compared: the finished work on articles that two annotators have finished."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotator.model.article import Article, Meta

if TYPE_CHECKING:
    from annotator.store.learnt import Taught
    from annotator.store.project import Project


class _Meta(msgspec.Struct):
    title: str | None = None


class _Head(msgspec.Struct):
    """What is asked of a corpus line."""

    id: str
    text: str
    meta: _Meta


class Finished(NamedTuple):
    """Finished work, as it was at one moment.

    Attributes:
        stamps: the annotations, each with its version.
        lines: the same as corpus lines.
        titles: what the articles are called, by their ids.
    """

    stamps: "frozenset[Taught]"
    lines: tuple[bytes, ...]
    titles: dict[str, str]


def stamps_of(project: "Project") -> "frozenset[Taught]":
    """Name the finished annotations of articles that several annotators have finished.

    Raises:
        Problem: the project cannot be read.
    """
    from annotator.agreement.articles import NOBODY  # noqa: PLC0415 - late: it loads numpy

    found = [one.taught for one in project.learnt.finished() if one.taught.annotator not in NOBODY]
    once, several = set[str](), set[str]()
    for one in found:
        (several if one.article in once else once).add(one.article)
    return frozenset(one for one in found if one.article in several)


def gathered(project: "Project", is_over: Callable[[], bool]) -> Finished | None:
    """Gather what is to be compared; nothing, where that was ended before its end.

    Raises:
        Problem: the project cannot be read.
    """
    from annotator.model.annotation import DONE  # noqa: PLC0415 - late, as the store is
    from annotator.store.exporting import records  # noqa: PLC0415

    stamps = stamps_of(project)
    articles, lines, titles = {one.article for one in stamps}, list[bytes](), dict[str, str]()
    decoder = msgspec.json.Decoder(_Head)
    for line in records(project, statuses=DONE) if articles else ():
        if is_over():
            return None
        head = decoder.decode(line)
        if head.id in articles:
            lines.append(line)
            article = Article(id=head.id, text=head.text, meta=Meta(title=head.meta.title))
            titles[head.id] = article.title
    return Finished(stamps, tuple(lines), titles)
