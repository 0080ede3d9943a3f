"""The heights of a list's rows in pixels: measured where they have been seen, else guessed."""

from typing import Final

from annotator.app.article_view.heights import Heights

FIRST_GUESS: Final = 100  # pixels, before any row has been measured


class RowHeights:
    """Heights of rows that come and go; a new row is as high as the others are on average."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._heights = Heights(())

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        """Give the height of a row."""
        return self._heights[row]

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._heights.total

    def top(self, row: int) -> int:
        """Give where a row begins; for the number of rows, where the last one ends."""
        return self._heights.top(row)

    def at(self, y: int) -> int:
        """Give the row at a height."""
        return self._heights.at(y)

    def guess(self, count: int) -> None:
        """Begin anew with so many rows."""
        self._heights = Heights([self._usual()] * count)

    def insert(self, start: int, count: int) -> None:
        """Make room for rows before the row ``start``."""
        heights = self._heights.all()
        heights[start:start] = [self._usual()] * count
        self._heights = Heights(heights)

    def remove(self, start: int, end: int) -> None:
        """Take the rows from ``start`` to ``end`` out, that one included."""
        heights = self._heights.all()
        del heights[start : end + 1]
        self._heights = Heights(heights)

    def measured(self, row: int, height: int) -> bool:
        """Take the true height of a row; tell whether it is another than was known."""
        if height == self._heights[row]:
            return False
        self._heights.set(row, height)
        return True

    def beyond(self, room: int) -> int:
        """Give how far a screen of this height can be scrolled."""
        return max(0, self.total - room)

    def page_from(self, row: int, distance: int) -> int:
        """Give the row that stands so far below a row (above, if negative); at least the next."""
        there = self.at(max(0, self.top(row) + distance))
        return there if there != row else row + (1 if distance > 0 else -1)

    def _usual(self) -> int:
        count = len(self._heights)
        return self.total // count if count else FIRST_GUESS
