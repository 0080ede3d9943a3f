"""``musnad convert``: from one format into another, without a project."""

from collections.abc import Sequence

import click

from annotator.cli.messages import as_json, language, print_json, print_line, tell
from annotator.cli.options import (
    FORMAT_NAME,
    WRITTEN_NAME,
    columns_option,
    json_option,
    refuse_json_in_stream,
)
from annotator.cli.progress import count_lines, progress
from annotator.formats.catalogue import format_for, format_named, format_of, read_files
from annotator.formats.format import without_problems
from annotator.formats.losses import Losses, write_report
from annotator.formats.table_columns import Columns
from annotator.problems import Notice, Problem


@click.command("convert")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--from", "source_format", type=FORMAT_NAME, help="IN's format, if not recognised.")
@click.option("--to", "target_format", type=WRITTEN_NAME, help="OUT's format, if not by its name.")
@columns_option
@json_option
@click.pass_context
def command(
    context: click.Context,
    source: str,
    target: str,
    *,
    source_format: str | None,
    target_format: str | None,
    columns: Columns | None,
    as_data: bool,
) -> None:
    """Convert between formats, without a project.

    What OUT's format cannot hold is counted and told. Lines that cannot be read are told and
    left out; the exit code is then 1.
    """
    refuse_json_in_stream(target, as_data=as_data)
    if source_format is None:
        format_of(source)  # before anything is written
    goal = format_named(target_format) if target_format else format_for(target)
    problems: list[Problem] = []
    with progress(
        read_files([source], source_format, columns), source, count_lines([source])
    ) as items:
        losses = goal.write(target, without_problems(items, problems))
    report(target, goal.name, losses, problems, as_data=as_data)
    context.exit(1 if any(not isinstance(problem, Notice) for problem in problems) else 0)


def report(
    target: str, name: str, losses: Losses, problems: Sequence[Problem], *, as_data: bool
) -> None:
    """Tell what a format could not hold, and what could not be read; write the first beside OUT."""
    written = write_report(target, name, losses)
    if as_data:
        print_json({"format": name, "losses": losses.counts, "problems": as_json(problems)})
        return
    for problem in problems:
        tell(problem)
    if losses:
        print_line("command.losses", err=True, format=name, losses=losses.say(language()))
    if written is not None:
        print_line("command.losses_written", err=True, file=written)
