"""Presses keys in an open article as an annotator does, and times each to its picture.

``python -m benchmarks.probes.pressing PROJECT`` prints the seconds of every press, by kind.
"""

import sys
from collections import defaultdict
from functools import partial

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.probes.stage import Stage

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN, SHIFT, CONTROL = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier
PAUSE = 33  # milliseconds from a picture to the next press: as fast as a key held down repeats
BREATH = 300  # and after a round, in which lint begins to look
ROUNDS = 16
ROUND = (
    ("arrow", Key.Key_Left, PLAIN, 3),
    ("arrow", Key.Key_Down, PLAIN, 1),
    ("Shift+arrow", Key.Key_Left, SHIFT, 4),
    ("Q, C, S", Key.Key_Q, PLAIN, 1),
    ("arrow", Key.Key_Left, PLAIN, 1),
    ("Q, C, S", Key.Key_C, PLAIN, 1),
    ("arrow", Key.Key_Left, PLAIN, 1),
    ("Q, C, S", Key.Key_S, PLAIN, 1),
    ("stance 1", Key.Key_1, PLAIN, 1),
    ("undo", Key.Key_Z, CONTROL, 4),
)


def main(project: str) -> None:
    """Measure and print."""
    stage = Stage(project)
    window = stage.window
    stage.open_article(0)
    stage.rest(BREATH)
    window.view.select(window.view.caret.placed(0, extend=False))
    seconds: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for kind, key, modifier, times in ROUND:
            for _ in range(times):
                press = partial(QTest.keyPress, window.view, key, modifier)
                seconds[kind].append(stage.seconds_to_paint(press))
                QTest.keyRelease(window.view, key, modifier)
                stage.rest(PAUSE)
        stage.rest(BREATH)
    stage.close()
    sys.stdout.write(msgspec.json.encode(seconds).decode())


if __name__ == "__main__":
    main(sys.argv[1])
