"""``musnad scheme``: what one can do with an annotation scheme's file."""

import click

from annotator.cli.messages import as_json, print_json, print_line, tell
from annotator.formats.schemes import scheme_problems


@click.group("scheme")
def command() -> None:
    """Look after annotation schemes."""


@command.command("check")
@click.argument("file")
@click.option("--json", "as_data", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def check(context: click.Context, file: str, *, as_data: bool) -> None:
    """Check an annotation scheme: its form, and whether it contradicts itself."""
    problems = scheme_problems(file)
    if as_data:
        print_json({"file": file, "problems": as_json(problems)})
    else:
        for problem in problems:
            tell(problem)
        if not problems:
            print_line("command.scheme_sound", file=file)
    context.exit(1 if problems else 0)
