"""A tireless typist, run as a program of its own: works in the real window until it is killed.

Reads lines ``PROJECT SEED`` and forks a child for each, since a hundred interpreters that load
Qt would take minutes; a fork has it loaded, and makes an application and a window of its own.
The child first undoes and redoes what it finds, then presses keys at random, and tells:

    working PID          the window is open, undo and redo gave what the journal says
    ack VERSION DIGEST   the saver says that all edits up to this version are on the disk
    ended CODE           (told by the parent) the child is gone, by a signal if negative
"""

import os
import random
import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import msgspec

from annotator.text.segments import tokens

KEYS = (
    *("Left", "Shift+Left", "Down", "Shift+Down", "Right", "Shift+Right", "Up", "Home", "End") * 3,
    *("Q", "S", "C", "O", "A", "T", "F", "W", "[", "]", "{", "}") * 2,
    *("1", "2", "3", "M", "I", "=", "E", "Return", "J", "K", "Backspace", "Shift+Del"),
    *("V", "Tab", "Return", "R", "U", "Shift+O", "Shift+S", "Shift+J", "Shift+R"),
    *("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z"),
)
LONGEST_PAUSE = 6  # milliseconds between two keys


def digest(annotation):
    """Tell annotations apart, whenever they were saved."""
    return sha256(
        msgspec.json.encode(msgspec.structs.replace(annotation, updated=None))
    ).hexdigest()


def say(line):
    """Write a whole line at once, so that a kill cannot cut it in two."""
    os.write(1, f"{line}\n".encode())


def work(target, seed):
    """Open the window and press keys for ever."""
    from conftest import Hands
    from PySide6.QtCore import QSettings, Qt, QTimer

    from annotator.app.main import make_application, make_window
    from annotator.app.settings import Settings

    app = make_application()
    settings = Settings(QSettings(f"{target}.ini", QSettings.Format.IniFormat))
    settings.annotator = "typist"
    window, hands, chance = make_window(app, settings), Hands(), random.Random(seed)
    workspace = window.workspace

    def press():
        hands.press(chance.choice(KEYS))
        QTimer.singleShot(chance.randint(0, LONGEST_PAUSE), press)

    def begin(_first):
        hands.press("Return")
        check_undo(window, hands)
        workspace.saver.saved.connect(
            lambda: say(f"ack {workspace.history.version} {digest(workspace.annotation)}")
        )
        say(f"working {os.getpid()}")
        press()

    window.show()
    window.activateWindow()
    window.articles.listed.connect(begin, Qt.ConnectionType.SingleShotConnection)
    window.desk.open_first(target)
    app.exec()


def check_undo(window, hands):
    """Undo and redo the last edit by keys, and compare with what the journal has."""
    workspace = window.workspace
    if workspace.history.undoable is None:
        return
    before = workspace.annotation
    _, entry = workspace.history.after_undo()
    expected = workspace.project.annotations.value(
        workspace.article.id, workspace.annotator, entry.restores
    )
    hands.press("Ctrl+Z")
    assert digest(workspace.annotation) == digest(expected)
    hands.press("Ctrl+Shift+Z")
    assert digest(workspace.annotation) == digest(before)


def main():
    """Fork a child for each line, with everything loaded that it will need."""
    for module in ("app.furniture", "app.main", "store.project", "store.sqlite"):
        import_module(f"annotator.{module}")
    import_module("annotator.suggest.completion")
    tokens("قال")
    for line in sys.stdin:
        target, seed = line.rsplit(maxsplit=1)
        child = os.fork()
        if not child:
            sys.excepthook = lambda *error: (sys.__excepthook__(*error), os._exit(1))
            work(target, int(seed))
        _, status = os.waitpid(child, 0)
        say(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
