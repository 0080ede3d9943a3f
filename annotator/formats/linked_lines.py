"""Files of such articles, a line each or in a list: read and written an article at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from annotator.formats.files import atomic_writer, reading
from annotator.formats.format import Item
from annotator.formats.holding import held
from annotator.formats.json_pieces import objects
from annotator.formats.linked import HOLDS, Linked, items_of
from annotator.formats.losses import Losses
from annotator.formats.offset_units import Unit, UnitsFound
from annotator.formats.tally import Tally
from annotator.model.record import Record
from annotator.problems import Place, Problem

Line = dict[str, Any]


def read_lines(
    path: str | Path, among: Sequence[Unit], linked_of: Callable[[Line, str], Linked]
) -> Iterator[Item]:
    """Read lines, or a list, of articles; never raises for bad content.

    Args:
        path: the file.
        among: the units that its offsets may count.
        linked_of: reads a line, at its JSON path; raises `Problem` where there is no article.
    """
    file = str(path)
    units, tally = UnitsFound(file, among), Tally(file)
    try:
        with reading(path) as handle:
            for row in objects(handle):
                if isinstance(row, Problem):
                    yield row.at(Place(file))
                    continue
                at, line, number = row
                place = at._replace(file=file)
                try:
                    linked = linked_of(line, at.path or "$")
                except Problem as problem:
                    yield problem.at(place)
                else:
                    yield from items_of(linked, place, number, units, tally)
    except Problem as problem:
        yield problem.at(Place(file))
    yield from units.notices()
    yield from tally.notices()


def write_lines(
    target: str | Path, records: Iterable[Record], line_of: Callable[[Record], Line]
) -> Losses:
    """Write a line for what is held of each record.

    Raises:
        Problem: it cannot be written.
    """
    losses = Losses()
    encoder = msgspec.json.Encoder()
    with atomic_writer(target) as handle:
        for record in records:
            handle.write(encoder.encode(line_of(held(record, HOLDS, losses))) + b"\n")
    return losses
