"""Notices of one sort, told of the first places and then summed up.

A folder of a thousand old files deserves a thousand lines of nothing.
"""

from collections.abc import Iterator
from typing import Any, Final

from annotator.problems import Notice, Place

FIRST: Final = 20


class Told:
    """Tells of the first places in full, and of the others how many there were."""

    def __init__(self, each: str, others: str, first: int = FIRST) -> None:
        """Take two codes: for one place, and for those that are not told one by one.

        Of the first places, so many, each is told.
        The second one's wording names ``count`` and ``last``, the last place.
        """
        self._each = each
        self._others = others
        self._first = first
        self._count = 0
        self._last = Place()

    def tell(self, place: Place, **values: Any) -> Iterator[Notice]:  # noqa: ANN401 - only shown
        """Give the notice of a place, if it is among the first."""
        self._count += 1
        self._last = place
        if self._count <= self._first:
            yield Notice(self._each, place, **values)

    def rest(self) -> Iterator[Notice]:
        """Sum up what was not told."""
        if self._count > self._first:
            yield Notice(self._others, count=self._count - self._first, last=str(self._last))
