"""Opens an article for annotation and for adjudication, and walks through its differences.

``python -m benchmarks.probes.adjudicating PROJECT ARTICLE…`` prints the seconds, from each key to
the picture that shows what it did, by kind.
"""

import sys
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from time import monotonic

import msgspec
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.probes.painting import PaintWatch
from benchmarks.probes.stage import Stage

Key = Qt.Key
PAUSE = 50  # milliseconds between two keys
BREATH = 400  # behind an article's opening, in which lint and lists are looked at
MOMENT = 1500  # until somebody has read the list
ROUNDS = 3
STEPS = 20
PATIENCE = 10_000  # milliseconds


class Judging:
    """One window in which articles are opened both ways."""

    def __init__(self, stage: Stage) -> None:
        """Take an open window."""
        self._stage, self._window = stage, stage.window
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)

    def open_both_ways(self, article_id: str) -> None:
        """Open an article to annotate it, and then to adjudicate it, by the key."""
        stage, window = self._stage, self._window
        show = partial(window.navigation.open_article, article_id)
        self.seconds["annotate"].append(stage.seconds_to_paint(show))
        stage.rest(BREATH)
        self.seconds["adjudicate"].append(self._to_opened(partial(_press, Key.Key_J, ctrl=True)))
        stage.rest(BREATH)

    def walk(self) -> None:
        """Go from difference to difference, then decide some and take that back."""
        count = len(self._window.adjudication.bench.order)  # type: ignore[union-attr]
        if count < 2:  # noqa: PLR2004 - nowhere to go
            return
        for _ in range(min(STEPS, count)):
            self._time("walk", Key.Key_Tab)
        for _ in range(min(STEPS, count) - 1):
            self._time("decide", Key.Key_2)
        for _ in range(min(STEPS, count) - 1):
            self._time("undo", Key.Key_Z, ctrl=True)

    def leave(self) -> None:
        """Go back to annotating."""
        _press(Key.Key_J, ctrl=True)
        self._stage.rest(BREATH)

    def _time(self, kind: str, key: Qt.Key, *, ctrl: bool = False) -> None:
        seconds = self._stage.seconds_to_paint(partial(_press, key, ctrl=ctrl))
        self.seconds[kind].append(seconds)
        self._stage.rest(PAUSE)

    def _to_opened(self, act: Callable[[], None]) -> float:
        """Act, and give the seconds until the picture of the article that came of it."""
        loop, moments = QEventLoop(), list[float]()

        def finish(moment: float) -> None:
            moments.append(moment)
            loop.quit()

        def watch() -> None:
            PaintWatch(self._stage.page, finish)
            self._stage.page.update()

        self._window.adjudication.opened.connect(watch)
        QTimer.singleShot(PATIENCE, loop.quit)
        begun = monotonic()
        act()
        loop.exec()
        self._window.adjudication.opened.disconnect(watch)
        return moments[0] - begun


def _press(key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    widget = QApplication.focusWidget()
    assert widget is not None
    text = chr(key.value) if Key.Key_0 <= key <= Key.Key_9 else ""
    QTest.simulateEvent(widget, True, key.value, held, text, False)  # noqa: FBT003
    QTest.simulateEvent(widget, False, key.value, held, text, False)  # noqa: FBT003


def main(project: str, *articles: str) -> None:
    """Measure and print."""
    stage = Stage(project)
    stage.rest(MOMENT)
    judging = Judging(stage)
    stage.rest(MOMENT)
    for number in range(ROUNDS):
        for article in articles:
            judging.open_both_ways(article)
            if number == 0:
                judging.walk()
            judging.leave()
    stage.close()
    sys.stdout.write(msgspec.json.encode(judging.seconds).decode())


if __name__ == "__main__":
    main(*sys.argv[1:])
