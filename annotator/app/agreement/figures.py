"""The figures of agreement as a plot: a row for each layer, role and feature, with its interval."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from annotator.app.dashboard.plot import Column, Plot, Row, Unit
from annotator.app.language import Interface
from annotator.app.translatable import QT_TRANSLATE_NOOP
from annotator.model.mention import Layer
from annotator.problems import say
from annotator.wording import WORDING

if TYPE_CHECKING:
    from annotator.agreement.figures import Estimate
    from annotator.agreement.report import Together

KEY: Final = "agreement"
TITLE: Final = QT_TRANSLATE_NOOP("AgreementFigures", "Agreement")
ABOUT: Final = QT_TRANSLATE_NOOP(
    "AgreementFigures",
    "F1 by overlap; of features κ; with 95 % intervals. Enter opens what stands behind a figure.",
)
HEADS: Final = {
    "figure": QT_TRANSLATE_NOOP("AgreementFigures", "Of what"),
    "agreement": QT_TRANSLATE_NOOP("AgreementFigures", "F1 or κ"),
    "low": QT_TRANSLATE_NOOP("AgreementFigures", "from"),
    "high": QT_TRANSLATE_NOOP("AgreementFigures", "to"),
    "disagreements": QT_TRANSLATE_NOOP("AgreementFigures", "Disagreements"),
}
ROLE: Final = QT_TRANSLATE_NOOP("AgreementFigures", "{role} of the attribution")
LAYERS, FRAMES, FEATURES = "layers", "frames", "features"
MAIN: Final = {LAYERS: "overlap", FRAMES: "overlap", FEATURES: "kappa"}
MEASURES: Final = ("exact", "alpha", "alpha_u", "agr_first", "agr_second")
COUNTS: Final = ("first", "second", "units")
ROLES: Final = {layer.value for layer in Layer}
Thing = tuple[str, str]
"""What a figure is of: its group, and the thing in it."""


def things_of(found: "Together") -> list[Thing]:
    """List what there are figures of, group by group."""
    names = dict.fromkeys((name[0], name[1]) for name in found.estimates if name[0] in MAIN)
    return [thing for group in MAIN for thing in names if thing[0] == group]


def plot_of(found: "Together", disagreements: dict[Thing, int], interface: Interface) -> Plot:
    """Make the plot of somebody's figures.

    Args:
        found: the figures.
        disagreements: how many there are behind each.
        interface: the language in use.
    """
    language = interface.language
    figure = partial(Column, unit=Unit.FIGURE, is_drawn=True)
    columns = (
        figure("agreement", _head("agreement")),
        Column("disagreements", _head("disagreements")),
        *(figure(key, _head(key)) for key in ("low", "high")),
        *(
            Column(key, say(f"agree.{'tokens' if key == 'alpha' else key}", language), Unit.FIGURE)
            for key in MEASURES
        ),
    )

    def values(thing: Thing) -> tuple[float | None, ...]:
        main = found.estimates.get((*thing, MAIN[thing[0]]))
        value, *interval = (main.value, main.low, main.high) if main else (None, None, None)
        others = (_value(found.estimates.get((*thing, key))) for key in MEASURES)
        return (value, disagreements.get(thing, 0), *interval, *others)

    rows = (
        Row(".".join(thing), name_of_thing(thing, interface), values(thing))
        for thing in things_of(found)
    )
    translate = QCoreApplication.translate
    return Plot(
        key=KEY,
        title=translate("AgreementFigures", TITLE),
        about=translate("AgreementFigures", ABOUT),
        things=("figure", _head("figure")),
        columns=columns,
        rows=tuple(rows),
    )


def name_of_thing(thing: Thing, interface: Interface) -> str:
    """Name what a figure is of; a scheme's own features go by their own names."""
    group, name = thing
    if name in ROLES:
        called = interface.layer_name(Layer(name))
        text = QCoreApplication.translate("AgreementFigures", ROLE)
        return text.format(role=called) if group == FRAMES else called
    codes = (f"agree.{name}", f"evaluate.{name}")
    called = next((say(code, interface.language) for code in codes if code in WORDING), name)
    return called[:1].upper() + called[1:]


def _head(key: str) -> str:
    return QCoreApplication.translate("AgreementFigures", HEADS[key])


def _value(one: "Estimate | None") -> float | None:
    return None if one is None else one.value
