"""``musnad export``: annotations as a corpus, in another format, or as a training set."""

from collections.abc import Iterable, Sequence
from itertools import chain

import click

from annotator.cli.convert import report
from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.cli.options import (
    STATUS_NAME,
    WRITTEN_NAME,
    json_option,
    refuse_json_in_stream,
    wrong_usage,
)
from annotator.cli.packages import or_packages
from annotator.cli.progress import progress
from annotator.cli.sources import Source, Wanted, open_source
from annotator.cli.splitting import splitting_of, splitting_options
from annotator.cli.training import files_of, make, training_options
from annotator.formats.catalogue import format_for, format_named
from annotator.formats.corpus import corpus_line
from annotator.formats.outgoing import Counted, write_lines
from annotator.model.annotation import DONE, Status
from annotator.problems import Notice
from annotator.training.plan import WORDS, Apart, Names, Plan, Shares, Splitting, Stratum, View
from annotator.training.splitting import split, with_parts


@click.command("export")
@click.argument("target", metavar="PROJECT")
@click.argument("out", metavar="OUT")
@click.option("--format", "name", type=WRITTEN_NAME, help="OUT's format, if not by its name.")
@click.option("--annotator", metavar="NAME", help="The annotations of this annotator alone.")
@click.option("--adjudicated", is_flag=True, help="The adjudicated annotations alone.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=STATUS_NAME,
    help="Only what is as far as this; may be repeated.",
)
@splitting_options
@training_options
@json_option
@or_packages
@click.pass_context
def command(
    context: click.Context,
    *,
    target: str,
    out: str,
    name: str | None,
    annotator: str | None,
    adjudicated: bool,
    statuses: tuple[str, ...],
    shares: Shares | None,
    lists: str | None,
    seed: int,
    stratify: Sequence[Stratum] | None,
    apart: Sequence[Apart] | None,
    views: tuple[View, ...] | None,
    tokenizer: str,
    anonymise: str | None,
    licence: str | None,
    title: str,
    as_data: bool,
) -> None:
    """Write a corpus, another format or a training set.

    PROJECT may be a corpus, too. OUT is replaced whole or not at all; losses are counted and told.

    Parts of a training set are dealt out so that copies of an article, and reports on the same
    event, never stand in two of them. With --views, OUT becomes a training set: a folder with a
    table of whole records and one for each task, a card, a manifest and sums.

    With --for, OUT becomes a package: a project of its own, with what is assigned to somebody and
    their work, to be opened elsewhere and merged by "musnad import" when it comes back.
    """
    if annotator is not None and adjudicated:
        raise wrong_usage("command.annotator_or_adjudicated")
    refuse_json_in_stream(out, as_data=as_data)
    how = splitting_of(shares=shares, lists=lists, seed=seed, stratify=stratify, apart=apart)
    far = tuple(Status(status) for status in statuses) or None
    wanted = Wanted(annotator=annotator, adjudicated=adjudicated, statuses=far)
    files = files_of(name)
    if views is not None and files is None:
        raise wrong_usage("command.training_format")
    if views is None and (anonymise is not None or licence is not None or tokenizer != WORDS):
        raise wrong_usage("command.without_views")
    with open_source(target) as source:
        source.check(wanted)
        if views is not None and files is not None:
            plan = Plan(
                splitting=how,
                selection=wanted.selection(DONE),
                views=views,
                tokenizer=tokenizer,
                anonymise=None if anonymise is None else Names(anonymise),
                licence=licence,
                files=files,
                name=title,
            )
            make(source, plan, out, as_data=as_data)
        else:
            _export(source, wanted, how, out, name=name, as_data=as_data)
        context.exit(1 if source.has_failed else 0)


def _export(
    source: Source, wanted: Wanted, how: Splitting, out: str, *, name: str | None, as_data: bool
) -> None:
    """Write records in one format."""
    chosen = format_named(name) if name else format_for(out)
    lines, notices = _dealt(source, wanted, how)
    lines = iter(lines)
    first = next(lines, None)
    if first is None:  # what was there stays
        nothing = Notice("command.nothing_to_export")
        if as_data:
            print_json({"format": chosen.name, "losses": {}, "problems": as_json([nothing])})
        else:
            tell(nothing)
        return
    with progress(chain([first], lines), out, None) as shown:
        counted = Counted(shown)
        losses = write_lines(chosen, out, counted)
    report(out, chosen.name, losses, notices, as_data=as_data)
    if not as_data:
        print_line("command.exported", err=True, count=counted.count, file=out)


def _dealt(
    source: Source, wanted: Wanted, how: Splitting
) -> tuple[Iterable[bytes], Sequence[Notice]]:
    """Give the lines, with their parts where they are to be dealt out, and what to tell of that."""
    if how.shares is None and how.lists is None:
        return source.lines(wanted), ()
    dealt = split(source.records(wanted), how)
    return map(corpus_line, with_parts(source.records(wanted), dealt)), dealt.notices
