"""Heights stacked one below the other, any of which may change: tops and finds in O(log n)."""

from collections.abc import Iterable


class Heights:
    """A Fenwick tree of whole pixels."""

    def __init__(self, heights: Iterable[int]) -> None:
        """Stack these heights."""
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for index in range(1, len(self._tree)):
            above = index + (index & -index)
            if above < len(self._tree):
                self._tree[above] += self._tree[index]

    def __len__(self) -> int:
        """Count the heights."""
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        """Give one height."""
        return self._heights[index]

    def all(self) -> list[int]:
        """Give all heights."""
        return self._heights.copy()

    def set(self, index: int, height: int) -> None:
        """Change one height; all below it move."""
        change = height - self._heights[index]
        self._heights[index] = height
        index += 1
        while index < len(self._tree):
            self._tree[index] += change
            index += index & -index

    def top(self, index: int) -> int:
        """Add up the first ``index`` heights."""
        total = 0
        while index:
            total += self._tree[index]
            index &= index - 1
        return total

    @property
    def total(self) -> int:
        """All heights together."""
        return self.top(len(self._heights))

    def at(self, y: float) -> int:
        """Find which height a point lies in; the first or the last beyond them."""
        index, step = 0, 1 << (len(self._tree) - 1).bit_length()
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= y:
                index = following
                y -= self._tree[following]
            step >>= 1
        return min(index, max(0, len(self._heights) - 1))
