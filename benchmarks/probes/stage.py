"""The app's own window on a project, and ways to act on it as a hand would.

Measured is from the moment of acting to the end of the picture that shows what came of it; the
event loop runs as it always does, with the saving and the looking for findings behind it.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer

from annotator.app.main import favour_keys, make_application, make_window
from benchmarks.articles import MENTIONS
from benchmarks.probes.painting import PaintWatch

PATIENCE = 10_000  # milliseconds


class Stage:
    """A window that is open on a project.

    Attributes:
        window: the window.
        page: the widget on which the article is painted.
    """

    def __init__(self, project: str) -> None:
        """Open the window and wait for its list of articles."""
        self._app = make_application()
        self.window = make_window(self._app)
        favour_keys(self.window)
        self.page = self.window.view.viewport()
        loop = QEventLoop()
        self.window.articles.listed.connect(loop.quit)
        self.window.show()
        QTimer.singleShot(0, lambda: self.window.desk.open_first(project))
        self.window.activateWindow()  # there may be no window manager that would
        self._run(loop)

    def seconds_to_paint(self, act: Callable[[], object]) -> float:
        """Act, and give the seconds until the page's next picture was finished."""
        loop = QEventLoop()
        moments: list[float] = []

        def finish(moment: float) -> None:
            moments.append(moment)
            loop.quit()

        def begin() -> None:
            PaintWatch(self.page, finish)
            moments.append(monotonic())
            act()

        QTimer.singleShot(0, begin)
        self._run(loop)
        begun, painted = moments
        return painted - begun

    def open_article(self, row: int, mentions: int = MENTIONS) -> float:
        """Open an article of the list, and give the seconds until it was painted.

        Args:
            row: its row in the list.
            mentions: how many it must have.
        """
        panel = self.window.articles
        article = panel.model.row_at(panel.model.index(row))
        assert article is not None
        assert article.mentions == mentions
        return self.seconds_to_paint(lambda: panel.article_requested.emit(article.id))

    def rest(self, milliseconds: int) -> None:
        """Let the event loop run for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def close(self) -> None:
        """Close the window; everything is saved."""
        self.window.close()

    def _run(self, loop: QEventLoop) -> None:
        """Run a loop until it is told to quit.

        Raises:
            TimeoutError: nobody told it to.
        """
        late = QTimer(singleShot=True, interval=PATIENCE)
        late.timeout.connect(lambda: loop.exit(1))
        late.start()
        if loop.exec():
            raise TimeoutError(PATIENCE)
