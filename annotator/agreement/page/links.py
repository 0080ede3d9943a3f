"""Where on the page a figure's disagreements are: the anchors that its numbers lead to."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from annotator.agreement.comparing import Pair
from annotator.agreement.page.kinds import Figure, Kind, Sorted

UNSAFE: Final = re.compile(r"[^A-Za-z0-9_.]")


class Links:
    """Knows which figures have disagreements on the page, and their anchors."""

    def __init__(self, found: Sorted, pairs: Sequence[Pair]) -> None:
        """Take what is shown, and the pairs in the order in which they are told."""
        people = sorted({name for pair in pairs for name in pair})
        self.pairs: Final[Mapping[Pair, str]] = {
            pair: f"p{number}" for number, pair in enumerate(pairs, 1)
        }
        self.people: Final[Mapping[str, str]] = {
            name: f"a{number}" for number, name in enumerate(people, 1)
        }
        self._figures: Final = {group.figure: group.count for group in found.groups}
        self._by_pair: Final = found.by_pair
        self._kinds: Final = {
            (kind.figure, kind.difference, kind.values): f"{anchor(group.figure)}-{number}"
            for group in found.groups
            for number, kind in enumerate(group.kinds, 1)
        }

    @property
    def parts(self) -> tuple[str, ...]:
        """Name the parts of which disagreements can be left alone in sight; none of one pair."""
        return (*self.pairs.values(), *self.people.values()) if len(self.pairs) > 1 else ()

    def figure(self, figure: Figure, whose: Pair | str | None = None) -> str | None:
        """Give the link to a figure's disagreements; None: there are none.

        Args:
            figure: which figure.
            whose: only those of this pair, or of this annotator.
        """
        if figure not in self._figures or (whose and not self._has(figure, whose)):
            return None
        if whose is None or not self.parts:
            return f"#{anchor(figure)}"
        part = self.people[whose] if isinstance(whose, str) else self.pairs[whose]
        return f"#{anchor(figure)}-{part}"

    def part_of(self, pair: Pair) -> str:
        """Name all parts that a disagreement of a pair is in."""
        return " ".join([self.pairs[pair], *(self.people[name] for name in pair)])

    def _has(self, figure: Figure, whose: Pair | str) -> bool:
        pairs = (pair for pair in self.pairs if whose in pair or whose == pair)
        return any(self._by_pair[figure, pair] for pair in pairs)

    def kind(self, kind: Kind) -> str:
        """Give the anchor of a kind of disagreements."""
        return self._kinds[kind.figure, kind.difference, kind.values]

    def values(self, figure: Figure, difference: str, values: tuple[object, ...]) -> str | None:
        """Give the link to the disagreements of two values; None: there are none."""
        found = (
            name
            for (its, how, two), name in self._kinds.items()
            if its == figure and how == difference and two and set(two) == set(values)
        )
        name = next(found, None)
        return None if name is None else f"#{name}"


def anchor(figure: Figure) -> str:
    """Give a figure's own anchor, of letters that any address may hold."""
    group, thing = figure
    return f"{group}-{UNSAFE.sub(lambda found: f'_{ord(found[0]):x}_', thing)}"
