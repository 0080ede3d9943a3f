"""Agreement on the stretches of each layer: what was marked, and from where to where."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from annotator.agreement.comparing import Compared, Pair, merged
from annotator.agreement.figures import Figure, Name, count
from annotator.agreement.measures.alpha import alpha, coincidences_of
from annotator.agreement.measures.division import Array
from annotator.agreement.measures.sharing import agr, f1
from annotator.agreement.measures.unitizing import Continuum, alpha_u, unitizing_counts
from annotator.model.alignment import Pairing, Pairs
from annotator.model.matching import Spans
from annotator.model.mention import Layer, Span

GROUP: Final = "layers"
WAYS: Final[dict[str, Callable[[Pairing], Pairs]]] = {
    "exact": lambda found: found.exact,
    "overlap": lambda found: found.near,
}
DIRECTIONS: Final = ("agr_first", "agr_second")
"""The share of what the first annotator has that the second has, too; and the other way round."""


def layer_figures(
    articles: Sequence[Compared], pairs: Sequence[Pair]
) -> Iterator[tuple[Name, Figure]]:
    """Give the figures of each layer: of one pair of annotators, or of several taken together.

    The F1 of several pairs is that of their counts added up; alpha is of all their annotators at
    once, alpha_U too, of the articles that all of them have marked.
    """
    names = sorted(set(chain.from_iterable(pairs)))
    for layer in Layer:
        found = [
            [one.alignments[pair].layers[layer] for pair in pairs if pair in one.alignments]
            for one in articles
        ]
        yield from shared_figures((GROUP, layer.value), found)
        if len(pairs) == 1:
            yield from _directed(articles, pairs[0], layer)
        yield (GROUP, layer.value, "alpha"), Figure(_token_counts(articles, names, layer), alpha)
        yield (GROUP, layer.value, "alpha_u"), _unitizing(articles, names, layer)


def shared_figures(
    name: tuple[str, str], found: Sequence[Sequence[Pairing]]
) -> Iterator[tuple[Name, Figure]]:
    """Give F1 and how many each side has, of the pairings that there are in each article."""
    for way, pairs_in in WAYS.items():
        counts = np.array(
            [
                [
                    sum(one.ours for one in pairings),
                    sum(one.theirs for one in pairings),
                    sum(len(pairs_in(one)) for one in pairings),
                ]
                for pairings in found
            ],
            dtype=np.float64,
        )
        yield (*name, way), Figure(counts, f1)
    yield (*name, "first"), Figure(counts[:, 0], count)
    yield (*name, "second"), Figure(counts[:, 1], count)


def touching(ours: Sequence[Spans], theirs: Iterable[Spans]) -> list[int]:
    """Count stretches, and those of them that share a code point with one of the other side."""
    marked = merged(chain.from_iterable(theirs))
    ends = [end for _, end in marked]
    return [len(ours), sum(_touches(stretch, marked, ends) for stretch in ours)]


def _touches(stretch: Spans, marked: list[Span], ends: list[int]) -> bool:
    firsts = (bisect_right(ends, start) for start, _ in stretch)
    return any(
        first < len(marked) and marked[first][0] < end
        for first, (_, end) in zip(firsts, stretch, strict=True)
    )


def _directed(
    articles: Sequence[Compared], pair: Pair, layer: Layer
) -> Iterator[tuple[Name, Figure]]:
    stretches = [[one.marks[name].layers[layer] for name in pair] for one in articles]
    for way, turn in zip(DIRECTIONS, (1, -1), strict=True):
        counts = [touching(*two[::turn]) for two in stretches]
        yield (GROUP, layer.value, way), Figure(np.array(counts, dtype=np.float64), agr)


def _token_counts(articles: Sequence[Compared], names: Sequence[str], layer: Layer) -> Array:
    """Count coincidences of tokens that are marked on a layer and of those that are not."""
    here = np.array([[name in one.works for name in names] for one in articles]).sum(axis=1)
    sizes = [len(one.tokens[0]) for one in articles]
    marked = np.sum([_marked(articles, name, layer) for name in names], axis=0)
    # By article, and by how many have marked them, how many tokens there are
    cells = np.repeat(np.arange(len(articles)), sizes) * (len(names) + 1) + marked
    often = np.bincount(cells, minlength=len(articles) * (len(names) + 1))
    each = np.array([_by_how_many(int(annotators), len(names)) for annotators in here])
    found: Array = np.einsum("an,anij->aij", often.reshape(len(articles), -1), each)
    return found


def _marked(articles: Sequence[Compared], name: str, layer: Layer) -> NDArray[np.bool_]:
    """Tell of the tokens of all articles which an annotator has marked."""
    return np.concatenate(
        [
            one.tokens_marked(name, layer)
            if name in one.works
            else np.zeros(len(one.tokens[0]), dtype=np.bool_)
            for one in articles
        ]
    )


@cache
def _by_how_many(annotators: int, most: int) -> Array:
    """Give what one token adds to the coincidences, by how many of its annotators marked it."""
    found = np.zeros((most + 1, 2, 2))
    for many in range(annotators + 1):
        given = np.array([[annotators - many, many]], dtype=np.float64)
        found[many] = coincidences_of(given)
    return found


def _unitizing(articles: Sequence[Compared], names: Sequence[str], layer: Layer) -> Figure:
    """Count for alpha_U; of each article that not all have marked, nothing."""
    whole = [one.works.keys() >= set(names) for one in articles]
    found = (
        Continuum(
            one.length,
            [one.units(name, layer) for name in names],
        )
        if complete
        else Continuum(0, [[] for _ in names])
        for one, complete in zip(articles, whole, strict=True)
    )
    counts, lengths = unitizing_counts(tuple(found))
    return Figure(counts, partial(alpha_u, lengths=lengths, annotators=len(names)))
