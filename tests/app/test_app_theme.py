"""Colours that can be read and told apart in both themes (WCAG 2.2: 1.4.3 and 1.4.11)."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator.app.theme import DARK, LIGHT, THEMES, ThemeName
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME, Look

TEXT, STROKE = 4.5, 3.0
LINES = [style for style in DEFAULT_SCHEME.layers if style.look is not Look.FILL]
themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=str)


def luminance(colour):
    """Give the relative luminance (WCAG 2.2, definition)."""
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one, other):
    lights = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def mixed(over, under, strength):
    """Lay a colour over another with a strength from 0 to 1."""
    over, under = QColor(over), QColor(under)
    parts = zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(strength * a + (1 - strength) * b for a, b in parts))


def test_the_ratio_is_wcags():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
class TestText:
    @pytest.mark.parametrize("ink", ["text", "soft_text", "good", "bad", "accent"])
    @pytest.mark.parametrize("ground", ["page", "window"])
    def test_stands_out_from_its_ground(self, theme, ink, ground):
        assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT

    def test_can_be_read_where_it_is_selected(self, theme):
        selected = mixed(theme.selection, theme.page, 0.85)
        assert contrast(theme.text, selected) >= TEXT
        assert contrast(theme.text, theme.selection) >= TEXT
        assert contrast(theme.soft_text, theme.selection) >= STROKE

    def test_can_be_read_on_a_quote(self, theme):
        quote = theme.colour_of(DEFAULT_SCHEME.style(Layer.QUOTE))
        assert contrast(theme.text, mixed(quote, theme.page, theme.fill_strength)) >= TEXT

    def test_can_be_read_in_messages(self, theme):
        assert contrast(theme.accent_text, theme.accent) >= TEXT
        assert contrast(theme.page, theme.bad) >= TEXT


@themes
class TestMarks:
    @pytest.mark.parametrize("style", LINES, ids=lambda style: style.layer.value)
    def test_strokes_stand_out_from_the_page(self, theme, style):
        assert contrast(theme.colour_of(style), theme.page) >= STROKE

    @pytest.mark.parametrize("style", LINES, ids=lambda style: style.layer.value)
    def test_strokes_stand_out_from_a_quote(self, theme, style):
        quote = theme.colour_of(DEFAULT_SCHEME.style(Layer.QUOTE))
        ground = mixed(quote, theme.page, theme.fill_strength)
        assert contrast(theme.colour_of(style), ground) >= STROKE

    def test_have_a_colour_and_a_look_of_their_own(self, theme):
        colours = [theme.colour_of(style).name() for style in DEFAULT_SCHEME.layers]
        assert len(set(colours)) == len(colours)
        looks = [style.look for style in DEFAULT_SCHEME.layers]
        assert len(set(looks)) == len(looks)


class TestTheWindow:
    def test_is_dressed_at_once_and_remembers(self, open_window, hands, settings):
        window = open_window()
        hands.press("Ctrl+D")
        assert settings.theme is ThemeName.DARK
        assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
        assert window.view._theme is DARK
        hands.press("Ctrl+D")
        assert window.view._theme is LIGHT

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
        (box,) = session.view.boxes_on_screen(start, start + 5)
        ratio = image.devicePixelRatio()
        found = {
            image.pixelColor(int(x * ratio), int(y * ratio)).name()
            for x in range(int(box.left()) + 2, int(box.right()) - 2)
            for y in range(int(box.top()), int(box.bottom()) + 6)
        }
        assert wanted in found


def test_there_is_a_theme_of_each_name():
    assert set(THEMES) == set(ThemeName)
