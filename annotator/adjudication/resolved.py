"""What is suggested for differences, and what is known of those who differ: values."""

from collections.abc import Mapping

from msgspec import Struct


class Resolution(Struct, frozen=True, kw_only=True):
    """What is suggested for a difference.

    Attributes:
        difference: its id.
        taken: all who say what is suggested; empty where nothing speaks for one option more than
            for another.
        probability: how likely it is right, 0 to 1; of a majority the share of those who say it.
    """

    difference: str
    taken: tuple[str, ...]
    probability: float

    @property
    def tied(self) -> bool:
        """Whether nothing speaks for one option more than for another."""
        return not self.taken


class Reliability(Struct, frozen=True, kw_only=True):
    """How often an annotator is right, as far as the model can tell.

    Attributes:
        annotator: who.
        judged: in how many things, agreed ones and differences.
        right: in which share of them, 0 to 1.
    """

    annotator: str
    judged: int
    right: float


class Learnt(Struct, frozen=True, kw_only=True):
    """What Dawid and Skene's model makes of all articles.

    Attributes:
        resolutions: by article and difference.
        reliabilities: of each annotator, by name; none where nothing tells who is right.
    """

    resolutions: Mapping[str, Mapping[str, Resolution]]
    reliabilities: tuple[Reliability, ...]
