"""Colours: the light and the dark theme, each with a twin of high contrast, for marks and chrome.

Text and strokes are checked for contrast by a test (WCAG 2.2: text 4.5:1 and strokes 3:1; with
high contrast 7:1 and 4.5:1). A layer's colour comes from the project's scheme, which may hold
any: where it does not stand out enough, it is made darker or lighter until it does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from annotator.model.colours import contrast, over
from annotator.model.scheme import LayerStyle, Look

TICKS = Path(__file__).with_name("ticks")  # pictures that a style sheet asks for by their files
BLACK, WHITE = "#000000", "#FFFFFF"
DASHES: Mapping[Look, list[float]] = {Look.DOTTED: [1.0, 1.7], Look.DASHED: [4.0, 2.4]}
SIDES = ("#1F5F8B", "#A0297B", "#5E6B00", "#8A4B08", "#4B4B8F")  # annotators, side by side
LEVELS = 64  # steps from a colour to black or white


class ThemeName(StrEnum):
    """A theme that can be chosen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


TWINS = {
    ThemeName.LIGHT: ThemeName.CONTRAST_LIGHT,
    ThemeName.DARK: ThemeName.CONTRAST_DARK,
}  # the same with high contrast
OPPOSITES = {
    ThemeName.LIGHT: ThemeName.DARK,
    ThemeName.CONTRAST_LIGHT: ThemeName.CONTRAST_DARK,
}  # the same in the dark


def mixed(top: QColor, ground: QColor, strength: float) -> QColor:
    """Lay a colour over another with a strength from 0 to 1."""
    return QColor(over(top.name(), ground.name(), strength))


@lru_cache(maxsize=512)
def legible(colour: str, ground: str, ratio: float) -> str:
    """Give the colour nearest to one, towards black or white, that stands out from a ground."""
    pole = max((BLACK, WHITE), key=lambda end: contrast(end, ground))
    levels = (over(pole, colour, level / LEVELS) for level in range(LEVELS))
    return next((each for each in levels if contrast(each, ground) >= ratio), pole).lower()


@dataclass(frozen=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``."""

    name: ThemeName
    window: str
    page: str
    text: str
    soft_text: str
    line: str
    accent: str
    accent_text: str
    selection: str
    good: str
    bad: str
    fill_strength: float
    is_dark: bool = False
    faint: float = 0.5  # strength of the frames that are not in hand
    stroke: float = 1.0  # width of strokes, of the usual
    stroke_contrast: float = 3.0
    text_contrast: float = 4.5

    def colour_of(self, style: LayerStyle) -> QColor:
        """Give the colour in which this theme draws a layer."""
        if style.look is Look.FILL:
            return QColor(style.colour_dark if self.is_dark else style.colour)
        return self.stroke_of(style)

    def stroke_of(self, style: LayerStyle) -> QColor:
        """Give the colour of a layer's strokes: those of a fill are its edges."""
        return self._standing_out(style, self.stroke_contrast)

    def letters_of(self, style: LayerStyle) -> QColor:
        """Give the colour in which a layer's tags are written."""
        return self._standing_out(style, self.text_contrast)

    def faint_letters_of(self, style: LayerStyle) -> QColor:
        """Give the colour of the tags of frames that are not in hand: paler, and still legible."""
        pale = mixed(self.letters_of(style), QColor(self.soft_text), self.faint)
        return QColor(legible(pale.name(), self.page, self.text_contrast))

    def side_stroke(self, side: int) -> QColor:
        """Give the colour of the strokes of one of several annotators laid side by side."""
        return QColor(legible(SIDES[side % len(SIDES)], self.page, self.stroke_contrast))

    def side_letters(self, side: int) -> QColor:
        """Give the colour in which such an annotator's signs are written."""
        return QColor(legible(SIDES[side % len(SIDES)], self.page, self.text_contrast))

    def _standing_out(self, style: LayerStyle, ratio: float) -> QColor:
        return QColor(
            legible(style.colour_dark if self.is_dark else style.colour, self.page, ratio)
        )

    def palette(self) -> QPalette:
        """Give Qt's palette of this theme."""
        palette = QPalette()
        role = QPalette.ColorRole
        values = {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.page,
            role.AlternateBase: self.window,
            role.Text: self.text,
            role.PlaceholderText: self.soft_text,
            role.Button: self.window,
            role.ButtonText: self.text,
            role.BrightText: self.bad,
            role.ToolTipBase: self.page,
            role.ToolTipText: self.text,
            role.Highlight: self.accent,
            role.HighlightedText: self.accent_text,
            role.Link: self.accent,
            role.Light: self.page,
            role.Midlight: self.line,
            role.Mid: self.line,
            role.Dark: self.soft_text,
            role.Shadow: self.soft_text,
            role.Accent: self.accent,
        }
        for which, colour in values.items():
            palette.setColor(which, QColor(colour))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(self.soft_text))
        return palette

    @property
    def _tick(self) -> str:
        """The picture of a tick that is seen on the accent's colour."""
        return (TICKS / ("dark.svg" if self.is_dark else "light.svg")).as_posix()

    def style_sheet(self) -> str:
        """Give the few rules that a palette can't say."""
        return f"""
            QToolTip {{ color: {self.text}; background: {self.page};
                        border: 1px solid {self.line}; padding: 4px; }}
            QLineEdit {{ padding: 4px 6px; border: 1px solid {self.line}; border-radius: 3px;
                         background: {self.page}; }}
            QLineEdit:focus {{ border-color: {self.accent}; }}
            QMenuBar {{ background: {self.window}; }}
            #header, #strip {{ background: {self.window}; }}
            #header {{ border-bottom: 1px solid {self.line}; }}
            #strip {{ border-top: 1px solid {self.line}; }}
            #fault {{ color: {self.bad}; }}
            #soft {{ color: {self.soft_text}; }}
            QDialog QListView {{ border: 1px solid {self.line}; }}
            QTableView {{ outline: 0; }}
            QListView {{ border: none; background: {self.page}; }}
            #picker {{ border: 1px solid {self.accent}; border-radius: 6px;
                       background: {self.window}; }}
            QCheckBox {{ min-height: 24px; }}
            QListView::indicator, QCheckBox::indicator
                {{ width: 11px; height: 11px; border: 1px solid {self.soft_text};
                   background: {self.page}; }}
            #mentions::item:selected {{ background: {self.selection}; color: {self.text}; }}
            QListView::indicator:checked, QCheckBox::indicator:checked
                {{ background: {self.accent}; image: url("{self._tick}"); }}
            QListView:focus, QScrollArea:focus {{ border: 2px solid {self.accent}; }}
            QSplitter::handle {{ background: {self.line}; }}
            #strip QToolButton {{ border: 1px solid {self.line}; border-radius: 6px;
                                  padding: 3px 8px; background: {self.page}; }}
            #strip QToolButton:hover, #strip QToolButton:focus {{ border-color: {self.accent}; }}
            #problem {{ background: {self.bad}; }}
            #problem QLabel {{ color: {self.page}; }}
            #notice {{ background: {self.accent}; }}
            #notice QLabel {{ color: {self.accent_text}; }}
        """


LIGHT = Theme(
    name=ThemeName.LIGHT,
    window="#F4F2EC",
    page="#FFFEFA",
    text="#1D1B16",
    soft_text="#67625A",
    line="#D5D0C4",
    accent="#1F5F8B",
    accent_text="#FFFFFF",
    selection="#BBD9EE",
    good="#1B6E43",
    bad="#A3262A",
    fill_strength=0.55,
)
DARK = Theme(
    name=ThemeName.DARK,
    window="#201F1D",
    page="#171614",
    text="#ECE7DC",
    soft_text="#A79F92",
    line="#3E3B36",
    accent="#7DBCE8",
    accent_text="#10202B",
    selection="#2C4F69",
    good="#6CC79A",
    bad="#F28B82",
    fill_strength=0.6,
    is_dark=True,
)
CONTRAST_LIGHT = Theme(
    name=ThemeName.CONTRAST_LIGHT,
    window="#FFFFFF",
    page="#FFFFFF",
    text="#000000",
    soft_text="#3A3A3A",
    line="#000000",
    accent="#003E7E",
    accent_text="#FFFFFF",
    selection="#9FD0FF",
    good="#00502B",
    bad="#8A0010",
    fill_strength=0.4,
    faint=1.0,
    stroke=1.5,
    stroke_contrast=5.2,  # on the page: 4.5 on a fill
    text_contrast=7.0,
)
CONTRAST_DARK = Theme(
    name=ThemeName.CONTRAST_DARK,
    window="#000000",
    page="#000000",
    text="#FFFFFF",
    soft_text="#D0D0D0",
    line="#FFFFFF",
    accent="#9AD5FF",
    accent_text="#000000",
    selection="#00406E",
    good="#7CE8B0",
    bad="#FFA39B",
    fill_strength=0.5,
    is_dark=True,
    faint=1.0,
    stroke=1.5,
    stroke_contrast=5.2,  # on the page: 4.5 on a fill
    text_contrast=7.0,
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}
