"""The faces that come with the app, so that Arabic reads well on every machine, and their sizes.

Menus and panels are set in the size that the system has been told to use; the article has a size
of its own.
"""

from collections.abc import Callable
from enum import StrEnum

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget


class Face(StrEnum):
    """A face the article can be set in."""

    NASKH = fontpkg_amiri.FAMILY
    SANS = fontpkg_ibm_plex_sans_arabic.FAMILY


USUAL_POINTS = 10.5
SMALLEST = 9.0  # points: below these Arabic cannot be told apart
FILES = (
    fontpkg_amiri.ROOT / "files" / "Amiri-Regular.ttf",
    fontpkg_ibm_plex_sans_arabic.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf",
    fontpkg_ibm_plex_sans_arabic.ROOT / "files" / "IBMPlexSansArabic-SemiBold.ttf",
)


def load_fonts(on_missing: Callable[[str], None]) -> None:
    """Make the faces known to Qt; a file that Qt refuses is told by its name."""
    for path in FILES:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            on_missing(path.name)


def system_points() -> float:
    """Give the size that the system sets menus in, as the user has chosen it."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(SMALLEST, QFontInfo(font).pointSizeF())


def interface_font(points: float) -> QFont:
    """Give the face of menus, panels and tags."""
    font = QFont(Face.SANS.value)
    font.setPointSizeF(points)
    return font


def article_font(face: Face, points: float) -> QFont:
    """Give the face of the article at a size in points."""
    font = QFont(face.value)
    font.setPointSizeF(points)
    return font


def set_off(widget: QWidget, factor: float) -> None:
    """Set a widget's words in bold and so many times as large as those around it."""
    around = QApplication.font()
    font = QFont(around)
    font.setPointSizeF(around.pointSizeF() * factor)
    font.setBold(True)
    widget.setFont(font)


class SystemSize(QObject):
    """Follows the system's size of letters while the app runs."""

    def __init__(self, window: QWidget) -> None:
        """Listen on a window; the size in use is kept until the system's changes."""
        super().__init__(window)
        self._window = window
        self._known = system_points()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another theme, which sizes belong to."""
        if event.type() is QEvent.Type.ThemeChange:
            self.follow(system_points())
        return super().eventFilter(watched, event)

    def follow(self, points: float) -> None:
        """Set menus and panels in another size, where it is another."""
        if points != self._known:
            self._known = points
            font = interface_font(points)
            # Qt lets letters set in under a style sheet keep the size that they were styled in.
            sheet = self._window.styleSheet()
            self._window.setStyleSheet("")
            QApplication.setFont(font)
            self._window.setFont(font)
            self._window.setStyleSheet(sheet)
