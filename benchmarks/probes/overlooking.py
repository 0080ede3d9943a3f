"""Opens the dashboard of a project, as its key does.

``python -m benchmarks.probes.overlooking PROJECT`` prints the seconds until the first numbers stood
in it, until all did, and the longest time that the event loop was held up in between.
"""

import sys
from collections.abc import Callable
from itertools import pairwise
from time import perf_counter

import msgspec
from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.probes.stage import Stage

MOMENT = 2500  # milliseconds until somebody has read the list, and all is loaded
TICK = 1  # millisecond


def main(project: str) -> None:
    """Measure and print."""
    stage = Stage(project)
    stage.rest(MOMENT)
    window, ticks = stage.window, list[float]()
    timer = QTimer(interval=TICK)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    begun = perf_counter()
    window.overview.show_dashboard()
    board = window.overview.desk
    assert board is not None
    found = [
        _until(lambda: bool(board.dashboard.page.plot and board.dashboard.page.plot.rows)) - begun,
        _until(lambda: window.tasks.is_idle) - begun,
    ]
    timer.stop()
    times = [begun, *ticks]
    held = max(later - sooner for sooner, later in pairwise(times))
    stage.close()
    sys.stdout.write(msgspec.json.encode([*found, held]).decode())


def _until(is_so: Callable[[], bool]) -> float:
    """Let the window live until something is so, and give the time."""
    while not is_so():
        loop = QEventLoop()
        QTimer.singleShot(TICK, loop.quit)
        loop.exec()
    return perf_counter()


if __name__ == "__main__":
    main(sys.argv[1])
