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
    ActionSpec(
        "undo_entities",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Take back the last change to entities"),
        ("Ctrl+Shift+E",),
    ),
    ActionSpec("history", "edit", QT_TRANSLATE_NOOP("Actions", "History"), ("Ctrl+H",)),
    separator("edit"),
    ActionSpec(
        "remove",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Decline the suggestion; else remove the mention"),
        ("Backspace", "Del"),
        on_page=True,
    ),
    ActionSpec("copy", "edit", QT_TRANSLATE_NOOP("Actions", "Copy"), ("Ctrl+C",), on_page=True),
    ActionSpec("step_back", "edit", QT_TRANSLATE_NOOP("Actions", "Step back"), ("Esc",)),
    separator("edit"),
    ActionSpec(
        "select_all",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Select all"),
        ("Ctrl+A",),
        on_page=True,
    ),
    ActionSpec(
        "select_quotation", "edit", QT_TRANSLATE_NOOP("Actions", "Select the quotation"), ("V",)
    ),
    ActionSpec(
        "select_sentence", "edit", QT_TRANSLATE_NOOP("Actions", "Select the sentence"), ("B",)
    ),
    ActionSpec(
        "select_paragraph",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Select the paragraph"),
        ("Shift+B",),
    ),
    ActionSpec("grow", "edit", QT_TRANSLATE_NOOP("Actions", "Grow the selection"), ("X", "Alt+Up")),
    ActionSpec(
        "shrink", "edit", QT_TRANSLATE_NOOP("Actions", "Shrink the selection"), ("Z", "Alt+Down")
    ),
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
        "end_out_letter",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Move the end one letter on"),
        ("Alt+]",),
    ),
    ActionSpec(
        "end_in_letter",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Move the end one letter back"),
        ("Alt+Shift+]", "Alt+}"),
    ),
    ActionSpec(
        "start_out_letter",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Move the start one letter back"),
        ("Alt+[",),
    ),
    ActionSpec(
        "start_in_letter",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Move the start one letter on"),
        ("Alt+Shift+[", "Alt+{"),
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
    commands, pale = window.commands, window.pale_commands
    edges, selecting = window.edges, window.selecting
    moves = {
        f"{'end' if end else 'start'}_{'out' if outwards else 'in'}": {
            "end": end,
            "outwards": outwards,
        }
        for end in (True, False)
        for outwards in (True, False)
    }

    def remove() -> object:
        is_declined = pale.reject() or window.suggestions.decline()
        return None if is_declined else commands.remove()

    def by_word(**way: bool) -> object:
        return None if pale.take_with_edge(**way) else edges.move_by_word(**way)

    def by_letter(**way: bool) -> object:
        is_taken = pale.take_with_edge(**way, by_letter=True)
        return None if is_taken else edges.move_by_letter(**way)

    return {
        "undo": window.entity_commands.undo,
        "redo": window.entity_commands.redo,
        "undo_entities": window.book.undo,
        "history": partial(window.navigation.show_tab, "history"),
        "remove": remove,
        "copy": selecting.copy,
        "step_back": window.navigation.step_back,
        "select_all": selecting.take_all,
        "select_quotation": selecting.take_quotation,
        "select_sentence": selecting.take_sentence,
        "select_paragraph": selecting.take_paragraph,
        "grow": selecting.grow,
        "shrink": selecting.shrink,
        **{name: partial(by_word, **way) for name, way in moves.items()},
        **{f"{name}_letter": partial(by_letter, **way) for name, way in moves.items()},
        "proclitic": edges.drop_proclitic,
    }
