"""What of everybody's mentions is the same mention: one of each annotator at most.

Mentions in the same place are the same. Of the others, those that are near go together: between
every two annotators as `annotator.model.matching` pairs them, and then joined, the nearest first.
Who is asked first makes no difference.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from msgspec import Struct

from annotator.model.annotation import Annotation
from annotator.model.matching import NEAR, Spans, nearness, pairs, united
from annotator.model.mention import Id, Layer, Mention

Places = dict[Spans, dict[str, list[Mention]]]
"""By place and annotator the mentions that stand there, the same thing perhaps several times."""


class Unit(Struct, frozen=True, kw_only=True):
    """Mentions of several annotators that are the same one.

    Attributes:
        number: unlike any other unit's, in the order of the layers and of the text.
        layer: what it is marked as.
        mentions: by annotator, in alphabetical order, theirs; the first of several alike ones.
        places: by annotator where it stands.
        ids: by annotator the ids of all alike ones.
    """

    number: int
    layer: Layer
    mentions: Mapping[str, Mention]
    places: Mapping[str, Spans]
    ids: Mapping[str, tuple[Id, ...]]

    @property
    def id(self) -> str:
        """The id that its mention has in the outcome."""
        return f"u{self.number}"


def aligned(sides: Mapping[str, Annotation]) -> tuple[Unit, ...]:
    """Join the mentions of annotators (by their names) to units."""
    layers: dict[Layer, Places] = {layer: {} for layer in Layer}
    for name, side in sides.items():
        for mention in side.mentions:
            spans = mention.spans if len(mention.spans) == 1 else united(mention.spans)
            there = layers[mention.layer].setdefault(spans, {})
            there.setdefault(name, []).append(mention)
    units: list[Unit] = []
    for layer, places in layers.items():
        for cluster in _clusters(places):
            found = {
                name: (place, mentions)
                for place in cluster
                for name, mentions in places[place].items()
            }
            ordered = {name: found[name] for name in sides if name in found}
            units.append(
                Unit(
                    number=len(units) + 1,
                    layer=layer,
                    mentions={name: mentions[0] for name, (_, mentions) in ordered.items()},
                    places={name: place for name, (place, _) in ordered.items()},
                    ids={
                        name: tuple(one.id for one in mentions)
                        for name, (_, mentions) in ordered.items()
                    },
                )
            )
    return tuple(units)


def _clusters(places: Places) -> list[list[Spans]]:
    """Join places that are the same mention, in text order; one of each annotator at most."""
    order = sorted(places)
    home = {place: [place] for place in order}
    for one, other in _pairs(places, order):
        joined = home[one], home[other]
        names = [{name for place in part for name in places[place]} for part in joined]
        if joined[0] is not joined[1] and not names[0] & names[1]:
            joined[0].extend(joined[1])
            for place in joined[1]:
                home[place] = joined[0]
    clusters = {id(home[place]): home[place] for place in order}
    return [sorted(cluster) for cluster in clusters.values()]


def _pairs(places: Places, order: list[Spans]) -> list[tuple[Spans, Spans]]:
    """Pair places between every two annotators who each have one alone; the nearest first."""
    found = set()
    for component in _components(_near(places, order)):
        names = sorted({name for place in component for name in places[place]})
        for one, other in combinations(names, 2):
            ours, theirs = (
                [p for p in component if name in places[p] and without not in places[p]]
                for name, without in ((one, other), (other, one))
            )
            if theirs < ours:  # in the same order, whoever is whose
                ours, theirs = theirs, ours
            found |= {(ours[i], theirs[j]) for i, j in pairs(ours, theirs, nearness)}
    ordered = (sorted(pair) for pair in found)
    return sorted(
        {(one, other) for one, other in ordered}, key=lambda pair: (-nearness(*pair), pair)
    )


def _near(places: Places, order: list[Spans]) -> Iterator[tuple[Spans, Spans]]:
    """Find the places of different annotators that are near, by going through the text once."""
    reaching: list[Spans] = []
    for place in order:
        start = place[0][0]
        reaching = [before for before in reaching if before[-1][1] > start]
        for before in reaching:
            others = places[before].keys() != places[place].keys()
            if others and nearness(before, place) >= NEAR:
                yield before, place
        reaching.append(place)


def _components(edges: Iterable[tuple[Spans, Spans]]) -> list[list[Spans]]:
    """Put together what is near to one another, directly or through others, in text order."""
    beside: defaultdict[Spans, set[Spans]] = defaultdict(set)
    for one, other in edges:
        beside[one].add(other)
        beside[other].add(one)
    components: list[list[Spans]] = []
    seen: set[Spans] = set()
    for place in sorted(beside):
        waiting, found = [place], set()
        while waiting:
            next_one = waiting.pop()
            if next_one not in seen:
                seen.add(next_one)
                found.add(next_one)
                waiting.extend(beside[next_one])
        if found:
            components.append(sorted(found))
    return components


class Where:
    """Tells where units stand."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        """Tell of all of these, in the order of their numbers."""
        self._units = units

    def of(self, number: int, annotator: str) -> Spans:
        """Give where a unit stands for an annotator who has it."""
        return self._units[number - 1].places[annotator]

    def all(self, number: int) -> list[Spans]:
        """Give everywhere that a unit stands."""
        return sorted(set(self._units[number - 1].places.values()))

    def first(self, number: int) -> tuple[Spans, int]:
        """Give by what units are put in the order of the text."""
        return min(self._units[number - 1].places.values()), number
