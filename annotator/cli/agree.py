"""``musnad agree``: how far annotators agree who marked the same articles."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import click
import msgspec

from annotator.agreement.articles import Articles, Shared
from annotator.agreement.comparing import Compared
from annotator.agreement.disagreements import disagreements
from annotator.agreement.holistic import Disorders, article_disorders
from annotator.agreement.report import RESAMPLES, agreement
from annotator.cli.agreement_tables import print_agreement
from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.cli.options import STATUS_NAME, json_option, refuse_json_in_stream, worst_option
from annotator.cli.progress import count_lines, progress
from annotator.cli.projects import is_project, open_project
from annotator.formats.corpus import read_corpus
from annotator.formats.files import STANDARD, atomic_writer
from annotator.formats.format import Item
from annotator.model.annotation import DONE, Status
from annotator.model.record import Record
from annotator.problems import Notice, Place, Problem
from annotator.store.exporting import records


@click.command("agree")
@click.argument("targets", metavar="PROJECT|CORPUS…", nargs=-1, required=True)
@click.option(
    "--annotator",
    "names",
    multiple=True,
    metavar="NAME",
    help="Compare this annotator; may be repeated.  [default: everybody]",
)
@click.option("--by-file", is_flag=True, help="Name annotators after their files.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=STATUS_NAME,
    default=tuple(status.value for status in DONE),
    show_default=True,
    help="Only what is as far as this; may be repeated.",
)
@click.option(
    "--folded", is_flag=True, help="Overlook vowel marks and tatweel at the edges of mentions."
)
@click.option("--gamma", "with_gamma", is_flag=True, help="Work out gamma, too; takes longer.")
@click.option(
    "--resamples",
    type=click.IntRange(min=1),
    default=RESAMPLES,
    show_default=True,
    metavar="N",
    help="How many samples the confidence intervals are from.",
)
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Draw other samples."
)
@worst_option
@click.option(
    "--disagreements",
    "out",
    metavar="FILE",
    help="Write every disagreement as a line of JSON (-: instead of the tables).",
)
@json_option
@click.pass_context
def command(
    context: click.Context,
    targets: tuple[str, ...],
    *,
    names: tuple[str, ...],
    by_file: bool,
    statuses: tuple[str, ...],
    folded: bool,
    with_gamma: bool,
    resamples: int,
    seed: int,
    listed: int,
    out: str | None,
    as_data: bool,
) -> None:
    """Tell how far annotators agree.

    For each layer F1, exactly and by overlap, alpha of tokens and alpha_U of spans; for
    attributions F1 of whole ones, of who said what, and role by role; kappa and alpha of values;
    of everybody, of each pair of annotators, by article and by month. Articles are matched by id,
    and their texts must be the same.

    Adjudicated and suggested annotations are compared only where --annotator names them.
    """
    if out is not None:
        refuse_json_in_stream(out, as_data=as_data)
    found = Articles(names, [Status(name) for name in statuses])
    problems = _gather(targets, found, by_file=by_file)
    failed = any(not isinstance(problem, Notice) for problem in problems)
    compared = _compared(_shared(found, problems), folded=folded)
    disorders = _disorders(compared, seed) if with_gamma else None
    result = agreement(compared, resamples=resamples, seed=seed, disorders=disorders)
    written = None if out is None else _write(out, compared)
    if as_data:
        settings = {"folded": folded, "resamples": resamples, "seed": seed}
        print_json({**result.as_data(), **settings, "problems": as_json(problems)})
    else:
        for problem in problems:
            tell(problem)
        if out != STANDARD:  # which has the disagreements, one a line
            print_agreement(result, resamples, listed)
        if out is not None:
            print_line("agree.written", count=written, file=out, err=True)
    context.exit(1 if failed else 0)


def _gather(targets: Sequence[str], found: Articles, *, by_file: bool) -> list[Problem]:
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
                found.add(record, name or Path(target).stem, place)
            except Problem as problem:
                problems.append(problem)
    if found.unfinished:
        problems.append(Notice("agree.unfinished", count=found.unfinished))
    if found.single:
        problems.append(Notice("agree.single", count=found.single))
    return problems


def _shared(found: Articles, problems: Sequence[Problem]) -> tuple[Shared, ...]:
    """Give what can be compared.

    Raises:
        Problem: there is nothing; what was wrong before has been told.
    """
    shared = found.shared()
    if shared:
        return shared
    for problem in problems:
        tell(problem)
    match found.annotators:
        case ():
            raise Problem("agree.nobody")
        case (name,):
            raise Problem("agree.one_annotator", annotator=name)
        case _:
            raise Problem("agree.nothing_common")


def _compared(shared: Sequence[Shared], *, folded: bool) -> list[Compared]:
    with progress(shared, "agree", len(shared)) as articles:
        return [Compared(article, folded=folded) for article in articles]


def _disorders(compared: Sequence[Compared], seed: int) -> list[Disorders]:
    with progress(compared, "gamma", len(compared)) as articles:
        return [article_disorders(article, seed) for article in articles]


def _items(target: str) -> Iterator[Item]:
    if "://" in target or is_project(target):
        with open_project(target) as project:
            decoder = msgspec.json.Decoder(Record)
            for line in records(project):
                yield Place(target), decoder.decode(line)
        return
    with progress(read_corpus(target), target, count_lines([target])) as items:
        yield from items


def _write(out: str, compared: Sequence[Compared]) -> int:
    lines = [
        msgspec.json.encode(one)
        for one in chain.from_iterable(disagreements(article) for article in compared)
    ]
    with atomic_writer(out) as handle:
        handle.writelines(line + b"\n" for line in lines)
    return len(lines)
