"""What the next key does: one line that teaches the keys while they are used."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from annotator.app.article_view.selection import Selection
from annotator.app.menus.attribution import polarity_action
from annotator.app.menus.mark import layer_action
from annotator.app.messages import isolated
from annotator.app.workspace import Workspace
from annotator.model.mention import Layer, Mention
from annotator.model.stance import Polarity

translate = QCoreApplication.translate
SHOWN = 40  # code points of a suggested mention that the hint repeats


def hint(
    workspace: Workspace,
    selection: Selection | None,
    key: Callable[[str], str],
    suggested: tuple[Mention, ...] = (),
) -> str:
    """Say what to do next.

    Args:
        workspace: what is open.
        selection: what is selected in the article.
        key: writes the key of an action, by the action's name.
        suggested: what is suggested for the frame in hand.
    """
    if workspace.project is None:
        return translate("Hints", "Open a project, or try the sample corpus.")
    if workspace.article is None:
        return translate(
            "Hints", "Choose an article: ↑ ↓ and Enter, or {next} for the next."
        ).format(next=key("next_article"))
    if not workspace.is_writable:
        return _why_not(workspace, key)
    if selection is None:
        return translate("Hints", "Click a word or press an arrow key to begin.")
    layers = {layer: key(layer_action(layer)) for layer in Layer}
    if selection.is_single or suggested:
        return _about_suggestion(suggested, key) or _about_frame(workspace, layers, key)
    return translate(
        "Hints", "Say what the selection is: {quote} quote, {cue} cue, {speaker} speaker…"
    ).format(quote=layers[Layer.QUOTE], cue=layers[Layer.CUE], speaker=layers[Layer.SPEAKER])


def about_waiting(key: Callable[[str], str]) -> str:
    """Say that something is fetched from the server, and how to go on without it."""
    return translate("Hints", "Waiting for the server… {key} stays here.").format(
        key=key("step_back")
    )


def _why_not(workspace: Workspace, key: Callable[[str], str]) -> str:
    if workspace.sending.is_undecided(workspace.article):
        return translate(
            "Hints", "This article waits for your decision: {mine} your version, {other} the other."
        ).format(mine=key("keep_mine"), other=key("take_other"))
    return translate("Hints", "This project is open for reading only.")


def with_offer(told: str, known: str | None, key: str) -> str:
    """Put before a hint whom the project knows by the name of the mention in question."""
    if known is None:
        return told
    offer = translate("Hints", "{key} Enter: it is «{name}», known already").format(
        key=key, name=f"\u2068{known}\u2069"
    )
    return f"{offer} · {told}"


def with_pale(told: str, key: str) -> str:
    """Put before a hint that the article suggests frames, and how to get to them."""
    offer = translate("Hints", "{key}: to the next suggestion").format(key=key)
    return f"{offer} · {told}"


def about_pale(percent: str, key: Callable[[str], str]) -> str:
    """Say what the keys do to the suggested frame that is pointed at, and how likely it is right.

    Args:
        percent: how likely, written out.
        key: writes the key of an action, by the action's name.
    """
    return translate(
        "Hints",
        "{percent} % sure · {take} takes it · {none}: no · {start} {end} other edges"
        " · {stance} with a stance · {another}: the next · {all}: all that are sure",
    ).format(
        percent=percent,
        take=key("done"),
        none=key("remove"),
        start=key("start_out"),
        end=key("end_out"),
        stance=f"{key(polarity_action(Polarity.SUPPORT))}–{key(polarity_action(Polarity.MIXED))}",
        another=key("next_suggestion"),
        all=key("take_sure"),
    )


def _about_suggestion(suggested: tuple[Mention, ...], key: Callable[[str], str]) -> str:
    parts = {
        Layer.CUE: translate("Hints", "cue {text}"),
        Layer.SPEAKER: translate("Hints", "speaker {text}"),
        Layer.SOURCE: translate("Hints", "source {text}"),
    }
    if not suggested:
        return ""
    told = [
        parts[mention.layer].format(text=isolated(_shortened(mention.text)))
        for mention in suggested
    ]
    return translate(
        "Hints", "{take} takes {parts} · {another}: another suggestion · {none}: none"
    ).format(
        take=key("done"),
        parts=translate("Hints", ", ").join(told),
        another=key("next_suggestion"),
        none=key("remove"),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"


def _about_frame(
    workspace: Workspace, layers: Mapping[Layer, str], key: Callable[[str], str]
) -> str:
    frame = workspace.attribution
    if frame is None:
        return translate(
            "Hints", "Select with Shift and the arrows, then press {quote} for the quote."
        ).format(quote=layers[Layer.QUOTE])
    missing = next(
        (layer for layer in (Layer.QUOTE, Layer.SPEAKER, Layer.CUE) if not frame.role(layer)), None
    )
    texts = {
        Layer.QUOTE: translate("Hints", "The quote is missing: select it and press {key}."),
        Layer.SPEAKER: translate("Hints", "Who says it? Select the speaker and press {key}."),
        Layer.CUE: translate("Hints", "By which word? Select the cue and press {key}."),
    }
    if missing is not None:
        return texts[missing].format(key=layers[missing])
    stance = workspace.stance
    if stance is not None and stance.target is None and stance.polarity is not Polarity.NEUTRAL:
        return translate(
            "Hints", "Stance of what? Select it and press {key}, or choose it with {choose}."
        ).format(key=layers[Layer.TARGET], choose=key("stance_target"))
    return translate(
        "Hints", "Stance: {one} supports, {two} opposes… · {done}: done with this attribution."
    ).format(
        one=key(polarity_action(Polarity.SUPPORT)),
        two=key(polarity_action(Polarity.OPPOSE)),
        done=key("done"),
    )
