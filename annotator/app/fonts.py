"""The faces that come with the app, so that Arabic reads well on every machine."""

from collections.abc import Callable
from enum import StrEnum

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic
from PySide6.QtGui import QFont, QFontDatabase


class Face(StrEnum):
    """A face the article can be set in."""

    NASKH = fontpkg_amiri.FAMILY
    SANS = fontpkg_ibm_plex_sans_arabic.FAMILY


UI_POINTS = 10.5
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


def interface_font() -> QFont:
    """Give the face of menus, panels and tags."""
    font = QFont(Face.SANS.value)
    font.setPointSizeF(UI_POINTS)
    return font


def article_font(face: Face, points: float) -> QFont:
    """Give the face of the article at a size in points."""
    font = QFont(face.value)
    font.setPointSizeF(points)
    return font
