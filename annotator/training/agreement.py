"""How far annotators of the same articles agree: the F1 of what they marked, exactly.

Each two who finished an article are compared (`annotator.suggest.evaluate`), whichever of their
annotations go into the training set. F1 has no chance in it to be corrected: there is no number
of stretches that nobody marked (Hripcsak and Rothschild 2005). Records of one article are to come
one after the other, as a project gives them; those that do not are not compared.
"""

from itertools import combinations
from typing import Any

from msgspec import Struct

from annotator.model.annotation import DONE, Annotation
from annotator.model.record import Record
from annotator.suggest.evaluate import Comparison, compare, total
from annotator.training.plan import NOBODY


class Agreed(Struct, frozen=True):
    """How far people agree.

    Attributes:
        articles: how many two or more of them finished.
        annotators: how many people finished any.
        comparison: what comparing each two found; None: there were no two.
    """

    articles: int
    annotators: int
    comparison: Comparison | None

    @property
    def f1(self) -> dict[str, float | None]:
        """The F1 of exact stretches, by what is compared."""
        if self.comparison is None:
            return {}
        return {kind: both.exact.f1 for kind, both in self.comparison.kinds.items()}

    def as_data(self) -> dict[str, Any]:
        """Give it for a report."""
        return {"articles": self.articles, "annotators": self.annotators, "f1": self.f1}


class Agreement:
    """Compares annotators while records go by."""

    def __init__(self) -> None:
        """Begin with none."""
        self._article: str | None = None
        self._works: list[Annotation] = []
        self._people: set[str] = set()
        self._articles = 0
        self._found: Comparison | None = None

    def take(self, record: Record) -> None:
        """Enter a record."""
        if record.id != self._article:
            self._compare()
            self._article = record.id
        who = record.annotator
        if who is not None and who not in NOBODY and record.status in DONE:
            self._people.add(who)
            self._works.append(record.annotation)

    def result(self) -> Agreed:
        """Give what was found."""
        self._compare()
        return Agreed(self._articles, len(self._people), self._found)

    def _compare(self) -> None:
        works, self._works = self._works, []
        if len(works) > 1:
            self._articles += 1
        for one, other in combinations(works, 2):
            found = compare(one, other)
            self._found = found if self._found is None else total([self._found, found])
