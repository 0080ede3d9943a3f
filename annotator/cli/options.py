"""What several commands take or check alike."""

from collections.abc import Sequence

import click

from annotator.cli.messages import language
from annotator.formats.catalogue import format_names
from annotator.formats.files import STANDARD
from annotator.formats.table_columns import Columns, parse_columns
from annotator.model.annotation import Status
from annotator.problems import Notice, Problem, say

FORMAT_NAME = click.Choice(format_names())
WRITTEN_NAME = click.Choice(format_names(written=True))
STATUS_NAME = click.Choice([status.value for status in Status])

json_option = click.option("--json", "as_data", is_flag=True, help="Print the result as JSON.")


def _columns(_context: click.Context, _option: click.Parameter, text: str | None) -> Columns | None:
    try:
        return None if text is None else parse_columns(text)
    except Problem as problem:
        raise wrong_usage(problem.code, **problem.values) from problem


worst_option = click.option(
    "--worst",
    "listed",
    type=click.IntRange(min=0),
    default=5,
    show_default=True,
    metavar="N",
    help="List so many of the articles that come off worst.",
)

columns_option = click.option(
    "--columns",
    callback=_columns,
    metavar="text=body,id=url",
    help="Which columns of a table, or fields of JSON lines, are what.",
)

network_option = click.option(
    "--neural",
    "network",
    metavar="NETWORK",
    help="A network that labels words: the folder of a Hugging Face model for token"
    " classification, or camel-ner.",
)


def wrong_usage(code: str, **values: str) -> click.UsageError:
    """Make the error that ends a command with exit code 2, from its wording."""
    return click.UsageError(say(code, language(), **values))


def refuse_json_in_stream(target: str, *, as_data: bool) -> None:
    """Keep the result's JSON out of a corpus that goes to standard output.

    Raises:
        click.UsageError: both were asked for.
    """
    if as_data and target == STANDARD:
        raise wrong_usage("command.json_and_stream")


def is_failure(problems: Sequence[Problem], *, strict: bool = False) -> bool:
    """Tell whether reading failed: a file could not be read, or, if strict, a single line."""
    return any(
        (strict or problem.place.line is None) and not isinstance(problem, Notice)
        for problem in problems
    )
