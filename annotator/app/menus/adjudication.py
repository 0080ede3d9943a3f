"""The menu of adjudication: deciding between annotators, one key a difference."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

MENU = "adjudication"
TAKES = (
    QT_TRANSLATE_NOOP("Actions", "Take what the first annotator says"),
    QT_TRANSLATE_NOOP("Actions", "Take what the second annotator says"),
    QT_TRANSLATE_NOOP("Actions", "Take what the third annotator says"),
    QT_TRANSLATE_NOOP("Actions", "Take what the fourth annotator says"),
    QT_TRANSLATE_NOOP("Actions", "Take what the fifth annotator says"),
)
WHOLES = (
    QT_TRANSLATE_NOOP("Actions", "Take all of the attribution from the first annotator"),
    QT_TRANSLATE_NOOP("Actions", "Take all of the attribution from the second annotator"),
    QT_TRANSLATE_NOOP("Actions", "Take all of the attribution from the third annotator"),
    QT_TRANSLATE_NOOP("Actions", "Take all of the attribution from the fourth annotator"),
    QT_TRANSLATE_NOOP("Actions", "Take all of the attribution from the fifth annotator"),
)
SHIFTED = ("!", "@", "#", "$", "%")  # what Shift and the digits give on most keyboards


def _among(name: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(name, MENU, text, keys, on_differences=True)


SPECS = (
    ActionSpec(
        "adjudicate",
        MENU,
        QT_TRANSLATE_NOOP("Actions", "Adjudicate what annotators differ in"),
        ("Ctrl+J",),
        checkable=True,
    ),
    separator(MENU),
    *(_among(f"take_{at}", text, str(at)) for at, text in enumerate(TAKES, 1)),
    _among("take_both", QT_TRANSLATE_NOOP("Actions", "Take what all of them say"), "B"),
    _among(
        "take_none", QT_TRANSLATE_NOOP("Actions", "Take what none of them says"), "0", "Backspace"
    ),
    *(
        _among(f"take_whole_{at}", text, f"Shift+{at}", SHIFTED[at - 1])
        for at, text in enumerate(WHOLES, 1)
    ),
    separator(MENU),
    _among("next_difference", QT_TRANSLATE_NOOP("Actions", "Next open difference"), "Tab", "Down"),
    _among(
        "previous_difference",
        QT_TRANSLATE_NOOP("Actions", "Open difference before"),
        "Shift+Tab",
        "Up",
    ),
    _among(
        "next_of_all", QT_TRANSLATE_NOOP("Actions", "Next difference, decided or not"), "Ctrl+Down"
    ),
    _among(
        "previous_of_all",
        QT_TRANSLATE_NOOP("Actions", "Difference before, decided or not"),
        "Ctrl+Up",
    ),
    _among("agreed", QT_TRANSLATE_NOOP("Actions", "Show what all agree on"), "A"),
    separator(MENU),
    _among("edit_outcome", QT_TRANSLATE_NOOP("Actions", "Edit the outcome on the page"), "E"),
    _among("note_decision", QT_TRANSLATE_NOOP("Actions", "Write a note on the difference"), "M"),
    _among("suggest_resolution", QT_TRANSLATE_NOOP("Actions", "Suggest a resolution"), "R"),
    _among(
        "take_suggestion",
        QT_TRANSLATE_NOOP("Actions", "Take the resolution that is suggested"),
        "Return",
        "Enter",
    ),
)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    decisions, showing = window.decisions, window.showing
    takes = {f"take_{at + 1}": partial(decisions.take, at) for at in range(len(TAKES))}
    wholes = {
        f"take_whole_{at + 1}": partial(decisions.take_whole, at) for at in range(len(WHOLES))
    }
    return {
        "adjudicate": window.adjudication.switch,
        **takes,
        "take_both": decisions.take_both,
        "take_none": decisions.take_none,
        **wholes,
        "next_difference": partial(decisions.step, 1),
        "previous_difference": partial(decisions.step, -1),
        "next_of_all": partial(decisions.step, 1, is_open=False),
        "previous_of_all": partial(decisions.step, -1, is_open=False),
        "agreed": showing.toggle_agreed,
        "edit_outcome": decisions.edit,
        "note_decision": decisions.note,
        "suggest_resolution": decisions.suggest,
        "take_suggestion": decisions.take_suggestion,
    }
