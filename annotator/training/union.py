"""Numbers that belong together, whichever way they were found to."""


class Union:
    """Sets of numbers from 0 on; at first each is alone."""

    def __init__(self, count: int) -> None:
        """Begin with so many numbers, each alone."""
        self._parents = list(range(count))

    def of(self, number: int) -> int:
        """Give the number that stands for all that are in the same set: the least."""
        root = number
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[number] != root:
            self._parents[number], number = root, self._parents[number]
        return root

    def join(self, one: int, other: int) -> None:
        """Put two numbers, and all that belongs to either, into one set."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parents[second] = first
