"""What the things are called that figures are of, and the values that are compared."""

from collections.abc import Mapping
from typing import Final

from annotator.agreement.features import Value
from annotator.model.annotation import Status
from annotator.model.mention import Layer
from annotator.problems import say
from annotator.wording import WORDING, Language

FIGURES: Final = frozenset(
    {
        *("target", "quote_speaker"),
        *("mode", "implicit", "polarity", "intensity", "commitment", "kind"),
    }
)
"""What agreement alone has words for; layers and roles are called as in evaluation."""
MODES: Final = frozenset({"direct", "indirect", "mixed"})
KINDS: Final = frozenset(
    {
        *("person", "organisation", "government", "media"),
        *("group", "document", "unnamed", "other"),
    }
)
VALUES: Final[Mapping[str, Mapping[str, str]]] = {
    "polarity": {
        **{name: name for name in ("support", "oppose", "neutral", "doubt")},
        "mixed": "mixed_feelings",
    },
    "commitment": {"endorse": "endorse", "neutral": "takes_no_side", "distance": "distance"},
    "kind": {name: name for name in KINDS},
}
"""By feature the words for its values; those of a scheme's own features are called as they are."""
STATUSES: Final = frozenset({"new", "in_progress", "finished", "skipped", "adjudicated"})
SIGNS: Final[Mapping[Layer, str]] = {
    Layer.QUOTE: "report.sign_quote",
    Layer.CUE: "report.sign_cue",
    Layer.SPEAKER: "report.sign_speaker",
    Layer.SOURCE: "report.sign_source",
    Layer.ADDRESSEE: "report.sign_addressee",
    Layer.TARGET: "report.sign_target",
}
"""The letters that tell marks apart without colour."""
JOINT: Final = " + "


def thing_name(thing: str, language: Language) -> str:
    """Say what a thing is called; a scheme's own features are called by their own names."""
    if thing in FIGURES:
        return say(f"agree.{thing}", language)
    return say(f"evaluate.{thing}", language) if f"evaluate.{thing}" in WORDING else thing


def value_name(thing: str, value: Value, language: Language) -> str:
    """Say what a value of a feature is called; a layer is a value, too, of all layers."""
    if isinstance(value, bool):
        return say("report.yes" if value else "report.no", language)
    if not isinstance(value, str):
        return f"{value:g}"
    return JOINT.join(_value_name(thing, part, language) for part in value.split(JOINT))


def status_name(status: Status, language: Language) -> str:
    """Say how far an annotation is."""
    return say(f"report.{status.value}", language)


def sign_of(layer: Layer, language: Language) -> str:
    """Give the letter that stands by marks of a layer."""
    return say(SIGNS[layer], language)


def _value_name(thing: str, value: str, language: Language) -> str:
    if thing == "mode" and value in MODES:
        return say(f"evaluate.{value}", language)
    word = VALUES.get(thing, {}).get(value)
    return value if word is None else say(f"report.{word}", language)
