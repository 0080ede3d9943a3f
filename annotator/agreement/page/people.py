"""How each annotator marks, as the page tells it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from annotator.agreement.figures import Name
from annotator.agreement.habits import OTHERS, OWN, Habits, Lengths
from annotator.agreement.page.examples import thing_of, value_of
from annotator.agreement.page.kinds import Manner, Sorted
from annotator.agreement.page.links import Links
from annotator.agreement.page.tables import Cell
from annotator.agreement.page.writing import Writing
from annotator.agreement.report import BROKEN_DOWN
from annotator.model.mention import Layer

MANNERS: Final = {
    "only_own": "report.only_own",
    "only_others": "report.only_others",
    "longer": "report.longer",
    "shorter": "report.shorter",
    "other_edges": "report.other_edges",
}
MIRRORED: Final = {
    "only_own": "only_others",
    "only_others": "only_own",
    "longer": "shorter",
    "shorter": "longer",
}
AGR: Final = (("frames", "attribution", OWN), ("frames", "attribution", OTHERS))
MOST: Final = 5
"""How many manners of somebody are told."""


class Marks(Struct, frozen=True):
    """What somebody marked on a layer: how many, by how much more than the others, how long."""

    layer: Markup
    count: int
    more: float | None
    lengths: Lengths


class Typical(Struct, frozen=True):
    """What somebody does more often than the others do it beside them, and how often they do."""

    words: Markup
    count: int
    against: int
    href: str | None


class Person(Struct, frozen=True):
    """An annotator."""

    name: str
    articles: int
    cells: tuple[Cell, ...]
    marks: tuple[Marks, ...]
    typical: tuple[Typical, ...]


def people(
    habits: Sequence[Habits], found: Sorted, links: Links, writing: Writing
) -> tuple[Person, ...]:
    """Give the annotators, with what is typical of each."""
    return tuple(
        Person(
            one.annotator,
            one.articles,
            tuple(_cell(one, name, links) for name in (*BROKEN_DOWN, *AGR)),
            tuple(_marks(one, layer, writing) for layer in Layer),
            _typical(one.annotator, found, links, writing),
        )
        for one in habits
    )


def _cell(one: Habits, name: Name, links: Links) -> Cell:
    """Give a figure, leading to what this annotator differs in from others."""
    estimate = one.estimates[name]
    href = links.figure((name[0], name[1]), one.annotator)
    return Cell(estimate, href if estimate.value != 1 else None)


def _marks(one: Habits, layer: Layer, writing: Writing) -> Marks:
    usual = one.usual[layer]
    more = one.marked[layer] / usual - 1 if usual else None
    return Marks(writing.thing(layer.value), one.marked[layer], more, one.lengths[layer])


def _typical(name: str, found: Sorted, links: Links, writing: Writing) -> tuple[Typical, ...]:
    manners = found.manners.get(name, Counter())
    net = {manner: count - manners[_mirrored(manner)] for manner, count in manners.items()}
    chief = sorted(net, key=lambda manner: -net[manner])[:MOST]
    return tuple(
        Typical(
            _words(manner, writing),
            manners[manner],
            manners[_mirrored(manner)],
            links.figure(manner[0], name),
        )
        for manner in chief
        if net[manner] > 0
    )


def _mirrored(manner: Manner) -> Manner:
    """Give what the others do who do the opposite."""
    figure, how, values = manner
    if values is None:
        return figure, MIRRORED.get(how, how), None
    return figure, how, (values[1], values[0])


def _words(manner: Manner, writing: Writing) -> Markup:
    figure, how, values = manner
    if values is None:
        difference = writing.say(MANNERS[how])
    else:
        own, others = (value_of(figure, value, writing) for value in values)
        difference = writing.say("report.own_value", own=own, others=others)
    return writing.say("report.kind", thing=thing_of(figure, writing), difference=difference)
