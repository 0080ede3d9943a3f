"""Rows in columns, for reading in a terminal."""

import unicodedata
from collections.abc import Sequence

import click

GAP = "  "


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print rows, the first a heading over a rule: names to the left, all else to the right."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        first, *others = zip(row, widths, strict=True)
        cells = [first[0] + _padding(*first), *(_padding(*other) + other[0] for other in others)]
        click.echo(GAP.join(cells).rstrip())
        if number == 0:
            click.echo("─" * (sum(widths) + len(GAP) * (len(widths) - 1)))


def share(value: float | None) -> str:
    """Show a share of one with three digits, and a dash where there is none."""
    return "–" if value is None else f"{value:.3f}"


def _padding(cell: str, width: int) -> str:
    return " " * (width - _width(cell))


def _width(cell: str) -> int:
    """Count the places that a terminal gives a cell: marks over and under letters take none."""
    return sum(not unicodedata.combining(char) for char in cell)
