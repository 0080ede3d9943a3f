"""How much of what was to be found was found: counts that add up, and the figures they give."""

from msgspec import Struct


class Score(Struct, frozen=True):
    """Counts of one kind of thing, in one article or many.

    Attributes:
        gold: how many there are to be found.
        found: how many of these were found.
        predicted: how many were proposed.
        right: how many of these are right.
    """

    gold: int = 0
    found: int = 0
    predicted: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Add up what was counted apart."""
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.predicted + other.predicted,
            self.right + other.right,
        )

    @property
    def precision(self) -> float | None:
        """The share of the predicted that is right; None where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None where there was nothing to find."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there is nothing on either side."""
        if not self.gold and not self.predicted:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0

    def as_data(self) -> dict[str, int | float | None]:
        """Give counts and figures as JSON values."""
        return {
            "gold": self.gold,
            "found": self.found,
            "predicted": self.predicted,
            "right": self.right,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
        }


def paired(gold: int, predicted: int, both: int) -> Score:
    """Give the score where what is found is paired one to one with what is right."""
    return Score(gold, both, predicted, both)
