"""Letters as large as the system says: what follows them, and that nothing is cut at twice."""

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
)

from annotator.app import fonts
from annotator.app.fonts import SMALLEST, USUAL_POINTS, interface_font, system_points
from annotator.wording.language import Language

WINDOW = QSize(1360, 860)
TARGET = 24  # pixels: WCAG 2.2, 2.5.8


@pytest.fixture
def letters(qapp):
    """Set menus and panels in other sizes, and in the usual one again when the test ends."""

    def letters(times: float) -> None:
        QApplication.setFont(interface_font(USUAL_POINTS * times))

    yield letters
    letters(1)


def shown(window, *kinds):
    found = (each for kind in kinds for each in window.findChildren(kind) if each.isVisible())
    return [each for each in found if not isinstance(each.parent(), QAbstractSpinBox)]


def cut(widget) -> bool:
    """Tell whether a widget has less room than its words need."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) - 1
    if isinstance(widget, QLabel):
        metrics = widget.fontMetrics()
        return (
            widget.width() < metrics.horizontalAdvance(widget.text()) - 1
            or widget.height() < metrics.height() - 1
        )
    needed = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    return widget.width() < needed.width() - 1 or widget.height() < needed.height() - 1


def settle(window):
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("times", [1, 1.5, 2])
def test_no_word_is_cut(read, letters, language, times):
    letters(times)
    session = read(language=language)
    window = session.window
    window.resize(WINDOW)
    session.mark("Q", "الصبر والهدوء")
    session.press("2")
    settle(window)
    assert window.size() == WINDOW, "the window outgrows the screen"
    elided = {window.header.title, window.header._details}
    found = shown(window, QLabel, QAbstractButton, QComboBox, QLineEdit)
    assert len(found) > 15
    clipped = [
        (type(each).__name__, getattr(each, "text", each.accessibleName)())
        for each in found
        if each not in elided and cut(each)
    ]
    assert not clipped


@pytest.mark.parametrize("language", Language)
def test_no_word_of_the_start_page_is_cut(open_window, letters, hands, language):
    letters(2)
    window = open_window(language=language)
    window.resize(WINDOW)
    hands.press("Alt+Home")
    settle(window)
    page = window.welcome.viewport().rect()
    for label in shown(window.welcome, QLabel):
        assert not cut(label), label.text()
    for button in (window.welcome.sample, window.welcome.new, window.welcome.open):
        assert button.height() >= button.sizeHint().height()
        assert button.width() <= page.width()


def test_sizes_change_while_the_app_runs(read, letters):
    session = read()
    header, strip = session.window.header, session.window.strip
    title, height = header.title.font().pointSizeF(), strip.height()
    session.window.system_size.follow(2 * USUAL_POINTS)
    settle(session.window)
    assert header.title.font().pointSizeF() == pytest.approx(2 * title)
    assert strip.height() > 1.5 * height


def test_the_systems_size_is_followed(open_window, letters, monkeypatch):
    window = open_window()
    monkeypatch.setattr(fonts, "system_points", lambda: 15.0)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert QApplication.font().pointSizeF() == 15.0
    assert QApplication.font().family() == fonts.Face.SANS.value


def test_another_theme_of_the_same_size_changes_nothing(open_window, letters):
    window = open_window()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert QApplication.font().pointSizeF() == USUAL_POINTS


def test_a_size_that_nobody_can_read_is_not_taken(monkeypatch):
    tiny = QFont()
    tiny.setPointSizeF(5)
    monkeypatch.setattr(fonts.QFontDatabase, "systemFont", lambda _which: tiny)
    assert system_points() == SMALLEST
    pixels = QFont()
    pixels.setPixelSize(40)
    monkeypatch.setattr(fonts.QFontDatabase, "systemFont", lambda _which: pixels)
    assert system_points() == pytest.approx(30, abs=0.5), "the screen has 96 dots an inch"


def test_the_program_begins_in_the_systems_size(qapp, monkeypatch):
    assert system_points() >= SMALLEST
    assert qapp.font().pointSizeF() == USUAL_POINTS, "tests have a size of their own"


@pytest.mark.parametrize("language", Language)
def test_whatever_is_clicked_is_large_enough(read, language):
    session = read(language=language)
    session.mark("Q", "الصبر والهدوء")
    session.press("2")
    session.window.frame_panel.stance.another.click()
    settle(session.window)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QCheckBox)
    buttons = [
        each
        for each in shown(session.window, *kinds)
        if not (isinstance(each, QToolButton) and isinstance(each.parent(), QLineEdit))
    ]
    assert len(buttons) > 10
    small = [
        (type(each).__name__, each.accessibleName(), each.size())
        for each in buttons
        if each.width() < TARGET or each.height() < TARGET
    ]
    assert not small


def test_nothing_moves_by_itself(qapp):
    assert [effect for effect in Qt.UIEffect if qapp.isEffectEnabled(effect)] in (
        [], [Qt.UIEffect.UI_General],
    )  # fmt: skip
