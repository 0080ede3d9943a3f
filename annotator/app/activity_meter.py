"""Active time: what lies between one sign of life and the next, unless that is a pause.

Numbers in, stretches out: knows neither Qt nor the store, and no clock but the one it is given.
Seconds that are not whole are dropped where a stretch ends, so that active time is never more than
what went by.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

IDLE: Final = 60.0
"""Seconds without a sign of life that are a pause; docs/dashboard.md says why."""


class Active(NamedTuple):
    """A stretch of active time on one article.

    Attributes:
        article: its id.
        began: when, in the seconds of the clock.
        seconds: how long it was, at least 1.
    """

    article: str
    began: float
    seconds: int


class Meter:
    """Measures one annotator's active time, article by article."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with no article in hand.

        Args:
            clock: gives seconds, and never goes back.
        """
        self._clock = clock
        self._article: str | None = None
        self._began: float | None = None  # none: nobody has moved since the pause
        self._last = 0.0
        self._waiting: list[Active] = []

    def open(self, article: str | None) -> None:
        """Take another article in hand, or none; that is a sign of life itself."""
        self.pause()
        self._article = article
        self.touch()

    def touch(self) -> None:
        """Take note of a sign of life."""
        if self._article is None:
            return
        now = self._clock()
        if self._began is None or now - self._last >= IDLE:
            self._end()
            self._began = now
        self._last = now

    @property
    def untaken(self) -> int:
        """How many seconds `take` would give now."""
        under_way = int(self._last - self._began) if self._began is not None else 0
        return under_way + sum(one.seconds for one in self._waiting)

    def pause(self) -> None:
        """Stop until the next sign of life: the window or the article is left, just now."""
        if self._began is not None:
            self.touch()
        self._end()

    def take(self) -> list[Active]:
        """Give the stretches that have not been given yet, the one under way up to here.

        What lies between the last sign of life and now is not among them: nobody knows yet whether
        it is a pause.
        """
        if self._began is not None:
            self._began += self._cut(self._began)
        taken, self._waiting = self._waiting, []
        return taken

    def _end(self) -> None:
        if self._began is not None:
            self._cut(self._began)
            self._began = None

    def _cut(self, began: float) -> int:
        """Put the whole seconds of the stretch under way by, and give how many these are."""
        seconds = int(self._last - began)
        if seconds and self._article is not None:
            self._waiting.append(Active(self._article, began, seconds))
        return seconds
