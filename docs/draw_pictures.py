"""Draws the README's pictures from the real window, off the screen.

``uv run python docs/draw_pictures.py`` writes them into ``docs/pictures``. The sample corpus is
opened in a folder of its own; nothing of the user's is read or written.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from annotator.app.fonts import USUAL_POINTS
from annotator.app.main import make_application, make_window
from annotator.app.main_window import MainWindow
from annotator.app.settings import Settings
from annotator.app.theme import ThemeName
from annotator.wording.language import Language

PICTURES = Path(__file__).resolve().parent / "pictures"
PATIENCE = 20_000  # milliseconds
SIZE = (1360, 860)
ANNOTATOR = "musnad"


def main() -> int:
    """Draw all pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        app = make_application(USUAL_POINTS)
        for name, language, theme, article in (
            ("welcome-ar", Language.ARABIC, ThemeName.LIGHT, None),
            ("window-ar-light", Language.ARABIC, ThemeName.LIGHT, "sample-02"),
            ("window-en-dark", Language.ENGLISH, ThemeName.DARK, "sample-08"),
        ):
            settings = Settings(QSettings(f"{folder}/{name}.ini", QSettings.Format.IniFormat))
            settings.language, settings.theme, settings.annotator = language, theme, ANNOTATOR
            draw(app, settings, article, PICTURES / f"{name}.png")
    return 0


def draw(app: QApplication, settings: Settings, article: str | None, target: Path) -> None:
    """Draw one picture of the window, with an article open and a frame in hand, or the start."""
    window = make_window(app, settings)
    window.resize(*SIZE)
    window.show()
    window.desk.open_sample()
    wait(lambda: window.articles.model.rowCount() > 0 and window.tasks.is_idle)
    if article is not None:
        window.navigation.open_article(article)
        window.navigation.step_frame(1)
        window.navigation.step_frame(1)
    settle(window)
    window.grab().save(str(target))
    window.close()
    window.deleteLater()


def settle(window: MainWindow) -> None:
    """Let timers, jobs and paints come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(800, loop.quit)
    loop.exec()
    wait(lambda: window.tasks.is_idle)


def wait(until: Callable[[], bool]) -> None:
    """Let events run until something holds; give up loudly."""
    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: until() and loop.quit())
    look.start()
    QTimer.singleShot(PATIENCE, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError


if __name__ == "__main__":
    sys.exit(main())
