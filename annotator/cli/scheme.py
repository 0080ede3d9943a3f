"""``musnad scheme``: what one can do with an annotation scheme's file."""

import click

from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.formats.schemes import scheme_problems
from annotator.problems import Notice, without_password


@click.group("scheme")
def command() -> None:
    """Look after annotation schemes."""


@command.command("check")
@click.argument("file")
@click.option("--json", "as_data", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def check(context: click.Context, file: str, *, as_data: bool) -> None:
    """Check an annotation scheme: its form, its keys, its features, and whether it can be seen.

    Warnings alone are no failure.
    """
    problems = scheme_problems(file)
    broken = any(not isinstance(problem, Notice) for problem in problems)
    if as_data:
        print_json(
            {"file": without_password(file), "sound": not broken, "problems": as_json(problems)}
        )
    else:
        for problem in problems:
            tell(problem)
        if not broken:
            print_line("command.scheme_sound", file=file)
    context.exit(1 if broken else 0)
