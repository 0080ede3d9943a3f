"""Colours: the light and the dark theme, each with the values that marks and chrome are drawn in.

Text and strokes are checked for contrast by a test (WCAG 2.2: text 4.5:1, strokes 3:1).
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette

from annotator.model.scheme import LayerStyle


class ThemeName(StrEnum):
    """A theme that can be chosen."""

    LIGHT = "light"
    DARK = "dark"


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

    def colour_of(self, style: LayerStyle) -> QColor:
        """Give the colour in which this theme draws a layer."""
        return QColor(style.colour_dark if self.name is ThemeName.DARK else style.colour)

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
            QListView {{ border: none; background: {self.page}; }}
            #picker {{ border: 1px solid {self.accent}; border-radius: 6px;
                       background: {self.window}; }}
            QListView::indicator {{ width: 11px; height: 11px; border: 1px solid {self.soft_text};
                                    background: {self.page}; }}
            #mentions::item:selected {{ background: {self.selection}; color: {self.text}; }}
            QListView::indicator:checked {{ background: {self.accent}; }}
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
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
