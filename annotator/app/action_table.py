"""Every action of the app, as data: its name, menu, words and keys.

Plain letters act through their twins on the Arabic keyboard too (``annotator.app.keyboard``).
``on_page`` actions listen only while the article or the cards have the focus, since their keys
mean something else in lists and fields.
"""

from dataclasses import dataclass

from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.model.scheme import Scheme
from annotator.model.stance import Polarity

MENUS = {
    "project": QT_TRANSLATE_NOOP("Menus", "&Project"),
    "edit": QT_TRANSLATE_NOOP("Menus", "&Edit"),
    "mark": QT_TRANSLATE_NOOP("Menus", "&Mark"),
    "attribution": QT_TRANSLATE_NOOP("Menus", "A&ttribution"),
    "article": QT_TRANSLATE_NOOP("Menus", "&Article"),
    "view": QT_TRANSLATE_NOOP("Menus", "&View"),
    "help": QT_TRANSLATE_NOOP("Menus", "&Help"),
}


@dataclass(frozen=True)
class ActionSpec:
    """One action. An empty ``text`` marks a separator."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    on_page: bool = False
    checkable: bool = False


def separator(menu: str) -> ActionSpec:
    """Make a line between groups of a menu."""
    return ActionSpec("", menu, "")


PROJECT = (
    ActionSpec("welcome", "project", QT_TRANSLATE_NOOP("Actions", "Start page"), ("Alt+Home",)),
    ActionSpec(
        "new", "project", QT_TRANSLATE_NOOP("Actions", "New project from files…"), ("Ctrl+N",)
    ),
    ActionSpec("open", "project", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",)),
    ActionSpec("import", "project", QT_TRANSLATE_NOOP("Actions", "Import articles…"), ("Ctrl+I",)),
    ActionSpec("export", "project", QT_TRANSLATE_NOOP("Actions", "Save the corpus…"), ("Ctrl+S",)),
    separator("project"),
    ActionSpec(
        "annotator", "project", QT_TRANSLATE_NOOP("Actions", "Annotator’s name…"), ("Ctrl+Shift+A",)
    ),
    separator("project"),
    ActionSpec("quit", "project", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)
EDIT = (
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
MARK_MORE = (
    separator("mark"),
    ActionSpec(
        "fragment", "mark", QT_TRANSLATE_NOOP("Actions", "Add a fragment to the quote"), ("F",)
    ),
)
ATTRIBUTION = (
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
        QT_TRANSLATE_NOOP("Actions", "Done with this attribution"),
        ("Return", "Enter"),
        on_page=True,
    ),
    ActionSpec(
        "delete_frame",
        "attribution",
        QT_TRANSLATE_NOOP("Actions", "Delete the attribution"),
        ("Shift+Del", "Ctrl+Backspace"),
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
STANCE_MORE = (
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
)
ARTICLE = (
    ActionSpec("next_article", "article", QT_TRANSLATE_NOOP("Actions", "Next article"), ("N",)),
    ActionSpec(
        "previous_article", "article", QT_TRANSLATE_NOOP("Actions", "Previous article"), ("P",)
    ),
    ActionSpec(
        "finish",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Finished: on to the next article"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    separator("article"),
    ActionSpec(
        "status_new",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as new"),
        ("Ctrl+Shift+N",),
    ),
    ActionSpec(
        "status_in_progress",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as in progress"),
        ("Ctrl+Shift+P",),
    ),
    ActionSpec(
        "status_finished",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Mark the article as finished"),
        ("Ctrl+Shift+F",),
    ),
    ActionSpec(
        "status_skipped",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Skip the article"),
        ("Ctrl+Shift+K",),
    ),
    separator("article"),
    ActionSpec(
        "next_finding",
        "article",
        QT_TRANSLATE_NOOP("Actions", "Go to the next unfinished thing"),
        (".",),
    ),
    ActionSpec("filter", "article", QT_TRANSLATE_NOOP("Actions", "Find an article"), ("Ctrl+F",)),
)
VIEW = (
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
    ActionSpec("next_pane", "view", QT_TRANSLATE_NOOP("Actions", "Go to the next pane"), ("F6",)),
)
HELP = (
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "All keys"), ("?", "F1")),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About Musnad"), ("Shift+F1",)),
)
POLARITY_TEXTS = {
    Polarity.SUPPORT: QT_TRANSLATE_NOOP("Actions", "Stance: supports"),
    Polarity.OPPOSE: QT_TRANSLATE_NOOP("Actions", "Stance: opposes"),
    Polarity.NEUTRAL: QT_TRANSLATE_NOOP("Actions", "Stance: neutral"),
    Polarity.DOUBT: QT_TRANSLATE_NOOP("Actions", "Stance: doubts"),
    Polarity.MIXED: QT_TRANSLATE_NOOP("Actions", "Stance: mixed"),
}
LAYER_TEXTS = {
    Layer.QUOTE: QT_TRANSLATE_NOOP("Actions", "Quote"),
    Layer.CUE: QT_TRANSLATE_NOOP("Actions", "Cue"),
    Layer.SPEAKER: QT_TRANSLATE_NOOP("Actions", "Speaker"),
    Layer.SOURCE: QT_TRANSLATE_NOOP("Actions", "Source"),
    Layer.ADDRESSEE: QT_TRANSLATE_NOOP("Actions", "Addressee"),
    Layer.TARGET: QT_TRANSLATE_NOOP("Actions", "Target"),
}


def action_table(scheme: Scheme) -> tuple[ActionSpec, ...]:
    """List all actions, menu by menu; the marking and stance keys are the scheme's."""
    layers = (
        ActionSpec(layer_action(style.layer), "mark", LAYER_TEXTS[style.layer], (style.key,))
        for style in scheme.layers
    )
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
    return (
        *PROJECT,
        *EDIT,
        *layers,
        *MARK_MORE,
        *ATTRIBUTION,
        *polarities,
        *STANCE_MORE,
        *ARTICLE,
        *VIEW,
        *HELP,
    )


def layer_action(layer: Layer) -> str:
    """Name the action that marks a layer."""
    return f"mark_{layer.value}"


def polarity_action(polarity: Polarity) -> str:
    """Name the action that sets a polarity."""
    return f"stance_{polarity.value}"
