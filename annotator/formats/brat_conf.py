"""What brat has to be told of our types: ``annotation.conf`` and ``visual.conf``."""

from collections.abc import Iterable
from typing import Final

from annotator.formats import brat_names as names
from annotator.formats.brat_lines import Attribute, Event, Line
from annotator.model.attribution import ROLE_FIELDS, Commitment, Mode
from annotator.model.colours import contrast
from annotator.model.mention import Layer
from annotator.model.scheme import DEFAULT_SCHEME
from annotator.model.stance import Polarity

CONF: Final = ".conf"
ANNOTATION_CONF: Final = f"annotation{CONF}"
VISUAL_CONF: Final = f"visual{CONF}"
MOST_VALUES: Final = 100
"""Values of one attribute that are listed; beyond it is no choice but free text."""

ENTITIES: Final = "|".join(names.TYPES.values())
SPANS: Final = f"{ENTITIES}|{names.ATTRIBUTION}"
LABELS: Final = {
    **{names.TYPES[style.layer]: style.name_ar for style in DEFAULT_SCHEME.layers},
    names.ATTRIBUTION: "إسناد",
    names.HEAD: "رأس إسناد",
    names.STANCE: "موقف",
    names.HOLDER: "صاحب الموقف",
}


class Attributes:
    """The attributes that some files use, with their values."""

    def __init__(self) -> None:
        """Start with those of every attribution and stance."""
        self._values: dict[tuple[str, str], dict[str | None, None]] = {}
        for name, values in (("mode", Mode), ("commitment", Commitment)):
            for value in values:
                self._add(name, names.ATTRIBUTION, value.value)
        self._add(names.HEAD, ENTITIES, None)
        for flag in ("true", "false"):
            self._add("implicit", names.ATTRIBUTION, flag)
            self._add(names.EXPLICIT, names.STANCE, flag)
        for polarity in Polarity:
            self._add(names.POLARITY, names.STANCE, polarity.value)
        for intensity in "123":
            self._add(names.INTENSITY, names.STANCE, intensity)

    def _add(self, name: str, on: str, value: str | None) -> None:
        values = self._values.setdefault((name, on), {})
        if len(values) <= MOST_VALUES:
            values[value] = None

    def add(self, lines: Iterable[Line]) -> None:
        """Take the attributes of one file."""
        kinds: dict[str, str] = {}
        for line in lines:
            if isinstance(line, Event):
                kinds[line.id] = line.type
            elif isinstance(line, Attribute):
                self._add(line.name, kinds.get(line.target, ENTITIES), line.value)

    def conf(self) -> str:
        """Write the section of ``annotation.conf``."""
        owners: dict[str, dict[str, dict[str | None, None]]] = {}
        for (name, on), values in self._values.items():
            owners.setdefault(name, {})[on] = values
        return "".join(_attribute(name, on) for name, on in sorted(owners.items()))

    def labels(self) -> str:
        """Write how names are shown that brat cannot take as they are."""
        shown = {
            name: names.feature_of(name.removeprefix(names.OF_FRAME)) for name, _ in self._values
        }
        return "".join(
            f"{name} | {_word(label)}\n"
            for name, label in sorted(shown.items())
            if label != name and name not in LABELS
        )


def _attribute(name: str, owners: dict[str, dict[str | None, None]]) -> str:
    values = dict.fromkeys(value for each in owners.values() for value in each)
    listed = [_word(value) for value in values if value is not None and value.isprintable()]
    is_choice = 0 < len(listed) <= MOST_VALUES
    choice = f", Value:{'|'.join(listed)}" if is_choice else ""
    return f"{name}\tArg:{'|'.join(owners)}{choice}\n"


def _word(value: str) -> str:
    """Write a value as one word, for these files part at spaces, commas and bars."""
    return "".join("_" if char in " ,|:" or not char.isprintable() else char for char in value)


def annotation_conf(attributes: Attributes) -> str:
    """Write ``annotation.conf``."""
    relations = "".join(
        f"{name}\tArg1:{ENTITIES}, Arg2:{names.TYPES[layer]}\n"
        for layer, name in names.RELATIONS.items()
    )
    roles = ", ".join(
        f"{names.TYPES[layer]}{'?' if layer is Layer.QUOTE else '*'}:{names.TYPES[layer]}"
        for layer in ROLE_FIELDS
    )
    parties = f"{names.HOLDER}?:{ENTITIES}, {names.TYPES[Layer.TARGET]}?:{ENTITIES}"
    entities = "\n".join(names.TYPES.values())
    return (
        f"[entities]\n{entities}\n\n"
        f"[relations]\n{relations}"
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n\n"
        f"[events]\n{names.ATTRIBUTION}\t{roles}\n"
        f"{names.STANCE}\t{names.ATTRIBUTION}:{SPANS}, {parties}\n\n"
        f"[attributes]\n{attributes.conf()}"
    )


def visual_conf(attributes: Attributes) -> str:
    """Write ``visual.conf``: Arabic labels, the colours of the default scheme, right to left."""
    labels = "".join(f"{name} | {label}\n" for name, label in LABELS.items())
    colours = "".join(
        f"{names.TYPES[style.layer]}\tbgColor:{style.colour}, fgColor:{_ink(style.colour)}\n"
        for style in DEFAULT_SCHEME.layers
    )
    return (
        f"[labels]\n{labels}{attributes.labels()}\n"
        "[drawing]\n"
        "SPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken\n"
        "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n"
        f"{colours}\n"
        "[options]\nText direction:rtl\n"
    )


def _ink(colour: str) -> str:
    """Choose black or white to stand out against a colour."""
    return max(("black", "white"), key=lambda ink: contrast(colour, INKS[ink]))


INKS: Final = {"black": "#000000", "white": "#FFFFFF"}
