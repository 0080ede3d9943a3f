"""Which deed belongs to which action: the one place where the table's names meet the window."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.action_table import layer_action, polarity_action
from annotator.model.annotation import Status
from annotator.model.mention import Layer
from annotator.model.stance import Polarity

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

STRONGEST = 3


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give the deed of each action of a window, by the action's name."""
    return {
        **_project(window),
        **_edit(window),
        **_frame(window),
        **_article(window),
        **_view(window),
        **{layer_action(layer): partial(window.commands.mark, layer) for layer in Layer},
        **{
            polarity_action(polarity): partial(window.commands.set_polarity, polarity)
            for polarity in Polarity
        },
    }


def _project(window: "MainWindow") -> dict[str, Callable[[], object]]:
    desk = window.desk
    return {
        "welcome": window.navigation.show_welcome,
        "new": desk.ask_new,
        "open": desk.ask_open,
        "import": desk.ask_import,
        "export": desk.ask_export,
        "annotator": window.ask_annotator,
        "quit": window.close,
        "keys": window.show_keys,
        "about": window.show_about,
    }


def _edit(window: "MainWindow") -> dict[str, Callable[[], object]]:
    commands, workspace = window.commands, window.workspace
    return {
        "undo": workspace.undo,
        "redo": workspace.redo,
        "remove": commands.remove,
        "step_back": window.navigation.step_back,
        "end_out": partial(commands.move_edge, end=True, outwards=True),
        "end_in": partial(commands.move_edge, end=True, outwards=False),
        "start_out": partial(commands.move_edge, end=False, outwards=True),
        "start_in": partial(commands.move_edge, end=False, outwards=False),
        "proclitic": commands.drop_proclitic,
        "fragment": commands.add_fragment,
    }


def _frame(window: "MainWindow") -> dict[str, Callable[[], object]]:
    commands = window.commands

    def stronger() -> None:
        stance = commands.stance()
        if stance is not None:
            commands.set_intensity(stance.intensity % STRONGEST + 1)

    def explicit() -> None:
        stance = commands.stance()
        if stance is not None:
            commands.set_explicit(explicit=not stance.explicit)

    return {
        "next_frame": partial(window.navigation.step_frame, 1),
        "previous_frame": partial(window.navigation.step_frame, -1),
        "done": partial(window.workspace.take_frame, None),
        "delete_frame": commands.delete_frame,
        "mode": commands.cycle_mode,
        "implicit": commands.toggle_implicit,
        "intensity": stronger,
        "explicit": explicit,
    }


def _article(window: "MainWindow") -> dict[str, Callable[[], object]]:
    statuses = {
        f"status_{status.value}": partial(window.workspace.set_status, status)
        for status in (Status.NEW, Status.IN_PROGRESS, Status.FINISHED, Status.SKIPPED)
    }
    return {
        **statuses,
        "next_article": partial(window.navigation.step_article, 1),
        "previous_article": partial(window.navigation.step_article, -1),
        "finish": window.navigation.finish_article,
        "next_finding": window.findings.go_to_next,
        "filter": window.articles.filter.setFocus,
    }


def _view(window: "MainWindow") -> dict[str, Callable[[], object]]:
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
        "next_pane": window.navigation.next_pane,
    }
