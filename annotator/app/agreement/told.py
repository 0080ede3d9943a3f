"""A disagreement in words: who has what, with both versions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app.agreement.figures import name_of_thing
from annotator.app.language import Interface
from annotator.app.names import name_of
from annotator.app.panels.lines import Line
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.attribution import Mode
from annotator.model.stance import Polarity

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement

SIGNS = {"first_only": "◧", "second_only": "◨", "edges": "⇔", "value": "≠"}
NOTHING = QT_TRANSLATE_NOOP("Disagreements", "{name}: nothing")
TEXT = QT_TRANSLATE_NOOP("Disagreements", "{name}: “{text}”")
YES, NO = QT_TRANSLATE_NOOP("Disagreements", "yes"), QT_TRANSLATE_NOOP("Disagreements", "no")


ENDS = 32  # code points of either end of a long stretch: edges are what annotators differ in


def told(one: "Disagreement", interface: Interface) -> str:
    """Say what each of the two annotators has."""
    sides = (_side(one, place, one.text[place]) for place in (0, 1))
    return interface.joined(*sides)


def line_of(one: "Disagreement", title: str, interface: Interface) -> Line:
    """Give the row of a list: both versions, and where that is."""
    of_what = name_of_thing(one.figure, interface)
    sides = (_side(one, place, _shortened(one.text[place])) for place in (0, 1))
    words = interface.joined(*sides)
    return Line(SIGNS[one.difference.value], words, interface.joined(of_what, title))


def _side(one: "Disagreement", place: int, text: str) -> str:
    translate, name = QCoreApplication.translate, one.annotators[place]
    if one.values is not None:
        said = translate("Disagreements", TEXT).format(name=name, text=text)
        return f"{said} = {_value(one.values[place])}"
    if not one.spans[place]:
        return translate("Disagreements", NOTHING).format(name=name)
    return translate("Disagreements", TEXT).format(name=name, text=text)


def _shortened(text: str) -> str:
    """Leave the middle of a long stretch out."""
    return text if len(text) <= 2 * ENDS else f"{text[:ENDS]} … {text[-ENDS:]}"


def _value(value: str | float | bool) -> str:  # noqa: FBT001 - a value, no switch
    if isinstance(value, bool):
        return QCoreApplication.translate("Disagreements", YES if value else NO)
    known = {each.value: each for each in (*Mode, *Polarity)}
    return name_of(known[value]) if isinstance(value, str) and value in known else str(value)
