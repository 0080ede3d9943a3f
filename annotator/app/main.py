"""Starts the app: first the window on the screen, then everything that takes its time."""

import gc
import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from annotator.app.fonts import interface_font, load_fonts, system_points
from annotator.app.language import Interface
from annotator.app.main_window import MainWindow
from annotator.app.messages import start_log
from annotator.app.settings import Settings

MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
TURN = 0.0005  # seconds that a thread may work while another waits
log = logging.getLogger("musnad")


def run(project: str | None = None) -> int:
    """Run the app until its window is closed, and give the exit code.

    Args:
        project: the project file to open; None for the last one or the sample corpus.
    """
    app = make_application()
    start_log()
    window = compose_window(app)

    def begin() -> None:
        window.furnish()
        sys.excepthook = lambda _kind, error, _trace: window.presenter.tell_error(error)
        favour_keys(window)
        window.desk.open_first(project)

    window.painted.connect(begin)
    window.show()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def favour_keys(window: MainWindow) -> None:
    """Have the keys answered before anything else.

    Work in the background gives way to them sooner than Python would have it, and the garbage
    collector leaves alone what is loaded once the first project is open: libraries stay for good,
    and to look through all of them would hold up a key now and then by 20 ms and more.
    """
    sys.setswitchinterval(TURN)

    def freeze() -> None:
        window.desk.warmed.disconnect(freeze)
        gc.freeze()

    window.desk.warmed.connect(freeze)


def make_application(points: float | None = None) -> QApplication:
    """Make Qt's application with our name, look and faces.

    Args:
        points: the size of menus and panels; the system's where none is given.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("musnad")
    app.setApplicationDisplayName("Musnad")
    app.setDesktopFileName("musnad")
    app.setStyle("Fusion")
    for effect in MOVING:
        app.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's signature
    load_fonts(lambda name: log.error("cannot load the font %s", name))
    app.setFont(interface_font(points or system_points()))
    return app


def make_window(app: QApplication, settings: Settings | None = None) -> MainWindow:
    """Make the window with all that is in it, dressed and in its language, not yet shown."""
    window = compose_window(app, settings)
    window.furnish()
    return window


def compose_window(app: QApplication, settings: Settings | None = None) -> MainWindow:
    """Make what the window's first picture shows, dressed and in its language."""
    chosen = settings or Settings(QSettings(str(_settings_file()), QSettings.Format.IniFormat))
    interface = Interface(app)
    interface.speak(chosen.language)
    return MainWindow(chosen, interface)


def _settings_file() -> Path:
    place = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "settings.ini"
