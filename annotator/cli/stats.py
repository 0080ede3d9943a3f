"""``musnad stats``: what a project holds, in numbers."""

import click
import msgspec

from annotator.cli.messages import print_json, print_tree
from annotator.cli.options import json_option
from annotator.cli.projects import open_project
from annotator.store.stats import stats


@click.command("stats")
@click.argument("target", metavar="PROJECT")
@click.option("--annotator", metavar="NAME", help="Count the work of this annotator alone.")
@json_option
def command(target: str, annotator: str | None, *, as_data: bool) -> None:
    """Count what a project holds.

    Articles, annotations by annotator and status, mentions by layer, frames by mode, stances
    by polarity, entities.
    """
    with open_project(target) as project:
        counted = stats(project, annotator=annotator)
    if as_data:
        print_json(counted)
    else:
        print_tree(msgspec.to_builtins(counted))
