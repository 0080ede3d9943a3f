"""Scores the articles of a project in the window, and times the event loop's gaps meanwhile.

``python -m benchmarks.probes.scoring PROJECT`` prints the milliseconds between two turns of a timer
of one millisecond, the largest last, and those that the garbage collector took.
"""

import gc
import sys
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer

from annotator.store.listing import SCORED
from benchmarks.probes.stage import Stage

MOMENT = 1500  # milliseconds until all is loaded
SHOWN = 12


class Gaps:
    """How long the event loop was away, and the garbage collector at work."""

    def __init__(self) -> None:
        """Begin to watch."""
        self.turns: list[float] = []
        self.pauses: list[float] = []
        self._begun = 0.0
        self._last = monotonic()
        gc.callbacks.append(self._collected)

    def turn(self) -> None:
        """Note a turn of the event loop."""
        now = monotonic()
        self.turns.append((now - self._last) * 1e3)
        self._last = now

    def _collected(self, phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            self._begun = monotonic()
        else:
            self.pauses.append((monotonic() - self._begun) * 1e3)


def main(project: str) -> None:
    """Measure and print."""
    stage = Stage(project)
    stage.rest(MOMENT)
    gaps, loop = Gaps(), QEventLoop()
    timer = QTimer(interval=1)
    timer.timeout.connect(gaps.turn)
    stage.window.scoring.ended.connect(loop.quit)
    timer.start()
    stage.window.scoring.follow(min(SCORED))
    loop.exec()
    timer.stop()
    stage.close()
    for name, found in (("gaps", gaps.turns), ("collections", gaps.pauses)):
        worst = " ".join(f"{one:.1f}" for one in sorted(found)[-SHOWN:])
        sys.stdout.write(f"{name}: {len(found)}, the longest {worst} ms\n")


if __name__ == "__main__":
    main(sys.argv[1])
