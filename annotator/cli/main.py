"""The entry point: tells a command from the wish to open the app, and imports only that."""

import os
import sys
from collections.abc import Sequence

from annotator.cli.table import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``musnad`` and give its exit code: 0, 1 for bad data, 2 for wrong usage.

    Args:
        arguments: what follows the program's name; by default the process's own.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if _opens_app(given):
        from annotator.cli.app import open_app  # noqa: PLC0415 - loads Qt

        return open_app(given[0] if given else None)
    from annotator.cli.commands import run_command  # noqa: PLC0415 - loads click

    return run_command(given)


def _opens_app(given: Sequence[str]) -> bool:
    """Tell whether ``musnad`` stands alone or before a project; a shell that completes does not.

    A bare word that is neither a command nor a file is a command misspelt, not a project.
    """
    if "_MUSNAD_COMPLETE" in os.environ or len(given) > 1:
        return False
    if not given:
        return True
    word = given[0]
    if word in COMMANDS or word.startswith("-"):
        return False
    return "." in word or os.sep in word or os.path.exists(word)  # noqa: PTH110 - pathlib loads late


if __name__ == "__main__":
    sys.exit(main())
