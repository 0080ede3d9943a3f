"""The menu of edits: undo, removing, moving edges."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow


SPECS = (
    ActionSpec("undo", "edit", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", "edit", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    separator("edit"),
    ActionSpec(
        "remove",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Remove the mention"),
        ("Backspace", "Del"),
        on_page=True,
    ),
    ActionSpec("step_back", "edit", QT_TRANSLATE_NOOP("Actions", "Step back"), ("Esc",)),
    separator("edit"),
    ActionSpec("end_out", "edit", QT_TRANSLATE_NOOP("Actions", "Move the end one word on"), ("]",)),
    ActionSpec(
        "end_in", "edit", QT_TRANSLATE_NOOP("Actions", "Move the end one word back"), ("}",)
    ),
    ActionSpec(
        "start_out", "edit", QT_TRANSLATE_NOOP("Actions", "Move the start one word back"), ("[",)
    ),
    ActionSpec(
        "start_in", "edit", QT_TRANSLATE_NOOP("Actions", "Move the start one word on"), ("{",)
    ),
    ActionSpec(
        "proclitic",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Leave out the attached letter (و ف ب ل ك س)"),
        ("W",),
    ),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
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
    }
