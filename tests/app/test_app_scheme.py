"""A project's own scheme: its names and keys are the window's."""

import pytest
from msgspec.structs import replace

from annotator.app.action_table import displaced
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.store.project import Project
from annotator.wording.language import Language


def own_scheme():
    """Call quotes otherwise, and give them another key."""
    layers = (
        replace(style, key="Y", name_ar="اقتباس", name_en="citation")
        if style.layer is Layer.QUOTE
        else style
        for style in DEFAULT_SCHEME.layers
    )
    return replace(DEFAULT_SCHEME, name="own", layers=tuple(layers))


def test_its_names_and_keys_hold_while_it_is_open(project_of, open_window, hands, qtbot):
    target = project_of("قال الوزير إن العمل مستمر.")
    with Project.open(target) as project:
        project.set_scheme(own_scheme())
    window = open_window(target, Language.ARABIC)
    hands.press("Return", "Left", "Q")
    assert not window.workspace.annotation.mentions, "the usual key is free"
    hands.press("Y")
    assert [m.layer for m in window.workspace.annotation.mentions] == [Layer.QUOTE]
    quote = window.actions_["mark_quote"]
    assert "اقتباس" in quote.text()
    assert "Y" in quote.text()
    hands.press("Ctrl+L")
    qtbot.waitUntil(lambda: "citation" in quote.text())

    with qtbot.waitSignal(window.articles.listed):
        window.desk.open(str(project_of("قال.", name="another")))
    assert "citation" not in quote.text()
    assert "Q" in quote.text()


def colliding(key):
    layers = (
        replace(style, key=key) if style.layer is Layer.QUOTE else style
        for style in DEFAULT_SCHEME.layers
    )
    return replace(DEFAULT_SCHEME, layers=tuple(layers))


class TestAKeyThatTheAppHasToo:
    """It is the scheme's; the app's action stays in the menu and its loss is told once."""

    @pytest.fixture
    def target(self, project_of):
        target = project_of("قال الوزير إن العمل مستمر.")
        with Project.open(target) as project:
            project.set_scheme(colliding("j"))
        return target

    @pytest.mark.parametrize("arabic", [False, True])
    def test_marks(self, target, open_window, hands, arabic_hands, arabic):
        window = open_window(target)
        hands.press("Return", "Left")
        (arabic_hands if arabic else hands).press("J")
        assert [m.layer for m in window.workspace.annotation.mentions] == [Layer.QUOTE]

    def test_leaves_the_other_action_in_its_menu_without_the_key(self, target, open_window, hands):
        window = open_window(target, Language.ENGLISH)
        action = window.actions_["next_frame"]
        assert action.shortcuts() == []
        assert action.text() == "Next attribution"
        assert action in window.menus["attribution"].actions()
        hands.press("Return", "Left", "J", "Esc", "Esc")
        action.trigger()
        assert window.workspace.frame is not None

    def test_is_told_once_a_project(self, target, open_window, hands):
        window = open_window(target, Language.ENGLISH)
        assert "Next attribution" in window.bar.label.text()
        hands.press("Ctrl+Q")
        again = open_window(target, Language.ENGLISH)
        assert "Next attribution" not in again.bar.label.text()


def test_the_usual_scheme_takes_no_key_of_the_app():
    assert displaced(DEFAULT_SCHEME) == {}
    assert set(displaced(colliding("j"))) == {"J"}
    assert set(displaced(colliding("w"))) == {"W"}
