"""The format ``doccano``: JSON lines of relation projects; those of labels alone are read as well.

doccano keeps spans and named relations, and whatever else stands in a line as metadata that it
shows and exports again. It reads many lines at once as a table, and takes none of them if a line
lacks a number that another has: so our lines all have the same columns. Offsets are what its
editor takes them for, UTF-16 units; a column says so. Files that don't say it are tested: they may
hold code points, or graphemes.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final

from annotator.formats.columns import FIELDS, ID, IDS, WORK, columns_of, known_of, work_of
from annotator.formats.format import Format, Item
from annotator.formats.graph import Link, graph_of
from annotator.formats.json_pieces import keys_of
from annotator.formats.linked import HOLDS, Linked, Marked
from annotator.formats.linked_lines import read_lines, write_lines
from annotator.formats.losses import Losses
from annotator.formats.offset_units import Unit, from_code_points
from annotator.model.annotation import Comment
from annotator.model.record import Record
from annotator.problems import Place, Problem

UNIT: Final = "offset_unit"
"""The column that says in which unit we wrote a line."""

MORE: Final = "more"
"""The column of what not every article has."""

ALWAYS: Final = (*FIELDS, "split", *WORK)
SPANS: Final = ("entities", "label", "labels")
COMMENTS: Final = "Comments"
RESERVED: Final = frozenset({"text", "data", UNIT, MORE, "relations", COMMENTS, *SPANS})
_OWN_IDS: Final = frozenset(IDS)
UNITS: Final = (Unit.CODE_POINTS, Unit.UTF16, Unit.GRAPHEMES)


def read_doccano(path: str | Path) -> Iterator[Item]:
    """Read lines, or a list, of articles; never raises for bad content."""
    return read_lines(path, UNITS, lambda line, at: _Line(line, at).linked())


def write_doccano(target: str | Path, records: Iterable[Record]) -> Losses:
    """Write a line for each record.

    Raises:
        Problem: it cannot be written.
    """
    return write_lines(target, records, _line)


def _line(record: Record) -> dict[str, Any]:
    graph = graph_of(record)
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    convert = from_code_points(record.text, Unit.UTF16)
    entities = []
    for node in graph.nodes:
        start, end = convert(node.span)
        entities.append(
            {
                "id": numbers[node.id],
                "label": node.label,
                "start_offset": start,
                "end_offset": end,
            }
        )
    columns = columns_of(record, RESERVED) | work_of(record)
    return {
        "text": record.text,
        ID: columns.pop(ID),
        **{name: columns.pop(name, None) for name in ALWAYS},
        MORE: columns,
        UNIT: str(Unit.UTF16),
        "entities": entities,
        "relations": [
            {
                "id": number,
                "from_id": numbers[link.head],
                "to_id": numbers[link.tail],
                "type": link.label,
            }
            for number, link in enumerate(graph.links)
        ],
    }


class _Line:
    """The reading of one line."""

    def __init__(self, line: Mapping[str, Any], path: str) -> None:
        self._line = _with_more(line)
        self._path = path
        self._problems: list[Problem] = []

    def linked(self) -> Linked:
        """Give what the line says.

        Raises:
            Problem: there is no text in it.
        """
        text = self._line.get("text", self._line.get("data"))
        if not isinstance(text, str) or not text.strip():
            raise Problem("import.no_text", Place(path=self._path))
        unit = self._line.get(UNIT)
        has_own_id = not _OWN_IDS.isdisjoint(self._line)
        return Linked(
            text=text,
            known=known_of(self._line, RESERVED | {"id"} if has_own_id else RESERVED),
            marked=list(self._entities()),
            links=list(self._links()),
            unit=Unit(unit) if isinstance(unit, str) and unit in set(Unit) else None,
            labels=self._categories(),
            comments=tuple(self._comments()),
            problems=self._problems,
        )

    def _entities(self) -> Iterator[Marked]:
        name = next((one for one in SPANS if isinstance(self._line.get(one), list)), SPANS[0])
        spans = self._line.get(name)
        for number, one in enumerate(spans if isinstance(spans, list) else ()):
            if isinstance(one, str) and name != SPANS[0]:
                continue  # a label of the whole article
            place = Place(path=f"{self._path}.{name}[{number}]")
            parts = one if isinstance(one, dict) else _of_tuple(one)
            start, end = parts.get("start_offset"), parts.get("end_offset")
            label = parts.get("label")
            if type(start) is int and type(end) is int and isinstance(label, str):
                key = parts.get("id", f"t{number}")
                yield Marked(id=str(key), span=(start, end), label=label, place=place)
            else:
                self._tell("import.result_unknown", place)

    def _links(self) -> Iterator[Link]:
        relations = self._line.get("relations")
        for number, one in enumerate(relations if isinstance(relations, list) else ()):
            parts = one if isinstance(one, dict) else {}
            ends = [parts.get(name) for name in ("from_id", "to_id")]
            if all(isinstance(end, int | str) for end in ends):
                yield Link(str(ends[0]), str(ends[1]), str(parts.get("type") or ""))
            else:
                place = Place(path=f"{self._path}.relations[{number}]")
                self._tell("import.result_unknown", place)

    def _categories(self) -> dict[str, Any]:
        """Give the labels of the whole article, in projects that classify articles."""
        found = {name: self._line.get(name) for name in SPANS[1:]}
        return {
            name: value
            for name, value in found.items()
            if isinstance(value, list) and value and all(isinstance(one, str) for one in value)
        }

    def _comments(self) -> Iterator[Comment]:
        remarks = self._line.get(COMMENTS)
        for one in remarks if isinstance(remarks, list) else ():
            text = one.get("comment") if isinstance(one, dict) else one
            if isinstance(text, str):
                yield Comment(text=text)

    def _tell(self, code: str, place: Place, **values: object) -> None:
        self._problems.append(Problem(code, place, **values))


def _with_more(line: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a line of ours with what stands in it for all articles, or for some, as columns."""
    more = line.get(MORE)
    if UNIT not in line or not isinstance(more, dict):
        return line
    empty = {name for name in ALWAYS if name != "language" and line.get(name) is None}
    own = {name: value for name, value in line.items() if name not in empty and name != MORE}
    return own | {name: value for name, value in more.items() if name not in RESERVED}


def _of_tuple(one: object) -> dict[str, Any]:
    is_span = isinstance(one, list) and len(one) >= len(_TUPLE)
    return dict(zip(_TUPLE, one, strict=False)) if is_span and isinstance(one, list) else {}


_TUPLE: Final = ("start_offset", "end_offset", "label")


def _recognises(_path: Path, head: bytes) -> bool:
    keys = keys_of(head)
    if "text" not in keys or not keys.keys().isdisjoint({"format", "mentions", "annotations"}):
        return False
    if keys.get("entities", b"").startswith(b"[") and "relations" in keys:
        return True
    label = keys.get("label", keys.get("labels", b""))
    is_list = head.lstrip()[:1] == b"["
    return label == b"[[" or (not is_list and (label.startswith(b"[") or COMMENTS in keys))


FORMAT = Format(
    name="doccano",
    suffixes=(".jsonl", ".json"),
    recognises=_recognises,
    holds=HOLDS,
    read=lambda paths: chain.from_iterable(map(read_doccano, paths)),
    write=write_doccano,
)
