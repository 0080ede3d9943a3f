"""Which decisions a model takes: those that were better than the rules on articles it hadn't seen.

A decision is taken only where it betters what it is for and makes no kind of thing worse, exactly
or by overlap, in the same articles.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from annotator.model.article import Article
from annotator.suggest.annotating import suggested
from annotator.suggest.evaluate import ATTRIBUTION, KINDS, Comparison, compare, total
from annotator.suggest.learned.deciding import Case, Decisions, Weights, decided
from annotator.suggest.learned.fitting import Lesson
from annotator.suggest.suggestion import Suggestion

SHARES: Final = (0.3, 0.4, 0.5, 0.6, 0.7)
GRID: Final = (
    ("quote", "quote", (0.0, 0.2, 0.4, 0.6, 0.8, 0.9)),
    ("speaker", ATTRIBUTION, (0.0, 0.2, 0.4, 0.6, 0.8, 0.9)),
    ("name", ATTRIBUTION, (0.0, 0.3, 0.5, 0.7)),
    ("source", "source", SHARES),
    ("addressee", "addressee", SHARES),
    ("drop", ATTRIBUTION, (0.2, 0.3, 0.4, 0.5, 0.6)),
    ("add", ATTRIBUTION, (0.5, 0.6, 0.7, 0.8, 0.9)),
)
"""Decisions in the order in which they are tried, what each is for, and the values tried."""


class Trial(Struct, frozen=True):
    """An article, with weights that were fitted to others."""

    lesson: Lesson
    case: Case
    weights: Weights


def by_rules(trials: Iterable[Trial]) -> Comparison:
    """Tell how good the rules are."""
    return total(_compared(one.lesson, one.lesson.reading.rules) for one in trials)


def by_model(trials: Iterable[Trial], decisions: Decisions) -> Comparison:
    """Tell how good these decisions are."""
    return total(
        _compared(one.lesson, decided(one.case, one.weights, decisions, "")) for one in trials
    )


def chosen(trials: Sequence[Trial]) -> Decisions:
    """Choose the decisions, one after the other, each at its best value."""
    best, reached = Decisions(), by_rules(trials)
    for name, purpose, values in GRID:
        tried = [replace(best, **{name: value}) for value in values]
        found = [(one, by_model(trials, one)) for one in tried]
        better = [
            (_figure(after, purpose), one, after)
            for one, after in found
            if _is_better(reached, after, purpose)
        ]
        if better:
            _, best, reached = max(better, key=lambda each: each[0])
    return best


def _is_better(before: Comparison, after: Comparison, purpose: str) -> bool:
    if _figure(after, purpose) <= _figure(before, purpose):
        return False
    return all(
        (mine.f1 or 0.0) >= (theirs.f1 or 0.0)
        for kind in KINDS
        for mine, theirs in (
            (after.kinds[kind].exact, before.kinds[kind].exact),
            (after.kinds[kind].near, before.kinds[kind].near),
        )
    )


def _figure(comparison: Comparison, purpose: str) -> float:
    return comparison.kinds[purpose].near.f1 or 0.0


def _compared(lesson: Lesson, frames: Sequence[Suggestion]) -> Comparison:
    article = Article(id="-", text=lesson.reading.text)
    return compare(lesson.annotation, suggested(article, frames))
