"""A plot as a value: a table of which some columns are drawn. Chart, table and files all show this.

Knows neither Qt nor where the numbers come from.
"""

from enum import StrEnum

from msgspec import Struct


class Unit(StrEnum):
    """What a column's numbers are, and so how they are written."""

    COUNT = "count"  # of things: whole numbers
    HOURS = "hours"  # with two decimals
    RATE = "rate"  # of things in an hour, with one decimal
    FIGURE = "figure"  # of agreement: at most 1, with three decimals


class Column(Struct, frozen=True):
    """One column of numbers.

    Attributes:
        key: its name in files, the same in every language.
        title: its name on the screen.
        unit: what its numbers are.
        is_drawn: whether the chart shows it; else only the table does.
    """

    key: str
    title: str
    unit: Unit = Unit.COUNT
    is_drawn: bool = False


class Row(Struct, frozen=True):
    """What there is of one thing.

    Attributes:
        key: its name in files.
        label: its name on the screen.
        values: its numbers by column; None where there is none.
    """

    key: str
    label: str
    values: tuple[float | None, ...]


class Plot(Struct, frozen=True, kw_only=True):
    """A table, and what is drawn of it.

    Columns that are drawn have one unit. Their numbers are parts of one bar; or, of figures of
    agreement, the first is a point and the two behind it are the ends of its interval.

    Attributes:
        key: its name in files.
        title: what it shows.
        about: how to read it, in a sentence.
        things: what its rows are: the key and the title of their labels' column.
        columns: the columns of numbers.
        rows: the rows, in the order in which they are read.
    """

    key: str
    title: str
    about: str
    things: tuple[str, str]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def drawn(self) -> tuple[int, ...]:
        """The places of the columns that the chart shows."""
        return tuple(place for place, column in enumerate(self.columns) if column.is_drawn)

    @property
    def unit(self) -> Unit:
        """What is drawn."""
        return self.columns[self.drawn[0]].unit if self.drawn else Unit.COUNT

    @property
    def shows_intervals(self) -> bool:
        """Whether points with intervals are drawn, and no bars."""
        return self.unit is Unit.FIGURE

    def parts(self, row: Row) -> tuple[float | None, ...]:
        """Give what the chart shows of a row."""
        return tuple(row.values[place] for place in self.drawn)

    @property
    def extent(self) -> tuple[float, float]:
        """The least and the most that the chart must reach to."""
        if self.shows_intervals:
            known = [part for row in self.rows for part in self.parts(row) if part is not None]
            return min(0.0, *known) if known else 0.0, 1.0
        sums = [sum(part or 0 for part in self.parts(row)) for row in self.rows]
        return 0.0, max(sums, default=0.0)
