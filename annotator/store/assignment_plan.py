"""What is asked of a plan that gives articles out, what it must know, and what it says: values.

`annotator.store.assignment_dealing` works it out, `annotator.store.assignments` carries it out.
"""

from typing import NamedTuple

from msgspec import Struct

Pair = tuple[str, str]  # of annotators, in alphabetical order


class Load(NamedTuple):
    """How much somebody has to do: articles, and letters (code points) in these."""

    articles: int = 0
    letters: int = 0

    def with_article(self, letters: int) -> "Load":
        """Add an article of this many letters."""
        return Load(self.articles + 1, self.letters + letters)


class Candidate(Struct, frozen=True, kw_only=True):
    """An article that may be given to people.

    Attributes:
        id: which one.
        letters: of its text, in code points.
        assigned: to whom it is assigned.
        begun: who has begun it without being assigned to it.
        places: how many places it has to be claimed, whether or not somebody has.
    """

    id: str
    letters: int = 0
    assigned: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    places: int = 0


class Wish(Struct, frozen=True, kw_only=True):
    """How many people each article is to have.

    Attributes:
        each: how many; of the people named, or whoever claims a place.
        overlap: the share of the articles (0 to 1) that are to have one more.
        seed: another one chooses other articles for more, and deals otherwise.
    """

    each: int = 1
    overlap: float = 0.0
    seed: int = 0


class Plan(Struct, frozen=True, kw_only=True):
    """What would be given to whom.

    Attributes:
        given: articles with whom they go to, in the order of the articles; None: an open place.
        loads: what each gets anew.
        waiting: what each had not finished before.
        pairs: how many of the articles each two people have in common, those that they had of
            these before included.
        lacking: by article, how many people too few there were for it.
    """

    given: tuple[tuple[str, str | None], ...]
    loads: dict[str, Load]
    waiting: dict[str, Load]
    pairs: dict[Pair, int]
    lacking: dict[str, int]
