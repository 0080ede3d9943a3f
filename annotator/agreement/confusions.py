"""Which layer one annotator marks where another marks another, and which value each gives."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from msgspec import Struct

from annotator.agreement import features, layers
from annotator.agreement.comparing import Compared, Pair
from annotator.model.matching import Spans, nearness, pairs
from annotator.model.mention import Layer

ALL: Final = "all"
"""The thing that a confusion of layers is of."""
NOTHING: Final = ""
"""Stands for what somebody has not marked at all."""


class Crossed(NamedTuple):
    """A stretch that two annotators have marked on different layers."""

    layers: tuple[Layer, Layer]
    places: tuple[Spans, Spans]


class Confusion(Struct, frozen=True):
    """How often which value went with which.

    Attributes:
        figure: what the values are of: the group of figures, and the thing in it.
        values: in order; of layers the last is `NOTHING`.
        counts: by what the first annotator has (row) and the second (column); of more than two
            annotators by either order alike, each pair of values counted once: half of it here,
            half there, so that both together are how often it was.
    """

    figure: tuple[str, str]
    values: tuple[features.Value, ...]
    counts: tuple[tuple[float, ...], ...]

    @property
    def same(self) -> float:
        """How often both have the same."""
        return sum(row[place] for place, row in enumerate(self.counts))

    @property
    def total(self) -> float:
        """How often there was something to compare."""
        return sum(map(sum, self.counts))

    def as_data(self) -> dict[str, Any]:
        """Give everything as JSON values."""
        return {
            "figure": self.figure,
            "values": [None if one == NOTHING else one for one in self.values],
            "counts": self.counts,
        }


def confusions(articles: Sequence[Compared], pairs: Sequence[Pair]) -> tuple[Confusion, ...]:
    """Count which layers, and which values of each feature, annotators give to the same places."""
    marked: Counter[tuple[features.Value, features.Value]] = Counter()
    given: defaultdict[str, Counter[tuple[features.Value, features.Value]]] = defaultdict(Counter)
    for article in articles:
        for pair in article.alignments:
            marked.update(_layers(article, pair))
            for unit in features.aligned_units(article, pair):
                for name in unit.ours.keys() & unit.theirs.keys():
                    given[name][unit.ours[name], unit.theirs[name]] += 1
    is_even = len(pairs) > 1
    order = (*(layer.value for layer in Layer), NOTHING)
    return (
        _table((layers.GROUP, ALL), order, marked, is_even=is_even),
        *(
            _table(
                (features.GROUP, name),
                sorted({value for both in given[name] for value in both}, key=features.order),
                given[name],
                is_even=is_even,
            )
            for name in sorted(given)
        ),
    )


def crossed(article: Compared, pair: Pair) -> Iterator[Crossed]:
    """Give what two annotators have marked on different layers, and not on the same.

    Of the stretches that have no counterpart on their own layer those are paired that are near.
    """
    ours, theirs = (_alone(article, pair, side) for side in (0, 1))
    for one, other in pairs(ours, theirs, _nearness):
        yield Crossed((ours[one][0], theirs[other][0]), (ours[one][1], theirs[other][1]))


def _alone(article: Compared, pair: Pair, side: int) -> list[tuple[Layer, Spans]]:
    """List what one of two has marked and the other has not on that layer."""
    alignment = article.alignments[pair]
    marks = (alignment.ours, alignment.theirs)[side]
    return [
        (layer, stretch)
        for layer, found in alignment.layers.items()
        for index, stretch in enumerate(marks.layers[layer])
        if stretch and index not in {both[side] for both in found.near}
    ]


def _layers(article: Compared, pair: Pair) -> Counter[tuple[features.Value, features.Value]]:
    found: Counter[tuple[features.Value, features.Value]] = Counter()
    for layer, paired in article.alignments[pair].layers.items():
        found[layer.value, layer.value] += len(paired.near)
        found[layer.value, NOTHING] += paired.ours - len(paired.near)
        found[NOTHING, layer.value] += paired.theirs - len(paired.near)
    for one in crossed(article, pair):
        ours, theirs = (layer.value for layer in one.layers)
        found[ours, theirs] += 1
        found[ours, NOTHING] -= 1
        found[NOTHING, theirs] -= 1
    return found


def _nearness(one: tuple[Layer, Spans], other: tuple[Layer, Spans]) -> float:
    return nearness(one[1], other[1])


def _table(
    figure: tuple[str, str],
    values: Sequence[features.Value],
    found: Counter[tuple[features.Value, features.Value]],
    *,
    is_even: bool,
) -> Confusion:
    def count(row: features.Value, column: features.Value) -> float:
        both = found[row, column] + found[column, row]
        return both / 2 if is_even else float(found[row, column])

    rows = tuple(tuple(count(row, column) for column in values) for row in values)
    return Confusion(figure, tuple(values), rows)
