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
    ActionSpec(
        "contrast",
        "view",
        QT_TRANSLATE_NOOP("Actions", "High contrast"),
        ("Ctrl+Shift+H",),
        checkable=True,
    ),
    ActionSpec(
        "connectors",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Connectors of all attributions"),
        ("L",),
        on_page=True,
        checkable=True,
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
        "lines_wider", "view", QT_TRANSLATE_NOOP("Actions", "Lines further apart"), ("Alt+=",)
    ),
    ActionSpec("lines_closer", "view", QT_TRANSLATE_NOOP("Actions", "Lines closer"), ("Alt+-",)),
    ActionSpec(
        "lines_usual", "view", QT_TRANSLATE_NOOP("Actions", "Usual line spacing"), ("Alt+0",)
    ),
    ActionSpec("longer_lines", "view", QT_TRANSLATE_NOOP("Actions", "Longer lines"), ("Alt+.",)),
    ActionSpec("shorter_lines", "view", QT_TRANSLATE_NOOP("Actions", "Shorter lines"), ("Alt+,",)),
    separator("view"),
    ActionSpec(
        "direction",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Direction: by content, right to left, left to right"),
        ("Ctrl+Shift+X",),
        checkable=True,
    ),
    ActionSpec(
        "controls",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Invisible characters"),
        ("Ctrl+Shift+8",),
        checkable=True,
    ),
    ActionSpec(
        "line_numbers",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Line numbers"),
        ("Ctrl+Shift+L",),
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
        "contrast": lambda: window.appearance.switch_contrast(),  # noqa: PLW0108
        "connectors": lambda: window.appearance.switch_connectors(),  # noqa: PLW0108
        "face": lambda: window.appearance.switch_face(),  # noqa: PLW0108
        "bigger": lambda: window.appearance.zoom(1),
        "smaller": lambda: window.appearance.zoom(-1),
        "usual_size": lambda: window.appearance.zoom(0),
        "lines_wider": lambda: window.appearance.space(1),
        "lines_closer": lambda: window.appearance.space(-1),
        "lines_usual": lambda: window.appearance.space(0),
        "longer_lines": lambda: window.appearance.widen(1),
        "shorter_lines": lambda: window.appearance.widen(-1),
        "direction": window.directions.switch,
        "controls": lambda: window.appearance.switch_controls(),  # noqa: PLW0108
        "line_numbers": lambda: window.appearance.switch_numbers(),  # noqa: PLW0108
        "panel_frames": lambda: window.appearance.switch_panel("frames"),
        "panel_articles": lambda: window.appearance.switch_panel("articles"),
        "entities": window.navigation.show_entities,
        "next_pane": window.navigation.next_pane,
    }
