"""Every two annotations of every article laid side by side: what all figures are counted from.

Places are compared as they stand (code points of the raw text), or folded: then what only differs
by vowel marks, tatweel or invisible characters at an edge is the same place.
"""

from collections.abc import Iterable
from functools import cached_property
from itertools import chain, combinations
from typing import Final

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from annotator.agreement.articles import Shared
from annotator.model.alignment import Alignment, align
from annotator.model.annotation import Annotation
from annotator.model.marks import Marks, marks_of
from annotator.model.matching import Spans
from annotator.model.mention import Layer, Span
from annotator.text.folding import Folded
from annotator.text.segments import tokens

Pair = tuple[str, str]
"""Two annotators, in alphabetical order."""


class Compared:
    """One article, with all that its annotators have marked, in the places that are compared."""

    def __init__(self, article: Shared, *, folded: bool = False) -> None:
        """Lay every two of its annotations side by side."""
        self.article: Final = article
        self._fold: Final = Folded(article.text) if folded else None
        self.works: Final = {
            name: self._placed(article.works[name]) for name in sorted(article.works)
        }
        self.marks: Final[dict[str, Marks]] = {
            name: marks_of(work) for name, work in self.works.items()
        }
        self.alignments: Final[dict[Pair, Alignment]] = {
            (one, other): align(self.marks[one], self.marks[other])
            for one, other in combinations(self.works, 2)
        }
        self._tokens_marked: Final[dict[tuple[str, Layer], NDArray[np.bool_]]] = {}
        self._units: Final[dict[tuple[str, Layer], list[Span]]] = {}

    @property
    def length(self) -> int:
        """The length of the text, in the code points that are compared."""
        return len(self.article.text if self._fold is None else self._fold.text)

    def otherwise(self) -> "Compared":
        """Compare the same article in folded places instead of raw ones, or the other way round."""
        other = Compared(self.article, folded=self._fold is None)
        other.__dict__["_words"] = self._words  # to find them takes longer than all else
        return other

    @cached_property
    def _words(self) -> list[Span]:
        """The tokens of the raw text."""
        return [(one.start, one.end) for one in tokens(self.article.text)]

    @cached_property
    def tokens(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the tokens begin, and where they end."""
        found = [self._place(one) for one in self._words]
        starts, ends = np.array(found, dtype=np.int64).reshape(-1, 2).T
        return starts, ends

    def tokens_marked(self, annotator: str, layer: Layer) -> NDArray[np.bool_]:
        """Tell of each token whether the annotator has marked a code point of it on a layer."""
        known = self._tokens_marked.get((annotator, layer))
        if known is None:
            known = self._marked(chain.from_iterable(self.marks[annotator].layers[layer]))
            self._tokens_marked[annotator, layer] = known
        return known

    def units(self, annotator: str, layer: Layer) -> list[Span]:
        """Give what an annotator has marked on a layer, in order, what overlaps as one."""
        known = self._units.get((annotator, layer))
        if known is None:
            known = merged(chain.from_iterable(self.marks[annotator].layers[layer]))
            self._units[annotator, layer] = known
        return known

    def raw(self, spans: Spans) -> Spans:
        """Give places that are compared as code points of the raw text."""
        return spans if self._fold is None else tuple(self._fold.raw_span(*one) for one in spans)

    def _marked(self, spans: Iterable[Span]) -> NDArray[np.bool_]:
        starts, ends = self.tokens
        found = np.zeros(len(starts), dtype=np.bool_)
        edges = np.array(list(spans), dtype=np.int64).reshape(-1, 2)
        firsts = np.searchsorted(ends, edges[:, 0], side="right")
        lasts = np.searchsorted(starts, edges[:, 1], side="left")
        for first, last in zip(firsts, lasts, strict=True):
            found[first:last] = True
        return found

    def _place(self, span: Span) -> Span:
        return span if self._fold is None else self._fold.folded_span(*span)

    def _placed(self, work: Annotation) -> Annotation:
        """Put an annotation's mentions where they are compared; nothing may be left of one."""
        if self._fold is None:
            return work
        moved = (
            replace(
                mention,
                spans=tuple(
                    (start, end) for start, end in map(self._place, mention.spans) if start < end
                ),
            )
            for mention in work.mentions
        )
        return work.changed(mentions=tuple(moved))


def merged(spans: Iterable[Span]) -> list[Span]:
    """Put spans in order, those that overlap as one; those that only touch stay two."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
