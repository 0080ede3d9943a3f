"""Square tables: who agrees with whom, and what is confused with what.

Their shades are a second cue: every cell has its number.
"""

from collections.abc import Sequence
from typing import Final

from markupsafe import Markup
from msgspec import Struct

from annotator.agreement.confusions import ALL, NOTHING, Confusion
from annotator.agreement.disagreements import Difference
from annotator.agreement.features import Value
from annotator.agreement.figures import Name
from annotator.agreement.layers import GROUP as LAYERS
from annotator.agreement.page.links import Links
from annotator.agreement.page.writing import NOTHING as DASH
from annotator.agreement.page.writing import Writing, words_of
from annotator.agreement.report import Together

SHADES: Final = 10


class Square(Struct, frozen=True):
    """A cell: what stands in it, how dark it is (0 to `SHADES`), and where it leads.

    Attributes:
        text: the number.
        shade: how dark.
        href: the disagreements that it counts.
        same: whether it is on the diagonal.
    """

    text: str
    shade: int = 0
    href: str | None = None
    same: bool = False


class Matrix(Struct, frozen=True):
    """A square table with the same headings at its top and its side."""

    caption: Markup
    corner: Markup
    names: tuple[Markup, ...]
    rows: tuple[tuple[Square, ...], ...]


def agreement_matrix(
    name: Name, pairs: Sequence[Together], people: Sequence[str], links: Links, writing: Writing
) -> Matrix:
    """Lay out a figure of all pairs; of *agr* the row asks, and the column has it, too."""
    found: dict[tuple[str, str], float | None] = {}
    is_directed = name[2] == "agr"
    for pair in pairs:
        one, other = pair.annotators
        ways = ("agr_first", "agr_second") if is_directed else (name[2], name[2])
        found[one, other], found[other, one] = (
            pair.estimates[*name[:2], way].value for way in ways
        )

    def square(row: str, column: str) -> Square:
        if row == column or (row, column) not in found:
            return Square("" if row == column else DASH, same=row == column)
        value = found[row, column]
        pair = (min(row, column), max(row, column))
        href = links.figure((name[0], name[1]), pair)
        return Square(writing.share(value), round(SHADES * max(0.0, value or 0.0)), href)

    measure = writing.say("agree.overlap" if name[2] == "overlap" else "agree.tokens")
    return Matrix(
        writing.say("report.agr_matrix")
        if is_directed
        else writing.say("report.matrix", thing=writing.thing(name[1]), measure=measure),
        writing.say("report.annotator"),
        tuple(map(words_of, people)),
        tuple(tuple(square(row, column) for column in people) for row in people),
    )


def confusion_matrix(
    found: Confusion, people: Sequence[str], links: Links, writing: Writing
) -> Matrix:
    """Lay out a confusion: of two annotators by who gave what, of more in either order.

    In either order only the cells below the diagonal are filled, each with all there are.
    """
    is_even = len(people) > 2  # noqa: PLR2004 - more than a pair
    is_layers = found.figure == (LAYERS, ALL)
    used = [
        place
        for place, row in enumerate(found.counts)
        if any(row) or any(other[place] for other in found.counts)
    ]

    def square(row: int, column: int) -> Square:
        if is_even and row < column:
            return Square("", same=False)
        count = found.counts[row][column]
        if is_even and row != column:
            count += found.counts[column][row]
        in_row = sum(found.counts[row]) or 1
        shade = min(SHADES, round(SHADES * count / in_row))
        values = found.values[row], found.values[column]
        href = _href(found, values, links) if count and row != column else None
        return Square(writing.count(count) if count else "·", shade, href, row == column)

    corner = (
        writing.say("report.either")
        if is_even
        else writing.say("report.row_column", first=people[0], second=people[1])
    )
    thing = found.figure[1]
    return Matrix(
        writing.say("report.layer_confusion")
        if is_layers
        else writing.say("report.confusion_of", thing=writing.thing(thing)),
        corner,
        tuple(_name(found, found.values[place], writing) for place in used),
        tuple(tuple(square(row, column) for column in used) for row in used),
    )


def _name(found: Confusion, value: Value, writing: Writing) -> Markup:
    if found.figure != (LAYERS, ALL):
        return writing.value(found.figure[1], value)
    return writing.say("report.not_marked") if value == NOTHING else writing.thing(str(value))


def _href(found: Confusion, values: tuple[Value, Value], links: Links) -> str | None:
    if found.figure != (LAYERS, ALL):
        return links.values(found.figure, Difference.VALUE, values)
    if NOTHING not in values:
        return links.values(found.figure, Difference.LAYER, values)
    return links.figure((LAYERS, str(values[0] or values[1])))
