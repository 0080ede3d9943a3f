"""``musnad export``: a project's annotations as a corpus, or in another format."""

from collections.abc import Iterable, Iterator
from functools import partial

import click
import msgspec

from annotator.cli.convert import report
from annotator.cli.messages import print_line, tell
from annotator.cli.options import FORMAT_NAME, json_option, refuse_json_in_stream, wrong_usage
from annotator.cli.progress import progress
from annotator.cli.projects import open_project
from annotator.formats.catalogue import format_for, format_named
from annotator.formats.corpus import write_corpus
from annotator.formats.format import Format
from annotator.formats.losses import Losses
from annotator.formats.splits import Shares, parse_shares, with_splits
from annotator.model.annotation import Status
from annotator.model.record import Record
from annotator.problems import Notice, Problem
from annotator.store.exporting import records

STATUS_NAME = click.Choice([status.value for status in Status])


def _shares(_context: click.Context, _option: click.Parameter, text: str | None) -> Shares | None:
    try:
        return None if text is None else parse_shares(text)
    except Problem as problem:
        raise wrong_usage(problem.code) from problem


@click.command("export")
@click.argument("target", metavar="PROJECT")
@click.argument("out", metavar="OUT")
@click.option("--format", "name", type=FORMAT_NAME, help="OUT's format, if not by its name.")
@click.option("--annotator", metavar="NAME", help="The annotations of this annotator alone.")
@click.option("--adjudicated", is_flag=True, help="The adjudicated annotations alone.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=STATUS_NAME,
    help="Only what is as far as this; may be repeated.",
)
@click.option(
    "--split",
    "shares",
    callback=_shares,
    metavar="train=80,dev=10,test=10",
    help="Deal the articles out to the parts of a training set.",
)
@click.option("--seed", default=0, show_default=True, help="Another seed, another deal.")
@json_option
def command(
    *,
    target: str,
    out: str,
    name: str | None,
    annotator: str | None,
    adjudicated: bool,
    statuses: tuple[str, ...],
    shares: Shares | None,
    seed: int,
    as_data: bool,
) -> None:
    """Write a project's annotations as a corpus or in another format.

    OUT is replaced whole or not at all; what its format cannot hold is counted and told.
    """
    if annotator is not None and adjudicated:
        raise wrong_usage("command.annotator_or_adjudicated")
    refuse_json_in_stream(out, as_data=as_data)
    chosen = format_named(name) if name else format_for(out)
    with open_project(target) as project:
        lines = partial(
            records,
            project,
            annotator=annotator,
            adjudicated=adjudicated,
            statuses=[Status(status) for status in statuses] or None,
        )
        dealt = lines() if shares is None else with_splits(lines, shares, seed)
        with progress(dealt, out, None) as shown:
            counted = Counted(shown)
            losses = _write(chosen, out, counted)
    report(out, chosen.name, losses, [], as_data=as_data)
    if not counted.count:
        tell(Notice("command.nothing_to_export"))
    elif not as_data:
        print_line("command.exported", err=True, count=counted.count, file=out)


class Counted:
    """Lines on their way out, counted."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """Begin at none."""
        self._lines = lines
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        """Hand the lines on."""
        for line in self._lines:
            self.count += 1
            yield line


def _write(chosen: Format, out: str, lines: Iterable[bytes]) -> Losses:
    """Write lines as they are where the format is their own; else by way of the records."""
    if chosen.name == "corpus":
        write_corpus(out, lines)
        return Losses()
    return chosen.write(out, map(msgspec.json.Decoder(Record).decode, lines))
