"""How likely a suggested frame is right: its quote, cue and speaker all three.

A logistic model of a few properties that a reader can check. The weights are fitted to two
annotated corpora (docs/suggestions.md says which, and how well they hold on articles left out).
"""

from collections.abc import Iterator
from math import exp
from typing import Final

from annotator.suggest.drafts import Draft
from annotator.suggest.gates import opens_clause
from annotator.suggest.prose import Prose

BASE: Final = 1.15
"""Set so that the mean is the share that was right of 170 suggestions in news not annotated."""

WEIGHTS: Final = {
    "participle": 0.9,
    "saying": 0.4,  # report, add, affirm, announce, explain
    "speech": -0.3,
    "preposition": -0.6,
    "phrase": -0.4,
    "imperfect": -0.6,
    "ambiguous": -0.5,  # the cue is often another word
    "mid-clause": -0.4,  # no clause begins with the verb
    "implicit": -0.5,
    "nobody": -0.4,
    "short": -0.5,
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
