"""Active time in the real window: what counts as a sign of life, and where the seconds go."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.app.activity_meter import Meter
from annotator.store.project import Project

SECOND = "وأعلن المدير افتتاح القاعة الجديدة.\nوقال الكاتب: «سنعود غداً».\n"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self):
        self.now = 1_790_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clocked(read):
    """Open a window on two articles, whose watch has a clock of ours."""

    def clocked(*articles, **options):
        session = read(*(articles or ("قال الوزير إن العمل مستمر.", SECOND)), **options)
        clock = Clock()
        session.window.activity.meter = Meter(clock)
        session.window.activity.follow_article()
        return session, clock

    return clocked


def spent(session, qtbot, article=None):
    """Give the seconds that are kept of an article, or of all."""
    session.let_show()
    qtbot.waitUntil(lambda: session.window.tasks.is_idle)
    return session.work.project.activity.spent("سارة", article)


def test_keys_and_the_pointer_over_the_article_are_signs_of_life(clocked, qtbot):
    session, clock = clocked()
    clock.now += 10
    session.press("Left")
    clock.now += 10
    QTest.mouseMove(session.view.viewport(), QPoint(30, 30))
    clock.now += 10
    session.click("الوزير")
    assert session.window.activity.meter.untaken in {0, 30}  # thirty seconds are kept at once
    assert spent(session, qtbot, "n1") == 30


def test_a_key_that_is_an_actions_is_one_too(clocked):
    session, clock = clocked()
    clock.now += 12
    session.press("W")
    assert session.window.activity.meter.untaken == 12


def test_nothing_is_kept_before_half_a_minute_is_full(clocked, qtbot):
    session, clock = clocked()
    clock.now += 20
    session.press("Left")
    assert spent(session, qtbot) == 0
    clock.now += 20
    session.press("Left")
    assert spent(session, qtbot) == 40


def test_a_pause_is_not_counted(clocked, qtbot):
    session, clock = clocked()
    clock.now += 3600
    session.press("Left")
    clock.now += 35
    session.press("Left")
    assert spent(session, qtbot) == 35


def test_each_article_has_its_own_time(clocked, qtbot):
    session, clock = clocked()
    clock.now += 40
    session.press("N")
    clock.now += 50
    session.press("Left")
    assert spent(session, qtbot, "n1") == 40
    assert spent(session, qtbot, "n2") == 50


def test_on_the_start_page_no_time_goes_by(clocked):
    session, clock = clocked()
    session.press("Alt+Home")
    before = session.window.activity.meter.untaken
    for _ in range(5):
        clock.now += 20
        session.press("Tab")
    assert session.window.activity.meter.untaken == before


def test_leaving_the_project_keeps_what_is_left(clocked):
    session, clock = clocked()
    target = session.work.project.target
    clock.now += 7
    session.press("Left")
    session.window.close()
    with Project.open(target) as project:
        assert project.activity.spent("سارة", "n1") == 7


def test_time_is_kept_under_the_name_in_which_it_was_spent(clocked, qtbot):
    session, clock = clocked()
    clock.now += 40
    session.work.set_annotator("عمر")
    clock.now += 50
    session.press("Left")
    session.let_show()
    qtbot.waitUntil(lambda: session.window.tasks.is_idle)
    activity = session.work.project.activity
    assert activity.spent("سارة") == 40
    assert activity.spent("عمر") == 50


def test_a_project_that_is_only_read_is_not_measured(clocked, qtbot):
    session, clock = clocked()
    target = str(session.work.project.target)
    session.work.close_project()
    with qtbot.waitSignal(session.window.articles.listed):
        session.window.desk.open_to_read(target)
    session.let_show()
    session.window.navigation.open_article("n1")
    clock.now += 40
    session.press("Left")
    assert session.window.activity.meter.untaken == 0


def test_what_could_not_be_kept_is_kept_with_the_next(clocked, qtbot, monkeypatch):
    session, clock = clocked()
    activity = session.work.project.activity
    add = activity.add

    def fail(*_):
        raise OSError

    monkeypatch.setattr(activity, "add", fail)
    clock.now += 40
    session.press("Left")
    assert spent(session, qtbot) == 0
    monkeypatch.setattr(activity, "add", add)
    clock.now += 40
    session.press("Left")
    assert spent(session, qtbot) == 80


def test_the_program_watches_from_its_first_picture_on(qapp, qtbot, settings):
    """As the program does it: the rest of the window comes when the first picture is painted."""
    from annotator.app.main import compose_window

    window = compose_window(qapp, settings)
    window.painted.connect(window.furnish)
    with qtbot.waitSignal(window.painted):
        window.show()
    heard = []
    window.watcher.changed.connect(heard.append)
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    key = QKeyEvent(QEvent.Type.KeyPress, 0x636, Qt.KeyboardModifier.NoModifier, "ض")
    QApplication.sendEvent(window.welcome, key)
    assert heard == [True]
    window.close()
    for translator in window.interface._translators:
        qapp.removeTranslator(translator)
