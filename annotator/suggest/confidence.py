"""How likely a suggested frame is right: its quote, cue and speaker all three.

A logistic model of a few properties that a reader can check. The weights are fitted to annotated
articles of news (docs/suggestions.md says which, and how well they hold on articles left out).
"""

from collections.abc import Iterator
from math import exp
from typing import Final

from annotator.suggest.drafts import Draft
from annotator.suggest.gates import opens_clause
from annotator.suggest.prose import Prose

BASE: Final = 1.25
"""Less than was fitted (1.46): of frames in articles nobody wrote rules for, fewer are right."""

WEIGHTS: Final = {
    "participle": 0.6,
    "saying": 1.1,  # report, add, affirm, announce, explain
    "speech": -0.3,
    "preposition": 0.6,
    "phrase": -0.6,
    "imperfect": -0.9,
    "ambiguous": -0.2,  # the cue is often another word
    "mid-clause": -1.2,  # no clause begins with the verb
    "implicit": -0.9,
    "nobody": -1.6,
    "short": -0.1,
}
_SAYING: Final = frozenset({"report", "add", "affirm", "announce", "explain"})
_SHORT: Final = 3
"""Words of a content that is mostly none."""


def confidence(prose: Prose, draft: Draft) -> float:
    """Estimate how likely a frame is right, 0 to 1."""
    score = BASE + sum(WEIGHTS[name] for name in features(prose, draft))
    return round(1 / (1 + exp(-score)), 3)


def features(prose: Prose, draft: Draft) -> frozenset[str]:
    """Give the names of the properties that a frame has."""
    return frozenset(_features(prose, draft))


def _features(prose: Prose, draft: Draft) -> Iterator[str]:
    match = draft.main
    held = {
        str(draft.kind.value): True,
        str(match.shape): True,
        "saying": match.cue.sense in _SAYING,
        "ambiguous": match.cue.ambiguous,
        "mid-clause": match.is_verb and not opens_clause(prose, match),
        "implicit": draft.implicit,
        "nobody": not draft.speaker,
        "short": draft.content.last - draft.content.first < _SHORT,
    }
    return (name for name, holds in held.items() if holds and name in WEIGHTS)
