"""The menu of help."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec
from annotator.app.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


SPECS = (
    ActionSpec("palette", "help", QT_TRANSLATE_NOOP("Actions", "All commands"), ("Ctrl+K",)),
    ActionSpec("guideline", "help", QT_TRANSLATE_NOOP("Actions", "Guideline"), ("F2",)),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "All keys"), ("?", "F1")),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About Musnad"), ("Shift+F1",)),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    return {
        "guideline": window.guideline.open,
        "palette": window.show_palette,
        "keys": lambda: window.key_map_desk.show(),  # noqa: PLW0108
        "about": window.show_about,
    }
