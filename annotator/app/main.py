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
log = logging.getLogger("musnad")


def run(project: str | None = None) -> int:
    """Run the app until its window is closed, and give the exit code.

    Args:
        project: the project file to open; None for the last one or the sample corpus.
    """
    app = make_application()
    start_log()
    window = make_window(app)
    sys.excepthook = lambda _kind, error, _trace: window.presenter.tell_error(error)
    spare_collector(window)
    window.painted.connect(lambda: window.desk.open_first(project))
    window.show()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def spare_collector(window: MainWindow) -> None:
    """Have the garbage collector leave alone what is loaded once the first project is open.

    Libraries stay for good; to look through all of them for garbage would hold up a key press
    every now and then by 20 ms and more.
    """

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
    """Make the window, dressed and in its language, not yet shown."""
    chosen = settings or Settings(QSettings(str(_settings_file()), QSettings.Format.IniFormat))
    interface = Interface(app)
    interface.speak(chosen.language)
    return MainWindow(chosen, interface)


def _settings_file() -> Path:
    place = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "settings.ini"
