"""An article as the learner sees it: its words, its cues, and what the rules make of it."""

from bisect import bisect_left, bisect_right
from functools import cached_property

from annotator.model.mention import Layer
from annotator.suggest.cues import CueMatch
from annotator.suggest.frames import suggest
from annotator.suggest.lexicon import lexicon
from annotator.suggest.neural.identity import Labeller
from annotator.suggest.prose import Prose
from annotator.suggest.suggestion import Spans, Suggestion
from annotator.text.spans import Span

Stretch = tuple[int, int]
"""The words ``[first, last)``."""


class Reading:
    """One article, read once."""

    def __init__(self, text: str, network: Labeller | None = None) -> None:
        """Read the text, as the rules do; have a network label its words, if there is one."""
        self.text = text
        self.prose = Prose(text, lexicon())
        self.rules: tuple[Suggestion, ...] = suggest(text)
        spans = [(word.start, word.end) for word in self.prose.words]
        self.labels = None if network is None else network.labels(text, spans)
        self._starts = [word.start for word in self.prose.words]
        self._ends = [word.end for word in self.prose.words]

    def stretch(self, span: Span) -> Stretch:
        """Give the words that a span reaches into."""
        return bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1])

    def words_of(self, spans: Spans) -> list[int]:
        """Give the indices of the words that spans reach into."""
        return [index for span in spans for index in range(*self.stretch(span))]

    def match_at(self, cue: Span) -> CueMatch | None:
        """Give what the lexicon says of a cue."""
        return self._matches.get(cue[0])

    @cached_property
    def _matches(self) -> dict[int, CueMatch]:
        return {match.span[0]: match for match in self.prose.matches}

    @cached_property
    def roles(self) -> tuple[frozenset[str], ...]:
        """What the rules say that each word is, as labels (`labels_of`)."""
        found: list[set[str]] = [set() for _ in self.prose.words]
        for one in self.rules:
            for layer, spans in parts_of(one):
                for number, index in enumerate(self.words_of(spans)):
                    found[index].add(f"{'I' if number else 'B'}-{layer}")
        return tuple(frozenset(labels) for labels in found)


def parts_of(one: Suggestion) -> list[tuple[Layer, Spans]]:
    """Give what a suggestion marks, layer by layer."""
    parts = [
        (Layer.QUOTE, one.quote),
        *((Layer.CUE, (cue,)) for cue in one.cues),
        (Layer.SPEAKER, one.speaker),
        *((Layer.SOURCE, source) for source in one.sources),
        (Layer.ADDRESSEE, one.addressee),
    ]
    return [(layer, spans) for layer, spans in parts if spans]
