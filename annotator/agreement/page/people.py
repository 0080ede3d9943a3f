"""How each annotator marks, as the page tells it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from annotator.agreement.figures import Estimate
from annotator.agreement.habits import OTHERS, OWN, Habits, Lengths
from annotator.agreement.page.examples import thing_of, value_of
from annotator.agreement.page.kinds import Manner, Sorted
from annotator.agreement.page.links import Links
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
    estimates: tuple[Estimate, ...]
    agr: tuple[Estimate, Estimate]
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
            tuple(one.estimates[name] for name in BROKEN_DOWN),
            (
                one.estimates["frames", "attribution", OWN],
                one.estimates["frames", "attribution", OTHERS],
            ),
            tuple(_marks(one, layer, writing) for layer in Layer),
            _typical(one.annotator, found, links, writing),
        )
        for one in habits
    )


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
            links.figure(manner[0]),
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
