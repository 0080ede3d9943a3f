"""What is told once a file, with how often it was met there."""

from collections.abc import Iterator
from typing import Final

from annotator.problems import Notice, Place, Problem

COUNT: Final = "count"


class Tally:
    """Notices of one file, added up."""

    def __init__(self, file: str) -> None:
        """Start with nothing met."""
        self._file = file
        self._counts: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}

    def take(self, problem: Problem, place: Place) -> Iterator[Problem]:
        """Give a problem with its place; count a notice, and give nothing."""
        if not isinstance(problem, Notice):
            yield problem.at(place)
            return
        values = dict(problem.values)
        count = values.pop(COUNT, 1)
        key = (problem.code, tuple((name, str(value)) for name, value in values.items()))
        self._counts[key] = self._counts.get(key, 0) + count

    def notices(self) -> Iterator[Notice]:
        """Give each kind of notice with how often it was met."""
        for (code, values), count in self._counts.items():
            yield Notice(code, Place(self._file), **dict(values), count=count)
