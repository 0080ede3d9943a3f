"""The menu of looks: language, colours, letters, panels."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


SPECS = (
    ActionSpec(
        "language",
        "view",
        QT_TRANSLATE_NOOP("Actions", "The other language (العربية, English)"),
        ("Ctrl+L",),
    ),
    ActionSpec(
        "dark", "view", QT_TRANSLATE_NOOP("Actions", "Dark colours"), ("Ctrl+D",), checkable=True
    ),
    separator("view"),
    ActionSpec(
        "bigger", "view", QT_TRANSLATE_NOOP("Actions", "Bigger letters"), ("Ctrl++", "Ctrl+=")
    ),
    ActionSpec("smaller", "view", QT_TRANSLATE_NOOP("Actions", "Smaller letters"), ("Ctrl+-",)),
    ActionSpec("usual_size", "view", QT_TRANSLATE_NOOP("Actions", "Usual size"), ("Ctrl+0",)),
    ActionSpec(
        "face",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Sans-serif letters"),
        ("Ctrl+T",),
        checkable=True,
    ),
    separator("view"),
    ActionSpec(
        "panel_frames",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Attributions panel"),
        ("F7",),
        checkable=True,
    ),
    ActionSpec(
        "panel_articles",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Articles panel"),
        ("F8",),
        checkable=True,
    ),
    ActionSpec("entities", "view", QT_TRANSLATE_NOOP("Actions", "Entities"), ("F9",)),
    ActionSpec("next_pane", "view", QT_TRANSLATE_NOOP("Actions", "Go to the next pane"), ("F6",)),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    # The appearance is made after the actions, which it ticks.
    return {
        "language": lambda: window.appearance.switch_language(),  # noqa: PLW0108
        "dark": lambda: window.appearance.switch_theme(),  # noqa: PLW0108
        "face": lambda: window.appearance.switch_face(),  # noqa: PLW0108
        "bigger": lambda: window.appearance.zoom(1),
        "smaller": lambda: window.appearance.zoom(-1),
        "usual_size": lambda: window.appearance.zoom(0),
        "panel_frames": lambda: window.appearance.switch_panel("frames"),
        "panel_articles": lambda: window.appearance.switch_panel("articles"),
        "entities": window.navigation.show_entities,
        "next_pane": window.navigation.next_pane,
    }
