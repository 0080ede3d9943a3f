"""The menu of marking: the scheme's layers, and what else makes mentions."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.names import LAYER_TEXTS
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.model.scheme import Scheme

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

MORE = (
    separator("mark"),
    ActionSpec(
        "fragment", "mark", QT_TRANSLATE_NOOP("Actions", "Add a fragment to the quote"), ("F",)
    ),
    ActionSpec(
        "continue",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "A further quote of the same speaker"),
        ("R",),
    ),
    separator("mark"),
    ActionSpec(
        "next_suggestion",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Next suggestion"),
        ("Tab",),
        on_page=True,
    ),
    ActionSpec(
        "previous_suggestion",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "The suggestion before"),
        ("Shift+Tab",),
        on_page=True,
    ),
    ActionSpec(
        "take_sure",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Take all sure suggestions"),
        ("Shift+Return", "Shift+Enter"),
        on_page=True,
    ),
    ActionSpec(
        "sureness",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "How sure suggestions must be…"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    ),
    separator("mark"),
    ActionSpec(
        "same",
        "mark",
        QT_TRANSLATE_NOOP("Actions", "Mark all the same in this article"),
        ("Shift+A",),
    ),
    ActionSpec("comment", "mark", QT_TRANSLATE_NOOP("Actions", "Comment"), (";",)),
)


def layer_action(layer: Layer) -> str:
    """Name the action that marks a layer."""
    return f"mark_{layer.value}"


def specs(scheme: Scheme) -> tuple[ActionSpec, ...]:
    """List the actions; the layers' keys are the scheme's."""
    layers = (
        ActionSpec(layer_action(style.layer), "mark", LAYER_TEXTS[style.layer], (style.key,))
        for style in scheme.layers
    )
    return (*layers, *MORE)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    commands, pale = window.commands, window.pale_commands

    def step(step: int) -> None:
        if window.pale.pointed is None and window.suggestions.step(step):
            return
        if not (window.view.hasFocus() and pale.step(step)):
            window.navigation.step_focus(step)

    return {
        "fragment": commands.add_fragment,
        "continue": window.frame_commands.continue_speaker,
        "next_suggestion": partial(step, 1),
        "previous_suggestion": partial(step, -1),
        "take_sure": pale.take_sure,
        "sureness": pale.ask_sureness,
        "same": window.same.begin,
        "comment": window.comments_desk.begin,
        **{layer_action(layer): partial(commands.mark, layer) for layer in Layer},
    }
