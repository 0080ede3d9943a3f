"""The program itself on a real X server, driven by real key events in two keyboard layouts.

Keys are pressed by their place (X keycodes), so that the layout decides what they give.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.model.attribution import Mode
from annotator.model.stance import Polarity
from annotator.store.project import Project

TOOLS = ("Xvfb", "xdotool", "setxkbmap")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 30.0  # seconds
Q, S, C, ONE, TWO, BRACE = "24", "39", "54", "10", "11", "shift+35"  # keycodes
COLOURS = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
image = app.primaryScreen().grabWindow(0).toImage()
print(len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}))
"""
pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


class Desk:
    """An X screen with a new user's program on it."""

    def __init__(self, environment):
        self.environment = environment
        self.program = None

    def run(self, *command):
        """Run a tool on this screen and give what it prints."""
        done = subprocess.run(
            command,
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return done.stdout

    def press(self, *keys):
        """Press keys, and wait until the program has dealt with them."""
        self.run("xdotool", "key", "--delay", "40", *keys)
        self.come_to_rest()

    def come_to_rest(self):
        """Wait until the program has used no processor time for a while."""
        quiet, used = 0, -1
        for _ in range(int(PATIENCE / 0.05)):
            now = self._time_used()
            quiet = quiet + 1 if now == used else 0
            if quiet == 5 or now is None:
                return
            used = now
            time.sleep(0.05)
        raise AssertionError("the program does not come to rest")

    def _time_used(self):
        if self.program.poll() is not None:
            return None
        fields = Path(f"/proc/{self.program.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])


@contextmanager
def x_server():
    """Start an X server of our own and give its name."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as pipe:
                number = pipe.readline().strip()
            assert number, "the X server did not start"
            yield f":{number}"
        finally:
            server.terminate()


@pytest.fixture
def desk(own_folders):
    """Start the program for a new user, and wait until the sample corpus is open."""
    with x_server() as display:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8", "LOGNAME": "sara"}
        desk = Desk(kept | own)
        desk.run("setxkbmap", "us")
        with subprocess.Popen([sys.executable, "-m", "annotator"], env=desk.environment) as program:
            desk.program = program
            try:
                search = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "^sample")
                window, *_ = desk.run(*search).split()
                desk.run("xdotool", "windowfocus", "--sync", window)
                desk.come_to_rest()
                yield desk
            finally:
                if program.poll() is None:
                    program.kill()


def test_real_keys_of_both_layouts_mark_and_quit(desk, own_folders):
    desk.press("Return")  # the first article of the sample corpus
    desk.press("Left", "shift+Left", "shift+Left", Q, BRACE, "Left", "Left", "Left", S, ONE)
    assert int(desk.run(sys.executable, "-c", COLOURS)) > 50, "the screen is blank"

    desk.run("setxkbmap", "ara")
    desk.press("Escape", "ctrl+Down", "shift+Left", Q, BRACE, "Left", "Left", C, TWO)
    desk.press(f"ctrl+{Q}")
    assert desk.program.wait(PATIENCE) == 0

    (target,) = (own_folders / "xdg_data_home").rglob("sample.musnad")
    with Project.open(target) as project:
        article = project.articles.get(next(project.articles.ids()))
        work = project.annotations.load(article.id, "sara")
    assert article.text.startswith("١٢ حافلة كهربائية تدخل الخدمة في «الواحة الجديدة» مطلع")
    latin, arabic = work.in_reading_order[:2]
    told = [[work.mention_by_id[key].text for key in frame.members()] for frame in (latin, arabic)]
    assert told == [["١٢ حافلة", "الخدمة"], ["أعلن", "جهاز"]]
    assert latin.mode is arabic.mode is Mode.INDIRECT
    polarities = [work.stances_of(frame.id)[0].polarity for frame in (latin, arabic)]
    assert polarities == [Polarity.SUPPORT, Polarity.OPPOSE]
