"""The program itself on a real X server, driven by real key events in two keyboard layouts."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from annotator.store.project import Project

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 30.0  # seconds
pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture
def display():
    """Start an X server of our own and give its name."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "the X server did not start"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def desk(display, own_folders):
    """Give the environment of a new user at this screen."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return kept | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8", "USER": "sara"}


class Screen:
    """The running program: keys go in by X, what was done is read from the project's file."""

    def __init__(self, program, window, desk):
        self.program, self.window, self.desk = program, window, desk

    def layout(self, name):
        """Switch the keyboard's layout."""
        subprocess.run(["setxkbmap", name], env=self.desk, check=True)

    def press(self, *keycodes):
        """Press keys by their place on the keyboard, whatever they give in the layout."""
        self._xdotool("key", "--delay", "30", *keycodes)

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.desk, check=True)


@contextmanager
def program(desk):
    """Run the program until its window is on the screen and has the focus."""
    with subprocess.Popen(
        [sys.executable, "-m", "annotator"], env=desk, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            window = subprocess.run(
                ["xdotool", "search", "--sync", "--onlyvisible", "--name", "مسند|مُسنَد|Musnad"],
                env=desk, check=True, capture_output=True, text=True, timeout=PATIENCE,
            ).stdout.split()[0]
            subprocess.run(["xdotool", "windowfocus", "--sync", window], env=desk, check=True)
            yield Screen(running, window, desk)
        finally:
            if running.poll() is None:
                running.send_signal(signal.SIGKILL)


def until(condition, what):
    """Wait until something has come about."""
    deadline = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < deadline, f"in vain waited for {what}"
        time.sleep(0.05)
    return found
