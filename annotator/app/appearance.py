"""How the window looks: theme, faces, sizes, language; applied at once and remembered."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.app.fonts import Face, article_font, interface_font
from annotator.app.settings import POINTS
from annotator.app.theme import THEMES, ThemeName
from annotator.wording.language import Language

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

ZOOM_STEP = 1.0  # points
TAG_SIZE = 0.56  # of the article's letters
TAG_SMALLEST = 8.0


class Appearance:
    """Dresses one window after its settings."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        self._window = window

    def apply(self) -> None:
        """Dress the window as the settings say."""
        window, settings = self._window, self._window.settings
        theme = THEMES[settings.theme]
        QApplication.setPalette(theme.palette())
        window.setStyleSheet(theme.style_sheet())
        tag_font = interface_font(max(TAG_SMALLEST, settings.points * TAG_SIZE))
        tag_font.setWeight(QFont.Weight.DemiBold)
        window.view.dress(
            font=article_font(settings.face, settings.points), tag_font=tag_font, theme=theme
        )
        window.cards.dress(theme, window.interface.scheme)
        window.articles.dress(theme)
        window.strip.dress(theme)
        window.presenter.show_saving()
        for name, panel in (("frames", window.side), ("articles", window.articles)):
            panel.setVisible(settings.panel_shown(name))
            window.actions_[f"panel_{name}"].setChecked(settings.panel_shown(name))
        window.actions_["dark"].setChecked(settings.theme is ThemeName.DARK)
        window.actions_["face"].setChecked(settings.face is Face.SANS)

    def switch_panel(self, name: str) -> None:
        """Fold a panel away, or unfold it."""
        settings = self._window.settings
        settings.set_panel_shown(name, shown=not settings.panel_shown(name))
        self.apply()

    def zoom(self, steps: int) -> None:
        """Make the article's letters bigger or smaller; 0: the usual size."""
        settings = self._window.settings
        settings.points = settings.points + steps * ZOOM_STEP if steps else POINTS
        self.apply()

    def switch_theme(self) -> None:
        """Change between light and dark."""
        settings = self._window.settings
        dark = settings.theme is ThemeName.LIGHT
        settings.theme = ThemeName.DARK if dark else ThemeName.LIGHT
        self.apply()

    def switch_face(self) -> None:
        """Change between Naskh and sans-serif letters."""
        settings = self._window.settings
        settings.face = Face.SANS if settings.face is Face.NASKH else Face.NASKH
        self.apply()

    def switch_language(self) -> None:
        """Change between Arabic and English."""
        settings, interface = self._window.settings, self._window.interface
        arabic = interface.language is Language.ENGLISH
        settings.language = Language.ARABIC if arabic else Language.ENGLISH
        interface.speak(settings.language)
