"""The menu of attributions: going from one to the next, their features, their stance."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.menus.spec import ActionSpec, separator
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.scheme import Scheme
from annotator.model.stance import Polarity

if TYPE_CHECKING:
    from annotator.app.main_window import MainWindow

POLARITY_TEXTS = {
    Polarity.SUPPORT: QT_TRANSLATE_NOOP("Actions", "Stance: supports"),
    Polarity.OPPOSE: QT_TRANSLATE_NOOP("Actions", "Stance: opposes"),
    Polarity.NEUTRAL: QT_TRANSLATE_NOOP("Actions", "Stance: neutral"),
    Polarity.DOUBT: QT_TRANSLATE_NOOP("Actions", "Stance: doubts"),
    Polarity.MIXED: QT_TRANSLATE_NOOP("Actions", "Stance: mixed"),
}
FRAMES = (
    ActionSpec(
        "next_frame", "attribution", QT_TRANSLATE_NOOP("Actions", "Next attribution"), ("J",)
    ),
    ActionSpec(
        "previous_frame",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Previous attribution"),
        ("K",),
    ),
    ActionSpec(
        "done",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Take the suggestion; else done with this attribution"),
        ("Return", "Enter"),
        on_page=True,
    ),
    ActionSpec(
        "delete_frame",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Delete the attribution"),
        ("Shift+Del", "Ctrl+Backspace"),
    ),
    ActionSpec("who", "attribution", QT_TRANSLATE_NOOP("Actions", "Who is it?"), ("H",)),
    separator("attribution"),
    ActionSpec(
        "link",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "The speaker is the one before; again: one earlier"),
        ("U",),
    ),
    ActionSpec(
        "chain",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Move the source outwards in its chain"),
        ("Shift+O",),
    ),
    ActionSpec(
        "split", "attribution", QT_TRANSLATE_NOOP("Actions", "Split at the caret"), ("Shift+S",)
    ),
    ActionSpec(
        "join",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Join to the attribution before"),
        ("Shift+J",),
    ),
    ActionSpec(
        "duplicate",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Duplicate without quote and cue"),
        ("Shift+R",),
    ),
    separator("attribution"),
    ActionSpec(
        "mode",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Mode: direct, indirect, mixed in turn"),
        ("M",),
    ),
    ActionSpec(
        "implicit",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Implicit speaker"),
        ("I",),
        checkable=True,
    ),
    separator("attribution"),
)
STANCE = (
    ActionSpec(
        "stance_holder",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Stance: held by the next party"),
        ("Shift+H",),
    ),
    ActionSpec(
        "stance_target",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Stance: choose its target"),
        ("Shift+T",),
    ),
    ActionSpec(
        "intensity",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Stance: stronger, then mild again"),
        ("=",),
    ),
    ActionSpec(
        "explicit",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Stance said in so many words"),
        ("E",),
        checkable=True,
    ),
    separator("attribution"),
    ActionSpec(
        "commitment",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Reporter: vouches, takes no side, keeps a distance in turn"),
        ("Shift+E",),
    ),
)


def polarity_action(polarity: Polarity) -> str:
    """Name the action that sets a polarity."""
    return f"stance_{polarity.value}"


def specs(scheme: Scheme) -> tuple[ActionSpec, ...]:
    """List the actions; the polarities' keys are the scheme's."""
    polarities = (
        ActionSpec(
            polarity_action(entry.polarity),
            "attribution",
            POLARITY_TEXTS[entry.polarity],
            (entry.key,),
            checkable=True,
        )
        for entry in scheme.polarities
    )
    return (*FRAMES, *polarities, *STANCE)


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """Give what each action of the menu does, by the action's name."""
    commands, frames, stances = window.commands, window.frame_commands, window.stances

    def done() -> object:
        is_taken = window.pale_commands.take() or window.suggestions.take()
        return None if is_taken else frames.finish()

    on_frame: dict[str, Callable[[], object]] = {
        "delete_frame": commands.delete_frame,
        "link": frames.link_earlier,
        "chain": frames.move_source,
        "split": frames.split,
        "join": frames.join,
        "duplicate": frames.duplicate,
        "mode": commands.cycle_mode,
        "implicit": commands.toggle_implicit,
        "stance_holder": stances.cycle_holder,
        "stance_target": window.navigation.choose_target,
        "commitment": stances.cycle_commitment,
        "intensity": stances.strengthen,
        "explicit": stances.toggle_explicit,
        **{
            polarity_action(polarity): partial(stances.set_polarity, polarity)
            for polarity in Polarity
        },
    }

    def on_suggestion(polarity: Polarity) -> object:
        is_taken = window.pale_commands.take(polarity)
        return None if is_taken else on_present[polarity_action(polarity)]()

    on_present = {name: partial(_on_frame, window, deed) for name, deed in on_frame.items()}
    return {
        "next_frame": partial(window.navigation.step_frame, 1),
        "previous_frame": partial(window.navigation.step_frame, -1),
        "done": done,
        "who": window.who.ask,
        **on_present,
        **{polarity_action(one): partial(on_suggestion, one) for one in Polarity},
    }


def _on_frame(window: "MainWindow", deed: Callable[[], object]) -> object:
    """Do something to the frame in hand, else to that of the caret; or say that there is none."""
    selection = window.view.selection
    if window.workspace.attribution is None and selection is not None:
        window.commands.take_frame_at(selection.head[0])
    if window.workspace.attribution is None and window.workspace.article is not None:
        window.presenter.tell_no_frame()
        return None
    return deed()
