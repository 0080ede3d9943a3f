"""What ``musnad agree`` compares: the work of annotators, gathered and laid side by side."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from annotator.agreement.articles import Articles, Shared
from annotator.agreement.comparing import Compared
from annotator.agreement.disagreements import disagreements
from annotator.agreement.holistic import Disorders, article_disorders
from annotator.cli.messages import tell
from annotator.cli.progress import count_lines, progress
from annotator.cli.projects import is_project, open_project
from annotator.formats.corpus import read_corpus
from annotator.formats.files import atomic_writer
from annotator.formats.format import Item
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.store.exporting import records
from annotator.store.postgresql.address import is_address, parse


def name_of(target: str) -> str:
    """Give what a project or file is called; of an address the database's name and no more."""
    return parse(target).name if is_address(target) else Path(target).name


def gather(targets: Sequence[str], found: Articles, *, by_file: bool) -> list[Problem]:
    """Take in all records, and give what is wrong with them."""
    problems: list[Problem] = []
    for target in targets:
        for item in _items(target):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            place, record = item
            name = None if by_file else record.annotator
            try:
                found.add(record, name or Path(name_of(target)).stem, place)
            except Problem as problem:
                problems.append(problem)
    problems += (Problem("agree.stranger", name=name) for name in found.strangers)
    if found.unfinished:
        problems.append(Notice("agree.unfinished", count=found.unfinished))
    if found.undated:
        problems.append(Notice("agree.undated", count=found.undated))
    if found.single:
        problems.append(Notice("agree.single", count=found.single))
    return problems


def shared(found: Articles, problems: Sequence[Problem]) -> tuple[Shared, ...]:
    """Give what can be compared.

    Raises:
        Problem: there is nothing; what was wrong before has been told.
    """
    both = found.shared()
    if both:
        return both
    for problem in problems:
        tell(problem)
    match found.annotators:
        case ():
            raise Problem("agree.nobody")
        case (name,):
            raise Problem("agree.one_annotator", annotator=name)
        case _:
            raise Problem("agree.nothing_common")


def compared(articles: Sequence[Shared], *, folded: bool) -> list[Compared]:
    """Lay the annotations of each article side by side."""
    with progress(articles, "agree", len(articles)) as waiting:
        return [Compared(article, folded=folded) for article in waiting]


def disorders(articles: Sequence[Compared], seed: int) -> list[Disorders]:
    """Work out what gamma is made of."""
    with progress(articles, "gamma", len(articles)) as waiting:
        return [article_disorders(article, seed) for article in waiting]


def _items(target: str) -> Iterator[Item]:
    if "://" in target or is_project(target):
        with open_project(target) as project:
            decoder = msgspec.json.Decoder(Record)
            place = Place(str(project.target) if is_address(target) else target)
            for line in records(project):
                yield place, decoder.decode(line)
        return
    with progress(read_corpus(target), target, count_lines([target])) as items:
        yield from items


def write_disagreements(out: str, articles: Sequence[Compared]) -> int:
    """Write every disagreement as a line of JSON, and tell how many there are."""
    lines = [
        msgspec.json.encode(one)
        for one in chain.from_iterable(disagreements(article) for article in articles)
    ]
    with atomic_writer(out) as handle:
        handle.writelines(line + b"\n" for line in lines)
    return len(lines)
