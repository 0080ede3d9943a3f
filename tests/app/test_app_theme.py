"""Colours that can be read and told apart in every theme, whatever colours one's eyes see.

Contrast is WCAG 2.2's: 1.4.3 and 1.4.11, and for high contrast 1.4.6 (AAA).
"""

from itertools import combinations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from annotator.app.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    OPPOSITES,
    THEMES,
    TWINS,
    ThemeName,
)
from annotator.model import colours
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Look

TEXT = {LIGHT: 4.5, DARK: 4.5, CONTRAST_LIGHT: 7.0, CONTRAST_DARK: 7.0}
STROKE = {LIGHT: 3.0, DARK: 3.0, CONTRAST_LIGHT: 4.5, CONTRAST_DARK: 4.5}
LINES = [style for style in DEFAULT_SCHEME.layers if style.look is not Look.FILL]
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name.value)
# Machado, Oliveira and Fernandes (2009), table 1, at full severity: linear RGB as it is seen.
EYES = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(  # sRGB's primaries (IEC 61966-2-1), each row divided by D65's white
    [
        [0.433949, 0.376209, 0.189842],
        [0.212673, 0.715152, 0.072175],
        [0.017756, 0.109468, 0.872775],
    ]
)
TOLD_APART = 10.0  # of CIE 1976's colour difference; about 2.3 can just be seen


def linear(colour):
    """Give a colour's linear RGB."""
    channels = np.array(QColor(colour).getRgbF()[:3])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(colour, eyes):
    """Give a colour in CIELAB as some eyes see it."""
    seen = TO_XYZ @ (EYES[eyes] @ linear(colour)).clip(0, 1)
    root = np.where(seen > (6 / 29) ** 3, np.cbrt(seen), seen / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def apart(one, other, eyes):
    """Give how different two colours are to some eyes (CIE 1976)."""
    return float(np.linalg.norm(lab(one, eyes) - lab(other, eyes)))


def contrast(one, other):
    return colours.contrast(QColor(one).name(), QColor(other).name())


def mixed(top, ground, strength):
    return colours.over(QColor(top).name(), QColor(ground).name(), strength)


@themes
class TestText:
    @pytest.mark.parametrize("ink", ["text", "soft_text", "good", "bad", "accent"])
    @pytest.mark.parametrize("ground", ["page", "window"])
    def test_stands_out_from_its_ground(self, theme, ink, ground):
        assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT[theme]

    def test_can_be_read_where_it_is_selected(self, theme):
        selected = mixed(theme.selection, theme.page, 0.85)
        assert contrast(theme.text, selected) >= TEXT[theme]
        assert contrast(theme.text, theme.selection) >= TEXT[theme]
        assert contrast(theme.soft_text, theme.selection) >= STROKE[theme]

    def test_can_be_read_on_a_quote(self, theme):
        quote = theme.colour_of(DEFAULT_SCHEME.style(Layer.QUOTE))
        assert contrast(theme.text, mixed(quote, theme.page, theme.fill_strength)) >= TEXT[theme]

    def test_can_be_read_in_messages(self, theme):
        assert contrast(theme.accent_text, theme.accent) >= TEXT[theme]
        assert contrast(theme.page, theme.bad) >= TEXT[theme]


@themes
class TestMarks:
    @pytest.mark.parametrize("style", LINES, ids=lambda style: style.layer.value)
    def test_strokes_stand_out_from_the_page(self, theme, style):
        assert contrast(theme.colour_of(style), theme.page) >= STROKE[theme]

    @pytest.mark.parametrize("style", LINES, ids=lambda style: style.layer.value)
    def test_strokes_stand_out_from_a_quote(self, theme, style):
        quote = theme.colour_of(DEFAULT_SCHEME.style(Layer.QUOTE))
        ground = mixed(quote, theme.page, theme.fill_strength)
        assert contrast(theme.colour_of(style), ground) >= STROKE[theme]

    @pytest.mark.parametrize("style", DEFAULT_SCHEME.layers, ids=lambda style: style.layer.value)
    def test_tags_can_be_read_whether_in_hand_or_not(self, theme, style):
        for letters in (theme.letters_of(style), theme.faint_letters_of(style)):
            assert contrast(letters, theme.page) >= TEXT[theme]

    def test_edges_of_fills_stand_out_where_the_fill_itself_does_not(self, theme):
        assert contrast(theme.stroke_of(DEFAULT_SCHEME.style(Layer.QUOTE)), theme.page) >= 3.0

    @pytest.mark.parametrize("eyes", EYES)
    def test_have_colours_that_all_eyes_tell_apart(self, theme, eyes):
        for one, other in combinations(DEFAULT_SCHEME.layers, 2):
            distance = apart(theme.colour_of(one), theme.colour_of(other), eyes)
            assert distance >= TOLD_APART, f"{one.layer} and {other.layer}: {distance:.1f}"

    @pytest.mark.parametrize("colour", ["#FFFFFF", "#000000", "#FFEE99", "#101040", "#808080"])
    def test_stand_out_whatever_colour_a_scheme_asks_for(self, theme, colour):
        style = replace(DEFAULT_SCHEME.style(Layer.CUE), colour=colour, colour_dark=colour)
        assert contrast(theme.stroke_of(style), theme.page) >= STROKE[theme]
        assert contrast(theme.letters_of(style), theme.page) >= TEXT[theme]


def test_every_layer_has_a_look_of_its_own():
    looks = [style.look for style in DEFAULT_SCHEME.layers]
    assert len(set(looks)) == len(looks)


def test_the_simulated_eyes_confuse_what_such_eyes_do():
    assert apart("#FF0000", "#00A000", "usual") > 100
    assert apart("#B8A000", "#5CB000", "deuteranopia") < apart("#B8A000", "#5CB000", "usual") / 3
    for eyes in EYES:
        assert apart("#777777", "#777777", eyes) == 0
        assert lab("#777777", eyes)[1:] == pytest.approx([0, 0], abs=0.5)


def test_high_contrast_is_drawn_heavier_and_nothing_of_it_is_faint():
    for name, twin in TWINS.items():
        assert THEMES[twin].stroke > THEMES[name].stroke
        assert THEMES[twin].faint == 1.0
        assert THEMES[twin].is_dark == THEMES[name].is_dark
    for light, dark in OPPOSITES.items():
        assert (THEMES[light].is_dark, THEMES[dark].is_dark) == (False, True)


class TestTheWindow:
    def test_has_high_contrast_in_the_light_and_in_the_dark(self, open_window, hands, settings):
        window = open_window()
        hands.press("Ctrl+Shift+H")
        assert window.view.markings.theme is CONTRAST_LIGHT
        assert window.actions_["contrast"].isChecked()
        hands.press("Ctrl+D")
        assert settings.theme is ThemeName.CONTRAST_DARK
        assert window.actions_["dark"].isChecked()
        hands.press("Ctrl+Shift+H")
        assert window.view.markings.theme is DARK
        assert not window.actions_["contrast"].isChecked()

    @pytest.mark.parametrize(
        ("scheme", "theme"),
        [
            (Qt.ColorScheme.Dark, DARK),
            (Qt.ColorScheme.Light, LIGHT),
            (Qt.ColorScheme.Unknown, LIGHT),
        ],
    )
    def test_follows_the_system_until_a_theme_is_chosen(
        self, open_window, settings, monkeypatch, scheme, theme
    ):
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: scheme)
        assert open_window().view.markings.theme is theme
        settings.theme = ThemeName.CONTRAST_DARK
        assert open_window().view.markings.theme is CONTRAST_DARK

    def test_is_dressed_at_once_and_remembers(self, open_window, hands, settings):
        window = open_window()
        hands.press("Ctrl+D")
        assert settings.theme is ThemeName.DARK
        assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
        assert window.view.markings.theme is DARK
        hands.press("Ctrl+D")
        assert window.view.markings.theme is LIGHT

    def test_paints_the_page_in_the_themes_colours(self, read):
        session = read()
        for theme in (LIGHT, DARK):
            corner = session.view.viewport().grab().toImage().pixelColor(3, 3)
            assert corner == QColor(theme.page)
            session.press("Ctrl+D")

    def test_a_mark_is_drawn_in_its_layers_colour(self, read):
        session = read()
        session.mark("C", "العمل")
        session.press("Ctrl+Down")
        image = session.view.viewport().grab().toImage()
        wanted = LIGHT.colour_of(DEFAULT_SCHEME.style(Layer.CUE)).name()
        start = session.work.annotation.mentions[0].start
        (box,) = session.view.column.boxes(start, start + 5)
        ratio = image.devicePixelRatio()
        found = {
            image.pixelColor(int(x * ratio), int(y * ratio)).name()
            for x in range(int(box.left()) + 2, int(box.right()) - 2)
            for y in range(int(box.top()), int(box.bottom()) + 6)
        }
        assert wanted in found


def test_there_is_a_theme_of_each_name():
    assert set(THEMES) == set(ThemeName)
