"""How the window looks: theme, faces, sizes, language; applied at once and remembered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.app.article_view.measures import USUAL, Setting
from annotator.app.fonts import Face, article_font, interface_font
from annotator.app.settings import POINTS
from annotator.app.theme import OPPOSITES, THEMES, TWINS, Theme, ThemeName
from annotator.wording.language import Language

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

ZOOM_STEP = 1.0  # points
SPACING_STEP = 0.1  # of the usual distance of lines
MEASURE_STEP = 4  # letters
TAG_SIZE = 0.56  # of the article's letters
TAG_SMALLEST = 8.0


class Appearance:
    """Dresses one window after its settings."""

    def __init__(self, window: "MainWindow") -> None:
        """Take the window."""
        self._window = window
        self._theme: Theme | None = None

    def apply(self) -> None:
        """Dress the window as the settings say."""
        window, settings = self._window, self._window.settings
        theme = THEMES[settings.theme]
        if theme is not self._theme:  # to dress every widget anew would hold up a zoom
            self._theme = theme
            QApplication.setPalette(theme.palette())
            window.setStyleSheet(theme.style_sheet())
        window.articles.dress(theme)
        window.strip.dress(theme)
        for name, panel in (("frames", window.side), ("articles", window.lists)):
            panel.setVisible(settings.panel_shown(name))
            window.actions_[f"panel_{name}"].setChecked(settings.panel_shown(name))
        if window.is_furnished:
            self._dress_furniture(theme)
        window.actions_["dark"].setChecked(theme.is_dark)
        window.actions_["contrast"].setChecked(settings.theme in TWINS.values())
        window.actions_["connectors"].setChecked(settings.connectors)
        window.actions_["face"].setChecked(settings.face is Face.SANS)
        window.actions_["controls"].setChecked(settings.setting.controls)
        window.actions_["line_numbers"].setChecked(settings.setting.numbers)

    def _dress_furniture(self, theme: Theme) -> None:
        window, settings = self._window, self._window.settings
        tag_font = interface_font(max(TAG_SMALLEST, settings.points * TAG_SIZE))
        tag_font.setWeight(QFont.Weight.DemiBold)
        window.view.dress(
            font=article_font(settings.face, settings.points),
            tag_font=tag_font,
            theme=theme,
            setting=settings.setting,
        )
        window.view.show_connectors(shown=settings.connectors)
        window.cards.dress(theme, window.interface.scheme)
        window.entities.dress(theme)
        window.who.dress(theme)
        for lines in (
            window.findings_panel,
            window.unplaced_panel,
            window.comments,
            window.history_panel,
            window.cases,
            window.differences,
        ):
            lines.dress(theme)
        window.guideline.dress()
        window.overview.dress()
        window.features.unfold(unfolded=settings.panel_shown("features", first=False))
        window.presenter.show_saving()

    def keep_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001 - a signal's value
        """Remember whether the features are unfolded, and show them."""
        self._window.settings.set_panel_shown("features", shown=unfolded)
        self._window.presenter.show_features()

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

    def space(self, steps: int) -> None:
        """Set the lines wider or closer; 0: at the usual distance."""
        setting = self._window.settings.setting
        spacing = setting.spacing + steps * SPACING_STEP if steps else USUAL.spacing
        self._set(replace(setting, spacing=round(spacing, 2)))

    def widen(self, steps: int) -> None:
        """Make the lines longer or shorter."""
        setting = self._window.settings.setting
        self._set(replace(setting, letters=setting.letters + steps * MEASURE_STEP))

    def switch_controls(self) -> None:
        """Show the invisible controls, or hide them."""
        setting = self._window.settings.setting
        self._set(replace(setting, controls=not setting.controls))

    def switch_numbers(self) -> None:
        """Number the lines, or do not."""
        setting = self._window.settings.setting
        self._set(replace(setting, numbers=not setting.numbers))

    def _set(self, setting: Setting) -> None:
        self._window.settings.setting = setting
        self.apply()

    def switch_theme(self) -> None:
        """Change between light and dark."""
        self._change_theme(OPPOSITES)

    def switch_contrast(self) -> None:
        """Change between usual and high contrast."""
        self._change_theme(TWINS)

    def _change_theme(self, pairs: Mapping[ThemeName, ThemeName]) -> None:
        settings = self._window.settings
        there_and_back = {**pairs, **{twin: name for name, twin in pairs.items()}}
        settings.theme = there_and_back[settings.theme]
        self.apply()

    def switch_connectors(self) -> None:
        """Show the connectors of all attributions, or only of those in hand and lit."""
        settings = self._window.settings
        settings.connectors = not settings.connectors
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
