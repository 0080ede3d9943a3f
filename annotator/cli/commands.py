"""The group of commands, imported one by one as they are asked for."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper

import click

from annotator.cli.messages import print_line, tell
from annotator.cli.table import COMMANDS
from annotator.formats.files import STANDARD, telling
from annotator.problems import Problem

INTERRUPTED = 130  # what a shell gives for a command that Ctrl+C ended


class Commands(click.Group):
    """A group whose help comes from the table, so that listing commands imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"annotator.cli.{COMMANDS[cmd_name].module}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


@click.group(cls=Commands, epilog="Without a command, musnad [PROJECT] opens the app.")
@click.version_option(version("musnad"), prog_name="musnad")
def musnad() -> None:
    """Mark speakers, quotes, stance and sources in Arabic news.

    PROJECT is a .musnad file, or the address of a team's: postgresql+psycopg://HOST/NAME. A file
    named - is standard input or output.
    """


def run_command(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code; whatever is wrong is told in one line each."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Arabic shows escapes
            stream.reconfigure(errors="backslashreplace")
    try:
        with telling(STANDARD):  # what is printed may meet a full disk, too
            code = musnad.main(list(arguments), prog_name="musnad", standalone_mode=False)
            sys.stdout.flush()
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "musnad"
        print_line("command.usage", sentence=error.format_message(), command=path, err=True)
        return error.exit_code
    except click.ClickException as error:
        print_line("command.error", sentence=error.format_message(), err=True)
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError:  # nobody is listening any more, at the exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Problem as problem:
        if problem.place.file == STANDARD:  # so that the exit does not try again
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        tell(problem)
        return 1
    return code if isinstance(code, int) else 0
