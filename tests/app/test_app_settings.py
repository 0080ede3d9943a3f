"""What the app remembers between runs, and what it makes of nonsense."""

import pytest
from PySide6.QtCore import QSettings

from annotator.app.fonts import Face
from annotator.app.recent import KEPT
from annotator.app.settings import LARGEST, POINTS, SMALLEST, Settings
from annotator.app.theme import ThemeName


@pytest.fixture
def store(tmp_path, qapp):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_nonsense_in_the_file_falls_back_to_the_defaults(store):
    for key in ("theme", "face", "language"):
        store.setValue(key, "nonsense")
    settings = Settings(store)
    assert (settings.theme, settings.face) == (ThemeName.LIGHT, Face.NASKH)
    assert settings.language


@pytest.mark.parametrize(
    ("asked", "given"), [(12.0, 12.0), (1.0, SMALLEST), (500.0, LARGEST), (POINTS, POINTS)]
)
def test_letters_stay_between_smallest_and_largest(store, asked, given):
    Settings(store).points = asked
    assert Settings(store).points == given


def test_recent_projects_are_the_newest_first_without_doubles(store):
    projects = Settings(store).projects
    for name in [*map(str, range(12)), "3"]:
        projects.add(name)
    assert projects.names()[:3] == ["3", "11", "10"]
    assert len(projects.names()) == KEPT == len(set(projects.names()))
    projects.forget("3")
    assert projects.names()[0] == "11"


def test_the_annotator_is_the_systems_user_until_named(store, monkeypatch):
    monkeypatch.setenv("LOGNAME", "layla")
    assert Settings(store).annotator == "layla"
    Settings(store).annotator = "ليلى"
    assert Settings(store).annotator == "ليلى"


class TestTheWindow:
    def test_comes_back_as_it_was_left(self, read, open_window, settings, qtbot):
        session = read()
        session.press("Ctrl+=", "Ctrl++", "Ctrl+T", "F8")
        session.select("الجسر")
        points = settings.points
        assert points == POINTS + 2
        size = session.window.size()
        target = session.work.project.target
        session.press("Ctrl+Q")

        window = open_window(target)
        assert window.size() == size
        assert not window.articles.isVisible()
        window.navigation.open_article("n1")
        assert window.view.column.font.pointSizeF() == points
        qtbot.waitUntil(lambda: window.view.selection is not None)
        start, end = window.view.selection.span
        assert window.workspace.article.text[start:end] == "الجسر"

    def test_letters_grow_and_shrink_by_keys_and_wheel(self, read, settings):
        session = read()
        session.press("Ctrl+-")
        assert settings.points == POINTS - 1
        session.press("Ctrl+0")
        assert settings.points == POINTS
        session.view.zoom_requested.emit(1)
        assert settings.points == POINTS + 1

    def test_a_new_annotator_is_asked_for_by_a_key(self, read, in_dialog, settings, hands):
        session = read()
        session.mark("Q", "القرار")

        def rename(dialog):
            hands.press("Ctrl+A")
            hands.type("Mona")
            hands.press("Return")

        in_dialog(rename)
        session.press("Ctrl+Shift+A")
        assert settings.annotator == "Mona" == session.work.annotator
        assert session.work.annotation.is_empty
        assert "Mona" in session.window.header._annotator.text()
