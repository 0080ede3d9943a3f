"""Opens a long article, scrolls about in it and presses keys, and times each to its picture.

``python -m benchmarks.probes.long_reading PROJECT`` prints the seconds of everything, by kind,
and the megabytes that the article added to the process. The project has two articles, the usual
one first.
"""

import sys
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import msgspec
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.probes.stage import Stage

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN, SHIFT, CONTROL = Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier
MENTIONS = 1000
PAUSE = 33  # milliseconds from a picture to the next press: as fast as a key held down repeats
BREATH = 300  # after a round, in which lint begins to look
MOMENT = 1500  # until somebody has read the list
NOTCH = 120  # of a wheel
SCROLLS = 120
ROUNDS = 8
STATUS = Path("/proc/self/statm")
PAGE = 4096
ROUND = (
    ("arrow", Key.Key_Left, PLAIN, 3),
    ("arrow", Key.Key_Down, PLAIN, 2),
    ("Shift+arrow", Key.Key_Left, SHIFT, 4),
    ("Q, C, S", Key.Key_Q, PLAIN, 1),
    ("arrow", Key.Key_Left, PLAIN, 1),
    ("Q, C, S", Key.Key_C, PLAIN, 1),
    ("arrow", Key.Key_Left, PLAIN, 1),
    ("Q, C, S", Key.Key_S, PLAIN, 1),
    ("undo", Key.Key_Z, CONTROL, 3),
)


class Reading:
    """One long article being read."""

    def __init__(self, stage: Stage) -> None:
        """Take an open window."""
        self._stage, self._view = stage, stage.window.view
        self._random = Random(0)  # noqa: S311 - the same places in every run
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)

    def open(self) -> None:
        """Open the article, once the usual one has been open, and weigh it."""
        self._stage.open_article(0)
        self._stage.rest(BREATH)
        before = megabytes()
        self.seconds["open"].append(self._stage.open_article(1, MENTIONS))
        self._stage.rest(BREATH)
        self.seconds["memory"].append(megabytes() - before)

    def scroll(self) -> None:
        """Scroll by the wheel, by pages, and by the scroll bar to anywhere."""
        bar = self._view.verticalScrollBar()
        for _ in range(SCROLLS):
            self._time("wheel", partial(self._turn, -NOTCH))
        for _ in range(SCROLLS):
            if bar.value() == bar.maximum():  # a tall window comes to the end
                bar.setValue(bar.minimum())
                self._stage.rest(BREATH)
            self._time("page", partial(bar.triggerAction, bar.SliderAction.SliderPageStepAdd))
        bar.setSliderDown(True)
        for _ in range(SCROLLS):
            self._time("drag", partial(self._drag_to, self._random.random()))
        bar.setSliderDown(False)

    def press(self) -> None:
        """Press keys in the middle of the article, as an annotator does."""
        article = self._view.article
        assert article is not None
        self._view.select(self._view.caret.placed(len(article.text) // 2, extend=False))
        self._stage.rest(BREATH)
        for _ in range(ROUNDS):
            for kind, key, modifier, times in ROUND:
                for _ in range(times):
                    self._time(kind, partial(QTest.keyPress, self._view, key, modifier))
                    QTest.keyRelease(self._view, key, modifier)
                    self._stage.rest(PAUSE)
            self._stage.rest(BREATH)

    def _time(self, kind: str, act: Callable[[], object]) -> None:
        self.seconds[kind].append(self._stage.seconds_to_paint(act))

    def _turn(self, angle: int) -> None:
        """Turn the wheel by an eighth of this many degrees."""
        page = self._stage.page
        middle = QPointF(page.rect().center())
        none = (Qt.MouseButton.NoButton, PLAIN, Qt.ScrollPhase.NoScrollPhase, False)
        event = QWheelEvent(middle, page.mapToGlobal(middle), QPoint(), QPoint(0, angle), *none)
        QApplication.sendEvent(page, event)

    def _drag_to(self, part: float) -> None:
        bar = self._view.verticalScrollBar()
        bar.setSliderPosition(int(bar.maximum() * part))


def megabytes() -> float:
    """Give the memory that this process holds now; 0 where the system does not say."""
    return int(STATUS.read_text().split()[1]) * PAGE / 1e6 if STATUS.exists() else 0.0


def main(project: str) -> None:
    """Measure and print."""
    stage = Stage(project)
    stage.rest(MOMENT)
    reading = Reading(stage)
    reading.open()
    reading.scroll()
    reading.press()
    stage.close()
    sys.stdout.write(msgspec.json.encode(reading.seconds).decode())


if __name__ == "__main__":
    main(sys.argv[1])
