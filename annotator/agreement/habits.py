"""How each annotator marks, beside the others: more or less, longer or shorter."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from msgspec import Struct

from annotator.agreement.comparing import Compared, Pair
from annotator.agreement.figures import Estimate, Figure, Name, estimate, nested, resampled
from annotator.agreement.frames import GROUP as FRAMES
from annotator.agreement.layers import DIRECTIONS
from annotator.model.matching import Spans
from annotator.model.mention import Layer

OWN, OTHERS = "agr_own", "agr_others"
TURNED: Final[Mapping[str, tuple[str, str]]] = {
    OWN: DIRECTIONS,
    OTHERS: (DIRECTIONS[1], DIRECTIONS[0]),
}
"""Which direction of agr is one's own: of a pair's first annotator, and of its second."""
Figures = Mapping[Name, Figure]


class Lengths(Struct, frozen=True):
    """How long one's stretches are beside those of others that are near and not the same.

    Attributes:
        longer: how many are longer.
        shorter: how many are shorter.
        mean: by how many code points they are longer, on average; None: there are none.
    """

    longer: int
    shorter: int
    mean: float | None


class Habits(Struct, frozen=True):
    """How an annotator marks, in the articles that others have marked, too.

    Attributes:
        annotator: the name.
        articles: how many there are.
        marked: by layer how many stretches were marked.
        usual: by layer how many the others marked in the same articles, on average.
        lengths: by layer.
        estimates: how far it is agreed with the others: figures of all pairs with them, added up;
            and *agr* of attributions, of one's own that the others have, and of the others'.
    """

    annotator: str
    articles: int
    marked: dict[Layer, int]
    usual: dict[Layer, float]
    lengths: dict[Layer, Lengths]
    estimates: dict[Name, Estimate]

    def as_data(self) -> dict[str, Any]:
        """Give everything as JSON values."""
        by_layer = {
            layer.value: {
                "marked": self.marked[layer],
                "others": self.usual[layer],
                "longer": self.lengths[layer].longer,
                "shorter": self.lengths[layer].shorter,
                "mean_difference": self.lengths[layer].mean,
            }
            for layer in Layer
        }
        figures = nested((name, one.as_data()) for name, one in self.estimates.items())
        head = {"annotator": self.annotator, "articles": self.articles, "marks": by_layer}
        return {**head, "with_others": figures}


def habits_of(
    annotator: str,
    articles: Sequence[Compared],
    by_pair: Mapping[Pair, Figures],
    wanted: Sequence[Name],
    lots: tuple[int, int],
) -> Habits:
    """Tell how one annotator marks beside all others.

    Args:
        annotator: who.
        articles: all that are compared.
        by_pair: figures of each pair, counted from the same articles (0 where a pair has none).
        wanted: which of them are told.
        lots: how many are drawn for the intervals, and the seed.
    """
    rows = [row for row, one in enumerate(articles) if annotator in one.works]
    here = [articles[row] for row in rows]
    ways = {(FRAMES, "attribution", way): (FRAMES, "attribution") for way in TURNED}
    drawn = resampled(len(rows), *lots)
    figures = {name: _added(name, annotator, by_pair, rows) for name in (*wanted, *ways)}
    return Habits(
        annotator,
        len(rows),
        {layer: sum(len(one.marks[annotator].layers[layer]) for one in here) for layer in Layer},
        {layer: sum(_others(one, annotator, layer) for one in here) for layer in Layer},
        {layer: _lengths(here, annotator, layer) for layer in Layer},
        {name: estimate(one, drawn) for name, one in figures.items()},
    )


def _added(
    name: Name, annotator: str, by_pair: Mapping[Pair, Figures], rows: Sequence[int]
) -> Figure:
    """Add up a figure of all pairs that somebody is of."""
    found = []
    for pair, figures in by_pair.items():
        if annotator in pair:
            turned = TURNED.get(name[2])
            measure = name[2] if turned is None else turned[pair.index(annotator)]
            found.append(figures[*name[:2], measure])
    counts = [one.counts[list(rows)] for one in found]
    return Figure(np.sum(counts, axis=0), found[0].measure)


def _others(article: Compared, annotator: str, layer: Layer) -> float:
    """Count what the others have marked on a layer of an article, on average."""
    found = [len(marks.layers[layer]) for name, marks in article.marks.items() if name != annotator]
    return sum(found) / len(found)


def _lengths(articles: Sequence[Compared], annotator: str, layer: Layer) -> Lengths:
    found = [
        difference
        for article in articles
        for pair in article.alignments
        if annotator in pair
        for difference in _differences(article, pair, pair.index(annotator), layer)
    ]
    return Lengths(
        sum(one > 0 for one in found),
        sum(one < 0 for one in found),
        sum(found) / len(found) if found else None,
    )


def _differences(article: Compared, pair: Pair, side: int, layer: Layer) -> list[int]:
    """Give by how much one's stretches are longer than those near them, where they differ."""
    alignment = article.alignments[pair]
    marks = alignment.ours.layers[layer], alignment.theirs.layers[layer]
    near = alignment.layers[layer].near
    both = [(marks[0][one], marks[1][other]) for one, other in near]
    return [_length(two[side]) - _length(two[1 - side]) for two in both if two[0] != two[1]]


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
