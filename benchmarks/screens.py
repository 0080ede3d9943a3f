"""The screens to measure on: Qt's own without a display, and an X server where there is one."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import NamedTuple

SIZE = "1600x1000x24"
HOME = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")


class Screen(NamedTuple):
    """A platform of Qt's, by its name, and the environment in which it is used."""

    name: str
    environment: Mapping[str, str]


@contextmanager
def screens(folder: Path) -> Iterator[tuple[Screen, ...]]:
    """Lend the screens, to a user who has just arrived and whose home is in this folder."""
    home = {name: str(folder / name.lower()) for name in HOME}
    offscreen = Screen("offscreen", {**home, "QT_QPA_PLATFORM": "offscreen"})
    if which("Xvfb") is None:
        yield (offscreen,)
        return
    with _x_server() as display:
        yield offscreen, Screen("xcb", {**home, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display})


@contextmanager
def _x_server() -> Iterator[str]:
    """Run an X server without a monitor and give the name of its display."""
    receiving, sending = os.pipe()
    command = ["Xvfb", "-displayfd", str(sending), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=(sending,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(sending)
        try:
            with os.fdopen(receiving) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()
