"""How far a job is: counted as it goes by, told now and then, stopped when asked."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Final, Generic, Protocol, TypeVar

EVERY: Final = 0.1  # seconds between two tellings

T = TypeVar("T")


class Watch(Protocol):
    """Whoever looks after a job, such as a `Task`."""

    def report(self, done: int) -> None:
        """Take note of how far it is."""

    def is_cancelled(self) -> bool:
        """Tell whether it is to stop."""

    def wait_for_rest(self) -> None:
        """Hold still while somebody presses keys."""


class Cancelled(Exception):  # noqa: N818 - it is no error
    """Somebody has asked a job to stop."""


class Reach(Generic[T]):
    """Items that go by; iterating raises `Cancelled` once that is asked for.

    Attributes:
        count: how many went by.
    """

    def __init__(self, items: Iterable[T], watch: Watch) -> None:
        """Begin at none."""
        self._items, self._watch = items, watch
        self.count = 0
        self._told = monotonic()

    def __iter__(self) -> Iterator[T]:
        """Hand the items on."""
        for item in self._items:
            if self._watch.is_cancelled():
                raise Cancelled
            self._watch.wait_for_rest()
            self.count += 1
            if monotonic() - self._told >= EVERY:
                self._watch.report(self.count)
                self._told = monotonic()
            yield item
