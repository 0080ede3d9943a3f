"""How good a model is beside the rules, on articles that it hadn't seen: told, and kept with it."""

from typing import Any, Final

import msgspec
from msgspec import Struct

from annotator.suggest.evaluate import Figures
from annotator.suggest.learned.deciding import Decisions
from annotator.suggest.learned.training import Trained

RULES: Final = "rules"
MODEL: Final = "model"


class Beside(Struct, frozen=True, kw_only=True):
    """One kind of thing, found by the rules and by the model."""

    rules: Figures
    model: Figures

    @property
    def winner(self) -> str:
        """Who decides: the model where it is another than the rules, and it is never worse."""
        return RULES if self.rules == self.model else MODEL

    @property
    def gain(self) -> float:
        """By how much the model is better, in F1: exactly or by overlap, whichever is more."""
        pairs = ((self.rules.exact, self.model.exact), (self.rules.near, self.model.near))
        return max((after.f1 or 0.0) - (before.f1 or 0.0) for before, after in pairs)


class Judged(Struct, frozen=True, kw_only=True):
    """A model beside the rules.

    Attributes:
        name: the model's.
        rules: those that it was trained beside.
        articles: how many it was trained on and judged by.
        decisions: what it decides.
        kinds: by kind of thing (`annotator.suggest.evaluate.KINDS`) what each finds.
        errors: by who suggests, how far its confidence is off, on average; None: not judged.
    """

    name: str
    rules: str
    articles: int
    decisions: Decisions
    kinds: dict[str, Beside]
    errors: dict[str, float | None]

    def as_data(self) -> dict[str, Any]:
        """Give all of it, with the figures that follow from the counts, as JSON values."""
        return {
            "name": self.name,
            "articles": self.articles,
            "rules": self.rules,
            "decisions": msgspec.to_builtins(self.decisions),
            "kinds": {
                kind: {
                    RULES: _as_data(beside.rules),
                    MODEL: _as_data(beside.model),
                    "decides": beside.winner,
                }
                for kind, beside in self.kinds.items()
            },
            "calibration_error": self.errors,
        }


def judged(trained: Trained) -> Judged:
    """Tell how good a model is that has been trained."""
    model, both = trained.model, {RULES: trained.rules, MODEL: trained.learnt}
    return Judged(
        name=model.name,
        rules=model.rules,
        articles=model.articles,
        decisions=model.decisions,
        kinds={
            kind: Beside(rules=rules, model=trained.learnt.kinds[kind])
            for kind, rules in trained.rules.kinds.items()
        },
        errors={who: one.calibration.error for who, one in both.items()},
    )


def _as_data(figures: Figures) -> dict[str, Any]:
    return {"exact": figures.exact.as_data(), "overlap": figures.near.as_data()}
