"""Starts the app as ``python -m annotator`` does, and prints when its window was painted.

``python -m benchmarks.probes.first_paint app [PROJECT]``, or ``empty`` for a window with nothing
in it. Printed are moments of `time.monotonic`, one a line: the window's first picture, and for
the app that of the list of articles and that of the first article, opened at once.
"""

import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.probes.painting import PaintWatch

Follow = Callable[[QMainWindow, float], object]


def print_moment(moment: float) -> None:
    """Print a moment."""
    print(moment, flush=True)


def watch_first_window(follow: Follow) -> None:
    """Have the first main window watched that is shown; ``follow`` is told of its picture."""
    show = QMainWindow.show

    def shown(window: QMainWindow) -> None:
        QMainWindow.show = show  # type: ignore[method-assign]
        PaintWatch(window, lambda moment: follow(window, moment))
        show(window)

    QMainWindow.show = shown  # type: ignore[method-assign, assignment]


def end(window: QMainWindow, moment: float) -> None:
    """Print the last moment and close the window, which ends the process."""
    print_moment(moment)
    window.close()


def follow_app(window: QMainWindow, moment: float) -> None:
    """Print when the app's window was painted, then follow it to an open article."""
    print_moment(moment)
    panel = window.articles  # type: ignore[attr-defined]

    def open_article(moment: float) -> None:
        print_moment(moment)
        page = window.view.viewport()  # type: ignore[attr-defined]
        PaintWatch(page, lambda moment: end(window, moment))
        panel.article_requested.emit(panel.model.row_at(panel.model.index(0)).id)

    panel.listed.connect(lambda: PaintWatch(panel.list.viewport(), open_article))


def empty() -> int:
    """Show a window with nothing in it."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.show()
    return app.exec()


def main(kind: str, *arguments: str) -> int:
    """Run the app or the empty window until it is closed."""
    if kind == "empty":
        watch_first_window(end)
        return empty()
    watch_first_window(follow_app)
    from annotator.cli.main import main as annotator  # noqa: PLC0415 - what is measured

    return annotator(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
