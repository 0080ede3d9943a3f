"""Agreement on the stretches of each layer: what was marked, and from where to where."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import chain
from typing import Final

import numpy as np

from annotator.agreement.comparing import Compared, Pair
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


def merged(spans: Iterable[Span]) -> list[Span]:
    """Put spans in order, those that overlap as one; those that only touch stay two."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


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
    return np.array([_tokens(one, [n for n in names if n in one.works], layer) for one in articles])


def _tokens(article: Compared, names: Sequence[str], layer: Layer) -> Array:
    if not names[1:]:  # nobody to agree with
        return np.zeros((2, 2))
    marked = np.sum([article.tokens_marked(name, layer) for name in names], axis=0)
    often = np.bincount(marked, minlength=len(names) + 1)  # by how many annotators, how many
    found: Array = np.tensordot(often.astype(np.float64), _by_how_many(len(names)), 1)
    return found


@cache
def _by_how_many(annotators: int) -> Array:
    """Give what one token adds to the coincidences, by how many of the annotators marked it."""
    given = [[annotators - many, many] for many in range(annotators + 1)]
    return np.array([coincidences_of(np.array([one], dtype=np.float64)) for one in given])


def _unitizing(articles: Sequence[Compared], names: Sequence[str], layer: Layer) -> Figure:
    """Count for alpha_U; of each article that not all have marked, nothing."""
    whole = [one.works.keys() >= set(names) for one in articles]
    found = (
        Continuum(
            one.length,
            [merged(chain.from_iterable(one.marks[name].layers[layer])) for name in names],
        )
        if complete
        else Continuum(0, [[] for _ in names])
        for one, complete in zip(articles, whole, strict=True)
    )
    counts, lengths = unitizing_counts(tuple(found))
    return Figure(counts, partial(alpha_u, lengths=lengths, annotators=len(names)))
