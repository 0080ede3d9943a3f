"""The menu of projects: open, fill, save, leave."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


SPECS = (
    ActionSpec("welcome", "project", QT_TRANSLATE_NOOP("Actions", "Start page"), ("Alt+Home",)),
    ActionSpec(
        "new", "project", QT_TRANSLATE_NOOP("Actions", "New project from files…"), ("Ctrl+N",)
    ),
    ActionSpec("open", "project", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",)),
    ActionSpec(
        "open_server",
        "project",
        QT_TRANSLATE_NOOP("Actions", "Open a project on a server…"),
        ("Ctrl+Shift+O",),
    ),
    ActionSpec("import", "project", QT_TRANSLATE_NOOP("Actions", "Import…"), ("Ctrl+I",)),
    ActionSpec("export", "project", QT_TRANSLATE_NOOP("Actions", "Save the corpus…"), ("Ctrl+S",)),
    ActionSpec("export_as", "project", QT_TRANSLATE_NOOP("Actions", "Export…"), ("Ctrl+Shift+S",)),
    separator("project"),
    ActionSpec(
        "annotator", "project", QT_TRANSLATE_NOOP("Actions", "Annotator’s name…"), ("Ctrl+Shift+A",)
    ),
    ActionSpec("team", "project", QT_TRANSLATE_NOOP("Actions", "Team…"), ("Ctrl+M",)),
    ActionSpec(
        "scheme", "project", QT_TRANSLATE_NOOP("Actions", "Annotation scheme…"), ("Ctrl+,",)
    ),
    ActionSpec(
        "blind",
        "project",
        QT_TRANSLATE_NOOP("Actions", "Blind annotation (no suggestions)"),
        ("Ctrl+Shift+B",),
        checkable=True,
    ),
    separator("project"),
    ActionSpec(
        "train",
        "project",
        QT_TRANSLATE_NOOP("Actions", "Learn from the finished articles"),
        ("Ctrl+Shift+T",),
    ),
    ActionSpec(
        "learner",
        "project",
        QT_TRANSLATE_NOOP("Actions", "What has been learnt…"),
        ("Ctrl+Shift+M",),
    ),
    separator("project"),
    ActionSpec("dashboard", "project", QT_TRANSLATE_NOOP("Actions", "Dashboard"), ("F3",)),
    ActionSpec(
        "agreement",
        "project",
        QT_TRANSLATE_NOOP("Actions", "Agreement of annotators"),
        ("Shift+F3",),
    ),
    ActionSpec(
        "save_plot", "project", QT_TRANSLATE_NOOP("Actions", "Save the plot…"), ("Ctrl+Shift+G",)
    ),
    separator("project"),
    ActionSpec("quit", "project", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    desk = window.desk
    return {
        "welcome": window.navigation.show_welcome,
        "new": desk.ask_new,
        "open": desk.ask_open,
        "open_server": window.server_desk.ask,
        "team": window.team.open,
        "import": window.importing.open,
        "export": desk.ask_export,
        "export_as": window.exporting.open,
        "annotator": window.ask_annotator,
        "scheme": window.scheme_desk.open,
        "blind": window.blind.switch,
        "train": window.learner.learning.train,
        "learner": window.learner.open,
        "dashboard": window.overview.show_dashboard,
        "agreement": window.overview.show_agreement,
        "save_plot": window.overview.save_plot,
        "quit": window.close,
    }
