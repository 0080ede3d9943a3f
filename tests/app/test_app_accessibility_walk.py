"""Every widget of the window and of every dialog that an action opens, as a keyboard meets it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QFileDialog,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from annotator.app.theme import ThemeName
from annotator.model.colours import contrast
from annotator.wording.language import Language

Role = QAccessible.Role
SENSELESS = {Role.NoRole, Role.Client, Role.Pane, Role.Whitespace, Role.Graphic}
SUGGESTED = 3  # frames that the article suggests, which Tab goes through before it leaves the page
TAKES_TAB = Qt.FocusPolicy.TabFocus
NO_DIALOG = {"quit"}  # ends the program
RING = 3  # pixels around a widget in which its ring is drawn
CONTRAST = 3.0  # WCAG 2.2, 1.4.11: what shows the focus against what was there before
LEAST = 100  # pixels that have to differ so much


def focusable(root: QWidget) -> list[QWidget]:
    """Give the widgets below one that the keyboard can come to, as they stand."""
    return [
        each
        for each in root.findChildren(QWidget)
        if each.isVisibleTo(root)
        and each.isEnabled()
        and each.window() is root.window()
        and each.focusProxy() is None
        and each.focusPolicy() & TAKES_TAB
        and not isinstance(each.parent(), QAbstractSpinBox)
        and each.objectName() != "qt_menubar_ext_button"
    ]


def named(widget: QWidget) -> bool:
    """Tell whether a screen reader has something to say of a widget, and knows what it is."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = widget.accessibleName() or interface.text(QAccessible.Text.Name)
    labels = [
        label.text(QAccessible.Text.Name)
        for label, _ in interface.relations(QAccessible.RelationFlag.Label)
    ]
    return any(each.strip() for each in (name, *labels)) and interface.role() not in SENSELESS


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()!r}"


def walked(root: QWidget, hands, key: str) -> list[QWidget]:
    """Press a key until the focus comes back to where it was; give whatever had it."""
    first = QApplication.focusWidget()
    met, stays = [first], 0
    for _ in range(200):
        hands.press(key)
        now = QApplication.focusWidget()
        if now is first and now is not met[-1]:
            return met
        assert now is not None
        stays = stays + 1 if now is met[-1] else 0
        assert stays <= SUGGESTED, f"{described(now)} lets nobody pass"
        if not stays:
            met.append(now)
    raise AssertionError(f"no way back to {described(first)}")


@pytest.fixture(params=Language)
def session(read, request):
    """Give an article with a frame and two stances, so that every field can be used."""
    session = read(language=request.param)
    session.mark("C", "ودعا")
    session.mark("S", "رئيس الوفد")
    session.mark("Q", "الصبر والهدوء")
    session.press("2")
    session.window.frame_panel.stance.another.click()
    session.view.setFocus()
    QApplication.processEvents()
    return session


class TestTheWindow:
    def test_says_what_each_widget_is(self, session):
        widgets = focusable(session.window)
        assert len(widgets) > 20
        assert not [described(each) for each in widgets if not named(each)]

    @pytest.mark.parametrize("page", ["article", "welcome"])
    def test_can_be_walked_to_and_fro(self, session, hands, page):
        if page == "welcome":
            hands.press("Alt+Home")
        forth = walked(session.window, hands, "Tab")
        back = walked(session.window, hands, "Shift+Tab")
        assert set(forth) == set(focusable(session.window))
        assert back == [forth[0], *forth[:0:-1]]

    def test_shows_where_the_focus_is(self, session, hands):
        session.window.blind.switch()  # the caret stays where it is while Tab is pressed
        for theme in ThemeName:
            session.window.settings.theme = theme
            session.window.appearance.apply()
            session.view.setFocus()
            unseen = [
                described(each)
                for each in walked(session.window, hands, "Tab")
                if not stands_out(session.window, each, session.view)
            ]
            assert not unseen


def stands_out(window: QWidget, widget: QWidget, other: QWidget) -> bool:
    """Tell whether a widget with the focus looks different enough from one without."""
    elsewhere = window.articles.filter if widget is other else other
    place = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
    area = place.adjusted(-RING, -RING, RING, RING).intersected(window.rect())
    images: list[QImage] = []
    for each in (elsewhere, widget):
        each.setFocus()
        QApplication.processEvents()
        images.append(window.grab(area).toImage())
    plain, focused = images
    differ = (
        contrast(plain.pixelColor(x, y).name(), focused.pixelColor(x, y).name()) >= CONTRAST
        for y in range(plain.height())
        for x in range(plain.width())
        if plain.pixel(x, y) != focused.pixel(x, y)
    )
    return sum(differ) >= LEAST


class TestDialogs:
    """Each action is triggered; whatever dialog it opens is walked through and put away."""

    @pytest.fixture
    def examined(self, hands):
        """Examine the dialogs that come up: give their names, and what is wrong with them."""
        seen, faults = set(), []

        def examine(dialog):
            seen.add(type(dialog).__name__)
            if not dialog.windowTitle():
                faults.append(f"{described(dialog)} has no title")
            if isinstance(dialog, QFileDialog):
                return  # what is in it is Qt's, or the system's
            widgets = focusable(dialog)
            faults.extend(described(each) for each in widgets if not named(each))
            if len(widgets) > 1:
                missed = set(widgets) - set(walked(dialog, hands, "Tab"))
                faults.extend(f"{described(each)} is not come to" for each in missed)

        def look():
            dialog = QApplication.activeModalWidget()
            if dialog is None or not dialog.isActiveWindow():
                return
            try:
                examine(dialog)
            except AssertionError as error:
                faults.append(f"{described(dialog)}: {error}")
            finally:
                dialog.close()

        timer = QTimer(interval=5)
        timer.timeout.connect(look)
        timer.start()
        yield seen, faults, examine
        timer.stop()

    def test_of_all_actions_are_named_and_let_everybody_pass(self, session, examined, qtbot):
        window, (seen, faults, examine) = session.window, examined
        for name in sorted(set(window.actions_.names()) - NO_DIALOG):
            window.actions_[name].trigger()
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.activateWindow()
                    if dialog.isModal():  # the timer sees to it
                        qtbot.waitUntil(partial(is_gone, dialog))
                        continue
                    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
                    examine(dialog)
                    dialog.close()
        qtbot.waitUntil(lambda: window.tasks.is_idle)
        QApplication.processEvents()
        assert {"KeyMapWindow", "QFileDialog", "QInputDialog", "QMessageBox"} <= seen
        assert not faults


def is_gone(dialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def test_every_entry_of_every_menu_has_a_key(session):
    for menu in session.window.menus.values():
        for action in menu.actions():
            assert action.isSeparator() or "\t" in action.text(), action.text()


def test_scrolling_areas_let_the_focus_through_to_what_they_hold(session):
    for area in session.window.findChildren(QAbstractScrollArea):
        if isinstance(area, QScrollArea):
            assert area.focusPolicy() is Qt.FocusPolicy.NoFocus or named(area), described(area)
        if isinstance(area, QAbstractItemView):
            assert not getattr(area, "tabKeyNavigation", bool)(), described(area)


def test_no_ring_is_drawn_where_the_page_has_the_focus(session, qtbot):
    session.view.setFocus()
    assert not session.window.ring.isVisible()
    session.press("Ctrl+F")
    qtbot.waitUntil(session.window.ring.isVisible)
    session.press("Esc")
    assert not session.window.ring.isVisible()
