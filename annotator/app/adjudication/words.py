"""What differences and what annotators say are called on the screen, in the language in use."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.adjudication.decisions import State
from annotator.adjudication.differences import Difference, Kind, Option
from annotator.app.language import Interface
from annotator.app.names import name_of, signed
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.attribution import Commitment, Mode
from annotator.model.entity import EntityKind
from annotator.model.stance import Polarity

translate = QCoreApplication.translate
KIND_TEXTS = {
    Kind.FRAME: QT_TRANSLATE_NOOP("Differences", "Attribution: there or not"),
    Kind.EDGES: QT_TRANSLATE_NOOP("Differences", "{layer}: where it begins and ends"),
    Kind.ROLE: QT_TRANSLATE_NOOP("Differences", "{layer}: who or what it is"),
    Kind.ORDER: QT_TRANSLATE_NOOP("Differences", "Sources: their order"),
    Kind.FEATURE: QT_TRANSLATE_NOOP("Differences", "{name}"),
    Kind.MENTION_FEATURE: QT_TRANSLATE_NOOP("Differences", "{layer}: {name}"),
    Kind.STANCE: QT_TRANSLATE_NOOP("Differences", "Stance: there or not"),
    Kind.POLARITY: QT_TRANSLATE_NOOP("Differences", "Stance: which way"),
    Kind.INTENSITY: QT_TRANSLATE_NOOP("Differences", "Stance: how strong"),
    Kind.EXPLICIT: QT_TRANSLATE_NOOP("Differences", "Stance: said or implied"),
    Kind.TARGET: QT_TRANSLATE_NOOP("Differences", "Stance: of what"),
    Kind.HOLDER: QT_TRANSLATE_NOOP("Differences", "Stance: whose"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("Differences", "{layer}: who it is"),
    Kind.ENTITY_KIND: QT_TRANSLATE_NOOP("Differences", "Entity: what sort of party"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Differences", "The article: {name}"),
    Kind.MENTION: QT_TRANSLATE_NOOP("Differences", "{layer} outside attributions: there or not"),
}
FEATURE_TEXTS = {
    "mode": QT_TRANSLATE_NOOP("Differences", "Mode"),
    "implicit": QT_TRANSLATE_NOOP("Differences", "Speaker named or not"),
    "commitment": QT_TRANSLATE_NOOP("Differences", "How far the reporter stands by it"),
}
STATE_TEXTS = {
    State.OPEN: QT_TRANSLATE_NOOP("Differences", "open"),
    State.DECIDED: QT_TRANSLATE_NOOP("Differences", "decided"),
    State.EDITED: QT_TRANSLATE_NOOP("Differences", "edited by hand"),
    State.MOOT: QT_TRANSLATE_NOOP("Differences", "no longer in question"),
}
STATE_SIGNS = {State.OPEN: "○", State.DECIDED: "●", State.EDITED: "✎", State.MOOT: "⊘"}
NOTHING = "—"
SIDE_SIGNS = "■●✚⬟★"  # as in the text: `annotator.app.article_view.signs.SIDES`
Sets = type[Polarity | Mode | Commitment | EntityKind]
VALUES: dict[str, Sets] = {"mode": Mode, "commitment": Commitment}


def title(difference: Difference, interface: Interface) -> str:
    """Say what a difference is about."""
    layer = "" if difference.layer is None else interface.layer_name(difference.layer)
    text = translate("Differences", KIND_TEXTS[difference.kind])
    return text.format(layer=layer, name=feature_name(difference.name)).strip(": ")


def feature_name(name: str) -> str:
    """Say what a feature is called; of a scheme's own its own name."""
    return translate("Differences", FEATURE_TEXTS[name]) if name in FEATURE_TEXTS else name


def state_name(state: State) -> str:
    """Say how far a difference is."""
    return translate("Differences", STATE_TEXTS[state])


def side_sign(number: int) -> str:
    """Give the sign of one of several annotators, from 0: a shape of their own and their key."""
    return f"{SIDE_SIGNS[number % len(SIDE_SIGNS)]} {number + 1}"


def option_value(difference: Difference, option: Option, interface: Interface) -> str:
    """Say the value of an option, where it is a value and no stretch of the text."""
    if not option.present:
        return translate("Differences", "nothing")
    match difference.kind:
        case Kind.FRAME:
            return translate("Differences", "there")
        case Kind.POLARITY | Kind.STANCE:
            return _of_set(Polarity, option.value)
        case Kind.ENTITY_KIND:
            return _of_set(EntityKind, option.value)
        case Kind.EXPLICIT:
            explicit = translate("Differences", "said outright")
            return explicit if option.value else translate("Differences", "implied")
    return feature_value(difference.name, option.value, interface)


def feature_value(name: str, value: Any, interface: Interface) -> str:  # noqa: ANN401 - any JSON value
    """Say the value of a frame's feature."""
    if name in VALUES:
        return _of_set(VALUES[name], value)
    return value_text(value, interface)


def value_text(value: Any, interface: Interface) -> str:  # noqa: ANN401 - any JSON value
    """Say any value."""
    match value:
        case None:
            return NOTHING
        case bool():
            yes = translate("Differences", "yes")
            return yes if value else translate("Differences", "no")
        case int():
            return interface.number(value)
        case list() | tuple():
            return translate("Sentence", ", ").join(value_text(one, interface) for one in value)
    return str(value)


def _of_set(kind: Sets, value: object) -> str:
    """Name a value of one of the model's sets; another scheme's as it is written."""
    found = next((each for each in kind if each.value == value), None)
    match found:
        case Polarity() | Commitment():
            return signed(found)
        case Mode() | EntityKind():
            return name_of(found)
    return NOTHING if value is None else str(value)
