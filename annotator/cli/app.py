"""``musnad [PROJECT]``: opens the app, or says in a line why it cannot."""

import gc
import os
import sys
from collections.abc import Callable, Mapping

from annotator.problems import Problem

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_app(project: str | None) -> int:
    """Run the app and give its exit code."""
    try:
        check_screen(os.environ, sys.platform)
        run = load()
    except Problem as problem:
        from annotator.cli.messages import tell  # noqa: PLC0415 - loads click

        tell(problem)
        return 1
    return run(project)


def check_screen(environment: Mapping[str, str], platform: str) -> None:
    """Make sure that there is something to show a window on.

    Raises:
        Problem: this is a Unix without X or Wayland.
    """
    if platform == "linux" and not any(environment.get(name) for name in SCREENS):
        raise Problem("app.no_screen")


def load() -> Callable[[str | None], int]:
    """Load the app, and with it Qt.

    What imports make is there to stay: the garbage collector looks through none of it, neither
    now nor in its rounds while the app runs.

    Raises:
        Problem: a library of the system that Qt needs is not there.
    """
    gc.disable()
    try:
        from annotator.app.main import run  # noqa: PLC0415 - loads Qt
    except ImportError as error:
        if error.name is not None and error.name.startswith("annotator"):
            raise
        raise Problem("app.library_missing", reason=str(error)) from error
    finally:
        gc.freeze()
        gc.enable()
    return run
